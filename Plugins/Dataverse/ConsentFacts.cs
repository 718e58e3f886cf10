using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads the facts of the ledger about people and addresses: one request for each 1,500 of a kind.</summary>
internal static class ConsentFacts
{
    /// <summary>
    /// The facts, the oldest first. Whom a fact is about is what was signed, and never a link: what was said of a row
    /// before it was merged away is a fact about that row.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="people">The rows.</param>
    /// <param name="hashes">The hashes of the addresses.</param>
    /// <param name="until">The last second that counts, UTC; null for all.</param>
    public static List<ConsentFact> Of(
        PluginCall call, IEnumerable<PersonId> people, IEnumerable<string> hashes, DateTime? until = null)
    {
        var ids = people.Select(person => person.Id.ToString("D")).Distinct();
        var rows = Read(call, ConsentAudit.PersonId, ids, until)
            .Concat(Read(call, ConsentAudit.AddressHash, hashes.Distinct(), until));
        return rows.GroupBy(row => row.Id).Select(same => same.First())
            .Select(Fact).OrderBy(fact => fact, FactOrder.OfSaying).ToList();
    }

    private static IEnumerable<Entity> Read(
        PluginCall call, string column, IEnumerable<string> values, DateTime? until)
    {
        foreach (var slice in Pages.Slices(values, Pages.IdsInSlice))
        {
            var query = new QueryExpression(ConsentAudit.Table)
            {
                ColumnSet = new ColumnSet(
                    ConsentAudit.PersonType,
                    ConsentAudit.PersonId,
                    ConsentAudit.AddressHash,
                    ConsentAudit.Channel,
                    ConsentAudit.Topic,
                    ConsentAudit.OldValue,
                    ConsentAudit.NewValue,
                    ConsentAudit.OccurredOn,
                    ConsentAudit.RecordedOn,
                    ConsentAudit.Source,
                    ConsentAudit.Weight,
                    ConsentAudit.Sequence,
                    "versionnumber"),
            };
            query.Criteria.AddCondition(column, ConditionOperator.In, slice.Cast<object>().ToArray());
            query.Criteria.AddCondition(ConsentAudit.Channel, ConditionOperator.NotNull);
            FlagFacts.Only(query);
            if (until is { } last)
            {
                query.Criteria.AddCondition(ConsentAudit.OccurredOn, ConditionOperator.LessEqual, last);
            }

            foreach (var row in Pages.Each(call.System, query))
            {
                yield return row;
            }
        }
    }

    private static ConsentFact Fact(Entity row)
    {
        var table = row.GetAttributeValue<string>(ConsentAudit.PersonType);
        var isPerson = Guid.TryParse(row.GetAttributeValue<string>(ConsentAudit.PersonId), out var id);
        return new ConsentFact(
            table is not null && isPerson ? new PersonId(table, id) : null,
            row.GetAttributeValue<string>(ConsentAudit.AddressHash),
            Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)),
            row.GetAttributeValue<string>(ConsentAudit.Topic),
            row.GetAttributeValue<string>(ConsentAudit.NewValue) == Flag.RefusedWord,
            row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn),
            row.Contains(ConsentAudit.Sequence) ? null : row.GetAttributeValue<long?>("versionnumber"),
            row.GetAttributeValue<string>(ConsentAudit.OldValue) == Flag.RefusedWord)
        {
            RecordedOn = row.GetAttributeValue<DateTime>(ConsentAudit.RecordedOn),
            Sequence = row.GetAttributeValue<int?>(ConsentAudit.Sequence),
            Version = row.GetAttributeValue<long?>("versionnumber"),
            Weight = Choices.WeightOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Weight)),
            Source = Choices.SourceOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source)),
        };
    }
}
