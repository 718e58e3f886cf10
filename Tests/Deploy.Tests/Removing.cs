using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Deploy.Tests.Hosting;

namespace OptOutPlugin.Deploy.Tests;

public sealed class Removing : IDisposable
{
    private readonly Site site = new();
    private readonly string export;

    public Removing() => export = Path.Combine(site.Folder, "export");

    public void Dispose() => site.Dispose();

    [Fact]
    public void What_is_kept_is_exported_then_the_optional_solutions_go_and_then_the_main_one()
    {
        site.AddOptionals();
        site.Installed();
        var person = site.Admin.Create(new Entity("contact")
        {
            ["lastname"] = "\u00c4nn <\"'&>",
            ["emailaddress1"] = "ann@example.com",
            ["donotbulkemail"] = true,
        });

        var run = Deployment.Run(Removal() with { Answers = ["Yes", "Yes"], Typed = ["local"] });

        Assert.True(run.ExitCode is 0, run.Text);
        Assert.Empty(site.Solutions);
        Assert.Contains(run.Lines, line => line.StartsWith("The ledger verifies: ", StringComparison.Ordinal));
        Assert.Contains("The product is removed.", run.Lines);
        Assert.Equal(
            [
                "OptOutPlugin_Create_appointment", "OptOutPlugin_Create_fax", "OptOutPlugin_Create_letter",
                "OptOutPlugin_Create_phonecall", "OptOutPlugin_Send_template", Site.Main,
            ],
            site.Door.All.Where(asked => asked.Is("POST", "UninstallSolutionAsync")).Select(asked =>
                JsonDocument.Parse(asked.Body).RootElement.GetProperty("SolutionUniqueName").GetString()));
        var row = JsonDocument.Parse(File.ReadAllLines(Path.Combine(export, "optout_consentaudits.jsonl")).First(
            line => line.Contains(person.ToString(), StringComparison.Ordinal))).RootElement;
        Assert.NotEmpty(row.GetProperty("optout_signature").GetString()!);
        Assert.NotEmpty(File.ReadAllLines(Path.Combine(export, "optout_suppressions.jsonl")));
        var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(export, "export.json"))).RootElement;
        Assert.True(list.GetProperty("Finished").GetBoolean());
        foreach (var file in list.GetProperty("Files").EnumerateArray())
        {
            var path = Path.Combine(export, file.GetProperty("Name").GetString()!);
            Assert.Equal(File.ReadAllLines(path).Length, file.GetProperty("Rows").GetInt32());
            Assert.Equal(
                Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), file.GetProperty("Sha256").GetString());
        }
        Assert.DoesNotContain(Directory.EnumerateFiles(export), file => file.Contains("key", StringComparison.Ordinal));
        Assert.True((bool)site.Admin.Retrieve("contact", person, new("donotbulkemail"))["donotbulkemail"]);
    }

    [Fact]
    public void It_says_what_is_lost_before_it_asks()
    {
        site.Installed();

        var run = Deployment.Run(Removal() with { Answers = [ScriptRun.Enter] });

        Assert.Equal(0, run.ExitCode);
        var said = run.Lines.ToList();
        Assert.InRange(
            said.FindIndex(line => line.StartsWith("Removing the product takes", StringComparison.Ordinal)),
            0,
            said.FindIndex(line => line.StartsWith("question:", StringComparison.Ordinal)));
        Assert.Contains("Nothing was exported, and nothing was removed.", run.Lines);
        Assert.False(Directory.Exists(export));
        Assert.Single(site.Solutions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("y")]
    [InlineData("contoso")]
    public void Whoever_does_not_know_the_name_of_the_organisation_is_in_the_wrong_one(string typed)
    {
        site.Installed();

        var run = Deployment.Run(Removal() with { Answers = ["Yes"], Typed = [typed] });

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Nothing was exported, and nothing was removed.", run.Lines);
        Assert.Single(site.Solutions);
    }

    [Fact]
    public void A_name_of_another_organisation_on_the_command_line_is_refused()
    {
        site.Installed();

        var run = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "production")));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("You are in the organisation 'local', not in 'production'", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(export));
        Assert.Single(site.Solutions);
    }

    [Fact]
    public void After_the_export_it_is_asked_once_more_and_enter_is_no()
    {
        site.Installed();

        var run = Deployment.Run(Removal() with { Answers = ["Yes", ScriptRun.Enter], Typed = ["local"] });

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("It was exported; nothing was removed.", run.Lines);
        Assert.True(File.Exists(Path.Combine(export, "export.json")));
        Assert.Single(site.Solutions);
    }

    [Fact]
    public void Yes_to_all_removes_nothing_because_each_question_is_one_of_its_own()
    {
        site.Installed();

        var run = Deployment.Run(Removal(("Confirm", true)) with { Answers = ["Yes", "No"], Typed = ["local"] });

        Assert.Equal(2, run.Questions.Count);
        Assert.Equal(0, site.Asked("POST", "UninstallSolutionAsync"));
    }

    [Fact]
    public void A_ledger_that_does_not_verify_is_not_removed_with_its_traces()
    {
        site.Installed();
        site.Door.Before = (asked, context) => asked.Is("POST", "optout_VerifyLedger")
            ? Door.JsonAsync(context, """
                {"Verified":false,"Finished":true,"Sealed":0,"Unsealed":0,"Fault":"Row 7 was changed.","Cursor":""}
                """)
            : Task.FromResult(false);

        var run = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));
        var forced = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local"), ("Force", true)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not verify: Row 7 was changed", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.True(forced.ExitCode is 0, forced.Text);
        Assert.Contains("Row 7 was changed", File.ReadAllText(Path.Combine(export, "export.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_that_lacks_rows_of_the_ledger_stops_before_anything_is_removed()
    {
        site.Installed();
        site.Door.Before = (asked, context) => asked.Is("POST", "optout_VerifyLedger")
            ? Door.JsonAsync(context, """{"Verified":true,"Finished":true,"Sealed":9000,"Unsealed":1,"Cursor":""}""")
            : Task.FromResult(false);

        var run = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Of the ledger's 9001 rows only", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Single(site.Solutions);
    }

    [Fact]
    public void Where_nobody_can_be_asked_nothing_is_removed()
    {
        site.Installed();

        var run = Deployment.Run(Removal());

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("-Confirm:$false", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Single(site.Solutions);
    }

    [Fact]
    public void Who_means_it_is_not_asked_and_a_second_time_there_is_nothing_to_remove()
    {
        site.Installed();

        var first = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));
        var again = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));

        Assert.True(first.ExitCode is 0, first.Text);
        Assert.Empty(first.Questions);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("OptOutPlugin is not there: nothing is removed.", again.Lines);
    }

    [Fact]
    public void Cut_off_between_two_solutions_the_next_run_takes_the_rest()
    {
        site.AddOptionals();
        site.Installed();
        site.Door.Before = (asked, context) =>
            asked.Is("POST", "UninstallSolutionAsync") && asked.Body.Contains("phonecall", StringComparison.Ordinal)
            ? Door.JsonAsync(context, """{"error":{"code":"0x1","message":"A plug was pulled"}}""", 500)
            : Task.FromResult(false);
        var cut = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));
        site.Door.Before = (_, _) => Task.FromResult(false);

        var run = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));

        Assert.Contains("A plug was pulled", Assert.Single(cut.Errors), StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.StartsWith($"What was exported to {export} is whole", StringComparison.Ordinal));
        Assert.True(run.ExitCode is 0, run.Text);
        Assert.Empty(site.Solutions);
    }

    [Fact]
    public void Cut_off_while_it_exports_the_same_command_line_exports_anew()
    {
        site.Installed();
        site.Door.Before = (asked, context) => asked.Is("GET", "optout_topics")
            ? Door.JsonAsync(context, """{"error":{"code":"0x1","message":"A plug was pulled"}}""", 500)
            : Task.FromResult(false);
        var cut = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));
        site.Door.Before = (_, _) => Task.FromResult(false);

        var run = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));

        Assert.Contains("A plug was pulled", Assert.Single(cut.Errors), StringComparison.Ordinal);
        Assert.True(run.ExitCode is 0, run.Text);
        Assert.Contains("\"Finished\": true", File.ReadAllText(Path.Combine(export, "export.json"))
            .Replace("\":", "\": ", StringComparison.Ordinal).Replace(":  ", ": ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_export_of_which_a_file_was_changed_is_left_as_it_is_and_another_one_made()
    {
        site.Installed();
        Deployment.Run(Removal() with { Answers = ["Yes", "No"], Typed = ["local"] });
        File.AppendAllText(Path.Combine(export, "optout_topics.jsonl"), "{}\n");

        var run = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));

        Assert.True(run.ExitCode is 0, run.Text);
        Assert.True(File.Exists(Path.Combine(export + "-2", "export.json")), run.Text);
        Assert.EndsWith("{}\n", File.ReadAllText(Path.Combine(export, "optout_topics.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_export_is_not_written_over()
    {
        site.Installed();
        Directory.CreateDirectory(export);
        File.WriteAllText(Path.Combine(export, "optout_consentaudits.jsonl"), "kept");

        var run = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is not empty", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Single(site.Solutions);
    }

    [Fact]
    public void What_if_removes_and_exports_nothing()
    {
        site.Installed();
        var before = site.Door.All.Count;

        var run = Deployment.Run(Removal(("WhatIf", true)));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, line => line.Contains("\"Remove OptOutPlugin\"", StringComparison.Ordinal));
        Assert.False(Directory.Exists(export));
        Assert.DoesNotContain(site.Door.All.Skip(before), asked => asked.Method != "GET");
        Assert.Contains(run.Lines, line => line.Contains("\"Verify the ledger\"", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unmanaged_solution_is_not_removed_because_its_components_would_stay()
    {
        site.Deploy(("Package", Site.Unmanaged), ("Unmanaged", true));

        var run = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is unmanaged", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_the_way_is_said()
    {
        site.Installed();
        site.Door.Before = (asked, context) => asked.Is("GET", "asyncoperations(")
            ? Door.JsonAsync(context, """
                {"statecode":3,"statuscode":31,"friendlymessage":"The flow 'Newsletter' needs the table optout_topic."}
                """)
            : Task.FromResult(false);

        var run = Deployment.Run(Removal(("Confirm", false), ("OrganizationName", "local")));

        Assert.Equal(1, run.ExitCode);
        var error = Assert.Single(run.Errors);
        Assert.Contains("The flow 'Newsletter' needs the table optout_topic.", error, StringComparison.Ordinal);
        Assert.Contains("System job: ", error, StringComparison.Ordinal);
    }

    private ScriptRun Removal(params (string Name, object Value)[] parameters)
    {
        var run = site.Run([("Remove", true), .. parameters]);
        run.Parameters.TryAdd("ExportFolder", export);
        return run;
    }
}
