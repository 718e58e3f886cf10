using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>The consent ledger as an auditor reads it.</summary>
internal sealed class Ledger(IOrganizationService auditor)
{
    private static readonly string[] Headings =
        ["When", "Event", "Channel", "Reason", "Source", "No.", "Hash"];

    public int Count => auditor.All(Query.Of(ConsentAudit.Table)).Count;

    /// <summary>How many refusals came with a row itself, and not over an address that it shares.</summary>
    public int Brought => auditor.All(Query.Of(ConsentAudit.Table, ConsentAudit.Event, ConsentAudit.Reason))
        .Count(row => Is(row, ConsentAudit.Event, (int)LedgerEvent.OptedOut)
            && !Is(row, ConsentAudit.Reason, (int)LedgerReason.Suppressed));

    /// <summary>How many rows say what, by the label of the event.</summary>
    public IReadOnlyDictionary<string, int> CountByEvent => auditor
        .All(Query.Of(ConsentAudit.Table, ConsentAudit.Event))
        .CountBy(row => row.Label(ConsentAudit.Event))
        .ToDictionary();

    /// <summary>Everything about one person, oldest first.</summary>
    public IReadOnlyList<Entity> Of(EntityReference person) => auditor.All(Query.Whole(ConsentAudit.Table)
        .Where(ConsentAudit.PersonId, ConditionOperator.Equal, person.Id.ToString("D"))
        .OrderBy(ConsentAudit.OccurredOn)
        .OrderBy(ConsentAudit.Sequence));

    public Entity Row(Guid id) => auditor.Retrieve(ConsentAudit.Table, id, new ColumnSet(true));

    public static void Show(Screen screen, IEnumerable<Entity> rows) => screen.Table(
        Headings,
        rows.Select(row => (string[])
        [
            $"{row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn):HH:mm:ss}",
            row.Label(ConsentAudit.Event),
            row.Label(ConsentAudit.Channel),
            row.Label(ConsentAudit.Reason),
            row.Label(ConsentAudit.Source),
            row.GetAttributeValue<int?>(ConsentAudit.Sequence) is { } place ? $"{place}" : "waits",
            Shown.Cut(row.GetAttributeValue<string>(ConsentAudit.Hash) ?? "", 9),
        ]));

    /// <summary>What an independent look at every row says of it.</summary>
    public LedgerReading VerifyChain() => LedgerCheck.Verify(auditor);

    private static bool Is(Entity row, string column, int value) =>
        row.GetAttributeValue<OptionSetValue>(column)?.Value == value;
}
