using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Says how the organisation handles a refusal, made of the settings and time limits that are in force. It writes nothing.
/// </summary>
public sealed class ReadProcess : DeclaredPlugin
{
    internal const string Title = "Title";
    internal const string GeneratedOn = "GeneratedOn";
    internal const string Sections = "Sections";

    private protected override void Run(PluginCall call)
    {
        var language = LanguageCode.Read(call.Input(DoorInput.Language, string.Empty))
            ?? SpokenLanguage.Of(call, call.Context.InitiatingUserId);
        call.Output(Title, Texts.Of(language).Process.Title);
        call.Output(DoorInput.Language, LanguageCode.Of(language));
        call.Output(GeneratedOn, call.Now);
        call.Output(Sections, ProcessInForce.In(call, language));
    }
}
