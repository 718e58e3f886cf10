using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What the ledger says of a person's flags, merged rows included.</summary>
internal sealed class Refusals
{
    private const int MostRows = 1000;

    private readonly ILookup<Channel, Entity> newestFirst;

    private Refusals(IEnumerable<Entity> rows) => newestFirst =
        rows.ToLookup(row => Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)));

    /// <summary>Reads the ledger of a person: one request.</summary>
    public static Refusals Of(PluginCall call, PersonTable table, Guid person, IEnumerable<Channel> channels) =>
        Of(call, table.LedgerLookup, person, channels);

    /// <summary>Reads the ledger of an address, by its hash: one request.</summary>
    public static Refusals Of(PluginCall call, string hash, IEnumerable<Channel> channels) =>
        Of(call, ConsentAudit.AddressHash, hash, channels);

    private static Refusals Of(PluginCall call, string column, object value, IEnumerable<Channel> channels)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(
                ConsentAudit.Channel,
                ConsentAudit.Event,
                ConsentAudit.NewValue,
                ConsentAudit.Source,
                ConsentAudit.Reason,
                ConsentAudit.IsApplication,
                ConsentAudit.OccurredOn),
            TopCount = MostRows,
        };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        query.Criteria.AddCondition(ConsentAudit.Topic, ConditionOperator.Null);
        FlagFacts.Only(query);
        query.Criteria.AddCondition(
            ConsentAudit.Channel,
            ConditionOperator.In,
            channels.Select(one => (object)Choices.Of(one).Value).ToArray());
        query.AddOrder("createdon", OrderType.Descending);
        query.AddOrder("versionnumber", OrderType.Descending);
        return new Refusals(call.System.RetrieveMultiple(query).Entities);
    }

    /// <summary>Whether the newest fact of a channel is a refusal.</summary>
    public bool Stands(Channel channel) => newestFirst[channel].FirstOrDefault() is { } newest && IsRefusal(newest);

    /// <summary>
    /// The refusal that a loosening would lift: the weightiest since the last opt-in, of the person's row or of one of
    /// its addresses, so that no carrying or merging makes it lighter.
    /// </summary>
    public Refusal Origin(Channel channel, IEnumerable<SuppressionRow> suppressions)
    {
        var own = newestFirst[channel].TakeWhile(IsRefusal).Select(row => new Refusal(
            RankOf(row), row.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn)));
        var ofAddresses = suppressions.Where(row => row.IsInForce && row.Channel == channel)
            .Select(row => new Refusal(Ranks.Of(row.Source, byApplication: false), row.Since));
        var all = own.ToList();
        return all.Count == 0
            ? Refusal.Unknown
            : all.Concat(ofAddresses).OrderByDescending(refusal => refusal.Rank)
                .ThenByDescending(refusal => refusal.Since).First();
    }

    private static bool IsRefusal(Entity row) =>
        row.GetAttributeValue<string>(ConsentAudit.NewValue) == Flag.RefusedWord;

    private static Rank RankOf(Entity row)
    {
        var source = Choices.SourceOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source));
        var reason = row.GetAttributeValue<OptionSetValue>(ConsentAudit.Reason)?.Value;
        return source == ConsentSource.System && reason == (int)LedgerReason.FlagChanged

            // It was found after the fact, and nobody saw who refused.
            ? Refusal.Unknown.Rank
            : Ranks.Of(source, row.GetAttributeValue<bool?>(ConsentAudit.IsApplication) == true);
    }
}
