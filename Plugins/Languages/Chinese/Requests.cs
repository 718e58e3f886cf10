using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Requests : RequestTexts
{
    private const string Nothing = "未记录任何内容：";

    public override string HalfAPerson => Nothing
        + "要指明一个人，需要表（contact、lead 或 account）和该行的 ID。请同时提供两者，或都不提供而提供地址。";

    public override string UnknownTopic => Nothing
        + "没有使用此代码的主题。请提供某个主题的代码；不提供则表示所有营销。";

    public override string UnknownDecision => Nothing
        + "Decision 只能是 OptOut 或 OptIn。请说明此人希望哪一种。";

    public override string UnknownSource => Nothing
        + "Source 只能是 Person、Reply、PhoneCall、WebForm、Import、Integration 或 RecordChanged。"
        + "请提供其中之一，或不提供。";

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
            RequestPart.IdempotencyKey => "幂等键",
            _ => "主题",
        };
        return Nothing + $"{what}最多 {Numbers.Plain(atMost)} 个字符。请缩短后重试。";
    }

    public override string Of(RequestFault fault) => Nothing + fault switch
    {
        RequestFault.NoDecision => "该请求没有说明是退订还是同意。请选择其类型。",
        RequestFault.Nobody => "该请求没有指明任何人。请提供人员、地址或两者。",
        RequestFault.NoAddress => "该地址既不是单个电子邮件地址，也不是单个电话号码。请更正。",
        RequestFault.UnknownChannel =>
            "渠道只能是 Email、MarketingEmail、Phone、Sms、Fax、Post、MarketingPost、MarketingMaterial 或 "
            + "EmailTracking。请提供其中一个或多个；不提供则表示营销。",
        RequestFault.OutOfReach => "这些渠道都无法到达此地址。请提供可以到达的渠道，或提供人员。",
        RequestFault.NoEvidence => "记录同意需要凭证。请说明此人何时、以何种方式要求再次被联系。",
        _ => "该请求的日期在将来。请提供收到请求的时间（UTC）。",
    };

    public override string Refused(int matched, bool isAddressKnown) =>
        $"已记录。找到 {Numbers.Plain(matched)} 条记录" + (isAddressKnown ? "，并且不再向该地址本身发送。" : "。");

    public override string Permitted(int matched, int held) =>
        $"已记录。找到 {Numbers.Plain(matched)} 条记录。" + (held == 0
            ? "所要求的内容已不再被拒绝。"
            : $"仍有 {Numbers.Plain(held)} 项拒绝保留：所提供的依据不足以推翻它们。隐私专员可在同意台账中查看原因。");
}
