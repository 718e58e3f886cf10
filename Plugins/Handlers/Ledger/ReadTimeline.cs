using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Shows what the ledger says of one person to whoever may read that person, and not a word to anybody else.
/// </summary>
public sealed class ReadTimeline : DeclaredPlugin
{
    internal const string PersonType = "PersonType";
    internal const string PersonId = "PersonId";
    internal const string Top = "Top";
    internal const string Rows = "Rows";

    private const int Usual = 200;
    private const int Most = 500;

    private protected override void Run(PluginCall call)
    {
        var top = call.Input(Top, Usual);
        if (top is < 1 or > Most)
        {
            throw new InvalidPluginExecutionException(call.Texts.Answers.TopOutOfBounds(Most));
        }

        var type = call.Input(PersonType, string.Empty).Trim();
        if (RequestRow.IdOf(type, call.Input(PersonId, Guid.Empty)) is not { } person)
        {
            throw new InvalidPluginExecutionException(call.Texts.Answers.HalfAPerson);
        }

        if (!Readable.Of(call, [person]).Contains(person))
        {
            throw new InvalidPluginExecutionException(call.Texts.Answers.NotThere);
        }

        var seesAll = Privileges.Holds(call, call.Context.InitiatingUserId, Privileges.ToReadTheLedger);
        List<Entity> rows = [.. Timeline.Of(call, person, top, seesAll)];
        WhoWasTold.AddTo(call, rows, withAnswers: seesAll);
        call.Output(Rows, new EntityCollection(rows));
    }
}
