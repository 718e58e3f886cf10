using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>What the ledger last said of one channel of a person.</summary>
/// <param name="IsRefusal">Whether it was a refusal.</param>
/// <param name="OccurredOn">When, UTC.</param>
internal sealed record RecordedFact(bool IsRefusal, DateTime? OccurredOn);

/// <summary>The newest facts of many people, merged rows included, in one request for each 1,500 of them.</summary>
internal sealed class LatestFacts
{
    // Merges are looked for in four columns.
    private const int FewInSlice = 400;

    private readonly Dictionary<KeyValuePair<Guid, Channel>, RecordedFact> newest = [];

    /// <summary>
    /// Reads the facts of rows of a table. A link alone makes no fact one about a person: the signed text must name the
    /// row, or one that was merged into it, as the ledger tells.
    /// </summary>
    public static LatestFacts Of(PluginCall call, PersonTable table, IEnumerable<Guid> people)
    {
        var facts = new LatestFacts();
        foreach (var slice in Pages.Slices(people, Pages.IdsInSlice))
        {
            var rows = Pages.All(call.System, Query(table, slice));
            var merges = Merges(call, table, rows);
            foreach (var row in rows.Where(row => IsAbout(table, row, merges))
                .OrderByDescending(row => row.GetAttributeValue<DateTime>(ConsentAudit.RecordedOn))
                .ThenByDescending(row => row.GetAttributeValue<int?>(ConsentAudit.Sequence) ?? int.MaxValue)
                .ThenByDescending(row => row.GetAttributeValue<long>("versionnumber")))
            {
                facts.Add(table, row);
            }
        }

        return facts;
    }

    /// <summary>The newest fact; null when the ledger has none.</summary>
    public RecordedFact? Newest(Guid person, Channel channel) =>
        newest.TryGetValue(new KeyValuePair<Guid, Channel>(person, channel), out var fact) ? fact : null;

    private static QueryExpression Query(PersonTable table, List<Guid> people)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(
                table.LedgerLookup,
                ConsentAudit.PersonType,
                ConsentAudit.PersonId,
                ConsentAudit.Channel,
                ConsentAudit.NewValue,
                ConsentAudit.OccurredOn,
                ConsentAudit.RecordedOn,
                ConsentAudit.Sequence,
                "versionnumber"),
        };
        query.Criteria.AddCondition(table.LedgerLookup, ConditionOperator.In, people.Cast<object>().ToArray());
        FlagFacts.Only(query);
        query.Criteria.AddCondition(ConsentAudit.Topic, ConditionOperator.Null);
        return query;
    }

    // Nearly always each row is linked to whom it names, and nothing has to be asked.
    private static LedgerMerges Merges(PluginCall call, PersonTable table, List<Entity> rows)
    {
        var others = rows.Where(row => !IsNamed(table, row) && !IsErased(table, row)).Select(row => Linked(table, row)).Distinct();
        return new LedgerMerges(Pages.Slices(others, FewInSlice)
            .SelectMany(slice => LedgerMergeRows.Told(call, slice).All));
    }

    private static bool IsAbout(PersonTable table, Entity row, LedgerMerges merges) =>
        IsNamed(table, row)
        || IsErased(table, row)
        || (Named(table, row) is { } named
            && merges.Into(new PersonId(table.Name, Linked(table, row))).Contains(named));

    // The product took out whom it was about; the link alone still tells.
    private static bool IsErased(PersonTable table, Entity row) =>
        row.GetAttributeValue<string>(ConsentAudit.PersonType) == table.Name && !row.Contains(ConsentAudit.PersonId);

    private static bool IsNamed(PersonTable table, Entity row) => Named(table, row)?.Id == Linked(table, row);

    private static PersonId? Named(PersonTable table, Entity row) =>
        row.GetAttributeValue<string>(ConsentAudit.PersonType) == table.Name
        && Guid.TryParse(row.GetAttributeValue<string>(ConsentAudit.PersonId), out var id)
            ? new PersonId(table.Name, id)
            : null;

    private static Guid Linked(PersonTable table, Entity row) =>
        row.GetAttributeValue<EntityReference>(table.LedgerLookup).Id;

    private void Add(PersonTable table, Entity row)
    {
        var key = new KeyValuePair<Guid, Channel>(
            Linked(table, row),
            Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)));
        if (!newest.ContainsKey(key))
        {
            newest[key] = new RecordedFact(
                row.GetAttributeValue<string>(ConsentAudit.NewValue) == Flag.RefusedWord,
                row.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn));
        }
    }
}
