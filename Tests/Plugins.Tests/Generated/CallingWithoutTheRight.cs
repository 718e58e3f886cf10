using System.ServiceModel;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Letter E as a whole: every message of which a step of ours runs before the platform's own check, on every table, by
/// callers who lack the right. What is expected is what the platform answers where none of these steps is on.
/// </summary>
public sealed partial class CallingWithoutTheRight : IDisposable
{
    private const string Secret = "refused@d.example";

    private static readonly string[] Without =
        ["no role", "reading by a role", "reading in a child unit", "reading by a team", "reading by a share"];

    private static readonly string[] With =
        ["a role", "a role in a child unit", "a team", "a share", "a share with a team"];

    // What is sent by an own request of the platform, and what is not imported here.
    private static readonly string[] Activities = ["phonecall", "letter", "fax"];

    private static readonly Type[] Guards = [typeof(ProtectLedger), typeof(ProtectChain), typeof(ProtectKey)];

    private static readonly bool[] Truths = [true, false];

    private static readonly (string Column, object? Value)[] Pending =
        [("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(Email.PendingSend))];

    private readonly Sales sales = new();
    private readonly Dictionary<string, Guid> users = [];
    private readonly List<string> faults = [];

    public CallingWithoutTheRight()
    {
        sales.Set(SettingName.ActivityMode, nameof(ActivityMode.Block));
        sales.Set(SettingName.LooseningMode, nameof(LooseningMode.Refuse));
    }

    public void Dispose() => sales.Dispose();

    /// <summary>The messages and tables of the steps, as the imported solutions have them.</summary>
    private static IEnumerable<(string Message, string Table)> Early() => Declared()
        .Select(step => (step.Message == "SetStateDynamicEntity" ? "SetState" : step.Message, step.Table!)).Distinct();

    // What keeps the ledger, its chain and the keys as they are belongs to it: these answer everybody, too.
    private static IEnumerable<Step> Declared() => OptOutPlugin.Steps.All.Where(step =>
        (step.Stage == OptOutPlugin.Dataverse.Stage.PreValidation
            && (!step.Optional || Activities.Contains(step.Table)))
        || Guards.Contains(step.Handler));

    private static IEnumerable<Cell> Lacking() =>
        from step in Early()
        from caller in Without
        from isRefused in IsOurs(step.Table) ? Truths.Take(1) : Truths
        from together in Truths
        select new Cell(step.Message, step.Table, caller, isRefused, together);

    private static IEnumerable<Cell> Holding() =>
        from step in Early()
        where !IsOurs(step.Table)
        from caller in With
        where !caller.StartsWith("a share", StringComparison.Ordinal)
            || step.Message is not ("Create" or "SendFromTemplate")
        from isSilent in Truths
        select new Cell(step.Message, step.Table, caller, true, isSilent);

    [Fact]
    public void E_so_many_cells_there_are()
    {
        const int OfMail = 5;
        const int OfPeople = 3;
        const int OfOurs = 9;
        Assert.Equal(OfMail + OfPeople + OfOurs + Activities.Length, Early().Count());
        Assert.Equal(((OfMail + OfPeople + Activities.Length) * 5 * 2 * 2) + (OfOurs * 5 * 2), Lacking().Count());
        Assert.Equal(2 * (((2 + Activities.Length) * 3) + ((3 + OfPeople) * 5)), Holding().Count());
    }

    [Fact]
    public void E_whoever_lacks_the_right_has_the_answer_of_the_platform_and_leaves_nothing()
    {
        var rows = new Rows(this);
        var answers = Lacking().Select(cell =>
        {
            rows.Request(cell);
            var before = Ours();
            var answer = Answer(cell, rows);
            var after = Ours();
            Differ(cell, before == after, $"without a row, and is {after} after {before}");
            return (Cell: cell, Answer: answer);
        }).ToList();
        Switch(on: false);
        foreach (var (cell, answer) in answers)
        {
            var platform = Answer(cell, rows);
            Differ(cell, answer == platform, $"'{platform}' and is '{answer}'");
            Differ(cell, platform != "done", "no right of the caller");
        }

        Assert.True(faults.Count == 0, $"{faults.Count}:\n{string.Join('\n', faults.Take(40))}");
    }

    [Fact]
    public void E_whoever_may_is_refused_whatever_was_seen_of_it_before()
    {
        var rows = new Rows(this);
        foreach (var half in Holding().GroupBy(cell => cell.Together))
        {
            Switch(on: !half.Key);
            foreach (var cell in half)
            {
                var answer = Answer(cell with { Together = false }, rows);
                Differ(cell, answer.StartsWith($"{ByUs}: ", StringComparison.Ordinal), $"refused and is {answer}");
                Differ(cell, !rows.IsDone(cell), "not done");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count}:\n{string.Join('\n', faults.Take(40))}");
    }

    private static bool IsOurs(string table) => table.StartsWith("optout_", StringComparison.Ordinal);

    // The platform's code for what a plugin refuses (IsvAborted).
    private static int ByUs => unchecked((int)0x80040265);

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Ids();

    private void Differ(Cell cell, bool isRight, string should)
    {
        if (!isRight)
        {
            faults.Add($"{cell} should be {should}");
        }
    }

    // All of the product's rows, table by table.
    private string Ours() => string.Join(' ', new[]
    {
        ConsentAudit.Table, SuppressedAddress.Table, OptOutRequest.Table, SecretKey.Table, Checkpoint.Table,
        ComplianceFinding.Table, TopicPreference.Table,
    }.Select(table => sales.Admin.RetrieveMultiple(new QueryExpression(table)).Entities.Count));

    private void Switch(bool on)
    {
        foreach (var step in Declared())
        {
            if (on)
            {
                sales.Organization.EnableStep(step.Id);
            }
            else
            {
                sales.Organization.DisableStep(step.Id);
            }
        }
    }

    private string Answer(Cell cell, Rows rows)
    {
        var request = rows.Request(cell);
        var caller = sales.Organization.As(User(cell.Caller));
        try
        {
            caller.Execute(cell.Together
                ? new ExecuteTransactionRequest { Requests = [request] }
                : request);
            return "done";
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return Ids().Replace($"{fault.Detail.ErrorCode}: {fault.Detail.Message}", "*");
        }
    }

    private Guid User(string caller)
    {
        if (!users.TryGetValue(caller, out var user))
        {
            user = users[caller] = Made(caller);
        }

        return user;
    }

    private Guid Made(string caller)
    {
        var organization = sales.Organization;
        string[] reading =
            ["prvReadContact", "prvReadLead", "prvReadAccount", "prvReadActivity", "prvReadEmailTemplate"];
        var name = $"Caller by {caller}";
        switch (caller)
        {
            case "no role":
                return organization.AddUser(name);
            case "reading by a role":
                organization.AddRole("Reads all", reading);
                return organization.AddUser(name, "Reads all", "OptOut Sales User");
            case "reading in a child unit":
                organization.AddRole("Reads all below", reading);
                return organization.AddUser(
                    name, organization.AddBusinessUnit("Below"), "Reads all below", "OptOut Sales User");
            case "reading by a team":
                organization.AddRole("Reads all together", reading);
                return InTeam(name, "Reads all together");
            case "reading by a share":
                organization.AddRole("Reads own", PrivilegeDepth.Basic, reading);
                return organization.AddUser(name, organization.AddBusinessUnit("Sharing"), "Reads own");
            case "a role":
                return organization.AddUser(name, "Sales department", "OptOut Sales User");
            case "a role in a child unit":
                return organization.AddUser(name, organization.AddBusinessUnit("Branch"), "Sales department");
            case "a team":
                return InTeam(name, "Sales department");
            default:
                organization.AddRole($"Own for {caller}", PrivilegeDepth.Basic, [
                    .. reading, "prvWriteContact", "prvWriteLead", "prvWriteAccount", "prvWriteActivity",
                    "prvAppendActivity",
                ]);
                return organization.AddUser(name, organization.AddBusinessUnit(name), $"Own for {caller}");
        }
    }

    private Guid InTeam(string name, string role)
    {
        var unit = sales.Organization.AddBusinessUnit($"Unit of {name}");
        var user = sales.Organization.AddUser(name, unit);
        sales.Team(unit, [role], user);
        return user;
    }

    private sealed record Cell(string Message, string Table, string Caller, bool IsRefused, bool Together);

    /// <summary>The rows that the requests are about, made past the product, which has none of its own yet.</summary>
    private sealed class Rows
    {
        private readonly CallingWithoutTheRight test;
        private readonly Sales sales;
        private readonly Dictionary<(string Table, bool IsRefused), EntityReference> people = [];
        private readonly Dictionary<(string Table, string Caller, bool IsRefused), EntityReference> made = [];
        private EntityReference? template;
        private EntityReference? campaign;

        public Rows(CallingWithoutTheRight test)
        {
            this.test = test;
            sales = test.sales;
        }

        public OrganizationRequest Request(Cell cell) => (cell.Message, cell.Table) switch
        {
            ("Send", "email") => SendOf(cell),
            ("Update", "email") => Update(Row(cell), Pending),
            ("SetState", "email") => State(Row(cell), 1, Email.PendingSend),
            ("Create", "email") => new CreateRequest { Target = Draft(cell, Pending) },
            ("SendFromTemplate", _) => FromTemplate(cell),
            ("Create", _) => new CreateRequest { Target = Activity(cell) },
            ("Update", "contact" or "lead" or "account") => Update(Row(cell), [("donotbulkemail", false)]),
            ("Update", ConsentAudit.Table) => Update(Row(cell), [(ConsentAudit.Evidence, "Something else")]),
            ("Update", Checkpoint.Table) => Update(Row(cell), [(Checkpoint.Progress, "Something else")]),
            ("Update", _) => Update(Row(cell), [(SecretKey.RetiredOn, sales.Now)]),
            ("SetState", _) => State(Row(cell), 1, 2),
            _ => new DeleteRequest { Target = Row(cell) },
        };

        /// <summary>Whether what was asked has been done.</summary>
        public bool IsDone(Cell cell) => cell.Table switch
        {
            "contact" or "lead" or "account" => sales.Read(Row(cell), "donotbulkemail") is false,
            "email" when cell.Message is "Create" or "SendFromTemplate" => Sent("email") > 0,
            "email" => sales.StatusOf(Row(cell)) != Email.Draft,
            _ => sales.Admin.RetrieveMultiple(new QueryExpression(cell.Table)).Entities.Count > 0,
        };

        private int Sent(string table)
        {
            var query = new QueryExpression(table);
            query.Criteria.AddCondition("statuscode", ConditionOperator.In, Email.PendingSend, Email.Sending, 3);
            return sales.Admin.RetrieveMultiple(query).Entities.Count;
        }

        private static UpdateRequest Update(EntityReference row, (string Column, object? Value)[] columns)
        {
            var target = new Entity(row.LogicalName, row.Id);
            foreach (var (column, value) in columns)
            {
                target[column] = value;
            }

            return new UpdateRequest { Target = target };
        }

        private static OrganizationRequest State(EntityReference row, int state, int status) => new("SetState")
        {
            ["EntityMoniker"] = row,
            ["State"] = new OptionSetValue(state),
            ["Status"] = new OptionSetValue(status),
        };

        private OrganizationRequest SendOf(Cell cell) => Sales.SendRequest(Row(cell));

        private OrganizationRequest FromTemplate(Cell cell) => new("SendEmailFromTemplate")
        {
            ["TemplateId"] = (template ??= sales.Template()).Id,
            ["RegardingType"] = "campaign",
            ["RegardingId"] = Campaign().Id,
            ["Target"] = Draft(cell, []),
        };

        private Entity Draft(Cell cell, (string Column, object? Value)[] columns) => sales.Draft(
            [Sales.To(Somebody("contact", cell.IsRefused))], [("regardingobjectid", Campaign()), .. columns]);

        private Entity Activity(Cell cell) => new(cell.Table)
        {
            ["subject"] = "Hello",
            ["to"] = new EntityCollection([Sales.To(Somebody("contact", cell.IsRefused)).Party]),
        };

        private EntityReference Campaign() => campaign ??= sales.Campaign();

        private EntityReference Somebody(string table, bool isRefused)
        {
            if (!people.TryGetValue((table, isRefused), out var person))
            {
                person = people[(table, isRefused)] = Person(table, isRefused);
            }

            return person;
        }

        private EntityReference Person(string table, bool isRefused) => PastThePlugins(
            table,
            (table == "account" ? "name" : "lastname", "Ana"),
            ("emailaddress1", isRefused ? Secret : "willing@d.example"),
            ("donotbulkemail", isRefused),
            ("donotphone", isRefused),
            ("donotfax", isRefused),
            ("donotpostalmail", isRefused));

        // What a caller by a share may reach is a row of his own kind; everybody else's is one for all.
        private EntityReference Row(Cell cell)
        {
            var isShared = cell.Caller.Contains("share", StringComparison.Ordinal);
            var key = (cell.Table, isShared ? cell.Caller : string.Empty, cell.IsRefused);
            if (!made.TryGetValue(key, out var row))
            {
                row = made[key] = cell.Table switch
                {
                    "email" => PastThePlugins(Draft(cell, [])),
                    ConsentAudit.Table => PastThePlugins(
                        ConsentAudit.Table,
                        (ConsentAudit.Name, "A fact"),
                        (ConsentAudit.Evidence, "Said so at the fair.")),
                    Checkpoint.Table => PastThePlugins(Checkpoint.Table, (Checkpoint.Name, "A checkpoint")),
                    SecretKey.Table => PastThePlugins(
                        SecretKey.Table, (SecretKey.Name, "A key"), (SecretKey.Purpose, Choices.Of(KeyPurpose.Token))),
                    _ => Person(cell.Table, cell.IsRefused),
                };
                if (isShared && !IsOurs(cell.Table))
                {
                    Share(row, cell.Caller);
                }
            }

            return row;
        }

        private void Share(EntityReference row, string caller)
        {
            var user = new EntityReference("systemuser", test.User(caller));
            var rights = AccessRights.ReadAccess
                | (caller == "reading by a share" ? AccessRights.None : AccessRights.WriteAccess);
            var unit = (EntityReference)sales.Read(user, "businessunitid")!;
            sales.Share(row, caller == "a share with a team" ? sales.Team(unit.Id, [], user.Id) : user, rights);
        }

        private EntityReference PastThePlugins(string table, params (string Column, object? Value)[] columns)
        {
            var row = new Entity(table);
            foreach (var (column, value) in columns)
            {
                row[column] = value;
            }

            return PastThePlugins(row);
        }

        private EntityReference PastThePlugins(Entity row)
        {
            var request = new CreateRequest { Target = row, [Bypass.Plugins] = true };
            return new EntityReference(row.LogicalName, ((CreateResponse)sales.Admin.Execute(request)).id);
        }
    }
}
