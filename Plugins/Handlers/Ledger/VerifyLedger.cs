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
        var scope = new LedgerScope(
            call.Input(PersonType, string.Empty).Trim(),
            call.Input(PersonId, Guid.Empty),
            call.Input(From, 0),
            call.Input(To, 0),
            call.Input(Size, 0),
            call.Input(Root, string.Empty).Trim());
        var person = scope.Person(call);
        var start = scope.Start(call, call.Input(Cursor, string.Empty));
        Answer(call, person is null ? StoredLedger.Verify(call, start) : StoredLedger.Verify(call, person, start));
    }

    // What was not looked at yet is not verified: who knows nothing of cursors must not take a part for the whole.
    private static void Answer(PluginCall call, LedgerSlice slice)
    {
        var verdict = slice.Verdict;
        var tree = slice.Progress.Tree;
        var isWhole = slice.IsFinished && verdict.Fault is null;
        call.Output(Verified, isWhole);
        call.Output(Sealed, verdict.Sealed);
        call.Output(Unsealed, verdict.Unsealed);
        call.Output(Erased, verdict.Erased);
        call.Output(Fault, verdict.Fault is { } fault ? call.Texts.Ledger.Of(fault) : null);
        call.Output(FaultWord, verdict.Fault?.Word);
        call.Output(FaultyRow, verdict.FaultyRow ?? Guid.Empty);
        call.Output(FaultyPlace, verdict.FaultyPlace ?? 0);
        call.Output(Finished, slice.IsFinished);
        call.Output(Cursor, slice.IsFinished ? null : slice.Progress.ToString());
        call.Output(Size, isWhole ? tree?.Size ?? 0 : 0);
        call.Output(Root, isWhole && tree is not null ? Convert.ToBase64String(tree.Root) : null);
    }
}
