using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>Tells the facts that say what somebody chose from all others in the ledger.</summary>
internal static class FlagFacts
{
    private static readonly object[] Events =
    [
        (int)LedgerEvent.OptedOut, (int)LedgerEvent.OptedIn, (int)LedgerEvent.CarriedOver, (int)LedgerEvent.Baseline,
        (int)LedgerEvent.FoundAfterwards, (int)LedgerEvent.EnteredInError, (int)LedgerEvent.GroundEnded,
        (int)LedgerEvent.Paused, (int)LedgerEvent.DeliveryFailed,
    ];

    /// <summary>Leaves the other facts out of a query of the ledger.</summary>
    public static void Only(QueryExpression query)
    {
        query.Criteria.AddCondition(ConsentAudit.Event, ConditionOperator.In, Events);

        // An e-mail that was found afterwards bears the same event as a flag, and says nothing of what was chosen.
        var source = query.Criteria.AddFilter(LogicalOperator.Or);
        source.AddCondition(ConsentAudit.Source, ConditionOperator.Null);
        source.AddCondition(
            ConsentAudit.Source, ConditionOperator.NotEqual, Choices.Of(ConsentSource.SendCheck).Value);
    }
}
