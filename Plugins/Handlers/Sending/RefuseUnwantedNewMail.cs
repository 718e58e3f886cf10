using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Decides about an e-mail that the same request creates and sends: its recipients stand in a parameter, and no row is
/// there yet.
/// </summary>
public class RefuseUnwantedNewMail : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var email = Mail(call);
        var isOfTemplate = call.Context.InputParameters.Contains("TemplateId");
        SendGuard.Decide(call, new SendWay(
            () => Mails.Written(call, WithTemplate(call, email), storedId: Guid.Empty),
            (draft, refused) => Stripping.Written(email, draft, refused),
            () => SendGuard.MayCreate(call, isOfTemplate))
        {
            // Of a template the text is made beneath, where the e-mail is created and sent.
            Body = isOfTemplate ? null : MailBody.Written(call, email, storedId: Guid.Empty),
        });
    }

    // Of one of the messages no parameter is documented: the e-mail is the one that is an e-mail.
    private static Entity Mail(PluginCall call) =>
        call.Context.InputParameters.Select(parameter => parameter.Value).OfType<Entity>()
            .FirstOrDefault(entity => entity.LogicalName == Email.Table)
        ?? throw new InvalidPluginExecutionException(call.Texts.Sends.UnreadableMail);

    // What the platform will put into the row, and a decision must know before.
    private static Entity WithTemplate(PluginCall call, Entity email)
    {
        var mail = new Entity(Email.Table);
        mail.Attributes.AddRange(email.Attributes);
        if (call.Context.InputParameters.TryGetValue("TemplateId", out var template) && template is Guid templateId)
        {
            mail[Email.Template] = new EntityReference("template", templateId);
        }

        if (call.Context.InputParameters.TryGetValue("RegardingType", out var type)
            && type is string { Length: > 0 } table
            && call.Context.InputParameters.TryGetValue("RegardingId", out var id) && id is Guid regarding)
        {
            mail[Email.Regarding] = new EntityReference(table, regarding);
        }

        return mail;
    }
}
