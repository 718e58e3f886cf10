using System.Globalization;
using System.Text;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// What the options of choices are called, as code, out of the choices and the files of the languages: a document in the
/// language of a person names them where the platform has another one.
/// </summary>
internal static class OptionTexts
{
    public const string PluginPath = "Plugins/Languages/Generated/OptionTexts.cs";

    private static readonly string[] Choices =
    [
        "optout_category", "optout_event", "optout_letterstate", "optout_preferencestate", "optout_reason",
        "optout_requestkind", "optout_requeststatus", "optout_source", "optout_weight",
    ];

    /// <summary>The class of the plugin.</summary>
    public static string ForThePlugin(Project project)
    {
        var code = new StringBuilder("""
            using System.Globalization;
            using OptOutPlugin.Domain;
            using OptOutPlugin.Domain.Consent;
            using OptOutPlugin.Domain.Languages;

            namespace OptOutPlugin.Languages;

            /// <summary>
            /// What the options of choices, and the channels, are called. Made by <c>Solution/Build generate</c> from the
            /// choices and <c>Solution/Languages</c>; edits are lost.
            /// </summary>
            internal static class OptionTexts
            {
                private static readonly Dictionary<Language, Dictionary<string, string>> Labels = new()
                {

            """.ReplaceLineEndings("\n"));
        foreach (var language in project.Languages.All)
        {
            code.Append(CultureInfo.InvariantCulture, $"        [Language.{NameOf(language)}] = new()\n        {{\n");
            foreach (var (key, label) in Of(project, language))
                code.Append(CultureInfo.InvariantCulture, $"            [\"{key}\"] = {Quoted(label)},\n");

            code.Append("        },\n");
        }

        return code.Append("""
                };

                /// <summary>What an option is called; its number where nothing calls it.</summary>
                /// <param name="language">The language.</param>
                /// <param name="choice">The choice, such as <c>optout_event</c>.</param>
                /// <param name="value">The value of the option, or its place from nought.</param>
                public static string Of(Language language, string choice, int value)
                {
                    var stored = (value < OptionValue.First ? OptionValue.First + value : value)
                        .ToString(CultureInfo.InvariantCulture);
                    return Labels[language].TryGetValue($"{choice} {stored}", out var label) ? label : stored;
                }

                /// <summary>What a channel is called.</summary>
                public static string Of(Language language, Channel channel) => Labels[language][channel.ToString()];
            }

            """.ReplaceLineEndings("\n")).ToString();
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(Project project, LanguageFile language)
    {
        foreach (var choice in Choices)
        {
            var path = $"OptionSets/{choice}.xml";
            foreach (var option in project.Tree[path].Elements("options").Elements("option"))
            {
                var english = option.Elements("labels").Elements().First().Attr("description");
                yield return KeyValuePair.Create(
                    $"{choice} {option.Attr("value")}",
                    (language.Code == LanguageFiles.English ? null : language.Of(english, path)) ?? english);
            }
        }

        foreach (var facts in ChannelTable.All)
        {
            yield return KeyValuePair.Create(
                facts.Channel.ToString(), ChannelWords.In(language, facts, ChannelWords.Title) ?? facts.Name);
        }
    }

    private static Language NameOf(LanguageFile language) =>
        LanguageChoice.Of(int.Parse(language.Code, CultureInfo.InvariantCulture), ofOrganization: null);

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
