namespace OptOutPlugin.Languages.Chinese;

internal sealed class Counts : CountTexts
{
    public override string MoreReadable(int people) => $"以及另外 {Numbers.Plain(people)} 个您可以读取其记录的人。";

    public override string Hidden(Counted whom, int count, bool orNeverAsked) => orNeverAsked
        ? $"{Many(whom, count)}已拒绝或从未要求接收此主题，但您无权读取其记录。"
        : $"{Many(whom, count)}已拒绝，但您无权读取其记录。";

    public override string Unreadable(Counted whom, int count) => $"{Many(whom, count)}目前无法检查：请几分钟后重试。";

    /// <summary>So many, with what they are.</summary>
    public static string Many(Counted whom, int count) => whom switch
    {
        Counted.Recipients => $"{Numbers.Plain(count)} 位收件人",
        Counted.People => $"{Numbers.Plain(count)} 个人",
    };
}
