using OptOutPlugin.Domain.Subjects;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Packs : PackTexts
{
    public override string NobodyFound => "未导出任何内容：此处没有此人，或您无权读取该记录。请提供表和 ID、仅提供 ID，或提供地址，然后重新调用。";

    public override string LanguageOrCursorIsWrong => "未导出任何内容：Language 为 en、de、fr 或 zh，Cursor 为上一次调用所给的值。不清楚的请留空。";

    public override string Title => "同意与拒绝的证据";

    public override string Introduction =>
        "本组织的退出记录中关于某人的全部内容，以制作时为准。所有时间均为 UTC。其他人的姓名、地址和 ID 已替换为 […]；自由书写的内容在转交前应先阅读。";

    public override string About => "关于本文档";

    public override string MadeOn => "制作时间";

    public override string By => "由";

    public override string Organization => "组织";

    public override string Rows => "范围";

    public override string LeftOut => "已略去";

    public override string Check => "核验";

    public override string Person => "此人";

    public override string NoRecord => "此人已没有记录。";

    public override string Standing => "目前状态";

    public override string StandingNote => "记录对各渠道的说明。因地址而拒绝的，系由拥有该地址者所表示，并随之终止。";

    public override string Channel => "渠道";

    public override string State => "状态";

    public override string Refused => "已拒绝";

    public override string RefusedByAddress => "因地址而拒绝";

    public override string NotRefused => "未拒绝";

    public override string Allowed => "已允许";

    public override string Topics => "关于主题的选择与暂停";

    public override string Topic => "主题";

    public override string AllMarketing => "全部营销电子邮件";

    public override string AllOfIt => "全部";

    public override string SaidOn => "表示时间";

    public override string Since => "终止时间";

    public override string Until => "截止";

    public override string Through => "途径";

    public override string Evidence => "证据";

    public override string Nothing => "没有记录。";

    public override string Held => "禁止写信的地址";

    public override string HeldNote => "地址以带密钥的哈希保存，无人能从中读出。他人所拒绝的，此处仅说明有此事。";

    public override string Reason => "原因";

    public override string Whose => "何人所述";

    public override string Another => "其他人";

    public override string TheAddress => "地址本身";

    public override string ThePerson => "本人";

    public override string Requests => "请求";

    public override string ReceivedOn => "收到时间";

    public override string AskedFor => "所求";

    public override string DueOn => "到期";

    public override string Outcome => "结果";

    public override string Letter => "我方信函";

    public override string History => "历史";

    public override string HistoryNote => "每行均为同意台账中的一项事实，任何人都不修改。“位置”是其在已封印链中的位置。证据按签名时的原文、以书写时的语言列出。";

    public override string Place => "位置";

    public override string What => "内容";

    public override string When => "时间";

    public override string Messages => "已拦截与已发出的消息";

    public override string MessagesNote => "因拒绝而被拦截的消息、虽有拒绝仍发出的消息，以及邮件系统的报告。对于没有任何障碍的消息，此处不作保存。";

    public override string Category => "消息类别";

    public override string Message => "消息";

    public override string Told => "已告知何人";

    public override string WhoWasTold => "已告知";

    public override string Wording => "所显示的文本与政策版本";

    public override string WordingNote => "此人所见全部文本的 SHA-256。保存文本者可据以证明其相同。";

    public override string PolicyVersion => "政策版本";

    public override string WordingHash => "文本的 SHA-256";

    public override string Consents => "同意";

    public override string ConsentsNote => "所允许的内容及其后续。相同内容以 ISO/IEC TS 27560 记录与回执的形式载于随附文件。此前没有同意的拒绝仅载于历史。";

    public override string NoConsent => "没有记录任何同意。";

    public override string IsSealed => "与签名和封印一致";

    public override string IsSigned => "与签名一致，尚未封印";

    public override string IsErased => "已删除；其余与签名一致";

    public override string IsWhole => "本文档中每一行均与签名时一致。";

    public override string Proofs => "证明";

    public override string ProofsNote =>
        "检查点所涵盖的行，可证明其存在于当时的台账中。JSON 中含有每份证明（inclusionProof，即 tlog-proof）："
        + "保存为以 .tlog-proof 结尾的文件后，可用 optout-verify 和检查点签名者的密钥核验，无需 Dataverse。"
        + "其他行在其中仅有哈希值。";

    public override string NotCovered => "尚无检查点涵盖该行";

    public override string ProofTakesMore =>
        "其证明所需读取的内容超过一次调用的上限：可用 optout-verify prove 从导出文件生成";

    public override string AUser => "组织的一名用户";

    public override string AProgram => "组织的一个程序";

    public override string Program(string name) => $"{name}（程序）";

    public override string PausedUntil(string when) => $"暂停至 {when}";

    public override string RecordedOn(string when) => $"记录于 {when}";

    public override string RowCount(int rows, int requests) =>
        $"台账 {Numbers.Plain(rows)} 行，请求 {Numbers.Plain(requests)} 项，全部在此";

    public override string RowsOfPart(int first, int last, int rows, int requests) =>
        $"台账共 {Numbers.Plain(rows)} 行，此处为第 {Numbers.Plain(first)} 至 {Numbers.Plain(last)} 行；请求共 "
        + $"{Numbers.Plain(requests)} 项，此处数目相当；其余见其他部分";

    public override string RowsOfOthers(int rows) => $"{Numbers.Plain(rows)} 行涉及另一记录也有的地址：可能与他人有关";

    public override string ProvedAgainst(string when) => $"已对照 {when} 的检查点证明";

    public override string OtherThanCheckpoint(string when) =>
        $"台账与 {when} 的检查点不一致：请验证台账";

    public override string IsBroken(string fault) => $"有误：{fault}";

    public override string MissingInRecord(string names) => $"完整记录所需但未说明：{names}";

    public override string Record(string table, bool isMerged) => NameOf(table) + (isMerged ? "（已合并）" : string.Empty);

    public override string GoneRecord(string table) => NameOf(table) + "（已删除）";

    public override string Of(ConsentStatus status) => status switch
    {
        ConsentStatus.Given => "已给予",
        ConsentStatus.Withdrawn => "已撤回",
        ConsentStatus.Expired => "已到期",
    };

    private static string NameOf(string table) => table switch
    {
        "contact" => "联系人",
        "lead" => "潜在顾客",
        _ => "客户",
    };
}
