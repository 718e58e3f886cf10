using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Requests : RequestTexts
{
    private const string Nothing = "未记录任何内容：";

    public override string HalfAPerson => Nothing
        + "要指明一个人，需要表（contact、lead 或 account）和该行的 ID。请同时提供两者，或都不提供而提供地址。";

    public override string SeveralPeople => Nothing
        + "一个请求只涉及一个人，而此请求指明了多人。请只指明其中一人。";

    public override string UnknownTopic => Nothing
        + "没有使用此代码的主题。请提供某个主题的代码；不提供则表示所有营销。";

    public override string UnknownDecision => Nothing
        + "Decision 只能是 OptOut、OptIn、Pause 或 EnteredInError。请提供其中之一。";

    public override string UnknownSource => Nothing
        + "Source 只能是 Person、PhoneCall、Letter、ExternalForm、OtherEmail、Import、Integration 或 RecordChanged。"
        + "请提供其中之一，或不提供。经由我们自己的链接、表单和回复而来的请求会自行证明。";

    public override string MayNotLoosen => Nothing
        + "您无权记录同意。请让处理退订请求的人员来记录。";

    public override string KeyIsTaken => Nothing
        + "另一个内容不同的请求已使用此幂等键。请为每个请求使用各自的键，同一个键只用于同一个请求。";

    public override string IsRecorded => Nothing
        + "使用此幂等键的请求已经记录。请为新请求使用新的键。";

    public override string TooLong(RequestPart part, int atMost)
    {
        var what = part switch
        {
            RequestPart.Address => "地址",
            RequestPart.Evidence => "凭证",
            RequestPart.EvidenceLink => "凭证链接",
            RequestPart.IdempotencyKey => "幂等键",
            RequestPart.Topic => "主题",
        };
        return Nothing + $"{what}最多 {Numbers.Plain(atMost)} 个字符。请缩短后重试。";
    }

    public override string Of(RequestFault fault) => fault == RequestFault.SourceNotClaimable
        ? UnknownSource
        : Nothing + fault switch
        {
            RequestFault.NoDecision => "该请求没有说明它是什么。请选择其类型。",
            RequestFault.Nobody => "该请求没有指明任何人。请提供人员、地址或两者。",
            RequestFault.NoAddress => "从该地址中读不出电子邮件地址，也读不出电话号码。请更正。",
            RequestFault.SeveralAddresses => "一项同意只针对一个地址。请为每个地址分别记录。",
            RequestFault.UnknownChannel =>
                $"渠道只能是 {ChannelTable.Listed("、", " 或 ")}。"
                + "请提供其中一个或多个；不提供则表示营销。",
            RequestFault.OutOfReach => "这些渠道都无法到达此地址或此类记录。请提供可以到达的渠道，或提供人员。",
            RequestFault.PauseOfOther => "只能暂停营销电子邮件。请不要提供渠道，或改为记录退订。",
            RequestFault.NoEnd => "暂停需要一个尚未到来的结束时间。请以 UTC 提供。",
            RequestFault.NoEvidence => "记录同意需要凭证。请说明此人何时、以何种方式要求再次被联系。",
            RequestFault.ThinEvidence =>
                "凭证不足。请说明此人何时、以何种方式要求再次被联系：至少十个字母或数字，中文、日文或韩文至少五个字。",
            RequestFault.NoWebAddress => "指向凭证的内容不是网址。请提供以 https:// 开头的网址，或不提供。",
            RequestFault.SourceNotClaimable or RequestFault.NotYet => "该同意的日期在将来。请提供此人表示同意的时间（UTC）。",
        };

    public override string IdIsNotFree => Nothing
        + "请求的 ID 由本产品给出。请不要提供；使用幂等键可避免同一请求被处理两次。";

    public override string NoSuchRecord => Nothing
        + "没有这样的记录。请检查表和 ID，或提供地址。";

    public override string Accepted => "已受理。能够完成的已经完成；其余部分等待隐私专员处理。";

    public override string DatedAhead => "其日期在将来，按现在表示计。";

    public override string PartUnread => "地址中有一部分无法读取，因此等待隐私专员处理；已读出的部分不再被联系。";

    public override string Permitted => "已记录。所要求的内容已不再被拒绝。";

    public override string NotLifted => "已拒绝的仍然拒绝。";

    public override string PartLifted => "部分拒绝已解除，部分仍然保留。";

    public override string Recorded => "已记录。";

    public override string Waits => "该请求等待隐私专员处理。";

    public override string OutweighedByPerson =>
        "本人通过我们的链接或表单拒绝，其效力高于他人的转述。可由您以外的另一位隐私专员放行，或由本人通过链接或表单表示。";

    public override string AddressItself => "该地址本身";

    public override string AnotherRecord => "另一条记录";

    public override string TakenBack => "已撤回：该拒绝是误录的。";

    public override string NotTakenBack =>
        "未撤回：只有记录该拒绝的人才能在 24 小时内撤回，且没有其他拒绝存在。请将本人的表示作为同意连同凭证一起记录。";

    public override string Closed => "隐私专员已将其关闭。";

    public override string TurnedDown(string why) => $"隐私专员已将其驳回：{why}";

    public override string AnsweredWith(string reference) => $"已随请求 {reference} 一并答复。";

    public override string SayWhyNot =>
        "未保存任何内容：请在“决定理由”中说明驳回的原因，至少十个字母或数字，中文、日文或韩文至少五个字。";

    public override string AskedBack => "已通过电子邮件询问此人的意思。";

    public override string CannotAskBack =>
        "未保存任何内容：无法通过电子邮件询问此人。只有内容不明确的邮件、此人接收邮件、且已设置 optout_ConfirmationSender 时才可以。"
        + "请用其他方式询问。";

    public override string StatusIsNotYours =>
        "未保存任何内容：只有隐私专员可以决定请求，且只能决定等待处理的请求：完成、驳回，或为询问此人而设为“等待本人”。";

    public override string Of(ExtensionFault fault) => fault switch
    {
        ExtensionFault.NothingToExtend =>
            "未保存任何内容：该请求不需要更多时间。它已有决定、没有时限，或已延长过。",
        ExtensionFault.NotAllowed =>
            "未保存任何内容：最先到期的法律不允许更多时间。请在到期前对该请求作出决定。",
        ExtensionFault.NoReason =>
            "未保存任何内容：请在“延长理由”中说明该请求为何需要更长时间，至少五个汉字。",
        ExtensionFault.NoNotice =>
            "未保存任何内容：请在到期前告知本人为何需要更长时间，并在“告知本人时间”中填写日期。",
    };

    public override string ReleasedByAnother =>
        "未保存任何内容：该请求由您提交。请由另一位隐私专员决定。";

    public override string UnknownQuery =>
        "未放行任何内容：Query 必须是针对表 PersonType 的 FetchXML，不含分组和分页。请更正。";

    public override string UnknownPlace => "未放行任何内容：Cursor 不是任何一次调用给出的值。从头开始时请不要提供。";

    public override string Refused(string? record, bool isAddressHeld) =>
        record is null ? "已记录。不再向该地址发送；使用该地址的记录随后更新。"
        : isAddressHeld ? $"已为 {record} 记录，并且不再向该地址本身发送。"
        : $"已为 {record} 记录。";

    public override string StillRefused(IReadOnlyList<string> whose, int more) =>
        $"仍被拒绝，原因在于：{string.Join("；", whose)}"
        + (more == 0 ? "。" : $"；以及另外 {Numbers.Plain(more)} 项。");

    public override string MailStillRefused(string reason) => $"此类电子邮件仍被拒绝：{reason}";
}
