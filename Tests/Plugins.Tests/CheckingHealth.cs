using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Proving;

namespace OptOutPlugin.Plugins.Tests;

public sealed class CheckingHealth : IDisposable
{
    private const string Api = "optout_CheckHealth";
    private const int NotAllowed = unchecked((int)0x80040220);

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void An_organisation_that_is_in_use_is_healthy_and_says_so_of_every_point()
    {
        SetUp();
        sales.Admin.Execute(new OrganizationRequest("optout_RecordExternalCheck")
        {
            [RecordExternalCheck.Check] = ExternalCheck.LedgerCheckpoint,
            [RecordExternalCheck.Passed] = true,
            [RecordExternalCheck.Note] = SignedCheckpoint.Note(0, new Verify.Tree.Frontier().Root),
        });

        var answer = Check();

        Assert.True((bool)answer[CheckHealth.Healthy]);
        Assert.All(Points(answer).Where(point => point.Point != HealthOfSteps.Optional), point =>
        {
            Assert.True(point.IsOk, point.Text);
            Assert.NotEmpty(point.Text);
            Assert.Empty(point.Fix);
            Assert.Equal((HealthRemedy.None, string.Empty), (point.Remedy, point.Cause));
        });
    }

    [Fact]
    public void After_the_import_it_says_what_is_still_to_do()
    {
        var answer = Check();

        Assert.False((bool)answer[CheckHealth.Healthy]);
        Failed(answer, HealthOfRecords.Baseline, HealthSeverity.Medium, "was not started");
        Failed(answer, HealthOfRecords.SecretKeys, HealthSeverity.Medium, "Suppress, Ledger");
        Failed(answer, HealthOfRecords.Compliance, HealthSeverity.Low, "No compliance check was finished");
        Failed(answer, HealthOfSettings.PostalAddress, HealthSeverity.High, "No postal address is known");
        Failed(answer, HealthOfSettings.PreferenceCentre, HealthSeverity.Medium, "marketing e-mails have no link");
        Failed(answer, HealthOfRecords.Due, HealthSeverity.Low, "was not done yet");
        Failed(answer, HealthOfRecords.Changed, HealthSeverity.Low, "not been looked for yet");
        Failed(answer, HealthOfCheckpoints.Point, HealthSeverity.Low, "was ever signed off the platform");
    }

    [Fact]
    public void After_the_import_each_point_says_what_mends_it_and_what_waits_for_the_baseline_says_so()
    {
        sales.Audit(false);

        Assert.Equal(
            [
                ("baseline", HealthRemedy.TakeBaseline, ""),
                ("keys", HealthRemedy.None, "baseline"),
                ("compliance check", HealthRemedy.CheckCompliance, "baseline"),
                ("regular work", HealthRemedy.DoRegularWork, ""),
                ("changes looked at", HealthRemedy.DoRegularWork, "baseline"),
                ("complete pass", HealthRemedy.MakeCompletePass, "baseline"),
                ("ledger checkpoints off the platform", HealthRemedy.TendPublicPages, ""),
                ("native auditing", HealthRemedy.SwitchAuditingOn, ""),
            ],
            Points(Check()).Where(point => !point.IsOk && point.Remedy != HealthRemedy.ChangeSettings
                && point.Point != HealthOfSteps.Optional).Select(point => (point.Point, point.Remedy, point.Cause)));
    }

    [Fact]
    public void Where_the_regular_work_stopped_it_is_the_cause_of_what_it_left_undone()
    {
        SetUp();
        foreach (var checkpoint in new[] { Checkpoint.Due, Checkpoint.Changes("contact") })
        {
            sales.EditBehindThePlatform(
                new EntityReference(Checkpoint.Table, checkpoint), Checkpoint.FinishedOn, sales.Now.AddDays(-8));
        }

        Assert.Equal(
            [("regular work", ""), ("changes looked at", "regular work")],
            Points(Check()).Where(point => point.Remedy == HealthRemedy.DoRegularWork)
                .Select(point => (point.Point, point.Cause)));
    }

    [Fact]
    public void Auditing_that_is_off_is_worth_knowing_as_one_thing()
    {
        SetUp();
        sales.Audit(false);
        Failed(Check(), HealthOfAuditing.Point, HealthSeverity.Low, "audits nothing");

        sales.Audit(true);
        sales.StopAuditing("lead");
        sales.StopAuditing("contact", "donotphone", "lastname", "optout_donotsms");
        var answer = Check();

        Assert.True((bool)answer[CheckHealth.Healthy]);
        Failed(
            answer, HealthOfAuditing.Point, HealthSeverity.Low, "does not audit contact (donotphone, optout_donotsms); lead:");
    }

    [Theory]
    [InlineData(SettingName.PostalAddress, "https://choices.example.com", HealthOfSettings.PostalAddress)]
    [InlineData(SettingName.PreferenceCentreUrl, "1 High Street", HealthOfSettings.PreferenceCentre)]
    public void What_a_marketing_mail_must_say_and_nobody_has_given_is_named_with_what_to_do(
        string missing, string given, string point)
    {
        sales.Set(
            missing == SettingName.PostalAddress ? SettingName.PreferenceCentreUrl : SettingName.PostalAddress, given);
        SetUp(hasFooter: false);

        var answer = Check();

        Assert.False((bool)answer[CheckHealth.Healthy]);
        var bad = Assert.Single(
            Points(answer),
            one => !one.IsOk && one.Point != HealthOfSteps.Optional && one.Severity != HealthSeverity.Low);
        Assert.Equal(point, bad.Point);
        Assert.Contains(missing, bad.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A_table_whose_changes_nobody_looked_at_for_a_day_is_named(string table)
    {
        SetUp();
        sales.EditBehindThePlatform(
            new EntityReference(Checkpoint.Table, Checkpoint.Changes(table)),
            Checkpoint.FinishedOn,
            sales.Now.AddHours(-25));

        Failed(Check(), HealthOfRecords.Changed, HealthSeverity.Medium, "more than a day ago");
    }

    [Fact]
    public void Regular_work_that_was_not_done_for_a_week_is_named()
    {
        SetUp();
        sales.EditBehindThePlatform(
            new EntityReference(Checkpoint.Table, Checkpoint.Due), Checkpoint.FinishedOn, sales.Now.AddDays(-8));

        Failed(Check(), HealthOfRecords.Due, HealthSeverity.Medium, "more than 7 days ago");
    }

    [Fact]
    public void Regular_work_that_was_never_done_in_the_week_since_the_baseline_is_named()
    {
        SetUp();
        sales.DeleteBehindThePlatform(new EntityReference(Checkpoint.Table, Checkpoint.Due));
        sales.EditBehindThePlatform(
            new EntityReference(Checkpoint.Table, Checkpoint.Baseline), "createdon", sales.Now.AddDays(-8));

        Failed(Check(), HealthOfRecords.Due, HealthSeverity.Medium, "was not done yet");
    }

    [Theory]
    [InlineData("Send", "OptOutPlugin: RefuseUnwantedSend, Send of email")]
    [InlineData("SendFromTemplate", "OptOutPlugin: RefuseUnwantedNewMail, SendFromTemplate of email")]
    public void Without_the_step_before_a_send_sending_is_not_guarded(string message, string name)
    {
        SetUp();
        sales.Organization.DisableStep(sales.Organization.Steps.Single(
            step => step.Message == message && step.Table == Email.Table && step.Stage == 10).Id);

        var answer = Check();

        Assert.False((bool)answer[CheckHealth.Healthy]);
        Failed(answer, HealthOfSteps.Main, HealthSeverity.High, $"\"{name}\" is disabled: sending is not guarded.");
    }

    [Fact]
    public void What_a_test_of_the_public_pages_found_is_told_with_its_age()
    {
        SetUp();
        sales.TestPages(passed: false, "GET /u answered 302.");
        Failed(Check(), HealthOfDoors.Point, HealthSeverity.High, "GET /u answered 302.");

        sales.TestPages();
        Assert.True((bool)Check()[CheckHealth.Healthy]);

        sales.Clock.Advance(TimeSpan.FromDays(3));
        Failed(Check(), HealthOfDoors.Point, HealthSeverity.Medium, "were last tested on");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_changed_by_hand_is_repaired_by_taking_the_layer_off_or_importing_again(bool isImported)
    {
        SetUp();
        var step = Steps.All.First(one => one.Handler == typeof(HoldRefusals));
        sales.Organization.DisableStep(step.Id);
        Failed(Check(), HealthOfSteps.Main, HealthSeverity.High, $"\"{step.Name}\" is disabled");

        sales.Admin.Execute(isImported
            ? new OrganizationRequest("ImportSolution")
            {
                ["CustomizationFile"] = File.ReadAllBytes(Sales.Zips.Managed),
                ["OverwriteUnmanagedCustomizations"] = true,
                ["PublishWorkflows"] = true,
            }
            : new OrganizationRequest("RemoveActiveCustomizations")
            {
                ["SolutionComponentName"] = "SdkMessageProcessingStep",
                ["ComponentId"] = step.Id,
            });

        Assert.True((bool)Check()[CheckHealth.Healthy]);
    }

    [Fact]
    public void Another_step_that_is_gone_is_named()
    {
        SetUp();
        var step = Steps.All.First(one => one.Handler == typeof(KeepStricterOnMerge));
        sales.DeleteBehindThePlatform(new EntityReference(ProcessingStep.Table, step.Id));

        Failed(Check(), HealthOfSteps.Main, HealthSeverity.High, $"\"{step.Name}\" is missing.");
    }

    [Theory]
    [InlineData("rank", "rank")]
    [InlineData("filteringattributes", "filtering columns")]
    [InlineData("stage", "stage")]
    [InlineData("mode", "mode")]
    [InlineData("sdkmessagefilterid", "table")]
    [InlineData("sdkmessageid", "message")]
    public void A_step_that_was_changed_is_named_with_what_was_changed(string column, string what)
    {
        SetUp();
        var step = Steps.All.First(one => one.Handler == typeof(HoldRefusals) && one.Columns.Count > 0);
        sales.EditBehindThePlatform(new EntityReference(ProcessingStep.Table, step.Id), column, column switch
        {
            "rank" => 77,
            "filteringattributes" => step.Columns[0],
            "stage" => new OptionSetValue(40),
            "mode" => new OptionSetValue(1),
            _ => null,
        });

        Failed(Check(), HealthOfSteps.Main, HealthSeverity.High, $"\"{step.Name}\" was changed in its {what}.");
    }

    [Fact]
    public void An_optional_step_is_worth_knowing_until_its_solution_is_imported()
    {
        SetUp();
        var before = Points(Check()).Where(point => point.Point == HealthOfSteps.Optional).ToList();
        sales.ImportOptional("OptOutPlugin_Send_template");
        var after = Points(Check()).Where(point => point.Point == HealthOfSteps.Optional).ToList();

        Assert.All(before, point => Assert.Equal(HealthSeverity.Low, point.Severity));
        Assert.Equal(
            ["", .. before.Where(point => !point.IsOk).Skip(1).Select(_ => HealthOfSteps.Optional)],
            before.Where(point => !point.IsOk).Select(point => point.Cause));
        Assert.Contains(before, point => !point.IsOk && IsAbout(point, "OptOutPlugin_Send_template"));
        Assert.DoesNotContain(after, point => !point.IsOk && IsAbout(point, "OptOutPlugin_Send_template"));
        Assert.Equal(before.Count(point => point.IsOk) + 1, after.Count(point => point.IsOk));
        var absent = Assert.Single(after, point => !point.IsOk);
        Assert.Contains("CreateAndSendNewEmail_email", absent.Fix, StringComparison.Ordinal);

        static bool IsAbout(HealthPoint point, string solution) =>
            point.Fix.Contains(solution, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_can_be_bypassed_is_worth_knowing()
    {
        SetUp();
        var step = Steps.All[0];
        sales.EditBehindThePlatform(
            new EntityReference(ProcessingStep.Table, step.Id), ProcessingStep.CanBeBypassed, true);

        var answer = Check();

        Assert.True((bool)answer[CheckHealth.Healthy]);
        Failed(answer, HealthOfSteps.Bypass, HealthSeverity.Low, step.Name);
    }

    [Fact]
    public void A_setting_that_cannot_be_understood_is_told_in_its_own_sentence()
    {
        sales.Set(SettingName.SendMode, "perhaps");
        SetUp();

        var answer = Check();

        Assert.False((bool)answer[CheckHealth.Healthy]);
        Failed(answer, HealthOfSettings.Settings, HealthSeverity.Medium, "optout_SendMode says \"perhaps\"");
    }

    [Fact]
    public void A_table_of_text_messages_without_a_step_is_not_guarded()
    {
        sales.Set(SettingName.SmsTables, "new_sms, new_chat");
        SetUp();

        var failed = Points(Check()).Where(point => point.Point == HealthOfTextMessages.TextMessages).ToList();

        Assert.All(failed, point => Assert.Equal((HealthSeverity.Medium, false), (point.Severity, point.IsOk)));
        Assert.Collection(
            failed.Select(point => point.Text),
            text => Assert.Contains("new_sms, and no enabled step", text, StringComparison.Ordinal),
            text => Assert.Contains("No STOP is heard in new_sms", text, StringComparison.Ordinal),
            text => Assert.Contains("new_chat, and no enabled step", text, StringComparison.Ordinal),
            text => Assert.Contains("No STOP is heard in new_chat", text, StringComparison.Ordinal),
            text => Assert.Contains("no table or column is called: new_sms, new_chat.", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_baseline_that_goes_on_says_where_it_is()
    {
        using var old = new Sales(admin =>
        {
            foreach (var _ in Enumerable.Range(0, 2))
            {
                admin.Create(new Entity("contact") { ["lastname"] = "Old", ["donotemail"] = true });
            }
        });
        old.Admin.Execute(new OrganizationRequest("optout_Baseline") { ["Slice"] = 1 });

        Failed(
            old.Admin.Execute(new OrganizationRequest(Api)),
            HealthOfRecords.Baseline,
            HealthSeverity.Medium,
            "it is in contact, after the row");
    }

    [Theory]
    [InlineData(-16, false)]
    [InlineData(-14, true)]
    public void A_ledger_row_that_waits_for_its_seal_for_more_than_a_quarter_of_an_hour_is_bad(int minutes, bool isOk)
    {
        SetUp();
        sales.Contact("cara@example.com", ("donotemail", true));
        foreach (var row in sales.Ledger().Where(row => !row.Contains(ConsentAudit.Sequence)))
        {
            sales.EditBehindThePlatform(row.ToEntityReference(), "createdon", sales.Now.AddMinutes(minutes));
        }

        var answer = Check();

        Assert.Equal(isOk, answer[CheckHealth.Healthy]);
        var point = Assert.Single(Points(answer), point => point.Point == HealthOfRecords.Seals);
        Assert.Equal((HealthSeverity.High, isOk), (point.Severity, point.IsOk));
    }

    [Theory]
    [InlineData("prvBypassCustomPlugins")]
    [InlineData("prvBypassCustomBusinessLogic")]
    public void A_role_whose_holders_may_go_round_the_product_is_named(string privilege)
    {
        SetUp();
        sales.Organization.AddRole("Data loaders", privilege);
        sales.Organization.AddUser("Lou Loader", "Data loaders");

        var answer = Check();

        Assert.False((bool)answer[CheckHealth.Healthy]);
        var point = Failed(answer, HealthOfRoles.Point, HealthSeverity.Medium, "Data loaders");
        Assert.DoesNotContain("System Administrator", point.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_gone_is_missed()
    {
        SetUp();
        sales.DeleteBehindThePlatform(new EntityReference(SecretKey.Table, SecretKey.First(KeyPurpose.Suppress)));

        Failed(Check(), HealthOfRecords.SecretKeys, HealthSeverity.Medium, "in use for: Suppress.");
    }

    [Fact]
    public void A_compliance_check_of_last_month_is_too_old()
    {
        var check = SetUp();
        sales.EditBehindThePlatform(check, ComplianceCheck.FinishedOn, sales.Now.AddDays(-30));

        Failed(Check(), HealthOfRecords.Compliance, HealthSeverity.Medium, "more than 7 days ago");
    }

    [Fact]
    public void Whoever_may_not_read_the_ledger_is_refused()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => sales.Rep.Execute(new OrganizationRequest(Api))).Detail;

        Assert.Equal(NotAllowed, fault.ErrorCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_auditor_gets_the_same_answer_as_an_administrator(bool inBranch)
    {
        SetUp();
        var auditor = sales.Somebody(inBranch, "OptOut Auditor");

        Assert.Equal(Points(Check()), Points(auditor.Execute(new OrganizationRequest(Api))));
    }

    // Everything that is to be done after the import, and one refusal, with which the keys are made.
    private EntityReference SetUp(bool hasFooter = true)
    {
        if (hasFooter)
        {
            sales.SetFooter();
        }

        sales.TestPages();
        sales.Contact("ana@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        Assert.True((bool)sales.Admin.Execute(new OrganizationRequest("optout_Baseline"))[TakeBaseline.Finished]);
        var check = sales.CheckCompliance();

        var calls = 0;
        while (!(bool)sales.Admin.Execute(new OrganizationRequest("optout_RunDue"))[RunDue.Finished])
        {
            Assert.InRange(++calls, 1, 20);
        }

        sales.Organization.RunAsynchronousJobs();
        return new EntityReference(ComplianceCheck.Table, (Guid)check[RunComplianceCheck.CheckId]);
    }

    private OrganizationResponse Check() => sales.Admin.Execute(new OrganizationRequest(Api));

    private static HealthPoint Failed(OrganizationResponse answer, string name, HealthSeverity severity, string text)
    {
        var point = Assert.Single(Points(answer), point => point.Point == name && !point.IsOk);
        Assert.Equal(severity, point.Severity);
        Assert.Contains(text, point.Text, StringComparison.Ordinal);
        Assert.NotEmpty(point.Fix);
        return point;
    }

    private static IReadOnlyList<HealthPoint> Points(OrganizationResponse answer) =>
        [.. ((EntityCollection)answer[CheckHealth.Points]).Entities.Select(row => new HealthPoint(
            (string)row["point"],
            Enum.Parse<HealthSeverity>((string)row["severity"]),
            (bool)row["ok"],
            (string)row["text"],
            (string)row["fix"])
        {
            Remedy = Enum.Parse<HealthRemedy>((string)row["remedy"]),
            Cause = (string)row["cause"],
        })];
}
