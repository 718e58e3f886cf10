using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Policies;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The process by which a refusal is handled, as it is in force: of the settings, the time limits, the mailboxes that take
/// mail in and the steps that are there. Five requests at most, and three where settings and limits are remembered.
/// </summary>
internal static class ProcessInForce
{
    /// <summary>The parts: rows with <c>key</c>, <c>heading</c> and <c>sentences</c>, one a line.</summary>
    public static EntityCollection In(PluginCall call, Language language)
    {
        var texts = Texts.Of(language).Process;
        return new EntityCollection(PublishedProcess.Of(Facts(call, language))
            .GroupBy(sentence => sentence.Part)
            .Select(part => new Entity
            {
                ["key"] = part.Key.ToString(),
                ["heading"] = texts.Heading(part.Key),
                ["sentences"] = string.Join("\n", part.Select(texts.Of)),
            })
            .ToList());
    }

    private static ProcessFacts Facts(PluginCall call, Language language)
    {
        var settings = SettingsSource.Of(call);
        var declared = Steps.TextMessages(string.Empty).ToList();
        var found = Found(call, settings, declared);
        return new ProcessFacts(settings, TimeLimits.Of(call), language)
        {
            HearsReplies = SenderMailbox.IsAnyTakingIn(call),
            HearsTexts = settings.SmsTables.Count > 0 && settings.SmsTables.All(table =>
                table.Columns is not null && On(one => one.Asynchronous).Contains(table.Name)),
            Guarded = Kinds(settings, On(one => one.Stage == Stage.PreValidation)),
            Watched = Kinds(settings, On(one => one.Stage == Stage.PostOperation && !one.Asynchronous)),
        };

        List<string?> On(Func<Step, bool> isMeant) => [.. found[declared.First(isMeant).Handler.FullName!]];
    }

    // By the class that runs: the tables on which it does.
    private static ILookup<string?, string?> Found(PluginCall call, Settings settings, IEnumerable<Step> declared)
    {
        var query = ProcessingStep.OnCreate(
            declared.Select(step => step.Handler),
            [.. ContactActivity.Platform.Select(table => table.Name), .. settings.SmsTables.Select(table => table.Name)]);
        return call.System.RetrieveMultiple(query).Entities
            .ToLookup(ProcessingStep.HandlerOf, ProcessingStep.TableOf);
    }

    // What is said of text messages must hold for each of their tables.
    private static List<ContactKind> Kinds(Settings settings, List<string?> tables) =>
    [
        .. ContactActivity.Platform.Where(table => tables.Contains(table.Name)).Select(table => table.Kind),
        .. settings.SmsTables.Count > 0 && settings.SmsTables.All(table => tables.Contains(table.Name))
            ? new[] { ContactKind.TextMessage }
            : [],
    ];
}
