using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Decides about a template that is sent to a list of rows: the platform makes an e-mail of its own for each of them.
/// </summary>
public class RefuseUnwantedTemplateSend : DeclaredPlugin
{
    private const string Recipients = "RecipientIds";

    private protected override void Run(PluginCall call)
    {
        var table = call.Input("RecipientType", whenMissing: string.Empty);
        var ids = call.Input<Guid[]>(Recipients, whenMissing: []);
        SendGuard.Decide(call, new SendWay(
            () => Read(call, table, ids),
            (_, refused) => call.Context.InputParameters[Recipients] = ids
                .Where(id => refused.All(recipient => recipient.Party?.Id != id)).ToArray(),
            () => SendGuard.MayCreate(call, ofTemplate: true))
        {
            Records = false,
        });
    }

    private static Draft? Read(PluginCall call, string table, Guid[] ids) =>
        Mails.Written(call, Mail(call, table, ids), storedId: Guid.Empty) is { } draft
            ? draft with { Mail = draft.Mail with { OneByOne = true } }
            : null;

    private static Entity Mail(PluginCall call, string table, Guid[] ids)
    {
        var mail = new Entity(Email.Table)
        {
            [Email.Template] = new EntityReference("template", call.Input("TemplateId", whenMissing: Guid.Empty)),
            ["to"] = new EntityCollection(ids.Select(id => new Entity(Email.Party.Table)
            {
                [Email.Party.Who] = new EntityReference(table, id),
            }).ToList()),
        };
        if (call.Input("RegardingType", whenMissing: string.Empty) is { Length: > 0 } regarding)
        {
            mail[Email.Regarding] = new EntityReference(regarding, call.Input("RegardingId", whenMissing: Guid.Empty));
        }

        return mail;
    }
}
