using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets a row into the ledger only when it carries the product's signature, which needs the key, and links whom it was
/// signed about: a row that somebody writes by hand, by import or through the API is refused.
/// </summary>
public sealed class AdmitLedgerRow : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var row = call.Target;
        var key = Keys.Current(call, KeyPurpose.Ledger);
        if (!ConsentAudit.IsSigned(row, key, call.Context.OrganizationId) || ConsentAudit.SealColumns.Any(row.Contains))
        {
            throw new InvalidPluginExecutionException(call.Texts.Records.LedgerIsOurs);
        }
    }
}
