using Microsoft.Xrm.Sdk;
using OptOutPlugin.Deploy.Tests.Hosting;

namespace OptOutPlugin.Deploy.Tests;

public sealed class RunningDue : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void What_is_due_is_done_to_its_end_by_somebody_with_the_role_for_it_alone()
    {
        site.Admin.Update(new Entity("systemuser", site.Poor) { ["internalemailaddress"] = "paul@contoso.example" });
        site.Installed(("Settings", site.Settings(
            """{ "Roles": [ { "Role": "OptOut Service", "Users": [ "paul@contoso.example" ] } ] }""")));

        var run = site.Deploy(("RunDue", true), ("AccessToken", "key-of-paul"));

        Assert.True(run.ExitCode is 0, run.Text);
        Assert.Contains("No ledger row waited for its seal.", run.Lines);
        Assert.Contains("The compliance check is finished; findings: 0.", run.Lines);
        Assert.Contains("All that was due is done.", run.Lines);
        Assert.True(site.Asked("POST", "optout_RunDue") > 1, "It takes several calls.");
        Assert.NotNull(Assert.Single(site.Rows("optout_compliancecheck", "optout_finishedon"))["optout_finishedon"]);
        var health = site.Installed();
        Assert.Contains(health.Lines, line => line.StartsWith("  ok      regular work:", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_may_not_do_it_is_told_so()
    {
        site.Installed();

        var run = site.Deploy(("RunDue", true), ("AccessToken", "key-of-paul"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("You may not do this", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_product_is_not_there_or_too_old_it_says_so()
    {
        var run = site.Deploy(("RunDue", true));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not offer optout_RunDue", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_if_does_nothing()
    {
        site.Installed();

        var run = site.Deploy(("RunDue", true), ("WhatIf", true));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, site.Asked("POST", "optout_RunDue"));
    }
}
