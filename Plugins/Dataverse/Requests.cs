using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>The stored requests.</summary>
internal static class Requests
{
    /// <summary>The id of the one request of an idempotency key.</summary>
    public static Guid IdOf(string key) => Step.StableId($"request/{key}");

    /// <summary>Whether a request with this idempotency key is there.</summary>
    public static bool WithKey(PluginCall call, string key)
    {
        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(OptOutRequest.Id),
            TopCount = 1,
        };
        query.Criteria.AddCondition(OptOutRequest.IdempotencyKey, ConditionOperator.Equal, key);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>A request with what it asked and what became of it; null when there is none.</summary>
    public static Entity? Find(PluginCall call, Guid id)
    {
        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(
                [.. RequestRow.Content, OptOutRequest.ReceivedOn, OptOutRequest.Matched, OptOutRequest.Outcome]),
        };
        query.Criteria.AddCondition(OptOutRequest.Id, ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>Whether a stored request asks the same as one that is handed in.</summary>
    public static bool AreSame(Entity stored, Entity handedIn, bool isDated) =>
        RequestRow.Content.All(column => Equals(Plain(stored, column), Plain(handedIn, column)))
        && (!isDated || Equals(
            stored.GetAttributeValue<DateTime?>(OptOutRequest.ReceivedOn)?.ToUniversalTime(),
            handedIn.GetAttributeValue<DateTime?>(OptOutRequest.ReceivedOn)));

    private static object? Plain(Entity row, string column) =>
        row.Contains(column) && row[column] is OptionSetValue choice ? choice.Value : RowText(row, column);

    private static string? RowText(Entity row, string column) =>
        row.Contains(column) ? RequestRow.Text(row, column) : null;
}
