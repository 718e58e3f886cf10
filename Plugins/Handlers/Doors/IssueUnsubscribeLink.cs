using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Handlers;

/// <summary>Makes the links of a mail that another program sends: for one recipient or many. It writes nothing.
/// </summary>
public sealed class IssueUnsubscribeLink : DeclaredPlugin
{
    internal const string Recipients = "Recipients";
    internal const string Topic = "Topic";
    internal const string Message = "Message";
    internal const string Links = "Links";

    private protected override void Run(PluginCall call)
    {
        EnvironmentCopy.Refuse(call);
        var recipients = call.Input(Recipients, Array.Empty<string>());
        if (recipients.Length is < 1 or > IssuedLinks.Most)
        {
            throw new InvalidPluginExecutionException(call.Texts.Doors.TooManyRecipients(IssuedLinks.Most));
        }

        if (SettingsSource.Of(call).PreferenceCentreUrl is not { } url)
        {
            throw new InvalidPluginExecutionException(call.Texts.Doors.NoUrl);
        }

        var code = call.Input(Topic, string.Empty).Trim();
        var topic = code.Length == 0 ? null : Catalogue.WithCode(call, code)
            ?? throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownTopic);
        var language = IssuedLinks.LanguageOf(call.Input(DoorInput.Language, string.Empty));
        var message = call.Input(Message, Guid.Empty);
        call.Output(Links, IssuedLinks.Of(
            call,
            url,
            recipients,
            new LinkContent(LinkPurpose.Choose, language, call.Now)
            {
                TopicId = topic?.Id,
                MessageId = message == Guid.Empty ? null : message,
            }));
    }
}
