using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets a row into the ledger only when it carries the product's signature, which needs the key, and links whom it was
/// signed about: a row that somebody writes by hand, by import or through the API is refused. It waits for the chain,
/// and points to nothing else: to the head, its lock would reach every save.
/// </summary>
public sealed class AdmitLedgerRow : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var row = call.Target;
        var key = Keys.Current(call, KeyPurpose.Ledger);
        var waitsFor = row.GetAttributeValue<EntityReference>(ConsentAudit.WaitingFor);
        if (!ConsentAudit.IsSigned(row, key, call.Context.OrganizationId)
            || ConsentAudit.SealColumns.Any(row.Contains)
            || (waitsFor is not null && waitsFor.Id != Checkpoint.Waiting))
        {
            throw new InvalidPluginExecutionException(call.Texts.Records.LedgerIsOurs);
        }

        // Another step may have taken it out, or the row to point to may have come just now.
        if (waitsFor is null && WaitingRow.Of(call) is { } waiting)
        {
            row[ConsentAudit.WaitingFor] = waiting;
        }
    }
}
