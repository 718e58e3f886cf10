using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Everything that a person can see has a label and a description.</summary>
internal sealed class LabelsArePresent : IRule
{
    private static readonly string[] Labels =
        ["label", "displayname", "LocalizedName", "LocalizedCollectionName", "Description"];

    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.Files)
        {
            foreach (var element in file.Root.DescendantsAndSelf())
            {
                var name = element.Name.LocalName;
                if (Labels.Contains(name) && element.Attribute("description") is { Value: "" })
                    yield return $"{file.Path}: an empty {name} under {Owner(element)}.";
                foreach (var missing in Needed(element).Where(n => element.Element(n) is not { HasElements: true }))
                    yield return $"{file.Path}: {Owner(element)} has no {missing}.";
            }
        }

        foreach (var file in project.Tree.Roles.Where(f => f.Root.Child("Description").Length == 0))
            yield return $"{file.Path}: the role has no description.";
        foreach (var step in project.StepFiles.Where(s => s.Root.Child("Description").Length == 0))
            yield return $"{step.Path}: {step.Name} has no description.";
        foreach (var profile in project.Tree.Profiles.Where(p => p.Attr("description").Length == 0))
            yield return $"{SourceTree.ProfilesPath}: {profile.Attr("name")} has no description.";
    }

    private static string[] Needed(XElement element) => element.Name.LocalName switch
    {
        "attribute" when element.Attribute("PhysicalName") is not null => ["displaynames", "Descriptions"],
        "entity" when ((string?)element.Attribute("Name"))?.StartsWith(Table.Prefix, StringComparison.Ordinal) == true
            => ["LocalizedNames", "LocalizedCollectionNames", "Descriptions"],
        "optionset" => ["displaynames", "Descriptions"],
        "environmentvariabledefinition" => ["displayname", "description"],
        "option" when element.Parent?.Parent?.Element("IsGlobal") is not null => ["labels", "Descriptions"],
        "option" or "state" or "status" or "tab" or "section" => ["labels"],
        "cell" when element.Element("control") is not null => ["labels"],
        "savedquery" or "systemform" or "SolutionManifest" or "Publisher" => ["LocalizedNames", "Descriptions"],
        _ => [],
    };

    private static string Owner(XElement element) =>
        element.AncestorsAndSelf().SelectMany(e => e.Attributes())
            .FirstOrDefault(a => a.Name.LocalName is "PhysicalName" or "Name" or "name" or "schemaname" or "value")?.Value
        ?? element.AncestorsAndSelf().Select(e => e.Name.LocalName).First();
}
