using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Kind L, what is business without any setting: where the refuser stood on the mail that is answered, how and to how
/// many the mail goes, what it regards, what its sender calls it and how the product is set, each with each.
/// </summary>
public sealed class WritingToAnybody
{
    private const int Marketing = 727000000;
    private const int Transactional = 727000001;

    private static readonly string[] Settings =
        ["as installed", "always marketing", "always business", "bulk from 1", "strip"];

    private static readonly string[] Matters =
    [
        "nothing", "contact", "incident", "opportunity", "quote", "salesorder", "invoice", "contract", "appointment",
        "campaign", "campaignactivity", "bulkoperation", "list",
    ];

    /// <summary>One of each kind: what another setting changes, it changes alike for all of a kind.</summary>
    private static readonly string[] Few = ["nothing", "contact", "opportunity", "campaign"];

    private static readonly string[] OfCampaigns = ["campaign", "campaignactivity", "bulkoperation", "list"];

    private static readonly string[] OfBusiness =
        ["incident", "opportunity", "quote", "salesorder", "invoice", "contract", "appointment"];

    private static readonly Way[] Ways =
    [
        new("reply", 0) { Answers = true },
        new("reply to all", 12) { Answers = true },
        new("forward", 1) { Answers = true },
        new("single", 0),
        new("to two", 1),
        new("to ten", 9),
        new("to eleven", 10),
        new("template to one", 0) { IsOfTemplate = true },
        new("template to two", 1) { IsOfTemplate = true },
        new("template to twelve", 11) { IsOfTemplate = true },
        new("workflow", 0) { IsByWorkflow = true },
        new("workflow's template", 0) { IsByWorkflow = true, IsOfTemplate = true },
        new("workflow's template to two", 1) { IsByWorkflow = true, IsOfTemplate = true },
        new("marked template", 0) { IsOfTemplate = true, Mark = Marketing },
        new("template marked as business to twelve", 11) { IsOfTemplate = true, Mark = Transactional },
        new("recipient list", 0) { HasList = true },
    ];

    /// <summary>Where the refuser stood; <c>sent by us</c>: the mail that is followed is one of ours.</summary>
    private static readonly string[] Stood = ["from", "to", "cc", "bcc", "nowhere", "sent by us"];

    /// <summary>Every cell.</summary>
    internal static IReadOnlyList<Cell> Cells { get; } =
    [
        .. from setting in Settings
           from way in Ways
           from stood in way.Answers ? Stood : ["nowhere"]
           from isTyped in way.Answers && stood != "nowhere" ? [true, false] : new[] { false }
           from matter in setting == "as installed" ? Matters : Few
           from chosen in IsTold(matter, stood) ? [null, Marketing, Transactional] : new int?[] { null }
           select new Cell(setting, way, stood, isTyped, matter, chosen),
    ];

    public static TheoryData<string> EverySetting => new(Settings);

    [Fact]
    public void There_are_that_many_cells() => Assert.Equal(1994, Cells.Count);

    [Theory]
    [MemberData(nameof(EverySetting))]
    public void It_goes_where_it_is_business_and_is_kept_back_where_it_is_marketing(string setting)
    {
        using var sales = new Sales();
        sales.AllowTypedInAddresses();
        Configure(sales, setting);
        var desk = new Desk(sales);

        var differences = Cells.Where(cell => cell.Setting == setting)
            .Select(cell => (Cell: cell, Should: Oracle(cell), Did: desk.Send(cell)))
            .Where(one => one.Should != one.Did)
            .Select(one => $"{one.Cell}: should be {one.Should}, was {one.Did}").ToList();

        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join('\n', differences.Take(60))}");
    }

    // What the sender calls it is crossed with a matter of each kind, where the refuser stood there and where not.
    private static bool IsTold(string matter, string stood) =>
        matter is "nothing" or "opportunity" or "campaign" && stood is "nowhere" or "cc";

    private static void Configure(Sales sales, string setting)
    {
        switch (setting)
        {
            case "always marketing":
                sales.Set(SettingName.UnclassifiedMail, "Marketing");
                break;
            case "always business":
                sales.Set(SettingName.UnclassifiedMail, "Transactional");
                break;
            case "bulk from 1":
                sales.Set(SettingName.BulkFrom, "1");
                break;
            case "strip":
                sales.Set(SettingName.SendMode, "Strip");
                break;
        }
    }

    // The table of categories: the first line that fits.
    private static string Oracle(Cell cell)
    {
        var external = 1 + cell.Way.Others;
        var isMarketing = cell switch
        {
            { Chosen: Marketing } => true,
            { Chosen: Transactional } => false,
            { Way: { HasList: true } or { Mark: Marketing } } => true,
            _ when OfCampaigns.Contains(cell.Matter) => true,
            { Stood: "from" or "to" or "cc" } => false,
            { Way.Mark: Transactional } => false,
            _ when OfBusiness.Contains(cell.Matter) => false,
            { Setting: "always marketing" } => true,
            { Setting: "always business" } => false,
            _ => external > (cell.Setting == "bulk from 1" ? 1 : 10) || (cell.Way.IsOfTemplate && external > 1),
        };
        return !isMarketing ? "sent"
            : cell.Setting == "strip" && external > 1 ? "sent without"
            : "kept back";
    }

    /// <summary>How a mail is made, and to how many it goes besides the refuser.</summary>
    internal sealed record Way(string Name, int Others)
    {
        public bool Answers { get; init; }

        public bool IsOfTemplate { get; init; }

        public bool IsByWorkflow { get; init; }

        public bool HasList { get; init; }

        public int? Mark { get; init; }

        public override string ToString() => Name;
    }

    internal sealed record Cell(string Setting, Way Way, string Stood, bool IsTyped, string Matter, int? Chosen);

    /// <summary>Where the mails are written, and what they need around them.</summary>
    private sealed class Desk
    {
        private readonly Sales sales;
        private readonly EntityReference refuser;
        private readonly EntityReference customer;
        private readonly Dictionary<string, EntityReference?> matters = [];
        private readonly Dictionary<(string, bool), EntityReference> questions = [];
        private readonly Dictionary<int, EntityReference> templates = [];

        public Desk(Sales sales)
        {
            this.sales = sales;
            refuser = sales.Contact("refuser@example.com", ("donotbulkemail", true));
            customer = sales.Contact("customer@example.com");
            foreach (var mark in new[] { 0, Marketing, Transactional })
            {
                templates[mark] = sales.Template();
            }

            foreach (var mark in new[] { Marketing, Transactional })
            {
                sales.Product(
                    TemplatePolicy.Table,
                    (TemplatePolicy.Name, "Mark"),
                    (TemplatePolicy.TemplateId, templates[mark].Id.ToString("D")),
                    (TemplatePolicy.Category, new OptionSetValue(mark)));
            }
        }

        public string Send(Cell cell)
        {
            var mail = Write(cell);
            try
            {
                sales.Send(mail);
            }
            catch (FaultException<OrganizationServiceFault> refused)
            {
                return refused.Detail.Message.Contains("P refuser (contact)", StringComparison.Ordinal)
                    ? "kept back"
                    : refused.Detail.Message;
            }

            return cell.Setting != "strip" || sales.Addressed(mail, "to").Contains("P refuser")
                ? "sent"
                : "sent without";
        }

        private EntityReference Write(Cell cell)
        {
            var columns = new List<(string, object?)>();
            if (cell.Chosen is { } chosen)
            {
                columns.Add((Email.Category, new OptionSetValue(chosen)));
            }

            if (cell.Way.Answers)
            {
                columns.Add(("parentactivityid", Question(cell.Stood, cell.IsTyped)));
            }

            if (cell.Way.HasList)
            {
                columns.Add((Email.RecipientList, "P refuser; "));
            }

            var mail = sales.Mail(
                [To(refuser), .. Enumerable.Range(0, cell.Way.Others).Select(i => Typed("cc", $"p{i}@example.com"))],
                [.. columns]);
            Behind(mail, Email.Regarding, Matter(cell.Matter));
            Behind(mail, Email.Template, cell.Way.IsOfTemplate ? templates[cell.Way.Mark ?? 0] : null);
            Behind(mail, Email.ByWorkflow, cell.Way.IsByWorkflow ? true : null);
            return mail;
        }

        private EntityReference Question(string stood, bool isTyped)
        {
            if (!questions.TryGetValue((stood, isTyped), out var question))
            {
                var party = isTyped
                    ? new Entity("activityparty") { ["addressused"] = "Refuser <REFUSER@example.com>" }
                    : To(refuser).Party;
                EntityCollection Box(string box, EntityReference? other) => new(
                    [.. stood == box || (stood == "sent by us" && box == "to") ? [party] : Array.Empty<Entity>(),
                        .. other is null ? Array.Empty<Entity>() : [To(other).Party]]);
                questions[(stood, isTyped)] = question = sales.Create(
                    "email",
                    ("subject", "A question"),
                    ("directioncode", stood == "sent by us"),
                    ("from", stood == "from" ? Box("from", null) : Box("from", customer)),
                    ("to", Box("to", new EntityReference("systemuser", sales.RepId))),
                    ("cc", Box("cc", null)),
                    ("bcc", Box("bcc", null)));
            }

            return question;
        }

        private EntityReference? Matter(string table)
        {
            if (!matters.TryGetValue(table, out var matter))
            {
                matters[table] = matter = table switch
                {
                    "nothing" => null,
                    "contact" => customer,
                    "campaign" => sales.Campaign(),
                    "incident" => sales.Create(table, ("title", "Matter"), ("customerid", customer)),
                    "opportunity" or "quote" or "salesorder" or "invoice" =>
                        sales.Create(table, ("name", "Matter"), ("customerid", customer)),
                    _ => new EntityReference(table, Guid.NewGuid()),
                };
            }

            return matter;
        }

        private void Behind(EntityReference mail, string column, object? value)
        {
            if (value is not null)
            {
                sales.EditBehindThePlatform(mail, column, value);
            }
        }
    }
}
