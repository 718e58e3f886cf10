using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Stops a stored e-mail that somebody among its recipients refused, before it leaves, and says to whom and why; or
/// takes those recipients off it.
/// </summary>
public class RefuseUnwantedSend : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (!call.Input("IssueSend", whenMissing: true))
        {
            // The platform then only records a mail as sent that went another way.
            return;
        }

        var id = call.Input("EmailId", whenMissing: call.Context.PrimaryEntityId);
        SendGuard.Decide(call, new SendWay(
            () => Mails.Stored(call, id),
            (draft, refused) => Stripping.Stored(call, draft, refused),
            () => SendGuard.MaySend(call, id))
        {
            Body = MailBody.Stored(call, id),
        });
    }
}
