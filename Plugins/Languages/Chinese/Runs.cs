namespace OptOutPlugin.Languages.Chinese;

internal sealed class Runs : RunTexts
{
    public override string SliceIsWrong =>
        "未执行任何操作：Slice 是一次调用处理的行数，范围为 1 到 2,000。请不提供，或提供该范围内的数字。";

    public override string NothingSeals =>
        "台账记录正在等待封存，但没有任何步骤进行封存：请查看 optout_CheckHealth 对步骤的说明。";

    public override string Sealed(int rows) =>
        rows == 0 ? "没有等待封存的台账记录。" : $"已封存 {Numbers.Plain(rows)} 条台账记录。";

    public override string Checking(string table, int findings) =>
        $"合规检查正在继续检查 {table}；目前的发现项：{Numbers.Plain(findings)}。";

    public override string Checked(int findings) => $"合规检查已完成；发现项：{Numbers.Plain(findings)}。";
}
