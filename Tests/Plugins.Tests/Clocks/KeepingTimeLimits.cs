using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Clocks;

/// <summary>What the law leaves as time for a request runs from its receipt, and somebody is told before it is gone.
/// </summary>
public sealed class KeepingTimeLimits : IDisposable
{
    private const string Address = "ana@example.com";
    private const string Reason = "The address book of three subsidiaries has to be searched.";

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_refusal_of_e_mail_has_every_limit_the_strictest_first()
    {
        var request = Ask(("optout_address", Address));

        var received = (DateTime)request[OptOutRequest.ReceivedOn];
        Assert.Equal(received.AddHours(48), request[OptOutRequest.DueOn]);
        Assert.StartsWith("Gmail and Yahoo", (string)request[OptOutRequest.Regime], StringComparison.Ordinal);
        var limits = ((string)request[OptOutRequest.Clocks]).Split('\n');
        Assert.Equal(
            ["Gmail and Yahoo, senders in bulk", "CAN-SPAM", "CASL", "GDPR", "UK GDPR"],
            limits.Select(limit => limit.Split("UTC: ")[1]).OrderBy(name => Array.IndexOf(Names, name)));
        Assert.Equal(limits.Order(StringComparer.Ordinal), limits);
    }

    [Theory]
    [InlineData("Post", "GDPR")]
    [InlineData("Phone", "TCPA")]
    public void Each_channel_has_limits_of_its_own(string channel, string regime)
    {
        var person = sales.Contact(Address);

        var request = Ask(
            ("optout_persontype", "contact"), ("optout_personid", person.Id.ToString()), ("optout_channels", channel));

        Assert.Equal(regime, ((string)request[OptOutRequest.Regime]).Replace("UK ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_asks_to_be_contacted_has_no_limit()
    {
        var person = sales.Contact(Address, ("donotbulkemail", true));

        var request = Ask(
            ("optout_persontype", "contact"),
            ("optout_personid", person.Id.ToString()),
            ("optout_kind", new OptionSetValue((int)RequestKind.OptIn)),
            ("optout_channels", "MarketingEmail"),
            ("optout_evidence", "Signed for the newsletter at the fair in Graz."));

        Assert.Null(request.GetAttributeValue<DateTime?>(OptOutRequest.DueOn));
        Assert.Null(request.GetAttributeValue<string>(OptOutRequest.Clocks));
    }

    [Fact]
    public void Nobody_but_the_product_sets_the_limits_of_a_request()
    {
        var late = sales.Now.AddYears(3);

        var request = Ask(
            ("optout_address", Address), (OptOutRequest.DueOn, late), (OptOutRequest.WarnedOn, late),
            (OptOutRequest.ExtensionReason, Reason), (OptOutRequest.NoticedOn, sales.Now));

        Assert.NotEqual(late, request[OptOutRequest.DueOn]);
        Assert.False(request.Contains(OptOutRequest.NoticedOn));
        Assert.False(request.Contains(OptOutRequest.WarnedOn));
        Assert.False(request.Contains(OptOutRequest.ExtensionReason));
        Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => sales.Update(request.ToEntityReference(), (OptOutRequest.DueOn, late)));
    }

    [Fact]
    public void What_is_known_stands_in_rows_once_what_is_due_was_done_and_a_changed_row_stays()
    {
        RunDue();

        var limits = Rows(Regime.Table);
        Assert.Equal(
            ClockRules.BuiltIn.Select(rule => rule.Code).Order(),
            limits.Select(row => (string)row[Regime.Code]).Order());
        Assert.All(limits, row => Assert.NotEmpty((string)row[Regime.Citation]));
        var days = Rows(Holiday.Table);
        Assert.Equal(
            Enumerable.Range(sales.Now.Year, 5),
            days.Select(row => ((DateTime)row[Holiday.Day]).Year).Distinct().Order());
        Assert.Contains(days, row => (string)row[Holiday.Calendar] == "US-CA");
        var changed = limits.Single(row => (string)row[Regime.Code] == "can-spam").ToEntityReference();
        Sales.Update(sales.Officer(), changed, (Regime.Amount, 5));

        RunDue();

        Assert.Equal(limits.Count, Rows(Regime.Table).Count);
        Assert.Equal(days.Count, Rows(Holiday.Table).Count);
        Assert.Contains(Rows(Regime.Table), row => row.Id == changed.Id && (int)row[Regime.Amount] == 5);
    }

    [Fact]
    public void The_rows_of_the_organisation_decide()
    {
        var officer = sales.Officer();
        RunDue();
        foreach (var row in Rows(Regime.Table).Where(row => (string)row[Regime.Code] != "can-spam"))
        {
            Sales.Update(officer, row.ToEntityReference(), (Regime.State, new OptionSetValue(1)));
        }

        var limit = Rows(Regime.Table).Single(row => (string)row[Regime.Code] == "can-spam").ToEntityReference();
        Sales.Update(officer, limit, (Regime.Amount, 1), (Regime.TimeZone, null), (Regime.Calendar, "house"));
        var tomorrow = sales.Now.Date.AddDays(1);
        foreach (var day in Enumerable.Range(0, 40).Select(number => tomorrow.AddDays(number)))
        {
            officer.Create(new Entity(Holiday.Table)
            {
                [Holiday.Name] = "Works holiday",
                [Holiday.Calendar] = "house",
                [Holiday.Day] = day,
            });
        }

        sales.Clock.Advance(TimeSpan.FromMinutes(10));
        var request = Ask(("optout_address", Address));

        var expected = new BusinessCalendar("house", []).OnOrAfter(tomorrow.AddDays(40));
        Assert.Equal(expected.AddDays(1).AddSeconds(-1), request[OptOutRequest.DueOn]);
        Assert.Equal("CAN-SPAM", request[OptOutRequest.Regime]);
    }

    [Fact]
    public void Auditors_read_the_limits_and_write_none()
    {
        RunDue();
        var auditor = sales.Somebody(inBranch: false, "OptOut Auditor");
        var limit = Rows(Regime.Table)[0].ToEntityReference();

        Assert.NotNull(auditor.Retrieve(limit.LogicalName, limit.Id, new ColumnSet(Regime.Amount)));
        Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => Sales.Update(auditor, limit, (Regime.Amount, 500)));
    }

    [Fact]
    public void Who_has_a_request_is_told_once_before_its_time_is_gone()
    {
        var request = Wait("Post");
        var dueOn = (DateTime)request[OptOutRequest.DueOn];
        RunDue();
        Assert.Empty(Tasks());

        sales.Clock.Advance(dueOn - sales.Now - TimeSpan.FromDays(2));
        RunDue();
        RunDue();

        var task = Assert.Single(Tasks());
        Assert.Contains(RequestClock.Text(dueOn), (string)task["subject"], StringComparison.Ordinal);
        Assert.Equal(sales.RepId, ((EntityReference)task["ownerid"]).Id);
        Assert.DoesNotContain(Address, (string)task["description"], StringComparison.Ordinal);
        Assert.Empty(Overdue());
    }

    [Fact]
    public void One_that_is_late_is_found_once()
    {
        var request = Wait("Post");
        sales.Clock.Advance((DateTime)request[OptOutRequest.DueOn] - sales.Now);
        RunDue();
        Assert.Empty(Overdue());

        sales.Clock.Advance(TimeSpan.FromSeconds(1));
        RunDue();
        RunDue();

        var finding = Assert.Single(Overdue());
        Assert.Equal(request.Id.ToString("D"), finding[ComplianceFinding.RegardingId]);
        Assert.Contains("GDPR", (string)finding[ComplianceFinding.Evidence], StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_done_is_neither_told_nor_found()
    {
        Ask(("optout_address", Address));
        sales.Clock.Advance(TimeSpan.FromDays(90));

        RunDue();

        Assert.Empty(Tasks());
        Assert.Empty(Overdue());
    }

    [Fact]
    public void A_letter_may_take_two_months_longer_when_the_person_was_told_why()
    {
        var request = Wait("Post");
        var officer = sales.Officer();
        var due = (DateTime)request[OptOutRequest.DueOn];
        sales.Clock.Advance(TimeSpan.FromDays(20));

        Extend(officer, request, Reason, sales.Now);

        var extended = Read(request.ToEntityReference());
        Assert.InRange((DateTime)extended[OptOutRequest.DueOn], due.AddDays(57), due.AddDays(65));
        Assert.Equal(Reason, extended[OptOutRequest.ExtensionReason]);
        var again = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => Extend(officer, request, Reason + " Again.", sales.Now));
        Assert.Contains("extended before", again.Detail.Message, StringComparison.Ordinal);
        sales.Clock.Advance(due - sales.Now + TimeSpan.FromDays(1));
        RunDue();
        Assert.Empty(Overdue());
    }

    [Theory]
    [InlineData("MarketingEmail", Reason, 0, "allows no more time")]
    [InlineData("Post", "later", 0, "say in Reason for Extension")]
    [InlineData("Post", Reason, null, "tell the person")]
    [InlineData("Post", Reason, 1, "tell the person")]
    [InlineData("Post", Reason, -30, "tell the person")]
    public void Nothing_else_makes_it_longer(string channel, string reason, int? day, string sentence)
    {
        var request = Wait(channel);
        var officer = sales.Officer();

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => Extend(officer, request, reason, day is { } days ? sales.Now.AddDays(days) : null));

        Assert.Contains(sentence, fault.Detail.Message, StringComparison.Ordinal);
        Assert.Equal(request[OptOutRequest.DueOn], Read(request.ToEntityReference())[OptOutRequest.DueOn]);
    }

    [Fact]
    public void Only_an_officer_makes_it_longer()
    {
        var request = Wait("Post");

        Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => Extend(sales.Rep, request, Reason, sales.Now));
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Sales.Update(
            sales.Officer(), request.ToEntityReference(),
            (OptOutRequest.ExtensionReason, Reason), (OptOutRequest.NoticedOn, sales.Now),
            (OptOutRequest.DueOn, sales.Now.AddYears(1))));
    }

    [Fact]
    public void The_figures_of_a_year_are_counted_for_officers_and_auditors()
    {
        Ask(("optout_address", Address));
        Ask(("optout_address", "bo@example.com"), (OptOutRequest.ReceivedOn, sales.Now.AddDays(-1)));
        Wait("Post");

        foreach (var reader in new[] { "OptOut Privacy Officer", "OptOut Auditor" })
        {
            var figures = Figures(sales.Somebody(inBranch: false, reader));
            Assert.Equal(3, figures.GetProperty("received").GetInt32());
            Assert.Equal(2, figures.GetProperty("complied").GetInt32());
            Assert.Equal(1, figures.GetProperty("open").GetInt32());
            Assert.Equal(0.5, figures.GetProperty("medianDays").GetDouble());
            Assert.Equal(1, figures.GetProperty("shareInTime").GetDouble());
        }

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Figures(sales.Rep));
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Figures(sales.Admin, sales.Now.Year + 1));
    }

    [Fact]
    public void The_public_pages_get_the_figures_of_last_year_where_a_setting_publishes_them()
    {
        Ask(("optout_address", Address), (OptOutRequest.ReceivedOn, sales.Now.AddYears(-1)));
        var page = sales.Somebody(inBranch: false, "OptOut Public Page");
        Assert.Null(Published());
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Figures(page));

        sales.Set("optout_PublishedMetrics", "LastYear");
        sales.Clock.Advance(TimeSpan.FromMinutes(10));

        var figures = JsonDocument.Parse(Published()!).RootElement;
        Assert.Equal(sales.Now.Year - 1, figures.GetProperty("year").GetInt32());
        Assert.Equal(1, figures.GetProperty("received").GetInt32());

        Assert.Equal(sales.Now.Year - 1, SetUp());

        string? Published() => page.Execute(new OrganizationRequest("optout_ReadPublishedMetrics")).Results
            .TryGetValue(ReadMetrics.Figures, out var found) ? (string?)found : null;

        int SetUp() => (int)page.Execute(new OrganizationRequest("optout_ReadPageSetup"))["FiguresOf"];
    }

    [Fact]
    public void A_year_of_many_requests_is_counted_in_several_calls()
    {
        const int Requests = 10_050;
        using var far = new Sales(rules: new HostRules { Latency = TimeSpan.FromSeconds(11) });
        foreach (var some in Enumerable.Range(0, Requests).Chunk(1_000))
        {
            far.Admin.Execute(new CreateMultipleRequest
            {
                Targets = new([.. some.Select(number => Decided(far.Now, number))])
                {
                    EntityName = OptOutRequest.Table,
                },
                [Bypass.Logic] = "CustomSync,CustomAsync",
            });
        }

        var request = new OrganizationRequest("optout_ReadMetrics") { [ReadMetrics.Year] = far.Now.Year };
        var calls = 1;
        OrganizationResponse answer;
        for (; !(bool)(answer = far.Admin.Execute(request))[ReadMetrics.Finished]; calls++)
        {
            Assert.Null(answer[ReadMetrics.Figures]);
            request[ReadMetrics.Cursor] = answer[ReadMetrics.Cursor];
        }

        Assert.Equal(3, calls);
        var figures = JsonDocument.Parse((string)answer[ReadMetrics.Figures]).RootElement;
        Assert.Equal(Requests, figures.GetProperty("complied").GetInt32());
        Assert.Equal(1, figures.GetProperty("medianDays").GetDouble());

        request[ReadMetrics.Cursor] = "2026|x";
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => far.Admin.Execute(request));
    }

    private static Entity Decided(DateTime now, int number) => new(OptOutRequest.Table)
    {
        [OptOutRequest.Name] = "Out",
        [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
        [OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Done),
        [OptOutRequest.ReceivedOn] = now,
        [OptOutRequest.ProcessedOn] = now.AddDays(number % 3),
    };

    [Fact]
    public void One_that_an_officer_decides_too_late_is_found_as_well()
    {
        var request = Wait("Post");
        var officer = sales.Officer();
        sales.Clock.Advance((DateTime)request[OptOutRequest.DueOn] - sales.Now + TimeSpan.FromHours(1));

        Sales.Update(
            officer, request.ToEntityReference(), (OptOutRequest.Status, new OptionSetValue((int)RequestStatus.Done)));

        Assert.Single(Overdue());
        Assert.Equal(sales.Now, Read(request.ToEntityReference())[OptOutRequest.ProcessedOn]);
    }

    [Fact]
    public void The_baseline_writes_the_limits_down_as_well()
    {
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));

        Assert.Equal(ClockRules.BuiltIn.Count, Rows(Regime.Table).Count);
    }

    private static readonly string[] Names =
        ["Gmail and Yahoo, senders in bulk", "CAN-SPAM", "CASL", "GDPR", "UK GDPR"];

    private Entity Ask(params (string Column, object? Value)[] columns)
    {
        var row = new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
        };
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        return Read(new EntityReference(OptOutRequest.Table, sales.Rep.Create(row)));
    }

    /// <summary>A refusal that waits for an officer though nothing stands in its way: as an unclear reply does.</summary>
    private Entity Wait(string channel)
    {
        var person = sales.Contact(Address);
        var request = Ask(
            (OptOutRequest.PersonType, "contact"), (OptOutRequest.PersonId, person.Id.ToString("D")),
            (OptOutRequest.Channels, channel));
        sales.EditBehindThePlatform(
            request.ToEntityReference(), OptOutRequest.Status, (int)RequestStatus.WaitsForOfficer);
        sales.EditBehindThePlatform(request.ToEntityReference(), OptOutRequest.ProcessedOn, null);
        sales.SignBehindThePlatform(request.ToEntityReference());
        return Read(request.ToEntityReference());
    }

    private static void Extend(IOrganizationService officer, Entity request, string reason, DateTime? noticedOn) =>
        Sales.Update(
            officer,
            request.ToEntityReference(),
            (OptOutRequest.ExtensionReason, reason),
            (OptOutRequest.NoticedOn, noticedOn));

    private JsonElement Figures(IOrganizationService reader, int? year = null) => JsonDocument.Parse(
        (string)reader.Execute(new OrganizationRequest("optout_ReadMetrics")
        {
            [ReadMetrics.Year] = year ?? sales.Now.Year,
        })[ReadMetrics.Figures]).RootElement;

    private void RunDue()
    {
        sales.RunDue();
        sales.Organization.RunAsynchronousJobs();
    }

    private Entity Read(EntityReference request) =>
        sales.Admin.Retrieve(request.LogicalName, request.Id, new ColumnSet(true));

    private List<Entity> Overdue() => [.. Rows(ComplianceFinding.Table).Where(
        row => (string)row[ComplianceFinding.Rule] == "request-overdue")];

    private List<Entity> Tasks() => Rows("task");

    private List<Entity> Rows(string table) =>
        [.. sales.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];
}
