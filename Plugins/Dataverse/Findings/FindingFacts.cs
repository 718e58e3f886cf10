using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>What becomes of findings, as facts of the ledger: who did what about which, and why.</summary>
internal static class FindingFacts
{
    /// <summary>Writes a fact.</summary>
    /// <param name="call">The run.</param>
    /// <param name="what">What became of it.</param>
    /// <param name="finding">The finding, with its rule.</param>
    /// <param name="words">Why, or what was done.</param>
    public static void Write(PluginCall call, LedgerEvent what, Entity finding, string? words) =>
        new LedgerEntry(what, Channel: null, LedgerReason.Compliance)
        {
            NewValue = finding.GetAttributeValue<string>(ComplianceFinding.Rule),
            Source = Choices.Of(ConsentSource.System),
            RequestKey = finding.Id.ToString("D"),
            Evidence = words,
        }.Write(call);
}
