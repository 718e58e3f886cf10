using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Every label is there in every declared language, and says something wherever one of them does.</summary>
internal sealed class LabelsAreTranslated : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var declared = project.Tree[SourceTree.CustomizationsPath].Element("Languages")?.Elements()
            .Select(language => language.Value).ToList() ?? [];
        return from file in project.Tree.Files
               from labels in file.Root.Descendants()
                   .Where(element => element.Attribute(Label.Language(element)) is not null)
                   .GroupBy(element => (element.Parent, element.Name))
               from sentence in Faults(labels.ToList(), declared)
               select $"{file.Path}: {sentence}";
    }

    private static IEnumerable<string> Faults(List<XElement> labels, List<string> declared)
    {
        var text = Label.Text(labels[0]);
        var there = labels.Select(label => label.Attribute(Label.Language(label))!.Value).ToList();
        foreach (var missing in declared.Except(there))
            yield return $"\"{text}\" has no label in {missing}.";
        foreach (var twice in there.GroupBy(code => code).Where(codes => codes.Count() > 1))
            yield return $"\"{text}\" has {twice.Count()} labels in {twice.Key}.";
        if (labels.Select(label => Label.Text(label).Length > 0).Distinct().Count() > 1)
            yield return $"\"{text}\" is empty in one language and not in another.";
    }
}
