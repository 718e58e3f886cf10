using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after an e-mail changed to whom it goes or what it is about: one that waits is decided again, and taken back
/// where somebody refuses what it has become. The write itself is never refused: the platform writes waiting mail too.
/// </summary>
public sealed class DecideWaitingMail : FollowingPlugin
{
    private static readonly IReadOnlyList<string> Deciding =
        [.. Email.Seen.Where(column => column != Email.Description), Email.Regarding, Email.Template];

    // Nothing is decided by a footer, and nothing of it is on the ledger.
    private protected override bool HasNothingToDo(PluginCall call) =>
        !Deciding.Any(call.Target.Contains) && ProductWrite.Is(call);

    private protected override void Follow(PluginCall call)
    {
        var status = call.Before?.GetAttributeValue<OptionSetValue>(Email.Status)?.Value;
        if (status is Email.PendingSend or Email.Sending && !ProductWrite.Is(call))
        {
            PendingMail.DecideAgain(call, call.RowId);
        }
    }

    private protected override WorkToDo? ToDoAgain(PluginCall call) =>
        new(WorkKind.WithdrawMail, new EntityReference(Email.Table, call.RowId));
}
