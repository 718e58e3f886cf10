using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Lists : ListTexts
{
    public override string IsIncomplete =>
        "未记录任何内容：名单须有键 (IdempotencyKey)、行数 (Count) 和各行的哈希 (Hash)。";

    public override string RowsDoNotFit(int atMost) =>
        $"未记录任何内容：一次调用最多接收 {Numbers.Plain(atMost)} 行，且都须在名单之内。";

    public override string GoesOnAt(int row) =>
        $"未记录任何内容：此名单从第 {Numbers.Plain(row)} 行继续。请从该行起发送。";

    public override string WasTakenBack => "未记录任何内容：此名单已撤回。如仍要生效，请用另一个键提交。";

    public override string NoList => "没有这样的名单。请提供提交该名单的请求的 ID。";

    public override string HasCome(int done, int count) =>
        $"{Numbers.Plain(count)} 行中已完成 {Numbers.Plain(done)} 行。请发送其余各行。";

    public override string IsDone(int count, int unread) =>
        $"{Numbers.Plain(count)} 行已全部完成：无论由谁持有，这些地址均已停用。"
        + (unread == 0 ? string.Empty : $"其中 {Numbers.Plain(unread)} 行无法停用任何地址。");

    public override string IsAnother => "各行均已停用，但与所申报的不一致。将由隐私专员查看。";

    public override string IsPreview => "未记录任何内容。";

    public override string IsTakenBack(int taken, int kept) =>
        $"此名单的 {Numbers.Plain(taken)} 项拒绝已撤回，另有 {Numbers.Plain(kept)} 项因他人也已拒绝而继续有效。";

    public override string Of(ListProblem problem) => problem switch
    {
        ListProblem.TooLong => "该行过长，未予停用。",
        ListProblem.NoAddress => "无法读出地址，因此未停用任何地址。",
        ListProblem.OutOfReach => "所拒绝的渠道不适用于此类地址，因此未停用任何地址。",
        ListProblem.PartUnread => "地址旁有内容无法读取。可读取的部分已停用。",
        ListProblem.UnknownChannel => "有渠道无法识别。已按整份名单的渠道停用。",
        ListProblem.UnknownDate => "日期无法读取。已按整份名单的日期停用。",
    };
}
