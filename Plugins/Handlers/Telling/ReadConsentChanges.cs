using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Gives what the event tells, after any place of the chain, so that a system that was away catches up. It reads past
/// the caller's own privileges, tells nothing that the event does not tell, and writes nothing.
/// </summary>
public sealed class ReadConsentChanges : DeclaredPlugin
{
    internal const string After = Announcing.After;
    internal const string Most = "Most";
    internal const string Changes = Announcing.Changes;
    internal const string Count = Announcing.Count;
    internal const string Next = "Next";
    internal const string More = Sealing.More;

    private const int Usual = 500;

    private protected override void Run(PluginCall call)
    {
        if (!Privileges.Holds(call, call.Context.InitiatingUserId, Privileges.ToReadTheLedger)
            && Listeners.OfCaller(call) is null)
        {
            throw new InvalidPluginExecutionException(call.Texts.Telling.NotAListener);
        }

        EnvironmentCopy.Refuse(call);
        var after = call.Input(After, 0);
        var most = call.Input(Most, Usual);
        if (most is < 1 or > ConsentChanges.AtOnce)
        {
            throw new InvalidPluginExecutionException(call.Texts.Telling.MostIsWrong(ConsentChanges.AtOnce));
        }

        if (after < 0 || after > LedgerRows.Head(call).Sequence)
        {
            throw new InvalidPluginExecutionException(call.Texts.Telling.PlaceIsAhead);
        }

        var changes = ConsentChanges.After(call, after, most);
        var list = ChangeList.Cut(changes, most, int.MaxValue).FirstOrDefault();
        call.Output(Changes, list?.Json ?? "[]");
        call.Output(Count, changes.Count);
        call.Output(Next, list?.Last ?? after);
        call.Output(More, changes.Count == most);
    }
}
