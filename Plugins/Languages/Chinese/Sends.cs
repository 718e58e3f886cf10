using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Sends : SendTexts
{
    public override string UnreadableMail =>
        "未发送任何内容：无法读取此电子邮件，因此无从得知谁拒绝接收。"
        + "请几分钟后重试；如果再次发生，请告知管理员。";

    public override string TakeOff => "请将这些收件人从电子邮件中移除，然后重新发送。";

    public override string CallItTransactional =>
        "如果这不是营销，而是对方与您的业务往来，请将电子邮件的“类别”设置为“事务性”。";

    public override string NoneOfAnyKind =>
        "完全不允许电子邮件的人不会收到任何类型的邮件，直到本人另有表示并记录在案。";

    public override string FooterLink => "您可以随时拒绝营销：退订，或选择您希望收到的内容";

    public override string FooterReply => "您可以随时拒绝营销：如不想再收到我们的营销邮件，请回复 STOP。";

    public override string FooterPolicy(DateTime from, string whatChanged) =>
        $"我们的隐私政策已于 {Day(from)} 变更。{whatChanged}您此前订阅的内容，需在选择接收内容的页面上确认后方才有效。";

    public override string MustNotGet(int recipients, bool isMarketing) =>
        $"未发送任何内容：{Many(recipients)}不得收到这封{Mail(isMarketing)}。";

    public override string NotChecked(bool isMarketing) =>
        $"未发送任何内容：无法检查这封{Mail(isMarketing)}的每一位收件人。";

    public override string Person(string name, int recipients, Rule rule) =>
        recipients > 1
            ? $"{name}，在收件人中出现 {Numbers.Plain(recipients)} 次：{Says(rule)}。"
            : $"{name}：{Says(rule)}。";

    public override string Addressless(int recipients) =>
        $"{Many(recipients)}没有可以识别的单个电子邮件地址：请更正地址。";

    public override string NoFooter(FooterGap gap) => gap switch
    {
        FooterGap.NoPostalAddress =>
            "未发送任何内容：营销邮件必须注明发件人的邮寄地址，而目前没有已知的地址。"
            + $"请让管理员在设置 {SettingName.PostalAddress} 中填写。",
        FooterGap.NoWay =>
            "未发送任何内容：营销邮件必须告知收件人如何退订，而目前还没有任何途径。"
            + $"请让管理员设置 {SettingName.PreferenceCentreUrl}，或从接收邮件的邮箱发送。",
        FooterGap.NoRoom => "未发送任何内容：此电子邮件太长，放不下营销邮件的页脚。请缩短正文。",
    };

    private static string Many(int recipients) => Counts.Many(Counted.Recipients, recipients);

    private static string Mail(bool isMarketing) => isMarketing ? "营销邮件" : "电子邮件";

    private static string Says(Rule rule) => rule switch
    {
        Rule.DoNotEmail => "不允许电子邮件",
        Rule.DoNotBulkEmail => "不允许批量电子邮件",
        Rule.DoNotSendMarketing => "不希望收到营销资料",
        Rule.TopicRefused => "不希望收到此主题",
        Rule.Paused => "目前不希望收到营销邮件",
        Rule.NoOptIn => "未曾要求接收",
        Rule.OptInExpired => "曾要求接收，但该要求已过期",
        Rule.OptInOutdated => "曾在隐私政策变更之前要求接收",
        Rule.CountryNeedsOptIn => "未曾要求接收，而其所在国家/地区要求事先同意",
        Rule.Doubtful => "所存储的选择并非由本产品写入，请咨询隐私专员",
        Rule.NoAddress => "电子邮件地址无法识别，请更正",
        Rule.AddressFailed => "的地址曾退回邮件，请更正",
        Rule.Suppressed or Rule.Unreadable => "不得向此地址发送邮件",
    };
}
