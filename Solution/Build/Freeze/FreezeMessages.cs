using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Freeze;

/// <summary>
/// Writes the ids of messages that steps only name into the source. They are the same in every environment.
/// </summary>
internal static class FreezeMessages
{
    /// <param name="project">What is built.</param>
    /// <param name="ids">Gives the ids of those of some messages that an environment has.</param>
    /// <returns>What was done, a line each.</returns>
    public static IReadOnlyList<string> Run(
        Project project, Func<IReadOnlyList<string>, IReadOnlyDictionary<string, string>> ids)
    {
        var path = Path.Combine(project.Folder, MessageIds.Path);
        var text = File.ReadAllText(path);
        var there = MessageIds.Read(text);
        var wanted = project.Steps.Select(step => step.Message).Distinct().Where(name => !there.ContainsKey(name))
            .Order(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
            return ["Every message has its id."];

        var found = ids(wanted).Where(one => wanted.Contains(one.Key)).ToDictionary();
        if (found.Count > 0)
            File.WriteAllText(path, MessageIds.With(text, found));

        return
        [
            .. wanted.Select(name => found.TryGetValue(name, out var id)
                ? $"{name}: {id}"
                : $"{name}: this environment does not have it; its steps go on naming it."),
            found.Count > 0 ? $"Wrote {MessageIds.Path}. Now run generate." : "Nothing was written.",
        ];
    }
}
