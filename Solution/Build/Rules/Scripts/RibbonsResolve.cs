using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// In a ribbon every command, rule and label that is named is there, everything that is there is used, and every
/// button stands in a ribbon of its own table.
/// </summary>
internal sealed class RibbonsResolve : IRule
{
    private const string Label = "$LocLabels:";

    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Ribbons
        from fault in Faults(file, project.Tree.TableOf(file)?.LogicalName ?? "")
        select $"{file.Path} {fault}";

    private static IEnumerable<string> Faults(SourceFile file, string table)
    {
        var root = file.Root;
        var rules = root.Element("RuleDefinitions");
        foreach (var (kind, named, there) in new[]
        {
            ("command", Values(root, "Button", "Command"), Ids(root.Element("CommandDefinitions"))),
            ("enable rule", Mentions(root, "EnableRule"), Ids(rules?.Element("EnableRules"))),
            ("display rule", Mentions(root, "DisplayRule"), Ids(rules?.Element("DisplayRules"))),
            ("label", Labels(root), Ids(root.Element("LocLabels"))),
        })
        {
            foreach (var name in named.Except(there))
                yield return $"names the {kind} {name}, which is not there.";
            foreach (var name in there.Except(named))
                yield return $"has the {kind} {name}, which nothing uses.";
        }

        foreach (var id in root.Descendants().Where(e => e.Name.LocalName is "CustomAction" or "Button")
            .Select(e => e.Attr("Id")).GroupBy(id => id).Where(g => g.Count() > 1))
            yield return $"uses the id {id.Key} more than once.";
        foreach (var place in Values(root, "CustomAction", "Location").Where(p => !IsOf(table, p)))
            yield return $"puts a button at {place}, which is no place of {table}.";
    }

    private static bool IsOf(string table, string place) => place.Split('.') is
        ["Mscrm", "Form" or "HomepageGrid" or "SubGrid", var owner, "MainTab", _, "Controls", "_children"]
        && owner == table;

    private static HashSet<string> Ids(XElement? parent) =>
        [.. (parent?.Elements() ?? []).Select(e => e.Attr("Id"))];

    private static HashSet<string> Values(XElement root, string element, string attribute) =>
        [.. root.Descendants(element).Select(e => e.Attr(attribute))];

    private static HashSet<string> Mentions(XElement root, string rule) =>
        [.. (root.Element("CommandDefinitions")?.Descendants(rule) ?? []).Select(e => e.Attr("Id"))];

    private static HashSet<string> Labels(XElement root) =>
    [
        .. root.Descendants("Button").Attributes().Select(a => a.Value)
            .Where(v => v.StartsWith(Label, StringComparison.Ordinal)).Select(v => v[Label.Length..]),
    ];
}
