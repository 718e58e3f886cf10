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
        LedgerFault.EmptiedWithoutErasure => "此记录的文本已不存在，但并非由本产品擦除：是绕过本产品清空的。",
        LedgerFault.OtherOrganization => "此记录是在另一个组织中签名的：这里是副本，或该记录是被带到这里的。",
        LedgerFault.LinkMoved =>
            "此记录的链接指向的人与签名时不符，或未指向任何人，且没有合并或删除可以解释：链接已被编辑。",
        LedgerFault.NotAsSigned { Part: not LedgerPart.SignedValue } part =>
            $"此记录的{Of(part.Part)}与签名时不符：已被编辑、清空或添加。",
        _ => "此记录中某个已签名的值与签名时不符：已被编辑，或绕过本产品写入。",
    };

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
