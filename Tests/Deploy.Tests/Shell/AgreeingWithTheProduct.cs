using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using OptOutPlugin.Deploy.Tests.Hosting;
using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Deploy.Tests.Shell;

/// <summary>A part of the script alone: what it takes for a value of a setting, the product takes too.</summary>
public sealed class AgreeingWithTheProduct
{
    private static readonly string[] Values =
    [
        "Block", "block", "Strip", "Stripp", "Yes", "no", "None", "LastYear", "0", "1", "20", "21", "120", "1001", "-1", "+1", "1.5",
        "1,5", "0x1", "1 000", "49", "+49", "+049", "+1234", "Germany", "DE", "DE,AT", "DE, Austria", "1,2", "https://a.example",
        "https://a.example/b/", "https://a.example/?c=d", "http://a.example", "http://localhost:5201", "http://localhost.example",
        "https://u@a.example", "https://", "a@b.example", "a@b", "a b@c.example", "a@b.example, c@d.example", "@b.example",
        "new_sms", "new sms", "new_sms,cr1_text", "1new", "new_sms(new_direction=1/2, new_from, new_to, new_body)",
        "new_sms(new_direction=1, new_from, new_to, new_body)", "new_sms(new_direction=1, new_from, new_to)",
        "new_sms(new_direction=1/1, new_from, new_to, new_body)", "new_sms(new_direction=1, a, a, b)", "new_sms(", "a)b",
        "One Street 1|City", "en: One\nde: Eins", "a|b|c|d|e|f", "a|b|c|d|e|f|g", "none", "\u4e2d\u56fd", "Sm\u00f6rg\u00e5s",
    ];

    public static TheoryData<string> Names => [.. typeof(SettingName)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(one => (string)one.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_is_refused_by_the_script_where_the_product_would_not_understand_it(string name)
    {
        string[] values = [.. Values, new('x', 301), new('x', 61), string.Join(',', Enumerable.Repeat("DE", 3)), string.Join(',', Enumerable.Range(0, 11).Select(i => $"t{i}"))];
        using var runspace = RunspaceFactory.CreateRunspace(
            new ScriptHost(new HostScreen([], [], _ => { })), ScriptCommands.SessionState());
        runspace.Open();

        Assert.All(values, value =>
        {
            var isUnderstood = Settings.Read(one => one == name ? value : null).Faults.Count == 0;
            using var shell = PowerShell.Create(runspace);
            var said = shell.AddScript(
                "param($Part, $Name, $Text) foreach ($one in 'Known', 'Saying', 'SettingsFile') { . (Join-Path $Part \"$one.ps1\") }\n"
                + "$Secrets = @(); Get-SettingFault $Name $Text")
                .AddParameters(new object[] { Path.Combine(Repository.Root, "Solution/Deploy"), name, value }).Invoke();
            Assert.False(shell.HadErrors, string.Join(' ', shell.Streams.Error));
            Assert.True(said.Count == 0 == isUnderstood, $"{name} = '{value}': the product {(isUnderstood ? "understands" : "refuses")} it, the script says [{string.Join(' ', said)}].");
        });
    }
}
