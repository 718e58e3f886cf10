using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Gives the leaves of the ledger's Merkle tree, page by page, to the programs that sign its root off the platform. A leaf
/// says nothing of its row: it hashes random bytes too, and neither a person nor an address can be guessed from it.
/// </summary>
public sealed class ReadLeaves : DeclaredPlugin
{
    internal const string From = "From";
    internal const string Most = "Most";
    internal const string Leaves = "Leaves";
    internal const string Count = "Count";
    internal const string Size = "Size";
    internal const string OrganizationId = "OrganizationId";

    private protected override void Run(PluginCall call)
    {
        var from = call.Input(From, 1);
        var most = call.Input(Most, LedgerRows.Largest);
        if (from < 1 || most is < 1 or > LedgerRows.Largest)
        {
            throw new InvalidPluginExecutionException(call.Texts.Ledger.PageIsWrong(1, LedgerRows.Largest));
        }

        var head = LedgerExport.Head(call);
        var leaves = LedgerLeaves.Of(call, from, most, head);
        call.Output(Leaves, Convert.ToBase64String([.. leaves.SelectMany(leaf => leaf)]));
        call.Output(Count, leaves.Count);
        call.Output(Size, head.Sequence);
        call.Output(OrganizationId, call.Context.OrganizationId);
    }
}
