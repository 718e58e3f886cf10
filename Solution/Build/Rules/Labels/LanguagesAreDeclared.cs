using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Every language that a label is written in is declared.</summary>
internal sealed class LanguagesAreDeclared : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var declared = project.Tree[SourceTree.CustomizationsPath].Element("Languages")?.Elements()
            .Select(l => l.Value).ToHashSet() ?? [];
        return from file in project.Tree.Files
               from code in file.Root.Descendants().Attributes()
                   .Where(a => a.Name.LocalName is "languagecode" or "LCID").Select(a => a.Value).Distinct()
               where !declared.Contains(code)
               select $"{file.Path} has labels in {code}, a language that {SourceTree.CustomizationsPath} lacks.";
    }
}
