using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Handlers;

/// <summary>Gives the privacy policy in force, or a version that was, to web sites and the public pages.</summary>
public sealed class GetPolicy : DeclaredPlugin
{
    internal const string Language = "Language";
    internal const string Version = "Version";
    internal const string Name = "Name";
    internal const string Text = "Text";
    internal const string WordingHash = "WordingHash";
    internal const string EffectiveFrom = "EffectiveFrom";
    internal const string WhatChanged = "WhatChanged";

    private protected override void Run(PluginCall call)
    {
        var language = call.Input(Language, string.Empty).Trim();
        var policies = Catalogue.Policies(call);
        var edition = call.Input(Version, 0) is > 0 and var version
            ? policies.Find(version, language)
            : policies.InForce(language, call.Now);
        call.Output(Name, edition?.Name ?? string.Empty);
        call.Output(Version, edition?.Version ?? 0);
        call.Output(Language, edition?.Language ?? string.Empty);
        call.Output(Text, edition is null ? string.Empty : Policies.TextOf(call, edition));
        call.Output(WordingHash, edition?.Hash ?? string.Empty);
        call.Output(WhatChanged, edition?.WhatChanged ?? string.Empty);
        if (edition is not null)
        {
            call.Output(EffectiveFrom, edition.EffectiveFrom);
        }
    }
}
