using OptOutPlugin.Deploy.Tests.Hosting;

namespace OptOutPlugin.Deploy.Tests;

public sealed class AskingFirst : IDisposable
{
    private static readonly string[] Tables =
    [
        "solution", "sdkmessageprocessingstep", "environmentvariabledefinition", "environmentvariablevalue", "systemuser", "role",
        "webresource", "optout_consentaudit", "optout_compliancecheck", "optout_work", "optout_key",
    ];

    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void What_if_says_what_would_be_done_and_only_reads()
    {
        site.AddOptionals();
        site.Organization.AddUser("Olga Officer");
        site.Admin.Update(new("systemuser", site.Poor) { ["internalemailaddress"] = "paul@contoso.example" });
        var file = site.Settings("""
            {
              "EnvironmentVariables": [ { "SchemaName": "optout_SendMode", "Value": "Strip" } ],
              "Roles": [ { "Role": "OptOut Auditor", "Users": [ "paul@contoso.example" ] } ]
            }
            """);

        var run = site.Deploy(("WhatIf", true), ("Settings", file));

        Assert.True(run.ExitCode is 0, run.Text);
        OnlyReads();
        Assert.Equal(
            [
                "Install OptOutPlugin 1.0.0.0", "Set to 'Strip'", "Install OptOutPlugin_Create_appointment 1.0.0.0",
                "Install OptOutPlugin_Create_fax 1.0.0.0",
                "Install OptOutPlugin_Create_letter 1.0.0.0", "Install OptOutPlugin_Create_phonecall 1.0.0.0",
                "Install OptOutPlugin_Send_template 1.0.0.0", "Give the role 'OptOut Auditor'",
                "Take the baseline: what people refused before the product was there",
            ],
            run.Lines.Where(line => line.StartsWith("What if:", StringComparison.Ordinal))
                .Select(line => line.Split('"')[1]));
    }

    [Fact]
    public void What_if_changes_no_row_where_the_product_is_and_would_be_upgraded()
    {
        site.AddOptionals();
        site.Installed();
        site.Raise("1.2.0.0");
        var before = Versions();

        var run = site.Deploy(
            ("WhatIf", true), ("Schedule", true), ("PreferenceCentreUrl", "https://choices.contoso.example"),
            ("PreferenceCentreAppId", Guid.NewGuid().ToString("D")));

        Assert.True(run.ExitCode is 0, run.Text);
        Assert.Contains(run.Lines, line => line.Contains("Upgrade from 1.0.0.0 to OptOutPlugin 1.2.0.0", StringComparison.Ordinal));
        Assert.Equal(before, Versions());
        Assert.NotEmpty(before);
    }

    private List<string> Versions() =>
    [
        .. Tables.SelectMany(table => site.Rows(table, "versionnumber")
            .Select(row => $"{table} {row.Id} {row.GetAttributeValue<long?>("versionnumber")}"))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void A_local_Dataverse_that_asks_for_no_key_is_given_none()
    {
        using var open = new Site(asksForKey: false);
        var run = open.Run(("WhatIf", true));
        run.Parameters.Remove("AccessToken");

        var result = Deployment.Run(run);

        Assert.True(result.ExitCode is 0, result.Text);
        Assert.All(open.Door.All, asked => Assert.Empty(asked.Authorization));
    }

    [Fact]
    public void Who_says_no_gets_nothing()
    {
        var run = Deployment.Run(site.Run(("Confirm", true)) with { Answers = ["No"] });

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("OptOutPlugin was not installed, so nothing else is done.", run.Lines);
        OnlyReads();
    }

    [Fact]
    public void Who_says_yes_is_asked_for_each_thing_that_is_done()
    {
        var run = Deployment.Run(site.Run(("Confirm", true)) with { Answers = ["Yes", "No", "No"] });

        Assert.Equal(3, run.Questions.Count);
        Assert.Contains("Take the baseline", run.Questions[1], StringComparison.Ordinal);
        Assert.Equal(0, site.Asked("POST", "optout_Baseline"));
        Assert.Equal(0, site.Asked("POST", "optout_RunComplianceCheck"));
        Assert.Single(site.Solutions);
    }

    // The environment validates a zip that is sent to it, and keeps nothing of it.
    private void OnlyReads() =>
        Assert.DoesNotContain(site.Door.All, asked => asked.Method != "GET" && !asked.Is("POST", "/StageSolution"));
}
