using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// A status written straight to Pending Send is a send: server-side synchronisation fetches such e-mails. The platform's
/// own way from Pending Send over Sending to Sent is never touched.
/// </summary>
public sealed class RefuseUnwantedPendingSend : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (StatusAsked(call) != Email.PendingSend || IsOnItsWay(call))
        {
            return;
        }

        var target = call.Context.MessageName is "Create" or "Update" ? call.Target : null;
        var stored = call.Context.MessageName switch
        {
            "Create" => Guid.Empty,
            "Update" => call.Context.PrimaryEntityId,
            _ => call.Moniker.Id,
        };
        SendGuard.Decide(
            call,
            () => target is null
                ? Mails.Stored(call, stored, call.User)
                : Mails.Written(call, AsDraft(target), stored),
            (draft, refused) =>
            {
                if (target is null)
                {
                    Stripping.Stored(call, draft, refused);
                }
                else
                {
                    Stripping.Written(target, draft, refused);
                }
            });
    }

    private static int? StatusAsked(PluginCall call) => call.Context.MessageName is "Create" or "Update"
        ? call.Target.GetAttributeValue<OptionSetValue>(Email.Status)?.Value
        : call.Input<OptionSetValue?>("Status", whenMissing: null)?.Value;

    private static bool IsOnItsWay(PluginCall call) =>
        call.Before?.GetAttributeValue<OptionSetValue>(Email.Status)?.Value is Email.PendingSend or Email.Sending;

    // The status asked for is no reason to take it for one that cannot be sent.
    private static Entity AsDraft(Entity target)
    {
        var mail = new Entity(target.LogicalName, target.Id);
        mail.Attributes.AddRange(target.Attributes.Where(column => column.Key is not (Email.Status or Email.State)));
        return mail;
    }
}
