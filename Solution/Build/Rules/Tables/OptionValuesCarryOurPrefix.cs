using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Our option values start with the publisher's prefix, so that no other solution uses them.</summary>
internal sealed class OptionValuesCarryOurPrefix : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var prefix = project.Tree.Manifest.Element("Publisher")?.Child("CustomizationOptionValuePrefix");
        foreach (var file in project.Tree.Files)
        {
            foreach (var choice in file.Root.DescendantsAndSelf("optionset")
                .Where(o => o.Child("OptionSetType") == "picklist"))
            {
                var values = choice.Descendants("option").Select(o => o.Attr("value")).ToList();
                foreach (var value in values.Where(v => v.Length != 9 || v[..5] != prefix))
                    yield return
                        $"{file.Path}: the value {value} of {choice.Attr("Name")} does not start with {prefix}.";
                foreach (var value in values.GroupBy(v => v).Where(g => g.Count() > 1).Select(g => g.Key))
                    yield return $"{file.Path}: {choice.Attr("Name")} has the value {value} more than once.";
            }
        }
    }
}
