using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild;

/// <summary>Messages whose id is not known: information, not a fault, since the steps name them.</summary>
internal static class Unfrozen
{
    public static IEnumerable<string> In(Project project) =>
        project.Steps.Select(s => s.Message).Distinct()
            .Where(m => KnownMessages.IdOf(m) is null)
            .Order(StringComparer.Ordinal);
}
