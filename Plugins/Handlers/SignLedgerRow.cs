using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Handlers;

/// <summary>Signs a row of the ledger in the transaction that writes it.</summary>
public sealed class SignLedgerRow : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var row = call.Target;
        foreach (var column in ConsentAudit.TextLengths)
        {
            if (row.Contains(column.Key))
            {
                row[column.Key] = LedgerText.Clean(row.GetAttributeValue<string>(column.Key), column.Value);
            }
        }

        foreach (var column in ConsentAudit.SealColumns)
        {
            row.Attributes.Remove(column);
        }

        var key = Keys.Current(call, KeyPurpose.Ledger);
        row[ConsentAudit.OccurredOn] = row.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn) ?? call.Now;
        row[ConsentAudit.KeyId] = key.Id.ToString("D");
        row[ConsentAudit.Signature] = LedgerChain.Sign(ConsentAudit.Fact(row), key.Value);
    }
}
