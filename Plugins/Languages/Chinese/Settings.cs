using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Settings : SettingTexts
{
    protected override string Unread => "无法读取设置：在可以读取之前，将使用最严格的值。";

    protected override string NoSuchWord(SettingFault.NoSuchWord fault) =>
        Says(fault.Name, fault.Value, $"不是 {string.Join("、", fault.Words)} 中的任何一个，改用 {fault.Used}");

    protected override string NoNumber(SettingFault.NoNumber fault) => Says(
        fault.Name,
        fault.Value,
        $"不是 {Numbers.Plain(fault.Least)} 到 {Numbers.Plain(fault.Most)} 之间的整数，改用 {Numbers.Plain(fault.Used)}");

    protected override string NoCallingCode(SettingFault.NoCallingCode fault) =>
        Says(fault.Name, fault.Value, "不是 +49 这样的国家/地区代码，因此不使用任何代码");

    protected override string NoTable(SettingFault.NoTable fault)
    {
        var more = fault.More == 0 ? string.Empty : $"（另有 {Numbers.Plain(fault.More)} 个类似的值）";
        return Says(fault.Name, fault.Value, $"不是表的逻辑名称{more}，将被忽略");
    }

    protected override string NoTextColumns(SettingFault.NoTextColumns fault) => Says(
        fault.Name,
        fault.Value,
        "不是 表(方向列=传入值, 发件号码, 收件号码, 文本) 的形式，仅使用表名");

    protected override string TooManyTables(SettingFault.TooManyTables fault) =>
        $"设置 {fault.Name} 列出了 {Numbers.Plain(fault.Named)} 个表，而最多只能有 {Numbers.Plain(fault.Most)} 个："
        + $"在更正之前，使用前 {Numbers.Plain(fault.Most)} 个。";

    protected override string NoCountry(SettingFault.NoCountry fault)
    {
        var more = fault.More == 0 ? string.Empty : $"（另有 {Numbers.Plain(fault.More)} 个类似的值）";
        return Says(fault.Name, fault.Value, $"不是国家/地区的名称{more}，将被忽略");
    }

    protected override string TooManyCountries(SettingFault.TooManyCountries fault) =>
        $"设置 {fault.Name} 列出了 {Numbers.Plain(fault.Named)} 个国家/地区，而最多只能有 {Numbers.Plain(fault.Most)} 个："
        + $"在更正之前，使用前 {Numbers.Plain(fault.Most)} 个。";

    protected override string NoPage(SettingFault.NoPage fault) =>
        Says(fault.Name, fault.Value, "不是 https://choices.example.com 这样的网页地址，因此不使用任何地址");

    protected override string NoMailbox(SettingFault.NoMailbox fault) =>
        Says(fault.Name, fault.Value, "不是单个电子邮件地址，因此不使用任何地址");

    protected override string LongText(SettingFault.LongText fault) =>
        $"设置 {fault.Name} 中有一段文本超过 {Numbers.Plain(fault.Most)} 个字符或 {Numbers.Plain(fault.MostLines)} 行："
        + "在更正之前，忽略该文本。";

    private static string Says(string name, string? value, string what) =>
        $"设置 {name} 的值“{value}”{what}，直到更正为止。";
}
