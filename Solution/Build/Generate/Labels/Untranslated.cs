using OptOutPlugin.Domain.Consent;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The English that a person can see: what each language must have words for.</summary>
internal static class Untranslated
{
    /// <summary>What a language has no place for yet, once each.</summary>
    public static IEnumerable<string> In(Project project, LanguageFile language)
    {
        var known = language.Texts.Select(text => text.Attr("of")).ToHashSet(StringComparer.Ordinal);
        return English(project).Where(text => !known.Contains(text)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Every label of the tree and of the code, in English.</summary>
    public static IEnumerable<string> English(Project project) => project.Tree.Files
        .Where(file => !IsOfCode(file.Path)).SelectMany(file => Translated.EnglishIn(file.Root)
            .Except(WordsOfChannels(project, file.Path)))
        .Concat(project.Settings.SelectMany(setting => new[] { setting.DisplayName, SettingXml.Description(setting) }))
        .Concat(project.Apis.SelectMany(api => new[] { api.DisplayName, api.Description }
            .Concat(api.Parameters.Select(parameter => parameter.Description))
            .Concat(api.Responses.Select(response => response.Description))));

    // The files of the languages hold these apart, by the name of the channel.
    private static IEnumerable<string> WordsOfChannels(Project project, string path) =>
        from word in TreeFiles.ChannelWordsIn(path)
        from facts in ChannelTable.All
        from said in ChannelWords.In(project.Languages, facts, word)
        where said.Key == LanguageFiles.English
        select said.Value;

    // These are said in code, and the names of parameters are the same in every language.
    private static bool IsOfCode(string path) =>
        path.StartsWith(ApiFile.Root, StringComparison.Ordinal)
        || path.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal);
}
