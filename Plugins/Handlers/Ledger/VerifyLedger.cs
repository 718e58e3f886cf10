using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Verifies the ledger, or the rows of one person. It reads past the caller's own privileges, which the platform has
/// asked for already, and it tells nothing of what the rows say.
/// </summary>
public sealed class VerifyLedger : DeclaredPlugin
{
    internal const string PersonType = "PersonType";
    internal const string PersonId = "PersonId";
    internal const string Verified = "Verified";
    internal const string Sealed = "Sealed";
    internal const string Unsealed = "Unsealed";
    internal const string Erased = "Erased";
    internal const string Fault = "Fault";
    internal const string FaultyRow = "FaultyRow";

    private protected override void Run(PluginCall call)
    {
        var verdict = PersonOf(call) is { } person
            ? StoredLedger.Verify(call, person)
            : StoredLedger.Verify(call);

        call.Output(Verified, verdict.Fault is null);
        call.Output(Sealed, verdict.Sealed);
        call.Output(Unsealed, verdict.Unsealed);
        call.Output(Erased, verdict.Erased);
        call.Output(Fault, verdict.Fault is { } fault ? call.Texts.Ledger.Of(fault) : null);
        call.Output(FaultyRow, verdict.FaultyRow ?? Guid.Empty);
    }

    private static PersonId? PersonOf(PluginCall call)
    {
        var type = call.Input(PersonType, string.Empty).Trim();
        var id = call.Input(PersonId, Guid.Empty);
        if (type.Length == 0 && id == Guid.Empty)
        {
            return null;
        }

        return id != Guid.Empty && PersonTable.Of(type) is not null
            ? new PersonId(type, id)
            : throw new InvalidPluginExecutionException(call.Texts.Ledger.NoPerson);
    }
}
