using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Stops a stored e-mail that somebody among its recipients refused, before it leaves, and says to whom and why; or
/// takes those recipients off it.
/// </summary>
public sealed class RefuseUnwantedSend : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (!call.Input("IssueSend", whenMissing: true))
        {
            // The platform then only records a mail as sent that went another way.
            return;
        }

        SendGuard.Decide(
            call,
            () => Mails.Stored(
                call, call.Input("EmailId", whenMissing: call.Context.PrimaryEntityId), call.User),
            (draft, refused) => Stripping.Stored(call, draft, refused));
    }
}
