using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Ledger : LedgerTexts
{
    public override string IsACopy =>
        "该环境是另一环境的副本：本产品仍拒绝已被拒绝的内容，但不封印、不发送、不告知、不导出。";

    public override string IsNoCopy => "该环境不是另一环境的副本。";

    public override string BeginAChain =>
        "若要让其独立使用，请以隐私专员身份调用 optout_BeginChain：其台账随后在被复制的链头之后继续，首行会指明该链头。";

    public override string NoPerson =>
        "未验证任何内容：要指明一个人，需要表（contact、lead 或 account）和该行的 ID。"
        + "请同时提供 PersonType 和 PersonId；都不提供则验证整个台账。";

    public override string Of(LedgerFault fault) => fault switch
    {
        LedgerFault.HalfASeal => "此记录的封存信息不完整，本产品从不这样写入。",
        LedgerFault.NoKey => "签名此记录的密钥不存在。",
        LedgerFault.SealChanged seal =>
            $"记录 {Numbers.Plain(seal.Place)} 的封存信息不是它自己的：封存后被更改过。",
        LedgerFault.PlaceTakenTwice twice => $"有两条记录占用链中的第 {Numbers.Plain(twice.Place)} 个位置。",
        LedgerFault.RowMissing row => $"链中的记录 {Numbers.Plain(row.Place)} 缺失：已被删除。",
        LedgerFault.DoesNotFollow row =>
            $"记录 {Numbers.Plain(row.Place)} 与前一条不衔接：链在此处被更改。",
        LedgerFault.EndsElsewhere end =>
            $"链在记录 {Numbers.Plain(end.Last)} 处结束，而应在记录 {Numbers.Plain(end.Expected)} 处结束："
            + "有记录被截去或添加。",
        LedgerFault.Rewritten row =>
            $"链中的记录 {Numbers.Plain(row.Place)} 不是当时在此封存的记录：链已被改写。",
        LedgerFault.OtherThanExported other =>
            $"前 {Numbers.Plain(other.Size)} 条记录与已离开平台的检查点不符；前 {Numbers.Plain(other.Agreed)} 条仍相符："
            + "链已被人用密钥改写。",
        LedgerFault.EmptiedWithoutErasure => "此记录的文本已不存在，但并非由本产品擦除：是绕过本产品清空的。",
        LedgerFault.OtherOrganization => "此记录是在另一个组织中签名的：这里是副本，或该记录是被带到这里的。",
        LedgerFault.LinkMoved =>
            "此记录的链接指向的人与签名时不符，或未指向任何人，且没有合并或删除可以解释：链接已被编辑。",
        LedgerFault.NotAsSigned { Part: not LedgerPart.SignedValue } part =>
            $"此记录的{Of(part.Part)}与签名时不符：已被编辑、清空或添加。",
        _ => "此记录中某个已签名的值与签名时不符：已被编辑，或绕过本产品写入。",
    };

    public override string CursorIsWrong => "Cursor 不是上一次调用给出的值。省略它即可重新开始。";

    public override string RangeIsWrong(int last) =>
        $"未验证任何内容：From 和 To 是链中的位置，链在 {Numbers.Plain(last)} 处结束，且 From 不得大于 To。";

    public override string CheckpointIsWrong =>
        "未验证任何内容：检查点由 Size（至少为 1）和 Root（44 个 Base64 字符）组成，且只能与整个台账比较。"
        + "请省略 From 和 To，或省略检查点。";

    public override string PageIsWrong(int least, int most) =>
        $"未读取任何内容：From 至少为 1，Most 为 {Numbers.Plain(least)} 到 {Numbers.Plain(most)}。";

    public override string NoLeaf(int place) =>
        $"链中的记录 {Numbers.Plain(place)} 缺失、重复或没有可读的封存信息。请验证台账；未给出任何内容。";

    public override string CopyExportsNothing => "台账是在另一个组织中写入的：这里是环境的副本，不会给出其中任何内容。";

    public override string NoteIsWrong(int longest, int longestStamp) =>
        $"未记录任何内容：Note 是最多 {Numbers.Plain(longest)} 个字符的已签名检查点，含三行和一个签名；"
        + $"TimeStamp 最多 {Numbers.Plain(longestStamp)} 个字符。";

    public override string NeverExported => "从未在平台之外签署过台账检查点：能读取其密钥的人可以不被察觉地改写台账。";

    public override string BeginExporting =>
        "请启动每天签署检查点的公开页面，或让 deploy.ps1 -RunDue 使用 -CheckpointKey 完成。";

    public override string ExportFailed(DateTime on, string found) =>
        $"{Time(on)} 未能签署台账检查点：{found}";

    public override string FindOutWhy => "请验证台账，并将其导出与最后签署的检查点进行比较。";

    public override string ExportedLongAgo(DateTime on) => $"最后一个台账检查点于 {Time(on)} 在平台之外签署。";

    public override string ResumeExporting =>
        "请确保公开页面正在运行并可登录，或 deploy.ps1 -RunDue 使用 -CheckpointKey 运行。";

    public override string ExportedOn(DateTime on) => $"{Time(on)} 在平台之外签署了台账检查点。";

    private static string Of(LedgerPart part) => part switch
    {
        LedgerPart.Name => "名称",
        LedgerPart.PersonId => "人员 ID ",
        LedgerPart.LegalBasis => "法律依据",
        LedgerPart.Evidence => "凭证",
        LedgerPart.UserAgent => "用户代理",
        LedgerPart.RequestKey => "请求键",
        LedgerPart.Commitments => "承诺值列表",
        LedgerPart.SignedValue or LedgerPart.Salts => "承诺值的随机部分",
    };
}
