using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>
/// Cases J3, J4, J6 and F9 of what was found from outside: runs, health, and what is found in numbers.
/// </summary>
public sealed class AnsweringWhatHolds : IDisposable
{
    private readonly Sales sales = new();
    private readonly Intruding intruding;

    public AnsweringWhatHolds() => intruding = new Intruding(sales);

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData(false, "zzz")]
    [InlineData(false, "contact|")]
    [InlineData(true, "zzz")]
    [InlineData(true, "contact")]
    [InlineData(true, "contact|zzz")]
    [InlineData(true, "task|")]
    [InlineData(true, "contact||")]
    public void J3_a_place_that_no_call_answered_is_refused(bool isKnown, string cursor)
    {
        var first = sales.Admin.Execute(new OrganizationRequest("optout_RunComplianceCheck"));
        var request = new OrganizationRequest("optout_RunComplianceCheck") { [RunComplianceCheck.Cursor] = cursor };
        if (isKnown)
        {
            request[RunComplianceCheck.CheckId] = first[RunComplianceCheck.CheckId];
        }

        Assert.Equal(Texts.English.Runs.CursorIsWrong, Choosing.Fault(() => sales.Admin.Execute(request)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("contact|")]
    public void J3_a_check_that_nobody_began_is_refused(string? cursor)
    {
        var request = new OrganizationRequest("optout_RunComplianceCheck")
        {
            [RunComplianceCheck.CheckId] = Guid.NewGuid(),
        };
        if (cursor is not null)
        {
            request[RunComplianceCheck.Cursor] = cursor;
        }

        Assert.Equal(Texts.English.Runs.CheckIsUnknown, Choosing.Fault(() => sales.Admin.Execute(request)));
    }

    [Fact]
    public void J4_all_steps_off_are_one_point_with_their_number_and_the_first_names()
    {
        var steps = Steps.All.Where(step => !step.Optional).ToList();
        foreach (var step in steps)
        {
            sales.Organization.DisableStep(step.Id);
        }

        var points = ((EntityCollection)sales.Admin.Execute(new OrganizationRequest("optout_CheckHealth"))["Points"])
            .Entities.Where(point => (string)point["point"] == HealthOfSteps.Main).ToList();

        var text = (string)Assert.Single(points)["text"];
        Assert.StartsWith($"{steps.Count} of {steps.Count} steps", text, StringComparison.Ordinal);
        Assert.Contains("RefuseUnwantedSend, Send of email", text, StringComparison.Ordinal);
        Assert.Contains("Sending is not guarded", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 1000);
    }

    [Fact]
    public void J4_a_small_solution_that_is_not_there_is_one_point()
    {
        var points = ((EntityCollection)sales.Admin.Execute(new OrganizationRequest("optout_CheckHealth"))["Points"])
            .Entities.Where(point => (string)point["point"] == HealthOfSteps.Optional).ToList();

        Assert.Equal(
            Steps.All.Where(step => step.Optional).Select(step => (step.Message, step.Table)).Distinct().Count(),
            points.Count);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void J6_transactional_by_one_users_word_to_several_who_refused_marketing_is_a_finding(
        int people, bool isFound)
    {
        for (var i = 0; i < people; i++)
        {
            var refuser = sales.Contact($"r{i}@example.com", ("donotbulkemail", true));
            sales.Send(sales.Mail([Sales.To(refuser)], (Email.Category, new OptionSetValue(727000001))));
        }

        intruding.CheckCompliance();
        intruding.CheckCompliance();

        var found = intruding.Findings(ComplianceRule.TransactionalByWord);
        Assert.Equal(isFound ? 1 : 0, found.Count);
        if (isFound)
        {
            Assert.Equal(sales.RepId.ToString("D"), found[0][ComplianceFinding.RegardingId]);
            Assert.Contains("5 people", (string)found[0][ComplianceFinding.Evidence], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void J6_what_is_business_by_itself_is_none()
    {
        var order = sales.Create("opportunity", ("name", "Big deal"));
        for (var i = 0; i < 6; i++)
        {
            var refuser = sales.Contact($"r{i}@example.com", ("donotbulkemail", true));
            sales.Send(sales.Mail([Sales.To(refuser)], ("regardingobjectid", order)));
        }

        intruding.CheckCompliance();

        Assert.Empty(intruding.Findings(ComplianceRule.TransactionalByWord));
    }

    [Fact]
    public void F9_eight_spellings_of_a_number_follow_after_the_next_complete_pass()
    {
        string[] spellings =
        [
            "+49 123 456789", "0049123456789", "+49 (0)123 456789", "+49-123-456-789", "+49 123/456789",
            "＋49 123 456789", "+49.123.456.789", " +49123456789 ",
        ];
        var people = spellings.Select(number => sales.Contact(null, ("telephone1", number))).ToList();
        sales.Organization.RunAsynchronousJobs();
        sales.OptOut("+49 123 456789");
        sales.Organization.RunAsynchronousJobs();
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));

        Assert.True(Finish(asked: false) > 0);

        Assert.All(people, person => Assert.True(sales.Refuses(person, "donotphone")));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void F9_a_row_that_another_plugin_will_not_have_written_is_a_finding_and_stops_nothing()
    {
        var first = sales.Contact(null, ("telephone1", "+49 (0)123 456789"), ("lastname", "Stubborn"));
        var second = sales.Contact(null, ("telephone1", "+49.123.456.789"));
        sales.OptOut("+49 123 456789");
        sales.Organization.RunAsynchronousJobs();
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));
        sales.Organization.AddStep(
            new StepDefinition("Update", "contact", 20) { FilteringColumns = ["donotphone"] },
            new Refusing(first.Id));

        Finish(asked: false);

        // The check of that run came before the pass: the next one closes what the pass has mended.
        sales.CheckCompliance();

        Assert.False(sales.Refuses(first, "donotphone"));
        Assert.True(sales.Refuses(second, "donotphone"));
        Assert.Equal(
            first.Id.ToString("D"),
            Assert.Single(intruding.Findings(ComplianceRule.FlagBehind), one => one.GetAttributeValue<OptionSetValue>(
                ComplianceFinding.Status).Value != (int)FindingStatus.Mended)[ComplianceFinding.RegardingId]);
    }

    [Fact]
    public void A_complete_pass_is_made_once_in_thirty_days_or_when_asked()
    {
        sales.Contact("ana@example.com");
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));

        Assert.Equal(3, Finish(asked: false));
        Assert.Equal(0, Finish(asked: false));
        Assert.Equal(3, Finish(asked: true));
        sales.EditBehindThePlatform(
            new EntityReference(Checkpoint.Table, Checkpoint.Derivation),
            Checkpoint.FinishedOn,
            sales.Now.AddDays(-31));
        Assert.Equal(3, Finish(asked: false));
    }

    // How many calls handed a slice of the pass on; one for each table at least.
    private int Finish(bool asked)
    {
        var calls = 0;
        var request = new OrganizationRequest("optout_RunDue");
        if (asked)
        {
            request[RunDue.CompletePass] = true;
        }

        while (true)
        {
            var answer = sales.Admin.Execute(request).Results;
            var did = (string)answer[RunDue.Did];
            calls += did.Contains("held against the suppression list", StringComparison.Ordinal) ? 1 : 0;
            if ((bool)answer[RunDue.Finished])
            {
                sales.Organization.RunAsynchronousJobs();
                return calls;
            }

            Assert.InRange(calls, 0, 50);
            request = new OrganizationRequest("optout_RunDue");
        }
    }

    private sealed class Refusing(Guid id) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            if (context.PrimaryEntityId == id)
            {
                throw new InvalidPluginExecutionException("Not this one.");
            }
        }
    }
}
