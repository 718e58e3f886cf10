using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Gives the whole ledger, page by page, to whoever may read it, so that it can be verified without this platform. Of each
/// export one row of the ledger tells that it began.
/// </summary>
public sealed class ExportLedger : DeclaredPlugin
{
    internal const string Cursor = "Cursor";
    internal const string Most = "Most";
    internal const string Lines = "Lines";
    internal const string Count = "Count";
    internal const string Finished = "Finished";
    internal const string Size = "Size";
    internal const string Hash = "Hash";
    internal const string OrganizationId = "OrganizationId";

    private const int Usual = 1000;

    private protected override void Run(PluginCall call)
    {
        var most = call.Input(Most, Usual);
        if (most is < LedgerExport.Fewest or > LedgerExport.Most)
        {
            throw new InvalidPluginExecutionException(
                call.Texts.Ledger.PageIsWrong(LedgerExport.Fewest, LedgerExport.Most));
        }

        TrainingGate.Demand(call, TrainedAct.Export);
        var cursor = call.Input(Cursor, string.Empty);
        var head = LedgerExport.Head(call);
        var page = LedgerExport.Page(call, cursor, most);
        if (cursor.Length == 0)
        {
            LedgerExport.Record(call, head);
        }

        call.Output(Lines, page.Lines);
        call.Output(Count, page.Count);
        call.Output(Cursor, page.Cursor);
        call.Output(Finished, page.Cursor is null);
        call.Output(Size, head.Sequence);
        call.Output(Hash, head.Hash);
        call.Output(OrganizationId, call.Context.OrganizationId);
    }
}
