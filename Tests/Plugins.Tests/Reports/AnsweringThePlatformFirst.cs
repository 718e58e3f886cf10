using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Cases E of what was found from outside: the platform answers first, and nothing passes undecided.</summary>
public sealed class AnsweringThePlatformFirst : IDisposable
{
    private static readonly (string, object?)[] Pending =
        [("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(Email.PendingSend))];

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void E0_who_may_send_by_a_team_in_another_unit_is_refused_like_everybody()
    {
        var (unit, user) = sales.ChildUnit();
        sales.Team(unit, ["Sales department", "OptOut Sales User"], user);
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana));

        Assert.Contains("P ana (contact)", sales.Refusal(mail, sales.Organization.As(user)), StringComparison.Ordinal);
        Assert.Single(sales.Ledger(ana), IsBlock);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void E0_who_may_send_by_a_share_is_refused_like_everybody(bool inBranch)
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana));
        sales.Organization.AddRole(
            "Own only", PrivilegeDepth.Basic, "prvReadActivity", "prvWriteActivity", "prvAppendActivity");
        var user = inBranch ? sales.ChildUnit("Own only").UserId : sales.Organization.AddUser("Sam Share", "Own only");
        sales.Share(mail, new EntityReference("systemuser", user), AccessRights.ReadAccess | AccessRights.WriteAccess);

        Assert.StartsWith(
            "Nothing was sent: ", sales.Refusal(mail, sales.Organization.As(user)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Send")]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("Create")]
    [InlineData("SendFromTemplate")]
    public void E0_what_the_first_stage_did_not_decide_the_second_does(string way)
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var draft = sales.Draft(
            [To(ana), Cc(sales.Contact("bo@example.com"))], ("regardingobjectid", sales.Campaign()));
        Undeclare(way);
        var sentence = Refusal(Sending(way, draft));

        Assert.Contains("P ana (contact): does not allow bulk e-mails.", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(sales.Ledger(ana), IsBlock);
    }

    [Theory]
    [InlineData("Send")]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("Create")]
    [InlineData("SendFromTemplate")]
    public void E0_at_the_second_stage_the_refused_are_taken_off_as_well(string way)
    {
        sales.Set("optout_SendMode", "Strip");
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var draft = sales.Draft(
            [To(ana), Cc(sales.Contact("bo@example.com"))], ("regardingobjectid", sales.Campaign()));
        Undeclare(way);

        Sending(way, draft)();

        var mail = Assert.Single(Mails(), one => sales.StatusOf(one) == Email.PendingSend);
        Assert.Empty(sales.Addressed(mail, "to"));
        Assert.Equal(["P bo"], sales.Addressed(mail, "cc"));
        Assert.Single(sales.Ledger(ana), row => Is(row, LedgerEvent.RemovedFromMessage));
    }

    [Theory]
    [InlineData("Send")]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("Create")]
    [InlineData("SendFromTemplate")]
    public void E0_what_was_decided_is_not_decided_again(string way)
    {
        var draft = sales.Draft([To(sales.Contact("ana@example.com"))], ("regardingobjectid", sales.Campaign()));

        Sending(way, draft)();

        var again = sales.Organization.Traces.Last(trace =>
            trace.TypeName.Contains(".StopUnwanted", StringComparison.Ordinal));
        Assert.DoesNotContain("recipients", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phonecall", "donotphone")]
    [InlineData("letter", "donotpostalmail")]
    [InlineData("fax", "donotfax")]
    public void E0_a_call_a_letter_or_a_fax_that_the_first_stage_did_not_decide_is_refused_at_the_second(
        string activity, string flag)
    {
        sales.Set("optout_ActivityMode", "Block");
        var first = OptOutPlugin.Steps.All.Single(step => step.Message == "Create" && step.Table == activity
            && step.Stage == OptOutPlugin.Dataverse.Stage.PreValidation);
        sales.Organization.DisableStep(first.Id);
        var ana = sales.Contact("ana@example.com", (flag, true));

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => sales.Rep.Create(new Entity(activity)
        {
            ["subject"] = "Hello",
            ["to"] = new EntityCollection([To(ana).Party]),
        }));

        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression(activity)).Entities);
    }

    [Fact]
    public void E0_what_another_plugin_puts_in_between_is_decided()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var draft = sales.Draft(
            [To(sales.Contact("bo@example.com"))], [("regardingobjectid", sales.Campaign()), .. Pending]);
        sales.Organization.AddStep(
            new StepDefinition("Create", "email", 20) { Rank = 1 }, new Adding(ana));

        Assert.Contains("P ana (contact)", Refusal(() => sales.Rep.Create(draft)), StringComparison.Ordinal);
    }

    [Fact]
    public void E0_that_it_was_decided_nobody_else_can_say()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana));
        Undeclare("Send");
        sales.Organization.AddStep(new StepDefinition("Send", "email", 20) { Rank = 1 }, new Claiming());

        Assert.Contains("P ana (contact)", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void E1_who_may_create_no_activity_learns_nothing_of_who_refused(bool inBranch)
    {
        var refused = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var willing = sales.Contact("bo@example.com");
        var caller = sales.Somebody(inBranch, "Mail only");
        var before = sales.Ledger().Count;

        var toRefused = Refusal(() => caller.Create(Mail(refused)));
        var toWilling = Refusal(() => caller.Create(Mail(willing)));

        Assert.Equal(toWilling, toRefused);
        Assert.DoesNotContain("Nothing was sent", toRefused, StringComparison.Ordinal);
        Assert.Equal(before, sales.Ledger().Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void E3_twenty_eight_refused_ids_of_such_a_user_leave_no_row(bool inBranch)
    {
        var refused = Enumerable.Range(0, 28)
            .Select(i => To(sales.Contact($"p{i}@example.com", ("donotbulkemail", true)))).ToArray();
        var caller = sales.Somebody(inBranch, "Mail only");
        var before = sales.Ledger().Count;

        Refusal(() => caller.Create(sales.Draft(refused, [("regardingobjectid", sales.Campaign()), .. Pending])));

        Assert.Equal(before, sales.Ledger().Count);
    }

    [Theory]
    [InlineData("Send", false)]
    [InlineData("Send", true)]
    [InlineData("Update", false)]
    [InlineData("Update", true)]
    [InlineData("SetState", false)]
    [InlineData("SetState", true)]
    public void E1_who_may_not_read_the_mail_learns_nothing_of_its_recipients(string way, bool inBranch)
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana));
        var willing = sales.CampaignMail(To(sales.Contact("bo@example.com")));
        var caller = sales.Somebody(inBranch);
        var before = sales.Ledger().Count;

        var toRefused = Refusal(Stored(way, mail, caller));
        var toWilling = Refusal(Stored(way, willing, caller));

        Assert.Equal(
            toWilling.Replace(willing.Id.ToString("D"), "?", StringComparison.Ordinal),
            toRefused.Replace(mail.Id.ToString("D"), "?", StringComparison.Ordinal));
        Assert.Equal(before, sales.Ledger().Count);
    }

    [Theory]
    [InlineData("OptOut Sales User")]
    public void E4_a_user_of_a_child_unit_is_named_and_recorded_like_one_of_the_root(string role)
    {
        var (_, user) = sales.ChildUnit("Sales department", role);
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.Draft([To(ana)], [("regardingobjectid", sales.Campaign()), .. Pending]);

        var sentence = Refusal(() => sales.Organization.As(user).Create(mail));

        Assert.Contains("P ana (contact): does not allow bulk e-mails.", sentence, StringComparison.Ordinal);
        Assert.Single(sales.Ledger(ana), IsBlock);
    }

    [Fact]
    public void E5_without_the_recipient_list_of_another_product_mail_is_sent_in_a_transaction_at_no_extra_request()
    {
        using var plain = new Sales(hasEmailExtension: false);
        plain.Send(plain.CampaignMail(To(plain.Contact("first@example.com"))));
        var (first, mail) = (plain.Contact("ana@example.com"), plain.Contact("bo@example.com"));
        var together = new Microsoft.Xrm.Sdk.Messages.ExecuteTransactionRequest
        {
            Requests = [SendRequest(plain.CampaignMail(To(first))), SendRequest(plain.CampaignMail(To(mail)))],
        };

        plain.Rep.Execute(together);
        plain.Send(plain.CampaignMail(To(first)));
        var asked = Requests(plain, "RefuseUnwantedSend");
        sales.Send(sales.CampaignMail(To(sales.Contact("first@example.com"))));
        sales.Send(sales.CampaignMail(To(sales.Contact("ana@example.com"))));

        Assert.Equal(Requests(sales, "RefuseUnwantedSend"), asked);
        Assert.DoesNotContain(
            plain.Organization.Traces, trace => trace.Text.Contains("Fault", StringComparison.Ordinal));
    }

    [Fact]
    public void E5_without_it_the_compliance_check_works()
    {
        using var plain = new Sales(hasEmailExtension: false);
        plain.Send(plain.CampaignMail(To(plain.Contact("first@example.com"))));

        plain.Admin.Execute(new OrganizationRequest("optout_RunComplianceCheck"));
    }

    private static int Requests(Sales sales, string handler) => sales.Organization.Traces
        .Last(trace => trace.TypeName.EndsWith(handler, StringComparison.Ordinal)).Requests;

    private Entity Mail(EntityReference to) =>
        sales.Draft([To(to)], [("regardingobjectid", sales.Campaign()), .. Pending]);

    // As if the first stage had not been able to tell that the caller may send.
    private void Undeclare(string way)
    {
        var message = way == "SetState" ? "SetStateDynamicEntity" : way;
        foreach (var step in OptOutPlugin.Steps.All.Where(step => step.Table == Email.Table
            && step.Stage == OptOutPlugin.Dataverse.Stage.PreValidation
            && (step.Message == way || step.Message == message)))
        {
            sales.Organization.DisableStep(step.Id);
        }
    }

    private Action Sending(string way, Entity draft)
    {
        if (way is "Create")
        {
            foreach (var (column, value) in Pending)
            {
                draft[column] = value;
            }

            return () => sales.Rep.Create(draft);
        }

        return way == "SendFromTemplate"
            ? () => sales.Rep.Execute(sales.TemplateSend(draft, (EntityReference)draft["regardingobjectid"]))
            : Stored(way, new EntityReference("email", sales.Rep.Create(draft)), sales.Rep);
    }

    private Action Stored(string way, EntityReference mail, IOrganizationService caller) => way switch
    {
        "Send" => () => sales.Send(mail, caller),
        "Update" => () => Update(caller, mail, Pending),
        _ => () => caller.Execute(new OrganizationRequest("SetState")
        {
            ["EntityMoniker"] = mail,
            ["State"] = new OptionSetValue(1),
            ["Status"] = new OptionSetValue(Email.PendingSend),
        }),
    };

    private static string Refusal(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;

    private List<EntityReference> Mails() => sales.Admin
        .RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("email")).Entities
        .Select(row => row.ToEntityReference()).ToList();

    private static bool IsBlock(Entity row) => Is(row, LedgerEvent.SendBlocked);

    private static bool Is(Entity row, LedgerEvent what) =>
        row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what;

    private sealed class Adding(EntityReference person) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            ((Entity)context.InputParameters["Target"])["cc"] = new EntityCollection([To(person).Party]);
        }
    }

    private sealed class Claiming : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            context.SharedVariables["optout_decided"] = new string('a', 64);
        }
    }
}
