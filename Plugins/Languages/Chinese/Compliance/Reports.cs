using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Reports : ReportTexts
{
    public override string Title =>
        "合规报告";

    public override string MadeOn(string instant) =>
        $"生成于 {instant}。反映当时的情况，不构成法律意见。";

    public override string Score =>
        "得分";

    public override string NoRunYet =>
        "尚无覆盖全部规则的检查完成，因此没有得分。";

    public override string ScoreIs(int score) =>
        $"{Numbers.Plain(score)}/100：上次检查结束时没有未关闭发现项的规则所占的加权比例。";

    public override string ScoreOverTime(int runs, int lowest, int highest) =>
        $"最近 {Numbers.Plain(runs)} 次检查的得分，在 {Numbers.Plain(lowest)} 与 {Numbers.Plain(highest)} 之间";

    public override string OpenByRule =>
        "按规则统计的未关闭发现项";

    public override string OpenByRegime =>
        "按法规统计的未关闭发现项：一项可涉及多个法规";

    public override string NothingOpen =>
        "没有未关闭的发现项。";

    public override string Rule =>
        "规则";

    public override string SeverityHead =>
        "严重性";

    public override string Count =>
        "未关闭";

    public override string Law =>
        "法律依据";

    public override string Findings =>
        "发现项";

    public override string NoFindings =>
        "没有。";

    public override string AsWrittenDown =>
        "所见内容与措施按原始记录（英文）列出，作为证据。时间为 UTC。";

    public override string FoundOn =>
        "发现时间";

    public override string DueOn =>
        "截止日期";

    public override string Seen =>
        "所见内容";

    public override string ToDo =>
        "措施与处理情况";

    public override string Answered(string answer) =>
        $"答复：{answer}";

    public override string LeftOut(int findings) =>
        $"另有 {Numbers.Plain(findings)} 项未关闭的未在此列出；数值文件包含全部。";

    public override string RequestsOf(int year) =>
        $"{Numbers.Plain(year)} 年收到的请求";

    public override string Received =>
        "收到";

    public override string Complied =>
        "已满足";

    public override string Denied =>
        "已拒绝";

    public override string Waiting =>
        "等待中";

    public override string MedianDays =>
        "处理天数（中位数）";

    public override string ShareInTime =>
        "按时完成";

    public override string WhoMayGoRound =>
        "谁可绕过本产品";

    public override string OnlyAdministrators =>
        "除系统管理员外无人。";

    public override string Bypassing(string roles) =>
        $"除系统管理员外，拥有以下角色者：{roles}";

    public override string Ledger =>
        "同意台账";

    public override string SealedRows =>
        "链中行数";

    public override string HeadHash =>
        "链尾哈希";

    public override string Sealing =>
        "封存";

    public override string SealingIsLate =>
        "有行等待超过一刻钟。";

    public override string SealingIsInTime =>
        "及时";

    public override string InputIsWrong =>
        "未读取任何内容：Format 为 html、json 或 csv，Language 为 en、de、fr 或 zh，Cursor 为上次调用的返回值。";

    public override string RuleName(string id) => id switch
    {
        "flag-without-ledger-row" => "标记与台账不一致",
        "refusal-without-suppression" => "拒绝的地址未被屏蔽",
        "flag-behind-the-list" => "地址已屏蔽但记录无标记",
        "twins-disagree" => "同一地址的记录不一致",
        "sent-after-refusal" => "拒绝后仍发送",
        "sent-or-refused-first" => "发送与拒绝的先后无法确定",
        "sent-without-opt-in" => "未经所需同意的营销",
        "row-changed-by-others" => "产品的行被他人更改",
        "opt-in-without-evidence" => "无凭据的许可",
        "opt-in-travelled" => "许可针对的地址已非本人所有",
        "transactional-by-word" => "自称事务邮件发给拒绝营销者",
        "request-overdue" => "请求已逾期",
        "refusers-in-list" => "营销名单中有拒绝者",
        "mailbox-hears-no-stop" => "承诺接收 STOP 的邮箱不收邮件",
        "footer-not-set-up" => "营销未设置地址或链接",
        "template-not-fit" => "不合适的营销模板",
        "step-not-guarding" => "未起作用的步骤",
        "bypass-held" => "可绕过产品的角色",
        "ledger-unsealed" => "台账行等待封存过久",
        "ledger-broken" => "台账校验失败",
        "audit-off" => "标记的系统审核已关闭",
        "policy-not-reviewed" => "一年无人审阅的隐私政策",
        "doors-silent" => "公共页面无响应",
        "choice-not-followed" => "选择之后的处理未完成",
        "waiting-mail-kept" => "等待中的邮件无法撤回",
        "refusal-older-than-permission" => "先于许可表达的拒绝",
        "planned-after-refusal" => "计划联系已拒绝者",
        "loosening-repeated" => "反复尝试放开拒绝者",
        "let-through-repeated" => "反复向拒绝者发送事务邮件",
        "refusals-in-a-burst" => "短时大量拒绝：可能是邮件扫描器",
        "sign-ups-by-others" => "由他人代为订阅",
        "marketing-without-footer" => "营销邮件缺少页脚",
        "request-due-soon" => "请求即将到期",
        "letter-came-back" => "我方信件被退回",
        "reply-asks-for-data" => "回复中还询问个人数据",
        "refusals-not-acted-on" => "接收方尚未处理拒绝",
        "refused-again-after-told" => "接收方处理后再次被拒绝",
        "training-missing" => "未经培训即操作",
        _ => $"规则 {id}",
    };

    public override string Of(Severity severity) => severity switch
    {
        Severity.Low => "低",
        Severity.Medium => "中",
        Severity.High => "高",
    };

    public override string Of(FindingStatus status) => status switch
    {
        FindingStatus.Open => "未处理",
        FindingStatus.InProgress => "处理中",
        FindingStatus.Mended => "已解决",
        FindingStatus.Accepted => "风险已接受",
        FindingStatus.WaitsForSecondOfficer => "等待第二位专员",
    };
}
