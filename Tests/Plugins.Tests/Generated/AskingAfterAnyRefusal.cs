using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Kind J, the answer is what holds: by whatever somebody is refused, every way to ask says what the next send does,
/// names what decided to who may read it, and nothing to who may not; whatever is asked, the answer is a sentence.
/// </summary>
public sealed class AskingAfterAnyRefusal
{
    private const int Marketing = 727000000;

    private static readonly DateTime Long = new(2020, 5, 4, 3, 2, 1, DateTimeKind.Utc);

    private static readonly string[] Internals =
        ["could not finish", "System.", "Exception", "Object reference", "SQLite", "Nullable"];

    private static readonly Kind[] Kinds =
    [
        new("nothing"),
        new("own flag") { IsOwn = true, Since = Long },
        new("own flag against all") { IsOwn = true, Since = Long },
        new("own flag against material") { IsOwn = true, Since = Long },
        new("derived") { IsOfTwin = true, Since = Long },
        new("flag of a twin") { IsOfTwin = true },
        new("address") { IsOfAddress = true },
        new("topic") { IsOwn = true, Topic = "child", Since = Long },
        new("topic above") { IsOwn = true, Topic = "child", Since = Long },
        new("pause") { IsOwn = true, Since = Long },
        new("opt-in missing") { Topic = "club" },
        new("opt-in ended") { Topic = "club" },
        new("suppression lifted by hand") { IsOfAddress = true },
        new("choice changed by hand") { Topic = "child" },
        new("address that cannot be read"),
    ];

    private static readonly string[] Asked =
        ["check by id", "check by address", "send to the row", "send to the address", "timeline", "opt-in"];

    private static readonly string[] OfMail = ["Email"];

    private static readonly string[] OfMaterial = ["MarketingMaterial"];

    private static readonly string[] Callers = ["reads everything", "reads nobody"];

    private static readonly object?[] Texts =
    [
        "", " ", "zzz", "\u200b", "contact", "contact|", "contact||", "task|", "'; --", "<", new string('x', 5000), "x@",
        "0",
    ];

    private static readonly object[] Ids = [Guid.Empty, new Guid("11111111-2222-3333-4444-555555555555")];

    private static readonly object[] Numbers = [int.MinValue, -1, 0, 1, 500, 501, 2001, int.MaxValue];

    private static readonly object[] Instants =
    [
        DateTime.MinValue, DateTime.MaxValue, new DateTime(1752, 12, 31, 0, 0, 0, DateTimeKind.Utc),
        new DateTime(1899, 12, 31, 23, 59, 59, DateTimeKind.Utc), new DateTime(1900, 1, 1),
        new DateTime(9999, 12, 30, 23, 59, 59, DateTimeKind.Utc),
        new DateTime(2019, 3, 31, 2, 30, 0, DateTimeKind.Local),
    ];

    private static readonly object[] Lists =
    [
        Array.Empty<string>(), new[] { "" }, new string?[] { null }, new[] { "zzz" }, new[] { "contact:zzz" },
        new[] { "contact:11111111-2222-3333-4444-555555555555", "contact:11111111-2222-3333-4444-555555555555" },
        new[] { "task:11111111-2222-3333-4444-555555555555" }, new[] { "Email", "Email" }, new[] { "Phone, Fax" },
        Enumerable.Repeat("x@d.example", 1001).ToArray(),
    ];

    /// <summary>Every cell of what holds.</summary>
    internal static IReadOnlyList<Cell> Cells { get; } =
    [
        .. from table in Asking.People
           from asked in Asked
           from kind in Kinds
           from caller in Callers
           select new Cell(table, kind, caller, asked),
    ];

    /// <summary>Every operation with one thing odd, or left out.</summary>
    internal static IReadOnlyList<Odd> Oddities { get; } =
    [
        .. from api in CustomApis.All
           from parameter in api.Parameters
           from value in Values(parameter.Type)
           from caller in Callers
           select new Odd(api.UniqueName, parameter.Name, value, caller),
    ];

    public static TheoryData<string> Tables => new(Asking.People);

    [Fact]
    public void There_are_that_many_cells()
    {
        Assert.Equal(540, Cells.Count);
        Assert.Equal(3990, Oddities.Count);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_answer_agrees_with_the_next_send_and_names_what_decided_to_who_may_read_it(string table)
    {
        using var desk = new Desk(table);

        None(Cells.Where(cell => cell.Table == table).SelectMany(
            cell => desk.Differences(cell).Select(difference => $"{cell}: {difference}")));
    }

    [Fact]
    public void Whatever_is_odd_is_answered_or_refused_with_a_sentence()
    {
        using var sales = new Sales();
        var ana = sales.Contact("ana@example.com");
        sales.OptOut(ana);
        var nobody = sales.Organization.As(Reader(sales, PrivilegeDepth.Basic));
        var differences = new List<string>();
        foreach (var odd in Oddities)
        {
            try
            {
                (odd.Caller == "reads nobody" ? nobody : sales.Admin).Execute(Request(odd, ana));
            }
            catch (FaultException<OrganizationServiceFault> refused)
            {
                var sentence = refused.Detail.Message;
                if (sentence.Length < 20 || Internals.Any(word => sentence.Contains(word, StringComparison.Ordinal)))
                {
                    differences.Add($"{odd}: {sentence}");
                }
            }
            catch (Exception fault) when (fault is not FaultException)
            {
                differences.Add($"{odd}: {fault.GetType().Name} {fault.Message}");
            }
        }

        None(differences);
    }

    private static OrganizationRequest Request(Odd odd, EntityReference ana)
    {
        var request = new OrganizationRequest(odd.Api);
        foreach (var (name, value) in odd.Api switch
        {
            "optout_RecordConsent" => new (string, object)[]
            {
                (RecordConsent.Decision, "OptOut"), (RecordConsent.PersonType, "contact"),
                (RecordConsent.PersonId, ana.Id),
            },
            "optout_CheckConsent" => [(CheckConsent.Addresses, new[] { "ana@example.com" })],
            "optout_ReadTimeline" or "optout_VerifyLedger" =>
                [(ReadTimeline.PersonType, "contact"), (ReadTimeline.PersonId, ana.Id)],
            "optout_ReleaseEarlierRefusals" =>
            [
                (ReleaseEarlierRefusals.PersonType, "contact"), (ReleaseEarlierRefusals.Channels, new[] { "Email" }),
                (ReleaseEarlierRefusals.Query, "<fetch><entity name='contact'/></fetch>"),
                (ReleaseEarlierRefusals.Reason, "Asked for in the shop in May."),
            ],
            _ => [],
        })
        {
            request[name] = value;
        }

        if (odd.Value is null)
        {
            request.Parameters.Remove(odd.Parameter);
        }
        else
        {
            request[odd.Parameter] = odd.Value;
        }

        return request;
    }

    private static IEnumerable<object?> Values(ApiType type) => (type switch
    {
        ApiType.Guid => Ids,
        ApiType.Integer => Numbers,
        ApiType.DateTime => Instants,
        ApiType.Boolean => [true, false],
        ApiType.StringArray => Lists,
        _ => Texts,
    }).Append(null);

    private static Guid Reader(Sales sales, PrivilegeDepth depth)
    {
        var organization = sales.Organization;
        organization.AddRole(
            "Reads his own", depth, "prvReadContact", "prvReadLead", "prvReadAccount", "prvCreateoptout_Request");
        return organization.AddUser("Nils Nobody", "Mail only", "OptOut Sales User", "Reads his own");
    }

    private static void None(IEnumerable<string> differences)
    {
        var all = differences.ToList();
        Assert.True(all.Count == 0, $"{all.Count} differ:\n{string.Join('\n', all.Take(80))}");
    }

    /// <summary>By what somebody is refused.</summary>
    internal sealed record Kind(string Name)
    {
        public bool IsOwn { get; init; }

        public bool IsOfTwin { get; init; }

        public bool IsOfAddress { get; init; }

        public string? Topic { get; init; }

        public DateTime? Since { get; init; }

        public bool IsRefused => Name != "nothing";

        public override string ToString() => Name;
    }

    internal sealed record Cell(string Table, Kind Kind, string Caller, string Asked);

    internal sealed record Odd(string Api, string Parameter, object? Value, string Caller)
    {
        public override string ToString() => $"{Api}, {Parameter} = " + Value switch
        {
            null => "left out",
            string { Length: > 50 } text => $"{text.Length} characters",
            string[] { Length: > 5 } many => $"{many.Length} texts",
            string?[] some => $"[{string.Join("; ", some.Select(one => one ?? "null"))}]",
            DateTime instant => instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            _ => Value,
        } + $", who {Caller}";
    }

    /// <summary>An organisation in which everybody of one table is refused by something else.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly Sales sales = new();
        private readonly string table;
        private readonly IOrganizationService nobody;
        private readonly Dictionary<string, EntityReference> topics;
        private readonly Dictionary<Kind, EntityReference> people = [];
        private readonly Dictionary<Kind, EntityReference> twins = [];

        public Desk(string table)
        {
            this.table = table;
            sales.AllowTypedInAddresses();
            nobody = sales.Organization.As(Reader(sales, PrivilegeDepth.Basic));
            var above = sales.Topic("above");
            topics = new Dictionary<string, EntityReference>
            {
                ["above"] = above,
                ["child"] = sales.Topic("child", above),
                ["club"] = sales.Topic("club", requiresOptIn: true),
            };
            foreach (var kind in Kinds)
            {
                Refuse(kind);
            }

            sales.Organization.RunAsynchronousJobs();
        }

        public void Dispose() => sales.Dispose();

        public IEnumerable<string> Differences(Cell cell)
        {
            var reads = cell.Caller == "reads everything";
            return cell.Asked switch
            {
                "check by id" => reads
                    ? Told(cell.Kind, HandingIn.Check(sales.Rep, null, people[cell.Kind], About(cell.Kind)))
                    : Same(
                        HandingIn.Check(nobody, null, people[cell.Kind], About(cell.Kind)),
                        HandingIn.Check(nobody, null, new EntityReference(table, Guid.NewGuid()), About(cell.Kind))),
                "check by address" => reads
                    ? Told(cell.Kind, HandingIn.Check(sales.Rep, Address(cell.Kind), null, About(cell.Kind)))
                    : Hidden(cell.Kind, HandingIn.Check(nobody, Address(cell.Kind), null, About(cell.Kind))),
                "send to the row" => Sent(cell.Kind, reads, To(people[cell.Kind])),
                "send to the address" => Sent(cell.Kind, reads, Typed("to", Address(cell.Kind))),
                "timeline" => reads ? Timeline(cell.Kind) : NoTimeline(cell.Kind),
                _ => reads ? Permitted(cell.Kind) : Accepted(cell.Kind),
            };
        }

        private static string Address(Kind kind) => kind.Name == "address that cannot be read"
            ? "no address"
            : $"k{Array.IndexOf(Kinds, kind)}@d.example";

        private static string Name(Kind kind) => kind.Name == "address that cannot be read" ? "P no address"
            : $"P k{Array.IndexOf(Kinds, kind)}";

        private static (string, object)[] About(Kind kind) =>
            kind.Topic is { } topic ? [(CheckConsent.Topic, topic)] : [];

        // A row that the caller may read decides for it, else an address does; what was never said has no date.
        private IEnumerable<string> Told(Kind kind, Entity answer)
        {
            if ((bool)answer["allowed"] == kind.IsRefused)
            {
                yield return $"is {(kind.IsRefused ? "allowed" : "refused")}: {answer.Said()}";
                yield break;
            }

            var by = kind.IsOwn ? people[kind] : kind.IsOfTwin ? twins[kind] : null;
            if (by is not null && ((string?)answer["recordid"] != by.Id.ToString("D")
                || (string?)answer["recordtype"] != by.LogicalName))
            {
                yield return $"does not name {by.LogicalName} {by.Id:D}: {answer.Said()}";
            }

            if (kind.IsOfAddress && (string?)answer["address"] != Address(kind))
            {
                yield return $"does not name the address: {answer.Said()}";
            }

            if (kind.Since is { } since && (DateTime?)answer["since"] != since)
            {
                yield return $"is not said since {since:O}: {answer.Said()}";
            }

            if (kind.IsRefused && (string.IsNullOrEmpty((string?)answer["reason"])
                || string.IsNullOrEmpty((string?)answer["change"])))
            {
                yield return $"says no reason, or nothing to do: {answer.Said()}";
            }
        }

        private IEnumerable<string> Hidden(Kind kind, Entity answer)
        {
            if ((bool)answer["allowed"] == kind.IsRefused)
            {
                yield return $"is {(kind.IsRefused ? "allowed" : "refused")}: {answer.Said()}";
            }

            if (answer["recordid"] is not null || answer["recordname"] is not null
                || Tells(kind, (string?)answer["reason"]))
            {
                yield return $"names a row that the caller may not read: {answer.Said()}";
            }

            if ((kind.IsOwn || kind.IsOfTwin)
                && (answer["since"] is not null || (string)answer["rule"] is not "Refused"))
            {
                yield return $"tells since when, or by what: {answer.Said()}";
            }
        }

        private bool Tells(Kind kind, string? text) => text is not null
            && (text.Contains(Name(kind), StringComparison.Ordinal)
                || text.Contains("Twin", StringComparison.Ordinal)
                || text.Contains(people[kind].Id.ToString("D"), StringComparison.OrdinalIgnoreCase));

        private static IEnumerable<string> Same(Entity answer, Entity other)
        {
            answer["question"] = other["question"] = null;
            if (answer.Said() != other.Said())
            {
                yield return $"is told from a row that is not there: {answer.Said()}; {other.Said()}";
            }
        }

        private IEnumerable<string> Sent(Kind kind, bool reads, Sales.Recipient recipient)
        {
            var mail = sales.Mail(
                [recipient],
                (Email.Category, new OptionSetValue(Marketing)),
                (Email.Topic, kind.Topic is { } topic ? topics[topic] : null));
            string? sentence = null;
            try
            {
                sales.Send(mail, reads ? sales.Rep : nobody);
            }
            catch (FaultException<OrganizationServiceFault> refused)
            {
                sentence = refused.Detail.Message;
            }

            if (sentence is null == kind.IsRefused)
            {
                yield return $"{(kind.IsRefused ? "goes" : "is refused")}: {sentence}";
            }

            var isTyped = recipient.Party.Contains("addressused");
            if (sentence is null || kind.Name == "address that cannot be read" && isTyped)
            {
                yield break;
            }

            if (reads && !sentence.Contains(Name(kind), StringComparison.Ordinal)
                && !sentence.Contains("Twin", StringComparison.Ordinal)
                && !sentence.Contains(Address(kind), StringComparison.Ordinal))
            {
                yield return $"names neither the row nor the address: {sentence}";
            }

            if (!reads && (Tells(kind, sentence)
                || (!isTyped && sentence.Contains(Address(kind), StringComparison.Ordinal))))
            {
                yield return $"names what the caller may not read: {sentence}";
            }
        }

        private IEnumerable<string> Timeline(Kind kind)
        {
            var rows = ((EntityCollection)sales.Rep.Execute(Read(people[kind]))[ReadTimeline.Rows]).Entities;
            if (kind.IsOwn && !rows.Any(row => (DateTime?)row["occurredon"] == Long))
            {
                yield return $"does not show what was said: {string.Join(", ", rows.Select(row => row["event"]))}";
            }
        }

        private IEnumerable<string> NoTimeline(Kind kind)
        {
            var sentence = Choosing.Fault(() => nobody.Execute(Read(people[kind])));
            var other = Choosing.Fault(() => nobody.Execute(Read(new EntityReference(table, Guid.NewGuid()))));
            if (sentence != other)
            {
                yield return $"is told from a row that is not there: {sentence}";
            }
        }

        private static OrganizationRequest Read(EntityReference person) => new("optout_ReadTimeline")
        {
            [ReadTimeline.PersonType] = person.LogicalName,
            [ReadTimeline.PersonId] = person.Id,
        };

        // After all the others, since it changes what holds; after it, the answer is what the next question says.
        private IEnumerable<string> Permitted(Kind kind)
        {
            var outcome = Asking.Ask(
                sales.Rep,
                "OptIn",
                [
                    .. HandingIn.Of(people[kind]), (RecordConsent.Source, "PhoneCall"),
                    (RecordConsent.Evidence, HandingIn.Words), .. About(kind),
                ]).Outcome();
            var isRefused = !(bool)HandingIn.Check(sales.Rep, null, people[kind], About(kind))["allowed"];
            var says = outcome.Contains("still refused", StringComparison.Ordinal)
                || outcome.Contains("stays refused", StringComparison.Ordinal);
            if (isRefused != says)
            {
                yield return $"{(isRefused ? "is" : "is not")} refused, and the answer is: {outcome}";
            }

            if (kind.IsOfTwin && !outcome.Contains("Twin", StringComparison.Ordinal))
            {
                yield return $"does not name the twin: {outcome}";
            }
        }

        private IEnumerable<string> Accepted(Kind kind)
        {
            var outcome = Asking.Ask(nobody, "OptOut", HandingIn.Of(people[kind])).Outcome();
            var nowhere = new EntityReference(table, Guid.NewGuid());
            var other = Asking.Ask(nobody, "OptOut", HandingIn.Of(nowhere)).Outcome();
            if (outcome != other)
            {
                yield return $"is told from a row that is not there: {outcome}; {other}";
            }
        }

        private void Refuse(Kind kind)
        {
            var address = Address(kind);
            var person = people[kind] = sales.Person(
                table, address, (table == "account" ? "name" : "lastname", Name(kind)));
            (string, object) then = (RecordConsent.OccurredOn, Long);
            switch (kind.Name)
            {
                case "own flag":
                    sales.OptOut(person, then);
                    break;
                case "own flag against all":
                    sales.OptOut(person, then, (RecordConsent.Channels, OfMail));
                    break;
                case "own flag against material":
                    sales.OptOut(person, then, (RecordConsent.Channels, OfMaterial));
                    break;
                case "derived":
                    sales.OptOut(Twin(kind), then);
                    break;
                case "flag of a twin":
                    sales.EditBehindThePlatform(Twin(kind), "donotbulkemail", true);
                    break;
                case "address":
                    sales.Suppress(address);
                    break;
                case "topic":
                    sales.OptOut(person, then, (RecordConsent.Topic, "child"));
                    break;
                case "topic above":
                    sales.OptOut(person, then, (RecordConsent.Topic, "above"));
                    break;
                case "pause":
                    sales.Pause(person, sales.Now.Date.AddDays(30), then);
                    break;
                case "opt-in ended":
                    sales.Product(
                        TopicPreference.Table,
                        (TopicPreference.Name, "A choice"),
                        (TopicPreference.Topic, topics["club"]),
                        (TopicPreference.PersonType, table),
                        (TopicPreference.PersonId, person.Id.ToString("D")),
                        (TopicPreference.AddressHash, AddressHash.Of(EmailAddress.Of(address)!, sales.SuppressKey())),
                        (TopicPreference.State, Choices.Of(PreferenceState.OptedIn)),
                        (TopicPreference.ExpiresOn, sales.Now.Date.AddDays(-2)));
                    break;
                case "suppression lifted by hand":
                    sales.EditBehindThePlatform(sales.Suppress(address), SuppressedAddress.Since, null);
                    break;
                case "choice changed by hand":
                    sales.EditBehindThePlatform(
                        sales.Choose(person, topics["child"], PreferenceState.OptedOut),
                        TopicPreference.State,
                        Choices.Of(PreferenceState.OptedIn));
                    break;
            }
        }

        private EntityReference Twin(Kind kind) => twins[kind] = sales.Person(
            table == "lead" ? "contact" : "lead", Address(kind), ("lastname", $"Twin{Array.IndexOf(Kinds, kind)}"));
    }
}
