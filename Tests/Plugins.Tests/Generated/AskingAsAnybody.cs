using System.ServiceModel;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Reports.HandingIn;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Letter D as a whole: who asks, from which unit, by which kind of right, of whose row, for what. What a caller may
/// read and write is worked out here from the depth of the role; of what he may not read he hears what is said of none.
/// </summary>
public sealed partial class AskingAsAnybody : IDisposable
{
    private static readonly DateTime Refused = new(2025, 11, 1, 9, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime?[] Times =
        [Refused.AddYears(-2), Refused.AddSeconds(-1), Refused.AddSeconds(1), Refused.AddMonths(6)];

    private static readonly Role[] Roles =
    [
        new("Sales", Depth.All, Depth.All, HandsIn: true, Permits: true),
        new("Unit", Depth.Unit, Depth.Unit, HandsIn: true, Permits: true),
        new("Own", Depth.Own, Depth.Own, HandsIn: true, Permits: true),
        new("Sales User", Depth.Own, Depth.None, HandsIn: true, Permits: true),
        new("Officer", Depth.All, Depth.None, HandsIn: true, Permits: true) { SpeaksForAddresses = true },
        new("Selling officer", Depth.All, Depth.All, HandsIn: true, Permits: true) { SpeaksForAddresses = true },
        new("Service", Depth.None, Depth.None, HandsIn: true, Permits: true) { SpeaksForAddresses = true },
        new("Auditor", Depth.All, Depth.None, HandsIn: false, Permits: false),
        new("Reads all", Depth.All, Depth.None, HandsIn: false, Permits: false),
        new("Hands in", Depth.None, Depth.None, HandsIn: true, Permits: false),
        new("Reads and hands in", Depth.All, Depth.All, HandsIn: true, Permits: false),
        new("None", Depth.None, Depth.None, HandsIn: false, Permits: false),
    ];

    private const string InTeam = "a team of a child unit";

    private static readonly string[] Places = ["the root", "a child unit", InTeam];

    private static readonly string[] Whose = ["his", "his unit's", "another unit's", "merged away"];

    private static readonly string[] Nobody = ["another table's", "deleted"];

    private static readonly string[] Shares = ["shared to read", "shared to write"];

    private readonly Sales sales = new();
    private readonly Dictionary<(string, string), Caller> callers = [];
    private readonly Dictionary<string, string> rolesMade = [];
    private readonly List<string> faults = [];
    private int people;

    private enum Depth
    {
        None,
        Own,
        Unit,
        All,
    }

    public void Dispose() => sales.Dispose();

    /// <summary>Every role at every place against every row; the tables go round.</summary>
    private static IEnumerable<Cell> Cells()
    {
        var i = 0;
        foreach (var (role, place, whose) in
            from role in Roles
            from place in Places
            from whose in Whose.Concat(Nobody).Concat(place == InTeam ? [] : Shares)
            where whose != "his" || role.Reads != Depth.None
            select (role, place, whose))
        {
            yield return new Cell(role, place, whose, Asking.People[i++ % 3]);
        }
    }

    [Fact]
    public void D_so_many_cells_there_are()
    {
        var ofNoRow = Roles.Count(role => role.Reads == Depth.None);
        Assert.Equal((12 * ((6 * 3) + (2 * 2))) - (ofNoRow * 3), Cells().Count());
        Assert.Equal(255, Cells().Count());
        Assert.Equal(Places, Cells().Select(cell => cell.Place).Distinct());
    }

    [Theory]
    [InlineData("the root")]
    [InlineData("a child unit")]
    [InlineData(InTeam)]
    public void D_of_any_row_anybody_learns_and_does_what_he_may_and_of_the_rest_hears_what_is_said_of_none(
        string place)
    {
        foreach (var cell in Cells().Where(cell => cell.Place == place))
        {
            Try(cell);
        }

        Assert.True(faults.Count == 0, $"{faults.Count}:\n{string.Join('\n', faults.Take(60))}");
    }

    private static bool Exists(Cell cell) => !Nobody.Contains(cell.Whose);

    // A share counts beside a privilege only, and a row of somebody in a team of ours is the team's.
    private static bool Reaches(Depth depth, Cell cell, bool isShared) => depth switch
    {
        Depth.All => true,
        Depth.Unit => cell.Whose is "his" or "his unit's" || isShared,
        Depth.Own => cell.Whose == "his" || isShared,
        _ => false,
    };

    private static bool MayRead(Cell cell) =>
        Exists(cell) && Reaches(cell.Role.Reads, cell, Shares.Contains(cell.Whose));

    private static bool MayWrite(Cell cell) =>
        Exists(cell) && Reaches(cell.Role.Writes, cell, cell.Whose == "shared to write");

    private void Try(Cell cell)
    {
        var caller = As(cell);
        var (asked, living) = Row(cell, caller);
        var mailbox = living is null ? "nobody@d.example" : (string)sales.Read(living, "emailaddress1")!;

        Reading(cell, caller, asked, mailbox, isRefused: false);
        OptOut(cell, caller, asked, living);
        Reading(cell, caller, asked, mailbox, isRefused: true);
        ByRow(cell, caller, asked, living);
        OptIn(cell, caller, asked, living);
        ByAddress(cell, caller, mailbox, living);
        Patch(cell, caller, asked, living);
    }

    private void OptOut(Cell cell, Caller caller, EntityReference asked, EntityReference? living)
    {
        var said = OptOutOf(caller, asked);
        Hear(cell, "OptOut", said, asked, cell.Role.HandsIn, () => OptOutOf(caller, NobodyIn(asked)));
        if (living is not null)
        {
            Differ(cell, "OptOut", sales.Refuses(living) == cell.Role.HandsIn, $"{cell.Role.HandsIn}: {said}");
            if (!cell.Role.HandsIn)
            {
                sales.OptOut(living, (RecordConsent.Source, "Letter"), (RecordConsent.OccurredOn, Refused));
            }
        }
    }

    private static string OptOutOf(Caller caller, EntityReference row) => Answer(() => Asking.Ask(
        caller.Service, "OptOut", [.. Of(row), (RecordConsent.Source, "Letter"), (RecordConsent.OccurredOn, Refused)]));

    private void OptIn(Cell cell, Caller caller, EntityReference asked, EntityReference? living)
    {
        string Ask(EntityReference row) => Answer(() => Asking.Ask(
            caller.Service,
            "OptIn",
            [.. Of(row), (RecordConsent.Source, "Letter"), (RecordConsent.Evidence, Words)]));

        var said = Ask(asked);
        var may = cell.Role.HandsIn && cell.Role.Permits;
        Hear(cell, "OptIn", said, asked, may, () => Ask(NobodyIn(asked)));
        if (living is not null)
        {
            var isLifted = may && MayRead(cell) && MayWrite(cell);
            Differ(cell, "OptIn", sales.Refuses(living) != isLifted, $"lifted {isLifted}: {said}");
            if (isLifted)
            {
                sales.OptOut(living, (RecordConsent.Source, "Letter"), (RecordConsent.OccurredOn, Refused));
            }
        }
    }

    // What is heard of an address is one thing, whoever holds it; it is held for who may hand in, and lifted by nobody
    // who may not write the row that refuses.
    private void ByAddress(Cell cell, Caller caller, string mailbox, EntityReference? living)
    {
        string Ask(string decision, string address) => Answer(() => Asking.Ask(
            caller.Service,
            decision,
            [
                (RecordConsent.Address, address), (RecordConsent.Source, "Letter"), (RecordConsent.Evidence, Words),
                .. decision == "OptOut"
                    ? [(RecordConsent.OccurredOn, (object)Refused)]
                    : Array.Empty<(string, object)>(),
            ]));

        var nobody = $"n{++people}@d.example";
        var yes = Ask("OptIn", mailbox);
        if (!MayRead(cell) && !cell.Role.SpeaksForAddresses)
        {
            Differ(cell, "OptIn by address", yes == Ask("OptIn", nobody), $"what is said of none: {yes}");
        }

        if (living is not null)
        {
            var isLifted = cell.Role is { SpeaksForAddresses: true, Permits: true } && MayWrite(cell);
            Differ(cell, "OptIn by address", sales.Refuses(living) != isLifted, $"lifted {isLifted}: {yes}");
        }

        var no = Ask("OptOut", mailbox);
        Differ(cell, "OptOut by address", no == Ask("OptOut", nobody), $"what is said of none: {no}");
        Differ(cell, "OptOut by address", Holds(nobody) == cell.Role.HandsIn, $"held {cell.Role.HandsIn}");
    }

    private void ByRow(Cell cell, Caller caller, EntityReference asked, EntityReference? living)
    {
        string Ask(EntityReference row) => Answer(() =>
        {
            var id = HandingIn.ByRow(
                caller.Service,
                RequestKind.OptOut,
                (OptOutRequest.PersonType, row.LogicalName),
                (OptOutRequest.PersonId, row.Id.ToString("D")),
                (OptOutRequest.Channels, "Phone"));
            try
            {
                var stored = caller.Service.Retrieve(OptOutRequest.Table, id, new ColumnSet(OptOutRequest.Outcome));
                return (string)stored[OptOutRequest.Outcome];
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                return fault.Detail.Message;
            }
        });

        var said = Ask(asked);
        if (!MayRead(cell))
        {
            var none = Ask(NobodyIn(asked));
            Differ(cell, "request row", said == none, $"'{none}' and is '{said}'");
        }

        if (living is not null)
        {
            Differ(cell, "request row", sales.Refuses(living, "donotphone") == cell.Role.HandsIn, $"done: {said}");
        }
    }

    private void Patch(Cell cell, Caller caller, EntityReference asked, EntityReference? living)
    {
        var isMerged = cell.Whose == "merged away";
        var said = Answer(() =>
        {
            Sales.Update(caller.Service, asked, ("donotfax", true));
            return "written";
        });
        var may = MayWrite(cell);
        Differ(cell, "PATCH", (said == "written") == may, $"written {may}: {said}");

        // What is written on a row that was merged away reaches its master later.
        if (living is not null && !(isMerged && may))
        {
            Differ(cell, "PATCH", sales.Refuses(living, "donotfax") == may, $"done {may}: {said}");
        }
    }

    private void Reading(Cell cell, Caller caller, EntityReference asked, string mailbox, bool isRefused)
    {
        var mayAsk = cell.Role.Reads != Depth.None;
        var none = NobodyIn(asked);
        foreach (var time in isRefused ? [.. Times, null] : new DateTime?[] { null })
        {
            (string, object)[] then = time is { } second ? [(CheckConsent.AsOf, (object)second)] : [];
            var said = Answer(() => Check(caller.Service, null, asked, then).Said());
            if (!MayRead(cell))
            {
                var ofNone = Answer(() => Check(caller.Service, null, none, then).Said());
                Differ(cell, "CheckConsent", said == ofNone, $"'{ofNone}' and is '{said}'");
            }
            else
            {
                var refuses = isRefused && (time is not { } asOf || asOf >= Refused);
                Differ(
                    cell,
                    "CheckConsent",
                    said.Contains($"allowed={!refuses}", StringComparison.Ordinal),
                    $"allowed {!refuses} as of {time}: {said}");
            }
        }

        var now = Answer(() => Check(caller.Service, mailbox, null).Said());
        Differ(
            cell,
            "CheckConsent by address",
            !mayAsk || cell.Whose is "another table's" or "deleted"
                || now.Contains($"allowed={!isRefused}", StringComparison.Ordinal),
            $"allowed {!isRefused}: {now}");
        if (!MayRead(cell) && Exists(cell))
        {
            Differ(
                cell,
                "CheckConsent by address",
                Times.All(time =>
                    Answer(() => Check(caller.Service, mailbox, null, (CheckConsent.AsOf, time!.Value)).Said()) == now),
                $"of no time: {now}");
        }

        var shown = Answer(() => Shown(caller, asked));
        if (MayRead(cell))
        {
            Differ(cell, "ReadTimeline", shown.StartsWith("rows", StringComparison.Ordinal), $"shown: {shown}");
        }
        else
        {
            Differ(cell, "ReadTimeline", shown == Answer(() => Shown(caller, none)), $"what is said of none: {shown}");
        }
    }

    private static string Shown(Caller caller, EntityReference row) => "rows " + string.Join(
        ';',
        ((EntityCollection)caller.Service.Execute(new OrganizationRequest("optout_ReadTimeline")
        {
            [ReadTimeline.PersonType] = row.LogicalName,
            [ReadTimeline.PersonId] = row.Id,
        })[ReadTimeline.Rows]).Entities.Select(one => one.Said()));

    // What is said where the caller may, and where he may not, of the row and of none.
    private void Hear(Cell cell, string what, string said, EntityReference asked, bool may, Func<string> ofNone)
    {
        if (!MayRead(cell))
        {
            var none = ofNone();
            Differ(cell, what, said == none, $"'{none}' and is '{said}'");
        }

        var accepted = $"0 {Texts.English.Requests.Accepted}";
        var expected = !may ? null
            : !Exists(cell) && cell.Role.Reads == Depth.All ? Texts.English.Requests.NoSuchRecord
            : !MayRead(cell) ? accepted
            : null;
        Differ(
            cell,
            what,
            expected is null ? said != accepted && said != Texts.English.Requests.NoSuchRecord : said == expected,
            $"'{expected ?? "not accepted"}' and is '{said}' of {asked.LogicalName}");
    }

    private static EntityReference NobodyIn(EntityReference row) => new(row.LogicalName, Guid.NewGuid());

    private bool Holds(string mailbox) => Check(sales.Admin, mailbox, null)["allowed"] is false;

    private void Differ(Cell cell, string what, bool isRight, string should)
    {
        if (!isRight)
        {
            faults.Add($"{cell} {what} should be {should}");
        }
    }

    private static string Answer(Func<OrganizationResponse> ask) =>
        Answer(() =>
        {
            var answer = ask();
            return $"{answer[RecordConsent.Matched]} {answer[RecordConsent.Outcome]}";
        });

    // Ids and addresses are what was asked; everything else is what is learned.
    private static string Answer(Func<string> ask)
    {
        try
        {
            return Asked().Replace(ask(), "*");
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return Asked().Replace(fault.Detail.Message, "*");
        }
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9]+@d\\.example", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    private (EntityReference Asked, EntityReference? Living) Row(Cell cell, Caller caller)
    {
        var owner = cell.Whose switch
        {
            "his" => caller.Owner,
            "his unit's" => caller.Colleague,
            _ => Stranger(),
        };
        var row = Person(cell.Table, owner);
        switch (cell.Whose)
        {
            case "merged away":
                var master = Person(cell.Table, owner);
                sales.Merge(master, row);
                return (row, master);
            case "deleted":
                sales.Delete(row);
                return (row, null);
            case "another table's":
                var other = Person("account", owner);
                return (new EntityReference(cell.Table == "lead" ? "contact" : "lead", other.Id), null);
            default:
                if (Shares.Contains(cell.Whose))
                {
                    sales.Share(
                        row,
                        caller.User,
                        AccessRights.ReadAccess
                            | (cell.Whose == "shared to write" ? AccessRights.WriteAccess : AccessRights.None));
                }

                return (row, row);
        }
    }

    private EntityReference Person(string table, EntityReference owner) =>
        sales.Person(table, $"d{++people}@d.example", ("ownerid", owner));

    private EntityReference Stranger() => new("systemuser", As(("Sales", "the stranger's unit"), () =>
    {
        var unit = sales.Organization.AddBusinessUnit("Elsewhere");
        var user = sales.Organization.AddUser("Stella Stranger", unit, "Sales department");
        return new Caller(sales.Organization.As(user), user, new EntityReference("systemuser", user), null!);
    }).User);

    private Caller As(Cell cell) => As((cell.Role.Name, cell.Place), () => Made(cell.Role, cell.Place));

    private Caller As((string, string) key, Func<Caller> made)
    {
        if (!callers.TryGetValue(key, out var caller))
        {
            caller = callers[key] = made();
        }

        return caller;
    }

    private Caller Made(Role role, string place)
    {
        var organization = sales.Organization;
        var roles = NamesOf(role);
        var unit = place == "the root" ? organization.RootBusinessUnitId
            : organization.AddBusinessUnit($"{role.Name} of {place}");
        var colleague = organization.AddUser($"Colleague of {role.Name}", unit, "Sales department");
        var isTeam = place == InTeam;
        var user = organization.AddUser($"{role.Name} of {place}", unit, isTeam ? [] : roles);
        var owner = isTeam ? sales.Team(unit, roles, user) : new EntityReference("systemuser", user);
        return new Caller(organization.As(user), user, owner, new EntityReference("systemuser", colleague));
    }

    private string[] NamesOf(Role role)
    {
        string[] people = ["Contact", "Lead", "Account"];
        IEnumerable<string> On(string action) => people.Select(table => $"prv{action}{table}");
        switch (role.Name)
        {
            case "Sales":
                return ["Sales department", "OptOut Sales User"];
            case "Unit":
                return [Made(role.Name, PrivilegeDepth.Local, [.. On("Read"), .. On("Write")]), "OptOut Sales User"];
            case "Own":
                return [Made(role.Name, PrivilegeDepth.Basic, [.. On("Read"), .. On("Write")]), "OptOut Sales User"];
            case "Sales User":
                return ["OptOut Sales User"];
            case "Officer":
                return ["OptOut Privacy Officer"];
            case "Selling officer":
                return ["OptOut Privacy Officer", "Sales department"];
            case "Service":
                return ["OptOut Service"];
            case "Auditor":
                return ["OptOut Auditor"];
            case "Reads all":
                return [Made(role.Name, PrivilegeDepth.Global, [.. On("Read")])];
            case "Hands in":
                return [Made(role.Name, PrivilegeDepth.Global, "prvCreateoptout_Request")];
            case "Reads and hands in":
                return
                [
                    Made(role.Name, PrivilegeDepth.Global, [.. On("Read"), .. On("Write"), "prvCreateoptout_Request"]),
                ];
            default:
                return [];
        }
    }

    private string Made(string role, PrivilegeDepth depth, params string[] privileges)
    {
        var name = $"Generated {role}";
        if (rolesMade.TryAdd(name, role))
        {
            sales.Organization.AddRole(name, depth, privileges);
        }

        return name;
    }

    private sealed record Role(string Name, Depth Reads, Depth Writes, bool HandsIn, bool Permits)
    {
        /// <summary>By an address alone officers and the service permit, and nobody else.</summary>
        public bool SpeaksForAddresses { get; init; }

        public override string ToString() => Name;
    }

    private sealed record Cell(Role Role, string Place, string Whose, string Table)
    {
        public override string ToString() => $"{Role} of {Place}, a row that is {Whose} ({Table}):";
    }

    private sealed record Caller(
        IOrganizationService Service, Guid User, EntityReference Owner, EntityReference Colleague);
}
