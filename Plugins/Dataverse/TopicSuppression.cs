using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>The suppression of one address for one topic, and the rows of the list that make it.</summary>
internal sealed class TopicSuppression(string hash, string topic, IReadOnlyList<Entity> rows)
{
    private const Channel On = Channel.MarketingEmail;

    /// <summary>The refusals that stand.</summary>
    public IEnumerable<Refusal> Refusals => rows.Where(IsInForce).Select(row => new Refusal(
        row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Source) is { } source
            ? Ranks.Of(Choices.SourceOf(source), byApplication: false)
            : Refusal.Unknown.Rank,
        row.GetAttributeValue<DateTime?>(SuppressedAddress.Since)));

    /// <summary>Reads it: one request.</summary>
    public static TopicSuppression Of(PluginCall call, string hash, string topic)
    {
        var query = new QueryExpression(SuppressedAddress.Table)
        {
            ColumnSet = new ColumnSet(SuppressedAddress.Since, SuppressedAddress.Source),
        };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(SuppressedAddress.AddressHash, ConditionOperator.Equal, hash);
        query.Criteria.AddCondition(SuppressedAddress.Channel, ConditionOperator.Equal, Choices.Of(On).Value);
        query.Criteria.AddCondition(SuppressedAddress.Topic, ConditionOperator.Equal, topic);
        return new TopicSuppression(hash, topic, Pages.All(call.System, query));
    }

    /// <summary>
    /// Puts it in force with a source, or lifts it with none. One that holds keeps its date and origin.
    /// </summary>
    public void Set(PluginCall call, ConsentSource? source)
    {
        if (source is null)
        {
            foreach (var row in rows.Where(IsInForce))
            {
                call.System.Update(new Entity(SuppressedAddress.Table, row.Id) { [SuppressedAddress.Since] = null });
            }
        }
        else if (!rows.Any(IsInForce))
        {
            Make(call, source.Value);
        }
    }

    private static bool IsInForce(Entity row) =>
        row.GetAttributeValue<DateTime?>(SuppressedAddress.Since) is not null;

    private void Make(PluginCall call, ConsentSource source)
    {
        var keyId = Keys.Current(call, KeyPurpose.Suppress).Id;
        var isNew = rows.Count == 0;
        var id = isNew ? Suppressions.IdOf(keyId, hash, On, topic) : rows[0].Id;
        var row = new Entity(SuppressedAddress.Table, id)
        {
            [SuppressedAddress.Since] = call.Now,
            [SuppressedAddress.Source] = Choices.Of(source),
            [SuppressedAddress.Reason] = Choices.Of(LedgerReason.AskedByPerson),
        };
        if (!isNew)
        {
            call.System.Update(row);
            return;
        }

        row[SuppressedAddress.Name] = $"{RowNames.Of(On)}: {hash.Substring(0, 8)}";
        row[SuppressedAddress.AddressHash] = hash;
        row[SuppressedAddress.KeyId] = keyId.ToString("D");
        row[SuppressedAddress.Channel] = Choices.Of(On);
        row[SuppressedAddress.Topic] = topic;
        call.System.Create(row);
    }
}
