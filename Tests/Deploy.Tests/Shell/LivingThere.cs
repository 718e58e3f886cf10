using System.Text.Json;

namespace OptOutPlugin.Deploy.Tests.Shell;

/// <summary>The whole life of an installation in PowerShell itself, against the local Dataverse.</summary>
public sealed class LivingThere : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void It_is_installed_set_up_looked_at_kept_going_and_removed()
    {
        site.AddOptionals();
        site.Admin.Update(new("systemuser", site.Poor) { ["internalemailaddress"] = "paul@contoso.example" });
        var settings = site.Settings("""
            {
              "EnvironmentVariables": [ { "SchemaName": "optout_PostalAddress", "Value": "One Street 1|City" } ],
              "Roles": [ { "Role": "OptOut Service", "Users": [ "paul@contoso.example" ] } ]
            }
            """);

        var installed = Start("-Package", site.Zip, "-Settings", settings);
        var asked = Start("-Package", site.Zip, "-Settings", settings, "-WhatIf", "-Json");
        var due = Start("-RunDue");
        var export = Path.Combine(site.Folder, "export");
        var removed = Start("-Remove", "-ExportFolder", export, "-Confirm:$false", "-OrganizationName", "local");

        Assert.True(installed.ExitCode is 0, installed.Text);
        Assert.Contains("Paul Poor now has 'OptOut Service'.", installed.Lines);
        Assert.Contains("Done.", installed.Lines);
        Assert.True(asked.ExitCode is 0, asked.Text);
        var planned = JsonDocument.Parse(string.Join('\n', asked.Lines)).RootElement.GetProperty("Planned");
        Assert.Equal(
            ["Take the baseline: what people refused before the product was there: OptOutPlugin"],
            planned.EnumerateArray().Select(one => one.GetString()));
        Assert.True(due.ExitCode is 0, due.Text);
        Assert.True(removed.ExitCode is 0, removed.Text);
        Assert.Empty(site.Solutions);
        var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(export, "export.json"))).RootElement;
        Assert.True(list.GetProperty("Finished").GetBoolean());
        Assert.All(list.GetProperty("Files").EnumerateArray(), file => Assert.Equal(
            File.ReadAllLines(Path.Combine(export, file.GetProperty("Name").GetString()!)).Length,
            file.GetProperty("Rows").GetInt32()));
    }

    private ShellRun Start(params string[] arguments) => Pwsh.Run([
        "-NonInteractive", "-File", Repository.Script, "-LocalUrl", site.Door.Url.AbsoluteUri, "-AccessToken", site.Key,
        "-PollSeconds", "0", .. arguments,
    ]);
}
