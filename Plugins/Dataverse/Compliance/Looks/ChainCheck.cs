using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Ledger.Proving;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The look of a run over the ledger: it is verified from its first row to its end, in slices. How far it has come stands
/// in the row of the run, which nobody but the product writes, so that no caller can pass a part over.
/// </summary>
internal static class ChainCheck
{
    /// <summary>Its name in a cursor.</summary>
    public const string Name = "chain";

    /// <summary>Verifies the next slice.</summary>
    /// <param name="call">The run.</param>
    /// <param name="progress">How far it has come, as <see cref="LedgerProgress"/> writes it; null to begin.</param>
    /// <param name="found">What is done with what is found.</param>
    /// <returns>How far it has come now; null when it has ended.</returns>
    public static string? Look(PluginCall call, string? progress, Action<FindingReport> found)
    {
        var slice = Whole.Verify(call, LedgerProgress.Read(progress ?? string.Empty)?.ToString() ?? string.Empty);
        if (slice.Verdict.Fault is { } fault)
        {
            found(CheckPlace.Finding(
                LedgerBroken.Rule,
                slice.Verdict.FaultyRow is { } row
                    ? new EntityReference(ConsentAudit.Table, row)
                    : new EntityReference(Checkpoint.Table, Checkpoint.Head),
                LedgerBroken.Detail(slice.Verdict),
                Texts.English.Ledger.Of(fault)));
        }

        return slice.IsFinished ? null : slice.Progress.ToString();
    }

    private static LedgerScope Whole =>
        new(PersonType: string.Empty, Guid.Empty, From: 0, To: 0, Size: 0, Root: string.Empty);
}
