using Microsoft.Xrm.Sdk;
using OptOutPlugin.Deploy.Tests.Hosting;
using OptOutPlugin.Verify.Notes;

namespace OptOutPlugin.Deploy.Tests;

public sealed class RunningDue : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void What_is_due_is_done_to_its_end_by_somebody_with_the_role_for_it_alone()
    {
        site.Admin.Update(new Entity("systemuser", site.Poor) { ["internalemailaddress"] = "paul@contoso.example" });
        var file = site.Settings("""{ "Roles": [ { "Role": "OptOut Service", "Users": [ "paul@contoso.example" ] } ] }""");

        // The first compliance check is left to the regular work: the last of what is asked.
        Deployment.Run(site.Run(("Settings", file), ("Confirm", true)) with { Answers = ["Yes", "Yes", "Yes", "No"] });
        Assert.Empty(site.Rows("optout_compliancecheck", "optout_finishedon"));

        // A new organisation audits nothing, which is a finding.
        site.Admin.Update(new Entity("organization", site.Organization.OrganizationId) { ["isauditenabled"] = true });
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

    [Fact]
    public void A_checkpoint_of_the_ledger_is_signed_with_a_key_that_is_made_and_the_next_one_continues_it()
    {
        var folder = Directory.CreateTempSubdirectory("optout-key-").FullName;
        var key = Path.Combine(folder, "ledger.pem");
        site.Admin.Update(new Entity("systemuser", site.Poor) { ["internalemailaddress"] = "paul@contoso.example" });
        site.Installed(("Settings", site.Settings(
            """{ "Roles": [ { "Role": "OptOut Service", "Users": [ "paul@contoso.example" ] } ] }""")));
        Refuse(5);

        var first = Sign(key);
        Refuse(3);
        var second = Sign(key);

        Assert.True(second.Size >= first.Size + 3, $"{first.Size}, then {second.Size} rows.");
        var health = site.Installed();
        Assert.Contains(health.Lines, line => line.StartsWith("  ok      ledger checkpoints off the platform:", StringComparison.Ordinal));
        var verdict = site.Admin.Execute(new OrganizationRequest("optout_VerifyLedger"));
        Assert.True((bool)verdict["Verified"], (string?)verdict["Fault"]);
        Assert.Equal((second.Size, Convert.ToBase64String(second.Root)), ((long)(int)verdict["Size"], (string)verdict["Root"]));
        Directory.Delete(folder, recursive: true);
    }

    private Checkpoint Sign(string key)
    {
        var run = site.Deploy(("RunDue", true), ("AccessToken", "key-of-paul"), ("CheckpointKey", key));
        Assert.True(run.ExitCode is 0, run.Text);
        var known = NoteKey.Read(File.ReadAllText(key + ".known"));
        var note = SignedNote.Read(File.ReadAllText(
            new DirectoryInfo(Path.GetDirectoryName(key)!).GetFiles("*.note").MaxBy(file => file.LastWriteTimeUtc)!.FullName));
        Assert.Single(note.SignedBy([known]));
        return Checkpoint.Read(note.Text);
    }

    private void Refuse(int people)
    {
        for (var i = 0; i < people; i++)
        {
            site.Admin.Create(new Entity("contact")
            {
                ["lastname"] = "Somebody",
                ["emailaddress1"] = $"{Guid.NewGuid():N}@example.com",
                ["donotemail"] = true,
            });
        }
    }
}
