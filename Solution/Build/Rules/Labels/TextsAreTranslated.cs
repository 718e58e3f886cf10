using OptOutPlugin.Domain.Consent;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The file of a language has words for what the solution says, each once, and for nothing else.</summary>
internal sealed class TextsAreTranslated : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var said = Untranslated.English(project).ToHashSet(StringComparer.Ordinal);
        foreach (var language in project.Languages.Others)
        {
            foreach (var text in language.Texts.Where(text => text.Value.Length == 0))
                yield return $"{language.Path}: nobody has translated \"{text.Attr("of")}\".";
            foreach (var text in language.Texts.Where(text => !said.Contains(text.Attr("of"))))
                yield return $"{language.Path}: nothing says \"{text.Attr("of")}\" any more; delete its line.";
            foreach (var twice in language.Texts.GroupBy(text => (text.Attr("of"), text.Attr("in")))
                .Where(same => same.Count() > 1))
                yield return $"{language.Path}: \"{twice.Key.Item1}\" stands there {twice.Count()} times.";
        }

        foreach (var language in project.Languages.All)
        {
            foreach (var (channel, word) in ChannelTable.All.SelectMany(facts => ChannelWords.Of(facts)
                .Where(word => ChannelWords.In(language, facts, word) is null).Select(word => (facts.Channel, word))))
                yield return $"{language.Path}: the channel {channel} has no {word}.";
            foreach (var gone in language.ChannelWords.Select(channel => channel.Attr("name"))
                .Where(name => !ChannelTable.All.Any(facts => facts.Channel.ToString() == name)))
                yield return $"{language.Path}: there is no channel {gone}; delete its words.";
        }
    }
}
