namespace OptOutPlugin.Languages.Chinese;

internal sealed class Runs : RunTexts
{
    public override string SliceIsWrong =>
        "未执行任何操作：Slice 是一次调用处理的行数，范围为 1 到 2,000。请不提供，或提供该范围内的数字。";

    public override string YearIsWrong =>
        "未统计任何内容：Year 是 2000 年至今年之间的年份。如需去年，请不提供。";

    public override string CountIsWrong =>
        "未统计任何内容：Cursor 是上一次调用针对同一年份返回的值。请原样提供，或不提供以从头开始。";

    public override string CheckIsUnknown =>
        "未执行任何操作：没有具有此 CheckId 的合规检查。如需开始新的检查，请不提供 CheckId 和 Cursor。";

    public override string CursorIsWrong =>
        "未执行任何操作：Cursor 是上一次调用连同其 CheckId 一起返回的位置。"
        + "请按返回的内容同时提供两者，或都不提供以开始新的检查。";

    public override string Derived => "已将所有人的标记交由后台与禁发名单核对；核对会在后台完成。";

    public override string Sealed(int rows) =>
        rows == 0 ? "没有等待封存的台账记录。" : $"已封存 {Numbers.Plain(rows)} 条台账记录。";

    public override string Warned(int requests) => requests == 0
        ? "没有即将到期的请求。"
        : $"有 {Numbers.Plain(requests)} 条请求即将到期或已逾期；已告知相关人员。";

    public override string Deriving(string table) => $"正在后台将标记与禁发名单核对；接下来是 {table}。";

    public override string Checking(string table, int findings) =>
        $"合规检查正在继续检查 {table}；目前的发现项：{Numbers.Plain(findings)}。";

    public override string Checked(int findings) => $"合规检查已完成；发现项：{Numbers.Plain(findings)}。";
}
