using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads the facts of the ledger about people and addresses: one request for each 1,500 of a kind.</summary>
internal static class ConsentFacts
{
    private const string VersionNumber = "versionnumber";

    /// <summary>The columns that a fact is read from.</summary>
    public static string[] Columns { get; } =
    [
        ConsentAudit.PersonType, ConsentAudit.PersonId, ConsentAudit.AddressHash, ConsentAudit.Channel,
        ConsentAudit.Topic, ConsentAudit.Event, ConsentAudit.OldValue, ConsentAudit.NewValue, ConsentAudit.OccurredOn,
        ConsentAudit.RecordedOn, ConsentAudit.Source, ConsentAudit.Reason, ConsentAudit.Weight, ConsentAudit.Sequence,
        ConsentAudit.InitiatingUser, ConsentAudit.RequestKey, ConsentAudit.PolicyVersion, VersionNumber,
    ];

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
                ColumnSet = new ColumnSet(Columns),
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

    /// <summary>What a row of the ledger says that was read with <see cref="Columns"/>.</summary>
    public static ConsentFact Fact(Entity row)
    {
        var table = row.GetAttributeValue<string>(ConsentAudit.PersonType);
        var isPerson = Guid.TryParse(row.GetAttributeValue<string>(ConsentAudit.PersonId), out var id);
        var says = row.GetAttributeValue<string>(ConsentAudit.NewValue);
        var isPause = says?.StartsWith(Flag.PausedWord, StringComparison.Ordinal) == true;
        return new ConsentFact(
            table is not null && isPerson ? new PersonId(table, id) : null,
            row.GetAttributeValue<string>(ConsentAudit.AddressHash),
            Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)),
            row.GetAttributeValue<string>(ConsentAudit.Topic),
            says == Flag.RefusedWord || isPause,
            row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn),
            row.Contains(ConsentAudit.Sequence) ? null : row.GetAttributeValue<long?>(VersionNumber),
            row.GetAttributeValue<string>(ConsentAudit.OldValue) == Flag.RefusedWord)
        {
            RecordedOn = row.GetAttributeValue<DateTime?>(ConsentAudit.RecordedOn)
                ?? row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn),
            Sequence = row.GetAttributeValue<int?>(ConsentAudit.Sequence),
            Version = row.GetAttributeValue<long?>(VersionNumber),
            Weight = Choices.WeightOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Weight)),
            Source = Choices.SourceOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source)),
            IsDerived = IsDerived(row),
            IsErased = table is not null && row.GetAttributeValue<string>(ConsentAudit.PersonId) is null,
            PolicyVersion = row.GetAttributeValue<string>(ConsentAudit.PolicyVersion),
            By = row.GetAttributeValue<string>(ConsentAudit.InitiatingUser),
            RequestKey = row.GetAttributeValue<string>(ConsentAudit.RequestKey),
            TakesBack = Choices.EventOf(row) is LedgerEvent.EnteredInError,
            IsOfBaseline = Choices.EventOf(row) is LedgerEvent.Baseline,
            PausedUntil = isPause ? Instant(says!.Substring(Flag.PausedWord.Length)) : null,
        };
    }

    /// <summary>
    /// Whether a row says that a flag began or ended because of an address. What a lead or a merged row refused is
    /// carried over as well, and is the person's own.
    /// </summary>
    public static bool IsDerived(Entity row) => Choices.EventOf(row) == LedgerEvent.GroundEnded
        || (Choices.EventOf(row) == LedgerEvent.CarriedOver
            && row.GetAttributeValue<OptionSetValue>(ConsentAudit.Reason)?.Value == (int)LedgerReason.Suppressed);

    private static DateTime? Instant(string text) => DateTime.TryParse(
        text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
        out var instant)
            ? instant
            : null;
}
