using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Verifies the ledger, a range of its places, or the rows of one person, as much of it as a call has time for. It reads
/// past the caller's own privileges, which the platform has asked for already, and it tells nothing of what the rows say.
/// A verdict belongs to whoever made every call of it: nobody vouches for a cursor.
/// </summary>
public sealed class VerifyLedger : DeclaredPlugin
{
    internal const string PersonType = "PersonType";
    internal const string PersonId = "PersonId";
    internal const string From = "From";
    internal const string To = "To";
    internal const string Size = "Size";
    internal const string Root = "Root";
    internal const string Cursor = "Cursor";
    internal const string Verified = "Verified";
    internal const string Sealed = "Sealed";
    internal const string Unsealed = "Unsealed";
    internal const string Erased = "Erased";
    internal const string Fault = "Fault";
    internal const string FaultWord = "FaultWord";
    internal const string FaultyRow = "FaultyRow";
    internal const string FaultyPlace = "FaultyPlace";
    internal const string Finished = "Finished";

    private protected override void Run(PluginCall call)
    {
        var scope = LedgerScope.Of(call, PersonType, PersonId, From, To, Size, Root);
        var slice = scope.Verify(call, call.Input(Cursor, string.Empty));
        call.Output(Verified, slice.IsWhole);
        call.Output(Sealed, slice.Verdict.Sealed);
        call.Output(Unsealed, slice.Verdict.Unsealed);
        call.Output(Erased, slice.Verdict.Erased);
        call.Output(Fault, slice.Verdict.Fault is { } fault ? call.Texts.Ledger.Of(fault) : null);
        call.Output(FaultWord, slice.Verdict.Fault?.Word);
        call.Output(FaultyRow, slice.Verdict.FaultyRow ?? Guid.Empty);
        call.Output(FaultyPlace, slice.Verdict.FaultyPlace ?? 0);
        call.Output(Finished, slice.IsFinished);
        call.Output(Cursor, slice.Cursor);
        call.Output(Size, slice.Size);
        call.Output(Root, slice.Root);
    }
}
