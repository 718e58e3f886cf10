using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Says which courses there are, which of them somebody has to take, and what counts: of oneself, and of others for who may
/// read everybody's training.
/// </summary>
public sealed class ReadTraining : DeclaredPlugin
{
    internal const string UserId = "UserId";
    internal const string Language = "Language";
    internal const string Courses = "Courses";
    internal const string User = "User";

    private protected override void Run(PluginCall call)
    {
        var self = call.Context.InitiatingUserId;
        var user = call.Input(UserId, Guid.Empty) is var asked && asked != Guid.Empty ? asked : self;
        if (user != self && !Privileges.HoldsEverywhere(call, self, Privileges.ToBeTrained))
        {
            throw new InvalidPluginExecutionException(call.Texts.Training.NotYours);
        }

        call.Output(User, TrainingShown.NameOf(call, user));
        call.Output(Courses, TrainingShown.Courses(call, user, Spoken(call, call.Input(Language, string.Empty))));
    }

    /// <summary>The language that is asked for, else the caller's.</summary>
    internal static Domain.Languages.Language Spoken(PluginCall call, string code) =>
        LanguageCode.Read(code) ?? SpokenLanguage.Of(call, call.Context.InitiatingUserId);
}
