using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Steps : StepTexts
{
    public override string Repair =>
        "请移除该步骤的活动（非托管）层，或重新导入解决方案并启用插件步骤。切勿手动注册该步骤。";

    public override string NoneCanBeBypassed => "没有步骤标明可以绕过。";

    public override string StopBypass => "请将这些步骤的 CanBeBypassed 设为 false，或查明是谁设置的。";

    public override string AllAreThere(int steps) => $"全部 {Numbers.Plain(steps)} 个步骤都存在、已启用且未更改。";

    public override string Fails(string name, StepLack lack, bool guardsSending) =>
        $"步骤“{name}”{Lack(lack)}" + (guardsSending ? "：发送未受检查。" : "。");

    public override string SeveralFail(int failed, int all, string names, bool guardsSending) =>
        $"{Numbers.Plain(all)} 个步骤中有 {Numbers.Plain(failed)} 个缺失、已停用或被更改，首先是：{names}"
        + (guardsSending ? "。发送未受检查。" : "。");

    public override string OptionalFails(string name, StepLack lack, string message, string table) =>
        $"可选步骤“{name}”{Lack(lack)}：{table} 的消息 {message} 未受检查。";

    public override string ImportOptional(string message, string table) =>
        $"如果组织支持该消息，请导入名为 OptOutPlugin_{message}_{table} 的小型解决方案。";

    public override string OptionalIsThere(string name) => $"可选步骤“{name}”存在。";

    public override string CanBeBypassed(string names) =>
        $"以下步骤的 CanBeBypassed 为 true：{names}；其作用没有文档说明。";

    private static string Lack(StepLack lack) => lack switch
    {
        StepLack.Changed { Parts: var parts } => $"已被更改（{string.Join("、", parts.Select(Part))}）",
        StepLack.Disabled => "已禁用",
        _ => "缺失",
    };

    private static string Part(StepPart part) => part switch
    {
        StepPart.Message => "消息",
        StepPart.Table => "表",
        StepPart.Stage => "阶段",
        StepPart.Mode => "模式",
        StepPart.Rank => "顺序",
        StepPart.Columns => "筛选列",
    };
}
