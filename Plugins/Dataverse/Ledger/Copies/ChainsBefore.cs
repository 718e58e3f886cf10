using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>The chains of which this environment has a copy, as the rows say with which its own ones began.</summary>
internal static class ChainsBefore
{
    /// <summary>What rows are held against, those of before the copy too: one request.</summary>
    public static LedgerTrust Of(PluginCall call, LedgerTrust trust)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet([.. ConsentAudit.VerifiedColumns]),
        };
        query.Criteria.AddCondition(ConsentAudit.Event, ConditionOperator.Equal, (int)LedgerEvent.ChainBegun);
        var begun = Pages.All(call.System, query).Select(ConsentAudit.Row).ToList();

        // Until a chain of its own is begun, all that there is was copied.
        if (EnvironmentCopy.Of(call) is { } copied)
        {
            trust = With(trust, copied.ToString("D"), DateTime.MaxValue);
        }

        // A copy may be of a copy: what one beginning makes trusted says whether the one before is.
        while (begun.FirstOrDefault(row => IsToTrust(row, trust)) is { Fact: { OldValue: { } origin, RecordedOn: { } on } })
        {
            trust = With(trust, origin, on);
        }

        return trust;
    }

    private static bool IsToTrust(LedgerRow row, LedgerTrust trust) =>
        row.Fact is { OldValue: { } origin, RecordedOn: not null }
        && !trust.Former.ContainsKey(origin)
        && LedgerVerification.FaultOf(row, trust) is null;

    private static LedgerTrust With(LedgerTrust trust, string origin, DateTime until) => trust with
    {
        Former = trust.Former.Concat([new KeyValuePair<string, DateTime>(origin, until)])
            .ToDictionary(one => one.Key, one => one.Value),
    };
}
