using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Contacts : ContactTexts
{
    public override string NotNamed(string table) =>
        $"未创建任何内容：{table} 上有检查短信的步骤，但设置 {SettingName.SmsTables} 中没有这个表。"
        + "请在该设置中添加此表（一分钟内生效），或删除带来这些步骤的解决方案。";

    public override string MustNotBeReached(int people, ContactKind kind) =>
        $"未创建任何内容：{Many(people)}{MustNot(kind)}。";

    public override string NotChecked(ContactKind kind) => $"未创建任何内容：无法检查{This(kind)}涉及的每一个人。";

    public override string Person(string name, Channel channel) =>
        $"{name}：{ChannelTexts.Refused(Language.Chinese, channel)}。";

    public override string TakeOff(ContactKind kind) =>
        $"请将这些人从{This(kind)}中移除，然后重新保存。"
        + "如果有人后来改变了主意，必须先由本人表示：请先在此人的记录中登记，然后再保存。";

    private static string Many(int people) => Counts.Many(Counted.People, people);

    private static string This(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "这次电话联络",
        ContactKind.Letter => "这封信函",
        ContactKind.Fax => "这份传真",
        ContactKind.Appointment => "这次约会",
        ContactKind.TextMessage => "这条短信",
    };

    private static string MustNot(ContactKind kind) =>
        kind == ContactKind.PhoneCall ? "不得致电"
        : kind == ContactKind.Appointment ? "不得邀请"
        : $"不得收到{This(kind)}";
}
