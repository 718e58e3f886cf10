namespace OptOutPlugin.Languages.Chinese;

internal sealed class Doors : DoorTexts
{
    public override string TooManyRecipients(int atMost) =>
        $"每次调用可为 1 到 {Grouped(atMost)} 个收件人生成链接。未生成任何链接；请减少收件人后重新调用。";

    public override string NoUrl => "尚未设置公开页面的地址，链接无处可去。请设置 optout_PreferenceCentreUrl，然后重新调用。";

    public override string UnknownWord(string parameter, string words) =>
        $"{parameter} 必须是以下之一：{words}。未作任何更改；请使用其中之一重新调用。";

    public override string UnknownCheck(string known) => $"Check 必须是 {known}。未作任何记录；请使用该值重新调用。";

    public override string NoBurst =>
        "这不是短时间内大量拒绝的发现，或者这些拒绝已不存在。未作任何更改；请使用此类发现的 ID 重新调用。";

    public override string ConfirmSubject => "请确认您希望收到我们的电子邮件";

    public override string ConfirmAsked(IReadOnlyList<string> topics) =>
        topics.Count == 0
            ? "有人在我们的页面上输入了此电子邮件地址，并希望收到我们的电子邮件。"
            : $"有人在我们的页面上输入了此电子邮件地址，并希望收到有关以下主题的电子邮件：{string.Join("、", topics)}。";

    public override string ConfirmHow =>
        "如果是您本人，请打开此页面并在 14 天内确认。在此之前，我们不会向您发送任何内容。";

    public override string ConfirmIgnore => "如果不是您本人，无需任何操作：您不会收到我们的邮件。您也可以在同一页面上告知我们并非您本人。";

    public override string NeverTested => "尚未有人检查电子邮件中的链接是否通向公开页面。";

    public override string StartThePages => "请设置公开地址并启动公开页面，并确保其可以登录：它们每小时自检一次并在此报告。";

    public override string TestFailed(DateTime on, string found) => $"{Time(on)}，有链接未通向应到之处：{found}";

    public override string MendThePages =>
        "退订的人可能会遇到错误。请确保公开页面之前没有代理、登录页或重定向，并且它们可以访问此环境。";

    public override string TestedLongAgo(DateTime on) => $"公开页面上次检查于 {Time(on)}。";

    public override string TestPassed(DateTime on) => $"{Time(on)}，每种链接都通向公开页面，一键退订也得到了应答。";

    public override string JourneysAbsent =>
        "没有表 msdynmkt_contactpointconsent4：与 Customer Insights - Journeys 不交换任何内容。";

    public override string JourneysChanged(string names) =>
        $"Customer Insights - Journeys 保存同意记录的方式与此处所知不同；缺少：{names}。不交换任何内容。";

    public override string MendJourneys =>
        "在产品的某个版本支持新结构之前，请以列表形式双向交换拒绝。";

    public override string JourneysNeverSeen =>
        "从未查看过 Customer Insights - Journeys 的同意记录：在那里拒绝的人此处可能尚不知晓。";

    public override string JourneysSeenLongAgo(DateTime on) =>
        $"Customer Insights - Journeys 的同意记录上次查看于 {Time(on)}：此后在那里拒绝的人此处可能尚不知晓。";

    public override string JourneysSeen(DateTime on) =>
        $"已于 {Time(on)} 查看 Customer Insights - Journeys 的同意记录，拒绝在双向同步。";

    public override string TopicsLeftOut(int topics) =>
        $"Customer Insights - Journeys 中 {topics} 个主题的拒绝未纳入，因为此处没有相同的主题。";

    public override string NameTopics =>
        "请为每个主题创建一个代码为该主题 ID 或名称的主题；其拒绝随后会被接收。";

    private static string Grouped(int number) => Numbers.Grouped(number, ",");
}
