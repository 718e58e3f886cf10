using System.Globalization;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Every form that scripts open by its id is there, and none of them is what a user gets unasked: Microsoft's forms
/// come first, and the fallback is one of theirs.
/// </summary>
internal sealed class PlatformFormsStandAside : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var (table, type, id) in ConsentForms.Forms)
        {
            if (!project.Tree.Paths.Any(p => p.EndsWith($"/FormXml/{type}/{{{id}}}.xml", StringComparison.Ordinal)))
                yield return $"The {type} form {id} of {table} is missing, and the scripts open it.";
        }

        foreach (var file in project.Tree.Forms.Where(f => project.Tree.TableOf(f) is { IsOurs: false }))
        {
            var shown = file.Root.Descendants("DisplayConditions").SingleOrDefault();
            if (!file.Path.Contains("/FormXml/main/"))
                continue;
            if (shown?.Attr("FallbackForm") != "false")
                yield return $"{file.Path} must say FallbackForm=\"false\".";
            if (!int.TryParse(shown?.Attr("Order"), CultureInfo.InvariantCulture, out var order)
                || order < ConsentForms.FirstOrder)
                yield return $"{file.Path} must have an Order from {ConsentForms.FirstOrder}, behind Microsoft's.";
        }
    }
}
