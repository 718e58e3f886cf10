using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// No value of a setting is in the solution: it would hide what an administrator set, and come back with every update.
/// </summary>
internal sealed class SettingsShipNoValues : IRule
{
    private const string Values = "environmentvariablevalue";

    public IEnumerable<string> Check(Project project) =>
    [
        .. project.Tree.Paths.Where(p => p.Contains(Values, StringComparison.OrdinalIgnoreCase))
            .Select(p => $"{p} would ship the value of a setting: ship its default in Plugins/Dataverse instead."),
        .. project.Tree.Files.Where(f => f.Root.DescendantsAndSelf().Any(e => e.Name.LocalName == Values))
            .Select(f => $"{f.Path} has an <{Values}>, which would ship the value of a setting."),
    ];
}
