using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Deliveries;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Subjects;

/// <summary>A privacy officer erases a person: nothing of ours tells who it was, and nobody writes there again.</summary>
public sealed class ForgettingAPerson : IDisposable
{
    private readonly Sales sales = new();
    private readonly IOrganizationService officer;

    public ForgettingAPerson() => officer = sales.Officer();

    public void Dispose() => sales.Dispose();

    [Fact]
    [Trait("Case", "57")]
    public void No_column_of_any_table_tells_who_it_was()
    {
        var person = sales.Known();
        Assert.Superset(
            new HashSet<string>(
            [
                "optout_consentaudit.optout_evidence", "optout_request.optout_address", "optout_request.optout_evidence",
                "optout_request.optout_name", "optout_request.optout_idempotencykey", "optout_request.optout_evidencelink",
                "optout_preference.optout_evidence", "optout_handover.optout_answer", "optout_finding.optout_evidence",
            ]),
            sales.WhereItStands().Select(cell => cell.Split(':')[0]).ToHashSet());

        var answer = officer.Erase(person);
        sales.Organization.RunAsynchronousJobs();

        Assert.True((bool)answer[ErasePerson.Finished]);
        Assert.Empty(sales.WhereItStands());
        Assert.All(
            sales.Ledger(person), row => Assert.Equal(LedgerEvent.CarriedOver, Choices.EventOf(row)));
    }

    [Fact]
    [Trait("Case", "57")]
    public void The_ledger_verifies_as_erased_and_names_what_somebody_else_emptied()
    {
        var person = sales.Known();
        var bo = sales.Contact("bo@example.com", ("donotfax", true));
        var other = sales.Ledger(bo)[0].ToEntityReference();
        sales.Organization.RunAsynchronousJobs();

        officer.Erase(person);
        sales.Organization.RunAsynchronousJobs();

        var whole = sales.Admin.Execute(new OrganizationRequest("optout_VerifyLedger"));
        Assert.Null(whole[VerifyLedger.Fault]);
        Assert.True((int)whole[VerifyLedger.Erased] > 5);
        Assert.Null(sales.Verify().Fault);
        foreach (var column in ConsentAudit.CommittedColumns.Append(ConsentAudit.Salts))
        {
            sales.EditBehindThePlatform(other, column, null);
        }

        var changed = sales.Admin.Execute(new OrganizationRequest("optout_VerifyLedger"));
        Assert.Equal(
            Texts.English.Ledger.Of(new Domain.Ledger.LedgerFault.EmptiedWithoutErasure()), changed[VerifyLedger.Fault]);
        Assert.Equal(other.Id, changed[VerifyLedger.FaultyRow]);
    }

    [Theory]
    [Trait("Case", "57")]
    [InlineData(KnownPerson.Address)]
    [InlineData("MIRABELLE.KELLERHOFF@Example.COM")]
    [InlineData("\"Somebody\" <mirabelle.kellerhoff@example.com>")]
    [InlineData("mailto:mirabelle.kellerhoff@example.com")]
    public void Who_comes_back_by_an_import_is_refused_because_of_the_erasure(string spelling)
    {
        var person = sales.Known();
        officer.Erase(person);
        sales.Admin.Delete("contact", person.Id);
        sales.Organization.RunAsynchronousJobs();

        var again = sales.Contact(spelling);
        sales.Organization.RunAsynchronousJobs();

        Assert.Contains("must not be written to", sales.Refusal(sales.CampaignMail(Sales.To(again))), StringComparison.Ordinal);
        var ground = sales.Suppressed(Channel.MarketingEmail);
        Assert.Equal((int)LedgerReason.PersonErased, Reported.Value(ground, SuppressedAddress.Reason));
        Assert.Equal(Choices.Of(ConsentSource.Erasure).Value, Reported.Value(ground, SuppressedAddress.Source));
    }

    [Fact]
    public void Where_nothing_is_to_be_refused_nothing_is()
    {
        var bo = sales.Contact("bo@example.com", ("donotfax", true));

        officer.Erase(bo, (ErasePerson.Refuse, false));
        sales.Organization.RunAsynchronousJobs();

        Assert.Empty(All(SuppressedAddress.Table));
        sales.Send(sales.CampaignMail(Sales.To(sales.Contact("bo@example.com"))));
    }

    [Fact]
    public void A_dry_run_says_what_would_be_emptied_and_changes_nothing()
    {
        var person = sales.Known();
        var before = Everything();

        var answer = officer.Erase(person, (ErasePerson.DryRun, true));

        Assert.Equal(before, Everything());
        var rows = ((EntityCollection)answer[ErasePerson.Rows]).Entities;
        Assert.Equal(
            ["optout_consentaudit", "optout_finding", "optout_handover", "optout_preference", "optout_request"],
            rows.Where(row => (string)row["what"] == "Emptied").Select(row => (string)row["table"]).Order());
        Assert.Equal(
            ["contact", "email"],
            rows.Where(row => (string)row["what"] == "Yours").Select(row => (string)row["table"]).Order());
        Assert.Contains(rows, row => (string)row["what"] == "Stays" && (string)row["table"] == "optout_suppression");
        Assert.Equal([$"contact:{person.Id:D}"], (string[])answer[ErasePerson.People]);
        Assert.False((bool)answer[ErasePerson.Finished]);
    }

    [Fact]
    public void Erased_twice_writes_nothing_the_second_time()
    {
        var person = sales.Known();
        officer.Erase(person);
        var before = Everything();

        var again = officer.Erase(person);

        Assert.Equal(before, Everything());
        Assert.True((bool)again[ErasePerson.Finished]);
        Assert.Equal(0, again[ErasePerson.Emptied]);
        Assert.Equal(Guid.Empty, again[ErasePerson.RequestId]);
    }

    [Fact]
    public void An_erasure_stands_on_the_ledger_and_in_a_request_that_names_nobody()
    {
        var person = sales.Known();

        var answer = officer.Erase(person);

        var request = Assert.Single(sales.Requests(RequestKind.Erasure));
        Assert.Equal(answer[ErasePerson.RequestId], request.Id);
        Assert.Equal((int)RequestStatus.Done, Reported.Value(request, OptOutRequest.Status));
        Assert.False(request.Contains(OptOutRequest.PersonId));
        Assert.Contains(
            sales.Ledger(),
            row => Choices.EventOf(row) == LedgerEvent.Erased
                && row.GetAttributeValue<string>(ConsentAudit.RequestKey) == request.Id.ToString("D")
                && row.GetAttributeValue<string>(ConsentAudit.NewValue) == $"{answer[ErasePerson.Emptied]}");
    }

    [Fact]
    public void Everybody_who_was_merged_into_the_person_is_forgotten_too()
    {
        var person = sales.Known();
        var former = sales.Contact("former.kellerhoff@example.com", ("firstname", First), ("donotphone", true));
        var first = sales.Contact("first.kellerhoff@example.com", ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();
        sales.Merge(former, first);
        sales.Merge(person, former);
        sales.Organization.RunAsynchronousJobs();

        var answer = officer.Erase(first);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(
            new[] { person, former, first }.Select(one => $"contact:{one.Id:D}").Order(),
            ((string[])answer[ErasePerson.People]).Order());
        Assert.Empty(sales.WhereItStands());
        Assert.Empty(sales.Ledger(former));
        Assert.Empty(sales.Ledger(first));
        Assert.Null(sales.Admin.Execute(new OrganizationRequest("optout_VerifyLedger"))[VerifyLedger.Fault]);
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void Whose_row_is_gone_is_found_by_the_id_alone()
    {
        var person = sales.Known();
        sales.Admin.Delete("contact", person.Id);

        var answer = officer.Erase(null, (ErasePerson.PersonId, person.Id));

        Assert.Equal([$"contact:{person.Id:D}"], (string[])answer[ErasePerson.People]);
        Assert.Empty(sales.Ledger(person));
        // What a listener answered is only known to be about somebody by a name or an address.
        Assert.DoesNotContain(sales.WhereItStands(), cell => cell.StartsWith("optout_request", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Mirabelle.Kellerhoff@EXAMPLE.com")]
    [InlineData("'mirabelle.kellerhoff@example.com'; ")]
    public void Whose_row_is_gone_is_found_by_an_address_in_any_spelling(string address)
    {
        var person = sales.Known();
        sales.Admin.Delete("contact", person.Id);
        sales.Organization.RunAsynchronousJobs();

        officer.Erase(null, (ErasePerson.Address, address));
        sales.Organization.RunAsynchronousJobs();

        Assert.Empty(sales.Ledger(person));
        Assert.Empty(sales.WhereItStands(KnownPerson.Address, "blue sofas", "fair"));
    }

    [Fact]
    public void What_stands_of_an_address_that_somebody_else_has_too_stays_theirs()
    {
        var ana = sales.Contact("home@example.com", ("firstname", "Ana"), ("donotphone", true));
        sales.OptOut("home@example.com");
        var bo = sales.Contact("home@example.com", ("firstname", "Bo"), ("donotfax", true));
        sales.Organization.RunAsynchronousJobs();
        var ofAddress = sales.Ledger().Where(row => !row.Contains(ConsentAudit.PersonId)
            && Choices.EventOf(row) == LedgerEvent.OptedOut).Select(row => row.Id).ToList();
        var ofBo = sales.Ledger(bo).Count;
        Assert.NotEmpty(ofAddress);

        var answer = officer.Erase(ana);

        Assert.Contains(
            ((EntityCollection)answer[ErasePerson.Rows]).Entities,
            row => (string)row["what"] == "Stays" && (string)row["table"] == "optout_consentaudit");
        Assert.Equal(ofBo, sales.Ledger(bo).Count);
        Assert.All(
            sales.Ledger().Where(row => ofAddress.Contains(row.Id)), row => Assert.True(row.Contains(ConsentAudit.Name)));
        Assert.Empty(sales.Ledger(ana));
    }

    [Fact]
    public void Marketing_that_waits_for_the_person_is_taken_back()
    {
        var person = sales.Contact("ana@example.com");
        var mail = sales.CampaignMail(Sales.To(person));
        sales.Update(mail, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(Email.PendingSend)));

        officer.Erase(person);
        sales.Organization.RunAsynchronousJobs();

        Assert.NotEqual(Email.PendingSend, sales.StatusOf(mail));
    }

    [Fact]
    public void Who_is_still_there_is_no_finding_afterwards()
    {
        var person = sales.Known();
        officer.Erase(person);
        sales.Organization.RunAsynchronousJobs();
        var before = All(ComplianceFinding.Table).Count;
        sales.Update(person, ("jobtitle", "Captain"));

        sales.Admin.Execute(new OrganizationRequest("optout_RunComplianceCheck"));
        sales.RunDue(() => sales.Organization.RunAsynchronousJobs());

        Assert.Equal(before, All(ComplianceFinding.Table).Count);
        Assert.Equal(true, sales.Read(person, "donotphone"));
    }

    [Fact]
    public void With_the_setting_a_second_officer_completes_it_and_the_same_one_cannot()
    {
        sales.Set("optout_ErasureNeedsTwo", "Yes");
        sales.Clock.Advance(TimeSpan.FromMinutes(2));
        var person = sales.Known();
        var before = sales.WhereItStands().Count;

        var first = officer.Erase(person);
        var same = officer.Erase(person, (ErasePerson.RequestId, first[ErasePerson.RequestId]));

        Assert.True((bool)first[ErasePerson.Waits]);
        Assert.True((bool)same[ErasePerson.Waits]);
        Assert.Equal(first[ErasePerson.RequestId], officer.Erase(person)[ErasePerson.RequestId]);
        Assert.Equal(before, sales.WhereItStands().Count(cell => !cell.Contains("Erasure", StringComparison.Ordinal)));
        var second = sales.Somebody(false, "OptOut Privacy Officer", "Sales department")
            .Erase(null, (ErasePerson.RequestId, first[ErasePerson.RequestId]));
        sales.Organization.RunAsynchronousJobs();
        Assert.True((bool)second[ErasePerson.Finished]);
        Assert.Empty(sales.WhereItStands());
    }

    [Fact]
    public void The_second_officer_completes_it_at_the_desk()
    {
        sales.Set("optout_ErasureNeedsTwo", "Yes");
        sales.Clock.Advance(TimeSpan.FromMinutes(2));
        var person = sales.Known();
        var request = (Guid)officer.Erase(person)[ErasePerson.RequestId];

        Assert.ThrowsAny<Exception>(() => Decide(officer));
        Decide(sales.Somebody(false, "OptOut Privacy Officer", "Sales department"));
        sales.Organization.RunAsynchronousJobs();

        Assert.Empty(sales.WhereItStands());
        Assert.Equal(
            (int)RequestStatus.Done,
            Reported.Value(Assert.Single(sales.Requests(RequestKind.Erasure)), OptOutRequest.Status));

        void Decide(IOrganizationService who) => who.Update(new Entity(OptOutRequest.Table, request)
        {
            [OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Done),
        });
    }

    [Fact]
    public void What_one_call_cannot_do_a_job_does_whoever_calls_again()
    {
        var person = sales.Contact(KnownPerson.Address, ("firstname", First), ("donotfax", true));
        for (var i = 0; i < 450; i++)
        {
            StoredFact.Written(sales, person, (ConsentAudit.Evidence, $"{First} said so, {i}."));
        }

        sales.Organization.AddStep(
            new StepDefinition("Update", ConsentAudit.Table, 40), new Slow(sales.Clock, TimeSpan.FromMilliseconds(150)));
        var first = officer.Erase(person);

        Assert.False((bool)first[ErasePerson.Finished]);
        Assert.InRange((int)first[ErasePerson.Emptied], 100, 300);
        sales.Organization.RunAsynchronousJobs();
        Assert.Empty(sales.WhereItStands());
        var request = Assert.Single(sales.Requests(RequestKind.Erasure));
        Assert.Equal((int)RequestStatus.Done, Reported.Value(request, OptOutRequest.Status));
        Assert.InRange((int)request[OptOutRequest.Matched], 451, 460);
        Assert.True((bool)officer.Erase(null, (ErasePerson.RequestId, request.Id))[ErasePerson.Finished]);
        Assert.Null(sales.Verify().Fault);
    }

    [Theory]
    [InlineData("Update", ComplianceFinding.Table)]
    [InlineData("Update", ToldBatch.Table)]
    [InlineData("Update", ConsentAudit.Table)]
    [InlineData("Create", SuppressedAddress.Table)]
    public void Half_of_it_never_remains(string message, string table)
    {
        var person = sales.Known();
        var before = Everything();
        sales.Organization.AddStep(new StepDefinition(message, table, 40), new Failing());

        Assert.ThrowsAny<Exception>(() => officer.Erase(person));

        Assert.Equal(before, Everything());
    }

    [Fact]
    public void Erased_while_a_list_comes_in_nothing_of_it_is_left()
    {
        var person = sales.Known();
        sales.Admin.Execute(new OrganizationRequest("optout_ImportSuppressions")
        {
            ["IdempotencyKey"] = "list",
            ["Count"] = 2,
            ["Hash"] = new string('0', 64),
            ["From"] = 0,
            ["Rows"] = Rows,
            ["Evidence"] = "An old list of the shop.",
        });

        officer.Erase(person);
        sales.Organization.RunAsynchronousJobs();
        officer.Erase(person);
        sales.Organization.RunAsynchronousJobs();

        Assert.Empty(sales.WhereItStands());
    }

    [Theory]
    [InlineData("OptOut Sales User")]
    [InlineData("OptOut Auditor")]
    [InlineData("OptOut Service")]
    [InlineData("OptOut Public Page")]
    public void Nobody_but_an_officer_erases(string role)
    {
        var person = sales.Contact("ana@example.com", ("donotfax", true));
        foreach (var inBranch in new[] { false, true })
        {
            var somebody = sales.Somebody(inBranch, role, "Sales department");
            var before = Everything();
            Assert.ThrowsAny<Exception>(() => somebody.Erase(person));
            Assert.Equal(before, Everything());
        }
    }

    [Fact]
    public void A_record_that_the_officer_may_not_read_is_as_one_that_is_not_there()
    {
        var person = sales.Contact("ana@example.com", ("donotfax", true));
        sales.Organization.AddRole("Own unit", PrivilegeDepth.Local, "prvReadContact");
        sales.Organization.AddRole("Erases", "prvCreateoptout_Suppression");
        var branch = sales.Somebody(true, "Erases", "Own unit");

        var hidden = Assert.Throws<FaultException<OrganizationServiceFault>>(() => branch.Erase(person));
        var unknown = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => branch.Erase(null, (ErasePerson.PersonId, Guid.NewGuid())));

        Assert.Equal(Texts.English.Erasures.NobodyFound, hidden.Message);
        Assert.Equal(hidden.Message, unknown.Message);
        Assert.NotEmpty(sales.Ledger(person));
    }

    [Fact]
    public void An_officer_of_a_branch_erases_whom_the_officer_may_read()
    {
        var person = sales.Known();
        var branch = sales.Somebody(true, "OptOut Privacy Officer", "Sales department");

        branch.Erase(person);
        sales.Organization.RunAsynchronousJobs();

        Assert.Empty(sales.WhereItStands());
    }

    private const string First = KnownPerson.First;

    private static readonly string[] Rows = [KnownPerson.Address];

    private sealed class Failing : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException("No.");
    }

    private DataCollection<Entity> All(string table) =>
        sales.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    private List<string> Everything() =>
    [
        .. new[]
            {
                ConsentAudit.Table, OptOutRequest.Table, TopicPreference.Table, SuppressedAddress.Table,
                ComplianceFinding.Table, ToldBatch.Table, Work.Table,
            }
            .SelectMany(All).Select(row => $"{row.LogicalName} {row.Id} {row["versionnumber"]}").Order(),
    ];
}
