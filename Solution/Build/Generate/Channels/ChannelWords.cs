using OptOutPlugin.Domain.Consent;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>What the files of the languages say of each channel, by the name of the word.</summary>
internal static class ChannelWords
{
    /// <summary>What a form calls the flag.</summary>
    public const string Flag = "flag";

    /// <summary>What the choice calls the channel; in English the name that rows have.</summary>
    public const string Name = "name";

    /// <summary>What the choice says that it means.</summary>
    public const string Meaning = "meaning";

    /// <summary>What a page calls it where it stands alone.</summary>
    public const string Title = "title";

    /// <summary>What a page calls it in a sentence.</summary>
    public const string InText = "inText";

    /// <summary>What somebody does who refuses it, after the name.</summary>
    public const string Refused = "refused";

    /// <summary>What the flag's column is called, where the product adds it.</summary>
    public const string Column = "column";

    /// <summary>What the flag's column is for, where the product adds it.</summary>
    public const string Choose = "choose";

    /// <summary>The words that a channel must have in every language.</summary>
    public static IEnumerable<string> Of(ChannelFacts facts) => FlagColumn.IsOurs(facts)
        ? [Name, Meaning, Flag, Title, InText, Refused, Column, Choose]
        : [Name, Meaning, Flag, Title, InText, Refused];

    /// <summary>A word in a language; null where nobody has written it.</summary>
    public static string? In(LanguageFile language, ChannelFacts facts, string word) =>
        word == Name && language.Code == LanguageFiles.English
            ? facts.Name
            : language.Word(facts.Channel.ToString(), word);

    /// <summary>A word in every language that has it, by the numbers of the languages.</summary>
    public static IEnumerable<KeyValuePair<string, string>> In(
        LanguageFiles languages, ChannelFacts facts, string word) =>
        from language in languages.All
        let said = In(language, facts, word)
        where said is not null
        select KeyValuePair.Create(language.Code, said);
}
