using Microsoft.Xrm.Sdk;
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
        foreach (var column in ConsentAudit.SealColumns)
        {
            row.Attributes.Remove(column);
        }

        if (call.Context.UserId != Platform.SystemUser(call))
        {
            NameTheWriter(call, row);
        }

        ConsentAudit.Identify(row);
        ConsentAudit.Tidy(row);

        var key = Keys.Current(call, KeyPurpose.Ledger);
        row[ConsentAudit.OccurredOn] = row.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn) ?? call.Now;
        row[ConsentAudit.KeyId] = key.Id.ToString("D");
        row[ConsentAudit.Signature] = LedgerChain.Sign(ConsentAudit.Fact(row), key.Value);
    }

    // A row that the product did not write is signed too, but it says who wrote it and when, whatever it claims.
    private static void NameTheWriter(PluginCall call, Entity row)
    {
        row[ConsentAudit.OccurredOn] = call.Now;
        row[ConsentAudit.InitiatingUser] = call.Context.InitiatingUserId.ToString("D");
        row[ConsentAudit.User] = call.Context.UserId.ToString("D");
        row[ConsentAudit.ApplicationId] = call.Client.ApplicationId;
        row[ConsentAudit.IsApplication] = call.Client.IsApplication;
        row[ConsentAudit.UserAgent] = call.Client.UserAgent;
        row[ConsentAudit.Message] = call.Context.MessageName;
        row[ConsentAudit.CorrelationId] = call.Context.CorrelationId.ToString("D");
    }
}
