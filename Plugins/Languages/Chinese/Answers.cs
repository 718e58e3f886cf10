using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Answers : AnswerTexts
{
    public override string NotThere => "没有这条记录，或者您无权读取。请检查表和 ID，或询问其负责人。";

    public override string HalfAPerson =>
        "未读取任何内容：要指明一个人，需要表（contact、lead 或 account）和该行的 ID。请同时提供两者。";

    public override string NothingAsked =>
        "未检查任何内容：Addresses 和 Persons 都没有提供。请提供其中之一；空列表不会得到任何回答。";

    public override string UnknownPerson =>
        "未检查任何内容：Persons 中的每一项都由表、冒号和 ID 组成，"
        + "例如 contact:00000000-0000-0000-0000-000000000001。请更正不符合的项。";

    public override string UnknownCategory =>
        "未检查任何内容：Category 只能是 Marketing 或 Transactional。请提供其中之一；不提供则按 Marketing 处理。";

    public override string UnknownTopic => "未检查任何内容：没有使用此代码的主题。请提供某个主题的代码，或不提供。";

    public override string NotYet => "未检查任何内容：AsOf 是将来的时间，没有人知道届时会如何选择。请提供已过去的时间。";

    public override string Changeable =>
        "只有本人才能改变这一点。请在“同意”窗体中记录本人的表示，并附上凭证。";

    public override string Allowed => "没有任何限制。";

    public override string Refused => "对方不希望收到。";

    public override string TooMany(int most) =>
        $"未检查任何内容：一次最多检查 {Number(most)} 个人员和地址。请分批检查。";

    public override string TopOutOfBounds(int most) =>
        $"未读取任何内容：Top 必须在 1 到 {Number(most)} 之间。请提供该范围内的数字，或不提供。";

    public override string Reason(Rule rule) => rule switch
    {
        Rule.DoNotEmail => "不希望收到任何电子邮件。",
        Rule.DoNotBulkEmail => "不希望收到批量电子邮件。",
        Rule.DoNotSendMarketing => "不希望收到营销资料。",
        Rule.Suppressed => "该地址在禁发名单中。",
        Rule.AddressFailed => "发往此地址的邮件被退回：该地址无效。",
        Rule.TopicRefused => "该主题或其上级主题已被拒绝。",
        Rule.Paused => "暂停期尚未结束。",
        Rule.NoOptIn => "只发给主动要求的人，而此人没有要求。",
        Rule.OptInExpired => "只发给主动要求的人，而此人的要求已过期。",
        Rule.OptInOutdated => "只发给主动要求的人，而此人要求之后隐私政策已变更。",
        Rule.CountryNeedsOptIn => "在该国家/地区只发给主动要求的人，而此人没有要求。",
        Rule.Doubtful => "所存储的选择并非由本产品写入。",
        Rule.NoAddress => "这不是一个可以识别的电子邮件地址。",
        Rule.Unreadable => "无法读取。",
    };

    public override string ReasonAgainstMarketing(Rule rule) => Reason(rule) + "业务往来的邮件仍可发送。";

    public override string Change(Rule rule) => rule switch
    {
        Rule.AddressFailed =>
            "请更正地址。若地址恢复有效，由隐私专员为其记录 Email 渠道的同意，并附证据。",
        Rule.NoAddress => "请更正地址后再次查询。",
        Rule.Doubtful => "须由隐私专员查看，或由本人重新表示。",
        Rule.Unreadable => "请确认该记录存在后再次查询。",
        Rule.Paused => "暂停会自行结束；在此之前，只有本人才能结束暂停。",
        Rule.DoNotEmail or Rule.DoNotBulkEmail or Rule.DoNotSendMarketing or Rule.Suppressed or Rule.TopicRefused
            or Rule.NoOptIn or Rule.OptInExpired or Rule.OptInOutdated or Rule.CountryNeedsOptIn => Changeable,
    };

    private static string Number(int number) => Numbers.Grouped(number, ",");
}
