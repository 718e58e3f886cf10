using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// A status written straight to Pending Send or Sending is a send: server-side synchronisation fetches such e-mails.
/// The platform's own way from Pending Send over Sending to Sent is never touched.
/// </summary>
public class RefuseUnwantedPendingSend : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (!IsOnItsWay(StatusAsked(call)) || IsOnItsWay(call.Before?.GetAttributeValue<OptionSetValue>(Email.Status)))
        {
            return;
        }

        var message = call.Context.MessageName;
        var stored = message == "Create" ? Guid.Empty
            : message == "Update" ? call.Context.PrimaryEntityId
            : call.Moniker.Id;
        SendGuard.Decide(call, message is "Create" or "Update"
            ? new SendWay(
                () => Mails.Written(call, AsDraft(call.Target), stored),
                (draft, refused) => Stripping.Written(call.Target, draft, refused),
                () => stored == Guid.Empty ? SendGuard.MayCreate(call) : SendGuard.MaySend(call, stored))
            {
                Body = MailBody.Written(call, call.Target, stored),
            }
            : new SendWay(
                () => Mails.Stored(call, stored),
                (draft, refused) => Stripping.Stored(call, draft, refused),
                () => SendGuard.MaySend(call, stored))
            {
                Body = MailBody.Stored(call, stored),
            });
    }

    private static OptionSetValue? StatusAsked(PluginCall call) => call.Context.MessageName is "Create" or "Update"
        ? call.Target.GetAttributeValue<OptionSetValue>(Email.Status)
        : call.Input<OptionSetValue?>("Status", whenMissing: null);

    private static bool IsOnItsWay(OptionSetValue? status) => status?.Value is Email.PendingSend or Email.Sending;

    // The status asked for is no reason to take it for one that cannot be sent.
    private static Entity AsDraft(Entity target)
    {
        var mail = new Entity(target.LogicalName, target.Id);
        mail.Attributes.AddRange(target.Attributes.Where(column => column.Key is not (Email.Status or Email.State)));
        return mail;
    }
}
