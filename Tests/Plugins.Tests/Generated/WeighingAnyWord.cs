using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Reports.HandingIn;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Letter C as a whole: who refused, who permits, when he says that it was, by which door, what, and of which table.
/// What is expected is worked out here, from two numbers and two instants.
/// </summary>
public sealed class WeighingAnyWord : IDisposable
{
    private const int System = 0;
    private const int Staff = 1;
    private const int Reported = 2;
    private const int Person = 3;

    private static readonly DateTime Said = new(2025, 11, 1, 9, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Abouts = ["Phone", "Email", "marketing", "topic", "pause"];

    private static readonly string[] Doors = ["call by id", "call by address", "row by id", "row by address", "form"];

    private static readonly int[] Weights = [System, Staff, Reported, Person];

    private static readonly Dictionary<string, DateTime?> Times = new()
    {
        ["before"] = Said.AddDays(-1),
        ["in 2017"] = new DateTime(2017, 3, 3, 10, 0, 0, DateTimeKind.Utc),
        ["the same second"] = Said.AddMilliseconds(700),
        ["a second after"] = Said.AddSeconds(1),
        ["a day after"] = Said.AddDays(1),
        ["ahead of now"] = HeldClock.Start.AddDays(2),
        ["in the year 1"] = new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        ["in 1752"] = new DateTime(1752, 12, 31, 0, 0, 0, DateTimeKind.Utc),
        ["not said when"] = null,
    };

    private static readonly string[] Arrivals = ["before", "the same second", "a second after", "not said when"];

    private static readonly bool[] Truths = [false, true];

    private static readonly Permitter[] Permitters =
    [
        new("user", "RecordChanged", Staff), new("user", "Person", Reported), new("user", "PhoneCall", Reported),
        new("user", "Letter", Reported), new("user", "ExternalForm", Reported), new("user", "Import", null),
        new("user", "Integration", null), new("program", "Person", null), new("program", "Integration", null),
        new("program", "RecordChanged", null), new("service", "Person", null),
        new("registered door", "ExternalForm", Reported),
        new("the person", "Link", Person), new("the person", "WebForm", Person), new("the person", "Reply", null),
    ];

    private readonly Sales sales = new();
    private readonly Dictionary<string, Someone> refusing = [];
    private readonly Dictionary<string, IOrganizationService> callers = [];
    private readonly List<string> faults = [];
    private int people;

    public void Dispose() => sales.Dispose();

    /// <summary>Every weight against every permission at every time; table, matter and door go round.</summary>
    private static IEnumerable<Cell> OfWeights()
    {
        var i = 0;
        foreach (var (refuser, by, when) in
            from refuser in Weights
            from who in Permitters
            from when in Times.Keys
            select (refuser, who, when))
        {
            var fits = Places(by, when).ToList();
            i += 7;
            var (table, about, door) = fits[i % fits.Count];
            yield return new Cell(refuser, by, when, table, about, door);
        }
    }

    /// <summary>Every table, matter and door against every weight, and two permissions.</summary>
    private static IEnumerable<Cell> OfPlaces() =>
        from refuser in Weights
        from one in new[] { (0, "a day after"), (3, "a second after") }
        let who = Permitters[one.Item1]
        from place in Places(who, one.Item2)
        where place.Door != "form"
        select new Cell(refuser, who, one.Item2, place.Table, place.About, place.Door);

    private static IEnumerable<Cell> OfForms() =>
        from refuser in Weights
        from who in Permitters
        from place in Places(who, "not said when")
        where place.Door == "form"
        select new Cell(refuser, who, "not said when", place.Table, place.About, place.Door);

    private static IEnumerable<(string Table, string About, string Door)> Places(Permitter who, string when) =>
        from table in Asking.People
        from about in Abouts
        from door in Doors
        where who.Who != "the person" || door.StartsWith("row", StringComparison.Ordinal)
        where door != "form" || (Times[when] is null && (about is "Phone" or "Email" or "marketing")
            && (who.Who is "user" or "program" or "registered door"))
        select (table, about, door);

    private static IEnumerable<Late> Arriving()
    {
        var i = 0;
        foreach (var (refuser, by, when, about, byAddress) in
            from refuser in Weights
            from who in new[] { Permitters[0], Permitters[3], Permitters[12] }
            from when in Arrivals
            from about in Abouts
            from byAddress in Truths
            select (refuser, who, when, about, byAddress))
        {
            yield return new Late(refuser, by, when, Asking.People[i++ % 3], about, byAddress);
        }
    }

    [Fact]
    public void C_so_many_cells_there_are()
    {
        Assert.Equal(4 * 15 * 9, OfWeights().Count());
        Assert.Equal(4 * 2 * 3 * 5 * 4, OfPlaces().Count());
        Assert.Equal(4 * 11 * 3 * 3, OfForms().Count());
        Assert.Equal(4 * 3 * 4 * 5 * 2, Arriving().Count());
        Assert.Equal(OfPlaces().Count(), OfPlaces().Distinct().Count());
    }

    [Fact]
    public void C_of_any_weight_at_any_time_a_permission_lifts_just_what_it_outweighs_and_comes_after() =>
        Try(OfWeights());

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void C_of_any_table_about_anything_by_any_door_it_is_the_same(string table) =>
        Try(OfPlaces().Where(cell => cell.Table == table));

    [Fact]
    public void C_so_it_is_with_what_a_form_writes() => Try(OfForms());

    [Fact]
    public void C_a_refusal_that_arrives_after_a_permission_holds_and_somebody_looks_where_it_is_the_older()
    {
        sales.Topic("news");
        var arrived = Arriving().Select(cell => (Cell: cell, Someone: Arrive(cell))).ToList();
        sales.Organization.RunAsynchronousJobs();
        var looked = Findings();
        foreach (var (cell, someone) in arrived)
        {
            var weighs = cell.By.Weight >= cell.Refuser && Second(Times[cell.When] ?? sales.Now) > Said;
            Differ(cell, looked.Contains(someone.Request!.Value) == weighs, $"looked at: {weighs}");
            Differ(cell, Surfaces(cell.About, someone).All(isRefused => isRefused), "refused");
        }

        Right();
    }

    private void Right() =>
        Assert.True(faults.Count == 0, $"{faults.Count}:\n{string.Join('\n', faults.Take(60))}");

    private void Try(IEnumerable<Cell> cells)
    {
        sales.Topic("news");
        foreach (var cell in cells)
        {
            Try(cell);
        }

        Right();
    }

    // Who goes on refusing is asked again and again; who permitted is somebody else the next time.
    private void Try(Cell cell)
    {
        var key = $"{cell.Table} {cell.About} {cell.Refuser}";
        if (!refusing.TryGetValue(key, out var someone))
        {
            someone = refusing[key] = Somebody(cell.Table);
            Refuse(cell.Refuser, cell.About, someone, byAddress: false);
        }

        var outcome = Permit(cell.By, cell.When, cell.About, cell.Door, someone);
        var isLifted = IsLifted(cell);
        var isRefused = Surfaces(cell.About, someone);
        Differ(
            cell,
            isRefused.All(surface => surface == !isLifted),
            $"{(isLifted ? "allowed" : "refused")} and is {string.Join(' ', isRefused)}");
        Differ(cell, Expected(cell) == outcome, $"{Expected(cell)} and is {outcome}");
        if (isLifted || !isRefused.All(surface => surface))
        {
            refusing.Remove(key);
        }
    }

    // What is not dated, or before anybody could have been asked, was said now.
    private static bool IsLifted(Cell cell)
    {
        var said = Times[cell.When] is { Year: >= 1900 } given ? Second(given) : HeldClock.Start;
        return cell.When != "ahead of now" && cell.By.Weight >= cell.Refuser && said > Said;
    }

    private static string Expected(Cell cell)
    {
        var comesAfter = Times[cell.When] is not { Year: >= 1900 } given || Second(given) > Said;
        return cell.Door == "form" ? "written"
            : cell.When == "ahead of now" ? Texts.English.Requests.Of(RequestFault.NotYet)
            : cell.By.Who is "program" or "service" ? nameof(RequestStatus.WaitsForOfficer)
            : IsLifted(cell) ? nameof(RequestStatus.Done)
            : cell.By.Weight == Reported && cell.Refuser == Person && comesAfter ? nameof(RequestStatus.WaitsForOfficer)
            : nameof(RequestStatus.Refused);
    }

    private void Differ(object cell, bool isRight, string should)
    {
        if (!isRight)
        {
            faults.Add($"{cell} should be {should}");
        }
    }

    private static DateTime Second(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    private Someone Somebody(string table)
    {
        var n = ++people;
        var mailbox = $"w{n}@d.example";
        var number = $"+49 30 {1_000_000 + n}";
        return new Someone(sales.Person(table, mailbox, ("telephone1", number)), mailbox, number);
    }

    private Someone Arrive(Late cell)
    {
        var someone = Somebody(cell.Table);
        Permit(cell.By, cell.When, cell.About, cell.ByAddress && cell.By.Who != "the person" ? "call by address"
            : cell.ByAddress ? "row by address" : "row by id", someone);
        var request = Refuse(cell.Refuser, cell.About, someone, cell.ByAddress);
        return someone with { Request = cell.ByAddress ? request : someone.Row.Id };
    }

    private Guid Refuse(int weight, string about, Someone someone, bool byAddress)
    {
        var kind = about == "pause" ? RequestKind.Pause : RequestKind.OptOut;
        var source = weight == Person ? ConsentSource.Link : weight == Reported ? ConsentSource.Letter
            : ConsentSource.RecordChanged;
        var row = Row(kind, source, about, someone, byAddress);
        row[OptOutRequest.SaidOn] = Said;
        row[OptOutRequest.PausedUntil] = about == "pause" ? sales.Now.AddYears(1) : null;
        return weight == Person
            ? sales.Create(sales.Signed(row)).Id
            : Caller(weight == System ? "program" : "user").Create(row);
    }

    private string Permit(Permitter by, string when, string about, string door, Someone someone)
    {
        try
        {
            if (door == "form")
            {
                Write(by, about, someone);
                return "written";
            }

            var byAddress = door.EndsWith("address", StringComparison.Ordinal);
            var row = Row(RequestKind.OptIn, Enum.Parse<ConsentSource>(by.Source), about, someone, byAddress);
            row[OptOutRequest.SaidOn] = Times[when];
            row[OptOutRequest.Evidence] = Words;
            var id = by.Who == "the person" ? sales.Create(sales.Signed(row)).Id
                : door.StartsWith("row", StringComparison.Ordinal) ? Caller(by.Who).Create(row)
                : Call(Caller(by.Who), row, by.Source);
            return $"{sales.Request(id).Status()}";
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message;
        }
    }

    private static Guid Call(IOrganizationService caller, Entity row, string source)
    {
        var parameters = new List<(string, object)> { (RecordConsent.Source, source), (RecordConsent.Evidence, Words) };
        foreach (var (name, column) in new[]
        {
            (RecordConsent.PersonType, OptOutRequest.PersonType), (RecordConsent.Address, OptOutRequest.Address),
            (RecordConsent.Topic, OptOutRequest.Topic), (RecordConsent.OccurredOn, OptOutRequest.SaidOn),
        })
        {
            if (row.GetAttributeValue<object>(column) is { } value)
            {
                parameters.Add((name, value));
            }
        }

        if (row.GetAttributeValue<string>(OptOutRequest.PersonId) is { } id)
        {
            parameters.Add((RecordConsent.PersonId, Guid.Parse(id)));
        }

        if (row.GetAttributeValue<string>(OptOutRequest.Channels) is { } channels)
        {
            parameters.Add((RecordConsent.Channels, channels.Split(',')));
        }

        return (Guid)Asking.Ask(caller, "OptIn", [.. parameters])[RecordConsent.RequestId];
    }

    private static Entity Row(RequestKind kind, ConsentSource source, string about, Someone someone, bool byAddress)
    {
        var row = new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)kind),
            [OptOutRequest.ReceivedVia] = Choices.Of(source),
        };
        if (byAddress)
        {
            row[OptOutRequest.Address] = about == "Phone" ? someone.Number : someone.Mailbox;
        }
        else
        {
            row[OptOutRequest.PersonType] = someone.Row.LogicalName;
            row[OptOutRequest.PersonId] = someone.Row.Id.ToString("D");
        }

        if (about is "Phone" or "Email")
        {
            row[OptOutRequest.Channels] = about;
        }
        else if (about == "topic")
        {
            row[OptOutRequest.Topic] = "news";
        }

        return row;
    }

    private void Write(Permitter by, string about, Someone someone) => Sales.Update(
        Caller(by.Who),
        someone.Row,
        [
            (PersonTable.ConsentSource, Choices.Of(Enum.Parse<ConsentSource>(by.Source))),
            (PersonTable.ConsentEvidence, Words),
            (PersonTable.ConsentChannels, about == "marketing" ? "MarketingEmail, MarketingMaterial" : about),
            .. FlagsOf(about).Select(flag => (flag, (object?)false)),
        ]);

    private static string[] FlagsOf(string about) => about switch
    {
        "Phone" => ["donotphone"],
        "Email" => ["donotemail"],
        "marketing" => ["donotbulkemail", "donotsendmm"],
        _ => [],
    };

    // The flags of the row, and what is answered of the row and of its address.
    private bool[] Surfaces(string about, Someone someone)
    {
        var flags = FlagsOf(about).Select(flag => sales.Refuses(someone.Row, flag));
        if (about == "Phone")
        {
            return [.. flags];
        }

        var request = new OrganizationRequest("optout_CheckConsent")
        {
            [CheckConsent.Addresses] = new[] { someone.Mailbox },
            [CheckConsent.Persons] = new[] { $"{someone.Row.LogicalName}:{someone.Row.Id:D}" },
            [CheckConsent.Category] = about == "Email" ? "Transactional" : "Marketing",
        };
        if (about == "topic")
        {
            request[CheckConsent.Topic] = "news";
        }

        var answers = ((EntityCollection)sales.Admin.Execute(request)[CheckConsent.Answers]).Entities;
        return [.. flags, .. answers.Select(answer => answer["allowed"] is false)];
    }

    private HashSet<Guid> Findings()
    {
        var query = new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(ComplianceFinding.Rule, ConditionOperator.Equal, ComplianceRule.OlderRefusal.Id);
        return [.. sales.Admin.RetrieveMultiple(query).Entities.Select(row =>
            Guid.Parse(row.GetAttributeValue<string>(ComplianceFinding.RegardingId)))];
    }

    private IOrganizationService Caller(string who)
    {
        if (!callers.TryGetValue(who, out var caller))
        {
            caller = callers[who] = who switch
            {
                "user" => sales.Officer(),
                "program" => Program(sales.Organization.AddUser(
                    "Sync", "Sales department", "OptOut Privacy Officer")),
                "service" => sales.Lone("OptOut Service"),
                _ => Door(),
            };
        }

        return caller;
    }

    private IOrganizationService Door()
    {
        var user = sales.Organization.AddUser("Web site", "Sales department", "OptOut Service");
        sales.Update(new EntityReference("systemuser", user), ("applicationid", Guid.NewGuid()));
        sales.Create(
            OptOutPlugin.Dataverse.Tables.Door.Table,
            (OptOutPlugin.Dataverse.Tables.Door.Name, "Site"),
            (OptOutPlugin.Dataverse.Tables.Door.UserId, user.ToString("D")));
        return Program(user);
    }

    private IOrganizationService Program(Guid user) =>
        sales.Organization.AsApplication(user, Guid.NewGuid(), "Sync/1.0");

    private sealed record Permitter(string Who, string Source, int? Weight)
    {
        public override string ToString() => $"{Who} ({Source})";
    }

    private sealed record Cell(int Refuser, Permitter By, string When, string Table, string About, string Door);

    private sealed record Late(int Refuser, Permitter By, string When, string Table, string About, bool ByAddress);

    private sealed record Someone(EntityReference Row, string Mailbox, string Number)
    {
        public Guid? Request { get; init; }
    }
}
