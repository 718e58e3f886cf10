using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>What plugin and pages say of channels, as code, out of the files of the languages.</summary>
internal static class ChannelTexts
{
    public const string PluginPath = "Plugins/Languages/Generated/ChannelTexts.cs";
    public const string PagesPath = "WebResources/src/texts/channelTexts.ts";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The class of the plugin.</summary>
    public static string ForThePlugin(Project project)
    {
        var code = new StringBuilder("""
            using OptOutPlugin.Domain.Consent;
            using OptOutPlugin.Domain.Languages;

            namespace OptOutPlugin.Languages;

            /// <summary>
            /// What sentences say of channels. Made by <c>Solution/Build generate</c> from <c>Solution/Languages</c>; edits
            /// are lost.
            /// </summary>
            internal static class ChannelTexts
            {
                private static readonly Dictionary<Language, Dictionary<Channel, string>> Refusing = new()
                {

            """.ReplaceLineEndings("\n"));
        foreach (var language in project.Languages.All)
        {
            code.Append(CultureInfo.InvariantCulture, $"        [Language.{NameOf(language)}] = new()\n        {{\n");
            foreach (var facts in ChannelTable.All)
            {
                var said = Quoted(Word(language, facts, ChannelWords.Refused));
                code.Append(CultureInfo.InvariantCulture, $"            [Channel.{facts.Channel}] = {said},\n");
            }

            code.Append("        },\n");
        }

        return code.Append("""
                };

                /// <summary>What somebody does who refuses a channel, to stand after the name.</summary>
                public static string Refused(Language language, Channel channel) => Refusing[language][channel];
            }

            """.ReplaceLineEndings("\n")).ToString();
    }

    /// <summary>The module of the pages.</summary>
    public static string ForPages(Project project) =>
        "// Made by `Solution/Build generate` from Solution/Languages. Edits are lost.\n"
        + "import type { Channel } from \"../shared/names\";\n\n"
        + "interface ChannelTexts {\n"
        + "  readonly title: Readonly<Record<Channel, string>>;\n"
        + "  readonly inText: Readonly<Record<Channel, string>>;\n"
        + "}\n\n"
        + $"export const channelTexts: Readonly<Record<{Codes(project)}, ChannelTexts>> = "
        + JsonSerializer.Serialize(
            project.Languages.All.ToDictionary(TwoLetters, language =>
                new[] { ChannelWords.Title, ChannelWords.InText }.ToDictionary(word => word, word => Words(language, word))),
            Readable)
        + ";\n";

    private static Dictionary<string, string> Words(LanguageFile language, string word) =>
        ChannelTable.All.ToDictionary(facts => facts.Channel.ToString(), facts => Word(language, facts, word));

    // What is missing, check names; until then English stands in for it.
    private static string Word(LanguageFile language, ChannelFacts facts, string word) =>
        ChannelWords.In(language, facts, word) ?? facts.Name;

    private static string Codes(Project project) =>
        string.Join(" | ", project.Languages.All.Select(language => $"\"{TwoLetters(language)}\""));

    private static string TwoLetters(LanguageFile language) => Path.GetFileNameWithoutExtension(language.Path);

    private static Language NameOf(LanguageFile language) =>
        LanguageChoice.Of(int.Parse(language.Code, CultureInfo.InvariantCulture), ofOrganization: null);

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
