namespace OptOutPlugin.Languages.Chinese;

internal sealed class Doors : DoorTexts
{
    public override string TooManyRecipients(int atMost) =>
        $"每次调用可为 1 到 {Grouped(atMost)} 个收件人生成链接。未生成任何链接；请减少收件人后重新调用。";

    public override string NoUrl => "尚未设置公开页面的地址，链接无处可去。请设置 optout_PreferenceCentreUrl，然后重新调用。";

    public override string UnknownWord(string parameter, string words) =>
        $"{parameter} 必须是以下之一：{words}。未作任何更改；请使用其中之一重新调用。";

    public override string UnknownCheck(string known) => $"Check 必须是 {known}。未作任何记录；请使用该值重新调用。";

    public override string ConfirmSubject => "请确认您希望收到我们的电子邮件";

    public override IReadOnlyList<string> ConfirmLines(IReadOnlyList<string> topics) =>
    [
        topics.Count == 0
            ? "有人在我们的页面上输入了此电子邮件地址，并希望收到我们的电子邮件。"
            : $"有人在我们的页面上输入了此电子邮件地址，并希望收到有关以下主题的电子邮件：{string.Join("、", topics)}。",
        "如果是您本人，请打开此页面并在 14 天内确认。在此之前，我们不会向您发送任何内容。",
    ];

    public override string ConfirmIgnore => "如果不是您本人，无需任何操作：您不会收到我们的邮件。您也可以在同一页面上告知我们并非您本人。";

    private static string Grouped(int number) => Numbers.Grouped(number, ",");
}
