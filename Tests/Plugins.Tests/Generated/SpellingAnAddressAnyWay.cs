using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Kind F, addresses: every spelling, wherever it stands, of somebody who refuses everything, refuses marketing or
/// refuses nothing, in a mail of either category. What a text says is known from how it was made.
/// </summary>
public sealed class SpellingAnAddressAnyWay(SpellingAnAddressAnyWay.Prepared prepared)
    : IClassFixture<SpellingAnAddressAnyWay.Prepared>
{
    private const int Marketing = 727000000;
    private const int Transactional = 727000001;

    private static readonly string[] People = ["contact", "lead", "account"];

    private static readonly string[] Columns = ["emailaddress1", "emailaddress2", "emailaddress3"];

    private static readonly string[] Flags = ["donotemail", "donotbulkemail", "nothing"];

    /// <summary>Written on the mail, beside whom; and written in a column of the row that the mail is to.</summary>
    private static readonly string[] Places =
    [
        "typed in", "beside contact", "beside lead", "beside account", "beside systemuser", "beside queue",
        "beside a user who calls it his own", .. from table in People from column in Columns select $"{table}.{column}",
    ];

    private static readonly string[] Hows = ["operation", "request"];

    private static readonly int[] Categories = [Marketing, Transactional];

    private static readonly string[] Mailbox =
    [
        "fo{0}@gmail.com", "f.o{0}@gmail.com", "FO{0}@googlemail.com", "f.o.{0}+a@gmail.com", "fo{0}+A@googlemail.com",
        "fo{0}@d.example", "f.o{0}@d.example", "fo{0}+a@d.example",
    ];

    /// <summary>Every cell of a send.</summary>
    internal static IReadOnlyList<Cell> Sends { get; } =
    [
        .. from place in Places
           from category in Categories
           from flag in Flags
           from spelling in Spelling.All
           select new Cell(place, category, flag, spelling),
    ];

    /// <summary>Every cell of a recipient list.</summary>
    internal static IReadOnlyList<Cell> Lists { get; } =
    [
        .. from category in Categories
           from flag in Flags
           from spelling in Spelling.All
           select new Cell("recipient list", category, flag, spelling),
    ];

    /// <summary>How a refusal of a text is handed in, and the text.</summary>
    internal static IReadOnlyList<(string How, Spelling Spelling)> Refusals { get; } =
        [.. from how in Hows from spelling in Spelling.All select (how, spelling)];

    /// <summary>Where a text stands on a mail that waits.</summary>
    internal static IReadOnlyList<(string Place, Spelling Spelling)> Waiting { get; } =
    [
        .. from place in new[] { "typed in", "beside contact", "recipient list" }
           from spelling in Spelling.All
           select (place, spelling),
    ];

    /// <summary>The same mailbox in seven spellings; of each pair the first is refused.</summary>
    internal static IReadOnlyList<(string Refused, string Written)> Mailboxes { get; } =
    [
        .. from refused in Mailbox from written in Mailbox select (refused, written),
    ];

    public static TheoryData<string> EveryPlace => new(Places);

    [Fact]
    public void There_are_that_many_cells()
    {
        Assert.Equal(135, Spelling.All.Count);
        Assert.Equal(12960, Sends.Count);
        Assert.Equal(810, Lists.Count);
        Assert.Equal(270, Refusals.Count);
        Assert.Equal(405, Waiting.Count);
        Assert.Equal(64, Mailboxes.Count);
        Assert.Equal(Spelling.All.Count, Spelling.All.Select(one => one.ToString()).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(EveryPlace))]
    public void Who_refuses_is_taken_off_and_who_does_not_gets_it(string place)
    {
        var sales = prepared.Sales;
        var differences = new List<string>();
        foreach (var cells in Sends.Where(cell => cell.Place == place).GroupBy(cell => cell.Category))
        {
            var parties = cells.ToDictionary(cell => cell, cell => Party(sales, cell));
            var draft = sales.Draft(
                [To(prepared.Willing), .. parties.Values.Select(party => new Recipient("cc", party))],
                (Email.Category, new OptionSetValue(cells.Key)));

            var left = sales.Admin.Retrieve("email", Sent(sales, draft, place), new ColumnSet("cc"))
                .GetAttributeValue<EntityCollection>("cc").Entities.Select(Who).ToHashSet();
            differences.AddRange(
                cells.Select(cell => Difference(cell, left.Contains(Who(parties[cell])))).OfType<string>());
        }

        None(differences);
    }

    [Fact]
    public void Who_refuses_is_taken_out_of_a_recipient_list_and_who_does_not_stays() => None(
        Lists.Select(cell => Difference(cell, Stays(prepared.Sales, prepared.Willing, cell))).OfType<string>());

    [Fact]
    public void What_is_refused_is_held_or_it_is_said_that_it_was_not_read()
    {
        var sales = prepared.Sales;
        var differences = new List<string>();
        var recorded = new List<(string Cell, string Address)>();
        foreach (var (how, spelling) in Refusals)
        {
            var name = $"{how[..2]}{spelling.Name}";
            var other = $"o{name}@e.example";
            var cell = $"{how} {spelling}";
            try
            {
                var text = spelling.Write(name, other);
                _ = how == "operation"
                    ? (Guid)sales.OptOut(text)[RecordConsent.RequestId]
                    : HandingIn.ByRow(sales.Rep, RequestKind.OptOut, (OptOutRequest.Address, text));
                recorded.Add((cell, spelling.HasTag ? text : spelling.Base(name)));
                if (spelling.HasTag && Holds(sales, spelling.Base(name)))
                {
                    differences.Add($"{cell}: all of the mailbox is held");
                }

                if (spelling.Says == Says.Several)
                {
                    recorded.Add(($"{cell}, the other", other));
                }
            }
            catch (FaultException<OrganizationServiceFault> refused)
            {
                if (spelling.Says != Says.Perhaps
                    || refused.Detail.Message.Contains("could not finish", StringComparison.Ordinal))
                {
                    differences.Add($"{cell}: {refused.Detail.Message}");
                }
            }
        }

        differences.AddRange(
            recorded.Where(one => !Holds(sales, one.Address)).Select(one => $"{one.Cell} is not held"));
        None(differences);
    }

    [Fact]
    public void What_waits_for_it_is_withdrawn()
    {
        using var sales = new Sales();
        sales.AllowTypedInAddresses();
        var mails = Waiting
            .Select(one => (one.Place, one.Spelling, Mail: Waits(sales, one.Place, one.Spelling))).ToList();
        foreach (var place in mails.GroupBy(one => one.Place))
        {
            foreach (var one in place)
            {
                sales.OptOut(one.Spelling.Base(Short(place.Key) + one.Spelling.Name));
            }
        }

        sales.Organization.RunAsynchronousJobs();

        None(mails.Where(one => sales.StatusOf(one.Mail) == 6)
            .Select(one => $"{one.Place} {one.Spelling} waits still"));
    }

    [Fact]
    public void A_mailbox_is_one_in_all_spellings_that_its_provider_takes_for_one()
    {
        var sales = prepared.Sales;
        var differences = new List<string>();
        for (var i = 0; i < Mailboxes.Count; i++)
        {
            var (refused, written) = Mailboxes[i];
            var name = $"m{i}";
            sales.OptOut(Of(refused, name));
            var holds = Holds(sales, Of(written, name));
            if (holds != Covers(refused, written))
            {
                differences.Add($"{refused} refused, {written} {(holds ? "held" : "free")}");
            }
        }

        None(differences);
    }

    private static string Of(string mailbox, string name) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, mailbox, name);

    // A refusal covers every tag, that of a tag only itself; at Gmail neither dots nor the name of the domain count.
    private static bool Covers(string refused, string written)
    {
        var (refusedName, refusedTag, refusedDomain) = Parts(refused);
        var (name, tag, domain) = Parts(written);
        return refusedName == name && refusedDomain == domain && (refusedTag.Length == 0 || refusedTag == tag);
    }

    private static (string Name, string Tag, string Domain) Parts(string mailbox)
    {
        var lower = mailbox.ToLowerInvariant().Split('@');
        var local = (lower[0] + "+").Split('+');
        var isGmail = lower[1] is "gmail.com" or "googlemail.com";
        return isGmail
            ? (local[0].Replace(".", "", StringComparison.Ordinal), local[1], "gmail")
            : (local[0], local[1], lower[1]);
    }

    private static string? Difference(Cell cell, bool goes)
    {
        bool? should = cell switch
        {
            { Flag: "donotemail" } => false,
            { Flag: "donotbulkemail", Category: Marketing } => false,
            { Category: Marketing, Spelling.Says: Says.Perhaps } => null,
            _ => true,
        };
        return should is { } known && known != goes ? $"{cell}: {(goes ? "goes" : "is refused")}" : null;
    }

    private static void None(IEnumerable<string> differences)
    {
        var all = differences.ToList();
        Assert.True(all.Count == 0, $"{all.Count} differ:\n{string.Join('\n', all.Take(80))}");
    }

    // The platform itself sends to the first column only; a mail that is written as one on its way it takes as it is.
    private static Guid Sent(Sales sales, Entity draft, string place)
    {
        if (!place.EndsWith('2') && !place.EndsWith('3'))
        {
            var mail = new EntityReference("email", sales.Rep.Create(draft));
            sales.Send(mail);
            return mail.Id;
        }

        draft["statecode"] = new OptionSetValue(1);
        draft["statuscode"] = new OptionSetValue(6);
        return sales.Rep.Create(draft);
    }

    private static bool Stays(Sales sales, EntityReference willing, Cell cell)
    {
        var mail = sales.Mail(
            [To(willing)], (Email.Category, new OptionSetValue(cell.Category)), (Email.RecipientList, cell.Text));
        sales.Send(mail);
        return sales.Read(mail, Email.RecipientList) as string == cell.Text;
    }

    private static Entity Party(Sales sales, Cell cell) => cell.Place switch
    {
        "typed in" => Beside(null, cell.Text),
        "beside systemuser" => Beside(User(sales, cell, ownAddress: null), cell.Text),
        "beside a user who calls it his own" => Beside(User(sales, cell, cell.Text), cell.Text),
        "beside queue" => Beside(
            Quick(sales, "queue", ("name", "Office"), ("emailaddress", "office@example.com")), cell.Text),
        "beside contact" or "beside lead" or "beside account" =>
            Beside(Row(sales, cell.Place[7..], "emailaddress1", $"w{cell.Key}@e.example"), cell.Text),
        _ => Beside(Row(sales, cell.Place.Split('.')[0], cell.Place.Split('.')[1], cell.Text), null),
    };

    private static Entity Beside(EntityReference? who, string? text)
    {
        var party = new Entity("activityparty");
        if (who is not null)
        {
            party["partyid"] = who;
        }

        if (text is not null)
        {
            party["addressused"] = text;
        }

        return party;
    }

    private static EntityReference User(Sales sales, Cell cell, string? ownAddress)
    {
        var user = new EntityReference("systemuser", sales.Organization.AddUser($"U {cell.Key}"));
        sales.EditBehindThePlatform(user, "internalemailaddress", $"u{cell.Key}@example.com");
        if (ownAddress is not null)
        {
            sales.EditBehindThePlatform(user, "personalemailaddress", ownAddress);
        }

        return user;
    }

    private static EntityReference Row(Sales sales, string table, string column, string text) => Quick(
        sales,
        table,
        (table == "account" ? "name" : "lastname", "W"),
        ("subject", table == "lead" ? "W" : null),
        (column, text));

    // As an import brings it that passes every plugin by: nothing but the address says who it is.
    private static EntityReference Quick(Sales sales, string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns.Where(column => column.Value is not null))
        {
            row[column] = value;
        }

        var request = new CreateRequest { Target = row, [Bypass.Plugins] = true, [Bypass.Logic] = "CustomAsync" };
        return new EntityReference(table, ((CreateResponse)sales.Admin.Execute(request)).id);
    }

    private static string Who(Entity party) =>
        party.GetAttributeValue<EntityReference>("partyid")?.Id.ToString("D")
        ?? party.GetAttributeValue<string>("addressused");

    private static bool Holds(Sales sales, string address) =>
        !(bool)HandingIn.Check(sales.Admin, address, person: null)["allowed"];

    private static string Short(string place) => place[..1] + place[^1..];

    private static EntityReference Waits(Sales sales, string place, Spelling spelling)
    {
        var text = spelling.Write(Short(place) + spelling.Name, "free@e.example");
        var mail = sales.Mail(
            place switch
            {
                "typed in" => [Typed("to", text)],
                "beside contact" =>
                    [new Recipient("to", Beside(Row(sales, "contact", "emailaddress1", "w@e.example"), text))],
                _ => [To(sales.Contact("bo@e.example"))],
            },
            (Email.Category, new OptionSetValue(Marketing)),
            (Email.RecipientList, place == "recipient list" ? text : null));
        sales.EditBehindThePlatform(mail, "statecode", new OptionSetValue(1));
        sales.EditBehindThePlatform(mail, "statuscode", new OptionSetValue(6));
        return mail;
    }

    /// <summary>
    /// An organisation that strips, with one contact for each flag and spelling, who refuses under the plain address.
    /// </summary>
    public sealed class Prepared : IDisposable
    {
        public Prepared()
        {
            Sales.Set(SettingName.SendMode, "Strip");
            Sales.AllowTypedInAddresses();
            Willing = Sales.Contact("willing@e.example");
            foreach (var flag in Flags.Where(flag => flag != "nothing"))
            {
                foreach (var spelling in Spelling.All)
                {
                    Sales.Contact(spelling.Base(Cell.Name(flag, spelling)), (flag, true));
                }
            }
        }

        internal Sales Sales { get; } = new();

        internal EntityReference Willing { get; }

        public void Dispose() => Sales.Dispose();
    }

    internal sealed record Cell(string Place, int Category, string Flag, Spelling Spelling)
    {
        public string Key => Name(Flag, Spelling);

        public string Text => Spelling.Write(Key, $"free{Key}@e.example");

        public static string Name(string flag, Spelling spelling) =>
            (flag == "donotemail" ? "e" : flag == "donotbulkemail" ? "b" : "n") + $"x{spelling.Name}";

        public override string ToString() =>
            $"{Place}, {(Category == Marketing ? "marketing" : "business")}, {Flag}: {Spelling}";
    }
}
