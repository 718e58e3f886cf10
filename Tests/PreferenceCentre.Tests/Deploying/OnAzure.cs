using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace OptOutPlugin.PreferenceCentre.Tests.Deploying;

/// <summary>The preference centre is put on Azure Container Apps.</summary>
public sealed class OnAzure : IDisposable
{
    private readonly string compiler = Path.Combine(Path.GetTempPath(), $"bicep-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(compiler);

    [BicepFact]
    public async Task The_template_compiles_without_a_warning_and_holds_no_secret()
    {
        var (template, said) = await CompileAsync();
        Assert.Equal("", said);
        var environment = template.RootElement.GetProperty("resources").EnumerateArray()
            .First(one => one.GetProperty("type").GetString() == "Microsoft.App/containerApps")
            .GetProperty("properties").GetProperty("template").GetProperty("containers")[0].GetProperty("env");
        var names = environment.EnumerateArray().Select(one => one.GetProperty("name").GetString()!).ToList();
        Assert.DoesNotContain(names, name => name.EndsWith("Secret", StringComparison.Ordinal));
        Assert.DoesNotContain("PreferenceCentre__Key", names);
    }

    [BicepFact]
    public async Task Every_setting_that_it_makes_is_one_that_the_page_reads()
    {
        var (template, _) = await CompileAsync();
        var text = template.RootElement.GetRawText();
        foreach (var name in text.Split('"').Where(one => one.StartsWith("PreferenceCentre__", StringComparison.Ordinal)))
        {
            var type = typeof(CentreOptions);
            foreach (var part in name.Split("__").Skip(1).Where(part => !int.TryParse(part, out _)))
            {
                var property = type.GetProperty(part, BindingFlags.Public | BindingFlags.Instance);
                Assert.True(property is not null, name);
                type = property.PropertyType;
            }
        }
    }

    private async Task<(JsonDocument Template, string Said)> CompileAsync()
    {
        File.Copy(BicepFactAttribute.Compiler!, compiler, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(compiler, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo(compiler) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("build");
        start.ArgumentList.Add("--stdout");
        start.ArgumentList.Add(Repository.File("WebResources/PreferenceCentre/azure.bicep"));
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var template = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (JsonDocument.Parse(template), await said);
    }
}
