using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>Opt-ins that wait because the person's own refusal outweighs what others report.</summary>
internal static class WaitingRequests
{
    /// <summary>
    /// Closes those that say what the person said now by a door of ours: they waited for an officer, or for just that.
    /// To be called outside the transaction of the request, since what waits is found by no key.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="said">What the person said, and was done.</param>
    /// <param name="meant">Whom it is about.</param>
    public static void Close(PluginCall call, RequestRow said, Meant meant)
    {
        var whose = new FilterExpression(LogicalOperator.Or);
        foreach (var id in new[] { said.Asked.Person?.Id, meant.Row?.Id.Id }.Where(id => id is not null).Distinct())
        {
            whose.AddCondition(OptOutRequest.PersonId, ConditionOperator.Equal, id!.Value.ToString("D"));
        }

        // However either is spelled; one with a tag is told apart below.
        if (said.Asked.Address is { } address && Requests.HashOf(call, address) is { } hash)
        {
            whose.AddCondition(OptOutRequest.AddressHash, ConditionOperator.Equal, hash);
        }

        var query = new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(Requests.Columns) };
        query.Criteria.AddCondition(OptOutRequest.Status, ConditionOperator.Equal, (int)RequestStatus.WaitsForOfficer);
        query.Criteria.AddCondition(
            OptOutRequest.WaitsFor, ConditionOperator.Equal, Choices.Of(LedgerReason.EvidenceOfTooLowRank).Value);
        query.Criteria.AddFilter(whose);
        foreach (var row in Pages.All(call.System, query).Where(row => IsAnswered(call, row, said, meant)))
        {
            var done = new Entity(OptOutRequest.Table, row.Id)
            {
                [OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Done),
                [OptOutRequest.WaitsFor] = null,
                [OptOutRequest.ProcessedOn] = call.Now,
                [OptOutRequest.Outcome] = call.Texts.Requests.Permitted,
            };
            Requests.Save(call, done, row);
        }
    }

    private static bool IsAnswered(PluginCall call, Entity row, RequestRow said, Meant meant) =>
        Proofs.IsProven(call, row)
        && RequestRow.Stored(call, row) is { } waiting
        && waiting.Matters.All(said.Matters.Contains)
        && (waiting.Asked.Person is not null || PersonAddresses.Of(call, waiting.Asked.Address ?? string.Empty)
            .All(address => meant.Typed.Any(typed => typed.Hash == address.Hash)));
}
