using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Forgets one person, for a privacy officer: empties what rows of the product say of that person, and holds the
/// addresses. Unless told otherwise it only says what it would do.
/// </summary>
public sealed class ErasePerson : DeclaredPlugin
{
    internal const string PersonType = "PersonType";
    internal const string PersonId = "PersonId";
    internal const string Address = "Address";
    internal const string RequestId = PersonErasure.RequestId;
    internal const string DryRun = PersonErasure.DryRun;
    internal const string Refuse = "Refuse";
    internal const string Rows = "Rows";
    internal const string People = "People";
    internal const string Emptied = "Emptied";
    internal const string Waits = "Waits";
    internal const string Finished = PersonErasure.Finished;
    internal const string Outcome = "Outcome";

    private protected override void Run(PluginCall call)
    {
        var request = call.Input(RequestId, Guid.Empty);
        var isDry = call.Input(DryRun, true);
        var address = call.Input(Address, string.Empty).Trim();
        DataSubject? subject = null;
        if (request == Guid.Empty || isDry)
        {
            subject = DataSubject.Of(call, call.Input(PersonType, string.Empty).Trim(), call.Input(PersonId, Guid.Empty), address)
                ?? throw new InvalidPluginExecutionException(call.Texts.Erasures.NobodyFound);
        }

        var state = subject is null ? PersonErasure.GoOn(call, request)
            : isDry ? PersonErasure.Look(call, subject)
            : PersonErasure.Of(call, subject, address, call.Input(Refuse, true));
        var answer = new ErasureAnswer(call, state, subject);
        call.Output(Rows, answer.Rows);
        call.Output(People, answer.People);
        call.Output(RequestId, state.Request);
        call.Output(Emptied, state.Emptied);
        call.Output(Waits, state.Waits);
        call.Output(Finished, state.IsFinished);
        call.Output(Outcome, answer.Outcome(isDry));
    }
}
