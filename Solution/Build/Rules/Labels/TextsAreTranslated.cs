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
    }
}
