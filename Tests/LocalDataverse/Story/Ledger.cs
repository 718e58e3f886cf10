using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>The consent ledger as an auditor reads it.</summary>
internal sealed class Ledger(IOrganizationService auditor)
{
    private static readonly string[] Headings =
        ["When", "Event", "Channel", "Reason", "Source", "No.", "Hash"];

    public int Count => auditor.All(Query.Of(ConsentAudit.Table)).Count;

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

    /// <summary>Holds every signature and every link against what the product would write.</summary>
    public LedgerVerdict VerifyChain()
    {
        var rows = auditor.All(Query.Whole(ConsentAudit.Table));
        var head = auditor.All(Query.Of(Checkpoint.Table, Checkpoint.Sequence, Checkpoint.Hash)
            .Where(Checkpoint.Table + "id", ConditionOperator.Equal, Checkpoint.Head)).SingleOrDefault();
        var keys = auditor.All(Query.Of(SecretKey.Table, SecretKey.Value))
            .ToDictionary(key => key.Id.ToString("D"), key => key.GetAttributeValue<string>(SecretKey.Value));

        return LedgerVerification.Verify(
            [.. rows.Select(ConsentAudit.Row)],
            head is null
                ? null
                : new Seal(
                    head.GetAttributeValue<int>(Checkpoint.Sequence),
                    PreviousHash: "",
                    head.GetAttributeValue<string>(Checkpoint.Hash) ?? LedgerChain.Start),
            id => id is not null && keys.TryGetValue(id, out var value) ? Hex.Bytes(value) : null);
    }
}
