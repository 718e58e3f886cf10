using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Tells refusals that were there when an e-mail left from those that came afterwards.</summary>
internal static class EarlierRefusals
{
    /// <summary>The recipients who refuse an e-mail today and had done so before it left.</summary>
    /// <param name="call">The run.</param>
    /// <param name="draft">The e-mail.</param>
    /// <param name="leftOn">When it left, UTC.</param>
    public static IReadOnlyList<RecipientVerdict> BeforeSend(PluginCall call, Draft draft, DateTime leftOn) =>
        SendGuard.Verdicts(call, draft.Mail)
            .Where(verdict => verdict.Verdict is Verdict.Refused refused && WasThere(call, verdict, refused.Ground, leftOn))
            .ToList();

    // A refusal that the ledger knows nothing of is older than the ledger. What could not be checked is no refusal.
    private static bool WasThere(PluginCall call, RecipientVerdict verdict, Ground ground, DateTime leftOn)
    {
        if (ground.Rule is Rule.Unreadable or Rule.NoAddress)
        {
            return false;
        }

        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentAudit.OccurredOn),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ConsentAudit.Channel, ConditionOperator.Equal, Choices.Of(ground.Channel).Value);
        query.Criteria.AddCondition(
            ConsentAudit.Event,
            ConditionOperator.In,
            (int)LedgerEvent.OptedOut,
            (int)LedgerEvent.CarriedOver,
            (int)LedgerEvent.Baseline);
        if (ground.Person is { } person)
        {
            query.Criteria.AddCondition(
                PersonTable.Of(person.Id.Table)!.LedgerLookup, ConditionOperator.Equal, person.Id.Id);
        }
        else
        {
            query.Criteria.AddCondition(
                ConsentAudit.AddressHash, ConditionOperator.Equal, LedgerEntry.HashOf(call, verdict.Recipient.Address));
        }

        query.AddOrder(ConsentAudit.OccurredOn, OrderType.Descending);
        var last = call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
        return last is null || last.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn) < leftOn;
    }
}
