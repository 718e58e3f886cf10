using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Deliveries;
using OptOutPlugin.Plugins.Tests.Telling;

namespace OptOutPlugin.Plugins.Tests.Subjects;

/// <summary>A person of whom the product keeps something in every place where it can.</summary>
internal static class KnownPerson
{
    public const string First = "Mirabelle";
    public const string Last = "Kellerhoff";
    public const string Address = "mirabelle.kellerhoff@example.com";
    public const string Phone = "+49 30 7654321";
    public const string Words = "Please never write to me about your blue sofas again";

    private static readonly string[] Calls = ["Phone"];

    /// <summary>What must stand nowhere any more.</summary>
    public static IReadOnlyList<string> Telling { get; } =
        [First, Last, Address, "7654321", "blue sofas", "case-4711", "scans.example.com"];

    /// <summary>Makes a contact who refused, allowed, asked, and was told of.</summary>
    public static EntityReference Known(this Sales sales)
    {
        var person = sales.Contact(
            Address, ("firstname", First), ("lastname", Last), ("telephone1", Phone), ("donotfax", true));
        var officer = sales.Officer();
        var print = officer.FileListener("MarketingEmail, Phone");
        var news = sales.Topic("news");
        sales.Organization.RunAsynchronousJobs();
        Record(sales, person, "OptIn", ("Topic", "news"), ("Evidence", $"{First} {Last} ticked the box at the fair."));
        Record(sales, person, "OptOut", ("Channels", Calls), ("Evidence", Words), ("IdempotencyKey", "case-4711"),
            ("EvidenceLink", "https://scans.example.com/4711"));
        sales.Rep.Create(new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Name] = $"{First} wants out",
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
            [OptOutRequest.Address] = $"\"{First} {Last}\" <{Address}>",
            [OptOutRequest.Evidence] = Words,
        });
        sales.Choose(person, sales.Topic("offers"), PreferenceState.OptedOut);
        sales.Send(sales.Mail([Sales.To(person)]));
        var refused = sales.CampaignMail(Sales.To(person));
        sales.Refusal(refused);
        sales.Organization.RunAsynchronousJobs();
        var file = officer.Fetch(print);
        officer.Complete(file.Batch, $"Taken off: {Address.ToUpperInvariant()}");
        sales.Product(
            ComplianceFinding.Table,
            (ComplianceFinding.Name, "reply-asks-for-data"),
            (ComplianceFinding.Rule, "reply-asks-for-data"),
            (ComplianceFinding.Evidence, $"{First} asked for her data."),
            (ComplianceFinding.RegardingType, "contact"),
            (ComplianceFinding.RegardingId, person.Id.ToString("D")),
            (ComplianceFinding.Status, new OptionSetValue((int)FindingStatus.Open)));
        sales.Organization.RunAsynchronousJobs();
        return person;
    }

    /// <summary>Every cell of every table of ours that tells who the person is, as table, column and text.</summary>
    public static IReadOnlyList<string> WhereItStands(this Sales sales, params string[] telling) =>
    [
        .. sales.Organization.Platform.Metadata.Tables
            .Where(table => table.LogicalName.StartsWith("optout_", StringComparison.Ordinal))
            .SelectMany(table => sales.Admin.RetrieveMultiple(
                new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities)
            .SelectMany(row => row.Attributes
                .Select(cell => new { cell.Key, Text = Text(row, cell.Key, cell.Value) })
                .Where(cell => (telling.Length > 0 ? telling : Telling).Any(
                    word => cell.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .Select(cell => $"{row.LogicalName}.{cell.Key}: {cell.Text}")),
    ];

    /// <summary>Calls the erasure.</summary>
    public static OrganizationResponse Erase(
        this IOrganizationService who, EntityReference? person, params (string Name, object Value)[] more) =>
        Call(who, new OrganizationRequest("optout_ErasePerson") { [ErasePerson.DryRun] = false }, person, more);

    /// <summary>Calls the export.</summary>
    public static OrganizationResponse Pack(
        this IOrganizationService who, EntityReference? person, params (string Name, object Value)[] more) =>
        Call(who, new OrganizationRequest("optout_ExportEvidence"), person, more);

    private static OrganizationResponse Call(
        IOrganizationService who,
        OrganizationRequest request,
        EntityReference? person,
        (string Name, object Value)[] more)
    {
        if (person is not null)
        {
            request[ErasePerson.PersonType] = person.LogicalName;
            request[ErasePerson.PersonId] = person.Id;
        }

        foreach (var (name, value) in more)
        {
            request[name] = value;
        }

        return who.Execute(request);
    }

    private static void Record(
        Sales sales, EntityReference person, string decision, params (string Name, object Value)[] more)
    {
        var request = new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = decision,
            [RecordConsent.PersonType] = person.LogicalName,
            [RecordConsent.PersonId] = person.Id,
            [RecordConsent.Address] = decision == "OptIn" ? Address : Phone,
            [RecordConsent.Source] = "PhoneCall",
        };
        foreach (var (name, value) in more)
        {
            request[name] = value;
        }

        sales.Admin.Execute(request);
    }

    // A look-up is read with the name of the row to which it points, which is not ours.
    private static string Text(Entity row, string column, object? value) => value switch
    {
        EntityReference => string.Empty,
        string text => text,
        _ => row.FormattedValues.TryGetValue(column, out var formatted) ? formatted : $"{value}",
    };
}
