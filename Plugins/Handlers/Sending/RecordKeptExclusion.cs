using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Handlers;

/// <summary>
/// An attempt to have a list or campaign activity sent to members who opt out becomes a ledger row, in its transaction.
/// </summary>
public sealed class RecordKeptExclusion : DeclaredPlugin
{
    /// <summary>The variable in which <see cref="KeepOptOutExclusion"/> says that it corrected an attempt.</summary>
    internal const string Variable = "optout_exclusionkept";

    private protected override void Run(PluginCall call)
    {
        // Of this very operation: what a step around it left is about another row.
        if (!call.Context.SharedVariables.TryGetValue(Variable, out var said)
            || HandedOn.Read(call, Variable, said, HandedOn.RowOf(call)) is null)
        {
            return;
        }

        new LedgerEntry(LedgerEvent.ProtectionKept, Channel.MarketingMaterial, LedgerReason.FlagChanged)
        {
            Evidence = $"{OptOutExclusion.Column} of {call.Context.PrimaryEntityName} {call.RowId:D} stayed Yes: "
                + "members who opt out are excluded",
        }.Write(call);
    }
}
