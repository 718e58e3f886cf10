using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Our forms and views of a person show every flag that the product guards; a main form also has the sections and
/// controls that its script looks for.
/// </summary>
internal sealed class ConsentFormsAreWhole : IRule
{
    private static readonly (string Element, string Attribute, string Name)[] Named =
    [
        ("tab", "name", "consent"),
        ("section", "name", "optout_flags"),
        ("section", "name", "optout_evidence_section"),
        ("control", "id", "WebResource_optout_panel"),
        ("control", "datafieldname", PersonTable.ConsentSource),
        ("control", "datafieldname", PersonTable.ConsentEvidence),
        ("control", "datafieldname", PersonTable.ConsentChannels),
    ];

    public IEnumerable<string> Check(Project project)
    {
        foreach (var table in PersonTable.All)
        {
            var ids = ConsentForms.Forms.Where(f => f.Table == table.Name).Select(f => f.Id)
                .Concat(ConsentForms.Views.Where(v => v.Table == table.Name).Select(v => v.Id)).ToList();
            foreach (var file in project.Tree.Forms.Concat(project.Tree.Views)
                .Where(f => ids.Exists(id => f.Path.Contains($"{{{id}}}"))))
            {
                var shown = file.Root.Descendants("control").Select(c => c.Attr("datafieldname"))
                    .Concat(file.Root.Descendants("cell").Select(c => c.Attr("name"))).ToHashSet();
                foreach (var flag in table.Flags.Where(f => !shown.Contains(f.Column)))
                    yield return $"{file.Path} does not show {flag.Column}.";
                if (!file.Path.Contains("/FormXml/main/"))
                    continue;
                foreach (var (element, attribute, name) in Named
                    .Where(n => !file.Root.Descendants(n.Element).Any(e => e.Attr(n.Attribute) == n.Name)))
                    yield return $"{file.Path} has no {element} {name}, which its script looks for.";
            }
        }
    }
}
