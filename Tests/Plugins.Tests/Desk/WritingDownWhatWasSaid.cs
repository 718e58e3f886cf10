using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Desk;

/// <summary>An agent writes down what somebody said on the phone, on paper, in person, or elsewhere.</summary>
public sealed class WritingDownWhatWasSaid : IDisposable
{
    private const string Address = "ana@example.com";
    private const string Scan = "https://files.firm.example/scans/4711.pdf?v=2";

    private readonly Sales sales = new();
    private readonly EntityReference ana;

    public WritingDownWhatWasSaid() => ana = sales.Contact(Address);

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("PhoneCall")]
    [InlineData("Letter")]
    [InlineData("Person")]
    [InlineData("OtherEmail")]
    [InlineData("ExternalForm")]
    public void Through_what_it_came_is_kept_and_counts_as_reported(string source)
    {
        Record(("Source", source));

        var fact = Assert.Single(sales.Ledger(ana), row => Value(row, ConsentAudit.Event) == (int)LedgerEvent.OptedOut
            && Value(row, ConsentAudit.Channel) == Choices.Of(Channel.MarketingEmail).Value);
        Assert.Equal(Choices.Of(Enum.Parse<ConsentSource>(source)).Value, Value(fact, ConsentAudit.Source));
        Assert.Equal(Choices.Of(Weight.Reported).Value, Value(fact, ConsentAudit.Weight));
    }

    [Fact]
    public void Where_the_scan_is_kept_stands_in_the_request_and_is_signed_on_the_ledger()
    {
        Record(("Source", "Letter"), ("Evidence", "Letter of 3 March, signed"), ("EvidenceLink", Scan));

        var request = Assert.Single(Requests());
        Assert.Equal(Scan, request[OptOutRequest.EvidenceLink]);
        Assert.Equal("Letter of 3 March, signed", request[OptOutRequest.Evidence]);
        Assert.All(
            sales.Ledger(ana).Where(row => Value(row, ConsentAudit.Event) == (int)LedgerEvent.OptedOut),
            fact => Assert.Equal("Letter of 3 March, signed\n" + Scan, fact[ConsentAudit.Evidence]));
        Assert.Null(sales.Verify().Fault);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:pass@files.example/1")]
    [InlineData("https://files.example/a b")]
    [InlineData("files.example/1")]
    [InlineData("https://")]
    [InlineData("https://files.example/\u202e")]
    public void What_leads_nowhere_is_refused_and_nothing_is_recorded(string link)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => Record(("Source", "Letter"), ("EvidenceLink", link)));

        Assert.Contains("no address of the web", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Requests());
        Assert.False(sales.IsRefused(Address));
    }

    [Fact]
    public void Evidence_and_link_fit_together_into_what_the_ledger_keeps()
    {
        Record(("Evidence", new string('x', EvidenceText.Longest - Scan.Length - 1)), ("EvidenceLink", Scan));

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Record(
            ("Evidence", new string('x', EvidenceText.Longest - Scan.Length)), ("EvidenceLink", Scan)));

        Assert.StartsWith("Nothing was recorded: the evidence has at most 4000", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_alone_shows_no_permission()
    {
        Record();
        sales.NextSecond();

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => sales.Officer().Execute(
            new OrganizationRequest("optout_RecordConsent")
            {
                ["Decision"] = "OptIn",
                ["PersonType"] = "contact",
                ["PersonId"] = ana.Id,
                ["EvidenceLink"] = Scan,
            }));

        Assert.Contains("an opt-in needs evidence", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_hands_it_in_by_hand_looks_the_person_and_the_topic_up()
    {
        var news = sales.Topic("news");

        sales.Rep.Create(new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
            [OptOutRequest.ReceivedVia] = Choices.Of(ConsentSource.PhoneCall),
            ["optout_contactid"] = ana,
            ["optout_topicid"] = news,
        });
        sales.Organization.RunAsynchronousJobs();

        var request = Assert.Single(Requests());
        Assert.Equal(ana.Id.ToString("D"), request[OptOutRequest.PersonId]);
        Assert.Equal("contact", request[OptOutRequest.PersonType]);
        Assert.Equal("news", request[OptOutRequest.Topic]);
        Assert.Equal((int)RequestStatus.Done, Value(request, OptOutRequest.Status));
        Assert.DoesNotContain(OptOutRequest.LookUps, request.Contains);
    }

    [Fact]
    public void A_look_up_of_a_row_that_may_not_be_read_and_of_none_have_one_answer()
    {
        var rep = sales.Somebody(inBranch: true, "OptOut Sales User");
        string Answer(EntityReference person) => Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => rep.Create(new Entity(OptOutRequest.Table)
            {
                [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
                ["optout_contactid"] = person,
            })).Message;

        Assert.Equal(Answer(ana), Answer(new EntityReference("contact", Guid.NewGuid())));
        Assert.Empty(Requests());
    }

    [Fact]
    public void A_request_about_several_people_is_refused()
    {
        var other = sales.Lead("bob@example.com");

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => sales.Admin.Create(new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
            ["optout_contactid"] = ana,
            ["optout_leadid"] = other,
        }));

        Assert.Contains("names several", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Requests());
    }

    [Fact]
    public void Nobody_but_the_product_says_what_came_in_an_e_mail()
    {
        var mail = sales.Create("email", ("subject", "x"));

        sales.Admin.Create(new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
            [OptOutRequest.Address] = Address,
            [OptOutRequest.Mail] = mail.Id.ToString("D"),
            [OptOutRequest.Answer] = mail.Id.ToString("D"),
            [OptOutRequest.Decision] = "It was always so.",
            [OptOutRequest.AddressHash] = new string('0', 64),
        });

        var request = Assert.Single(Requests());
        Assert.False(request.Contains(OptOutRequest.Mail));
        Assert.False(request.Contains(OptOutRequest.Answer));
        Assert.False(request.Contains(OptOutRequest.Decision));
        Assert.NotEqual(new string('0', 64), request[OptOutRequest.AddressHash]);
    }

    private void Record(params (string Name, object Value)[] more)
    {
        var request = new OrganizationRequest("optout_RecordConsent")
        {
            ["Decision"] = "OptOut",
            ["PersonType"] = "contact",
            ["PersonId"] = ana.Id,
        };
        foreach (var (name, value) in more)
        {
            request[name] = value;
        }

        sales.Rep.Execute(request);
    }

    private IReadOnlyList<Entity> Requests() =>
    [
        .. sales.Admin.RetrieveMultiple(
            new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(true) }).Entities,
    ];

    private static int? Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;
}
