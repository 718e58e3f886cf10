using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.Plugins.Tests.Reports;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Plugins.Tests.TextMessages;

/// <summary>Somebody answers a text message with STOP, in a table that the product does not know.</summary>
public sealed class AnsweringAText : IDisposable
{
    private const string Number = "+4917012345678";
    private const string Ours = "+4930999";

    private static readonly Lazy<Project> Opened = new(() => Project.Open(Repository.Root));
    private static readonly string[] BySms = ["Sms"];

    private readonly Sales sales = new();
    private readonly EntityReference ana;

    public AnsweringAText()
    {
        sales.Organization.Import(TextSolution.Zip());
        ana = sales.Contact("ana@example.com", ("mobilephone", Number));
        Listen(TextSolution.Table, TextSolution.Named);
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Stop_is_done_at_once_and_kept_with_its_words()
    {
        var text = Arrives("Stop please!");

        var request = Assert.Single(Requests());
        Assert.Equal((int)RequestStatus.Done, Value(request, OptOutRequest.Status));
        Assert.Equal(Choices.Of(ConsentSource.TextMessage).Value, Value(request, OptOutRequest.ReceivedVia));
        Assert.Equal("Sms", request[OptOutRequest.Channels]);
        var evidence = (string)request[OptOutRequest.Evidence];
        Assert.Contains($"Kept in: {TextSolution.Table} {text:D}", evidence, StringComparison.Ordinal);
        Assert.Contains("Words: Stop please!", evidence, StringComparison.Ordinal);
        Assert.True(Flag("optout_donotsms"));
        Assert.False(Flag("donotphone"));
        Assert.Contains(sales.Ledger(), row => Value(row, ConsentAudit.Event) == (int)LedgerEvent.OptedOut
            && Value(row, ConsentAudit.Weight) == Choices.Of(Weight.Person).Value);
    }

    [Theory]
    [InlineData("STOPALL", null)]
    [InlineData("STOP", "CallsToo")]
    public void Stopall_or_a_setting_ends_calls_too(string words, string? scope)
    {
        if (scope is not null)
        {
            Set(SettingName.StopScope, scope);
        }

        Arrives(words);

        Assert.True(Flag("optout_donotsms"));
        Assert.True(Flag("donotphone"));
        Assert.Contains("calls", Assert.Single(Answers()), StringComparison.Ordinal);
    }

    [Fact]
    public void One_text_confirms_it_from_the_number_that_was_texted_although_the_number_refuses()
    {
        Set(SettingName.SenderName, "Firm");
        Arrives("STOP");

        var answer = Assert.Single(Sent());
        Assert.Equal(Ours, answer[TextSolution.From]);
        Assert.Equal(Number, answer[TextSolution.To]);
        Assert.Equal(
            "Firm You get no more texts from us. Text START if this was a mistake.", answer[TextSolution.Text]);
        sales.Clock.Advance(TimeSpan.FromHours(3));

        Arrives("I said STOP");
        Arrives("stop");

        Assert.Single(Sent());
        Assert.Equal(3, Requests().Count);
    }

    [Fact]
    public void Nobody_else_can_text_a_number_that_stopped()
    {
        Arrives("STOP");

        var sentence = Refused(() => sales.Admin.Create(Row("Our sale begins", TextSolution.Outgoing)));

        Assert.StartsWith("Nothing was created: 1 person must not get this text message.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_in_from_somebody_who_refused_is_never_kept_out()
    {
        Arrives("STOP");

        Arrives("Where is my order?");

        Assert.Single(Requests());
    }

    [Fact]
    public void Without_a_value_for_what_goes_out_nothing_is_answered()
    {
        Set(
            SettingName.SmsTables,
            "cr123_text(cr123_direction=100000000, cr123_from, cr123_to, cr123_words)");

        Arrives("STOP");

        Assert.True(Flag("optout_donotsms"));
        Assert.Empty(Sent());
    }

    [Fact]
    public void An_answer_that_would_come_too_late_is_none()
    {
        sales.Clock.Advance(TimeSpan.FromMinutes(1));
        var row = Row("STOP", TextSolution.Incoming);
        row["overriddencreatedon"] = sales.Now.AddDays(-1);

        sales.Admin.Create(row);
        sales.Organization.RunAsynchronousJobs();

        Assert.True(Flag("optout_donotsms"));
        Assert.Empty(Sent());
    }

    [Fact]
    public void What_is_not_clear_waits_for_an_officer_and_is_not_confirmed()
    {
        Arrives("How do I stop these?");

        var request = Assert.Single(Requests());
        Assert.Equal((int)RequestStatus.WaitsForOfficer, Value(request, OptOutRequest.Status));
        Assert.False(Flag("optout_donotsms"));
        Assert.Empty(Sent());
    }

    [Theory]
    [InlineData("We have got to STOP this terrible bill")]
    [InlineData("Thanks!")]
    [InlineData("")]
    public void Other_texts_are_no_requests(string words)
    {
        Arrives(words);

        Assert.Empty(Requests());
        Assert.Empty(Sent());
    }

    [Fact]
    public void Help_says_who_we_are_once_a_day_and_records_nothing()
    {
        Set(SettingName.SenderName, "Firm:");
        Set(SettingName.SenderContact, "firm.example");

        Arrives("HELP");
        Arrives("info");

        Assert.Equal("Firm: Text STOP to get no more texts from us. firm.example", Assert.Single(Answers()));
        Assert.Empty(Requests());
    }

    [Fact]
    public void Start_lifts_what_texts_from_the_number_refused_however_long_ago()
    {
        Arrives("STOP");
        Arrives("STOP");
        sales.Clock.Advance(TimeSpan.FromDays(400));

        Arrives("START", by: Carrier(isDoor: true));

        Assert.False(Flag("optout_donotsms"));
        Assert.Contains("again", Answers()[^1], StringComparison.Ordinal);
        sales.Admin.Create(Row("Hello", TextSolution.Outgoing));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Start_that_no_registered_door_wrote_waits_for_an_officer(bool isProgram)
    {
        Arrives("STOP");

        Arrives("START", by: isProgram ? Carrier(isDoor: false) : null);

        Assert.True(Flag("optout_donotsms"), "START lifted the refusal although no registered door wrote it down.");
        var request = Requests().Single(row => Value(row, OptOutRequest.Kind) == (int)RequestKind.EnteredInError);
        Assert.Equal((int)RequestStatus.WaitsForOfficer, Value(request, OptOutRequest.Status));
        Decide(request, RequestStatus.Done);
        Assert.False(Flag("optout_donotsms"));
    }

    [Fact]
    public void Start_lifts_nothing_that_was_said_in_another_way()
    {
        sales.OptOut(Number, ("Channels", BySms));
        sales.NextSecond();
        Arrives("STOP");

        Arrives("START", by: Carrier(isDoor: true));

        Assert.True(Flag("optout_donotsms"));
        Assert.DoesNotContain(Answers(), words => words.Contains("again", StringComparison.Ordinal));
    }

    [Fact]
    public void Start_from_a_number_that_never_stopped_is_nothing()
    {
        sales.OptOut(Number, ("Channels", BySms));
        var before = Requests().Count;

        Arrives("START", by: Carrier(isDoor: true));

        Assert.Equal(before, Requests().Count);
        Assert.True(Flag("optout_donotsms"));
    }

    [Fact]
    public void Start_from_another_number_lifts_nothing_of_this_one()
    {
        Arrives("STOP");

        Arrives("STOP", from: "+15550100");
        Arrives("START", from: "+15550100", by: Carrier(isDoor: true));

        Assert.True(Flag("optout_donotsms"));
    }

    [Theory]
    [InlineData("INFO-SERVICE")]
    [InlineData("")]
    public void A_stop_from_what_is_no_number_becomes_a_finding(string from)
    {
        Arrives("STOP", from);

        Assert.Empty(Requests());
        Assert.Contains(Findings(), row =>
            ((string)row[ComplianceFinding.Evidence]).Contains("number that it came from", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_row_is_heard_once()
    {
        Arrives("STOP");
        sales.KeepSettled();

        Assert.Single(Requests());
        Assert.Single(Sent());
    }

    [Theory]
    [InlineData("cr123_way=100000000")]
    [InlineData("cr123_direction=Incoming")]
    [InlineData("cr123_direction=100000000/Outgoing")]
    public void What_cannot_be_read_under_a_wrong_setting_is_heard_once_that_is_mended(string direction)
    {
        Set(SettingName.SmsTables, $"cr123_text({direction}, cr123_from, cr123_to, cr123_words)");

        Arrives("STOP");

        Assert.False(Flag("optout_donotsms"));
        Set(SettingName.SmsTables, TextSolution.Named);
        sales.Clock.Advance(TimeSpan.FromMinutes(20));
        sales.KeepSettled();
        Assert.True(Flag("optout_donotsms"));
    }

    [Fact]
    public void An_activity_of_the_platform_is_heard_as_well()
    {
        Listen("task", "task(percentcomplete=1, category, subject, description)");

        sales.Admin.Create(new Entity("task")
        {
            ["percentcomplete"] = 1,
            ["category"] = Number,
            ["subject"] = Ours,
            ["description"] = "STOP",
        });
        sales.Organization.RunAsynchronousJobs();

        Assert.True(Flag("optout_donotsms"));
    }

    private void Listen(string table, string named)
    {
        Set(SettingName.SmsTables, named);
        using var zip = new MemoryStream(OptionalPacker.Zip(SmsPacker.Tree(Opened.Value, table).Value));
        sales.Organization.Import(zip);
    }

    // The program of the carrier, as a user with every right: what it may do is not what is tried here.
    private IOrganizationService Carrier(bool isDoor)
    {
        var user = sales.Organization.AddUser("Carrier", "System Administrator");
        sales.Update(new EntityReference("systemuser", user), ("applicationid", Guid.NewGuid()));
        if (isDoor)
        {
            sales.Officer().Create(new Entity(Door.Table) { [Door.Name] = "Carrier", [Door.UserId] = user.ToString("D") });
        }

        return sales.Organization.As(user);
    }

    private void Decide(Entity request, RequestStatus status)
    {
        sales.NextSecond();
        sales.Officer().Update(new Entity(OptOutRequest.Table, request.Id)
        {
            [OptOutRequest.Status] = new OptionSetValue((int)status),
            [OptOutRequest.Decision] = "He called and said so.",
        });
        sales.Organization.RunAsynchronousJobs();
    }

    // What the product remembers of its settings, it forgets.
    private void Set(string setting, string value)
    {
        sales.Set(setting, value);
        sales.Forget();
    }

    private DataCollection<Entity> Findings() => sales.Admin.RetrieveMultiple(
        new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities;

    private Guid Arrives(string words, string from = Number, IOrganizationService? by = null)
    {
        sales.NextSecond();
        var row = Row(words, TextSolution.Incoming);
        row[TextSolution.From] = from;
        row[TextSolution.To] = Ours;
        var id = (by ?? sales.Admin).Create(row);
        sales.Organization.RunAsynchronousJobs();
        return id;
    }

    private static Entity Row(string words, int direction) => new(TextSolution.Table)
    {
        [TextSolution.Direction] = new OptionSetValue(direction),
        [TextSolution.From] = direction == TextSolution.Incoming ? Number : Ours,
        [TextSolution.To] = direction == TextSolution.Incoming ? Ours : Number,
        [TextSolution.Text] = words,
    };

    private List<string> Answers() => [.. Sent().Select(row => (string)row[TextSolution.Text])];

    private List<Entity> Sent() =>
    [
        .. sales.Admin.RetrieveMultiple(new QueryExpression(TextSolution.Table)
        {
            ColumnSet = new ColumnSet(true),
            Orders = { new OrderExpression("createdon", OrderType.Ascending) },
        }).Entities.Where(row => Value(row, TextSolution.Direction) == TextSolution.Outgoing),
    ];

    private List<Entity> Requests() => [.. sales.Admin.RetrieveMultiple(
        new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(true) }).Entities];

    private bool Flag(string column) =>
        sales.Admin.Retrieve("contact", ana.Id, new ColumnSet(column)).GetAttributeValue<bool>(column);

    private static string Refused(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail.Message;

    private static int Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
