using OptOutPlugin.Dataverse;

namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>A small managed solution of the optional steps on one message of one table; it needs the main one.</summary>
internal sealed record OptionalSolution(string Message, string Table, IReadOnlyList<Step> Steps)
{
    private const int LongestName = 50;

    /// <summary>The unique name: the pair in words, cut short and told apart by a hash where it is too long.</summary>
    public string Name
    {
        get
        {
            var name = $"OptOutPlugin_{Message}_{Table}";
            var hash = Step.StableId($"solution/{name}").ToString("N")[..8];
            return name.Length <= LongestName ? name : $"{name[..(LongestName - hash.Length - 1)]}_{hash}";
        }
    }

    public string TreeFolder => $"{Project.OptionalFolder}/{Name}";

    /// <summary>One for each pair of message and table, by name; none when no step is optional.</summary>
    public static IReadOnlyList<OptionalSolution> Of(IEnumerable<Step> steps) =>
    [
        .. steps.Where(s => s.Optional).GroupBy(s => (s.Message, s.Table))
            .Select(g => new OptionalSolution(g.Key.Message, g.Key.Table, [.. g]))
            .OrderBy(s => s.Name, StringComparer.Ordinal),
    ];

    /// <summary>Those that lie unpacked in a folder, by the names of their folders; an empty folder is none.</summary>
    public static IReadOnlyDictionary<string, SourceTree> Trees(string folder)
    {
        var trees = new SortedDictionary<string, SourceTree>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            foreach (var one in Directory.EnumerateDirectories(folder).Where(HasFiles))
                trees.Add(Path.GetFileName(one), SourceTree.Read(one));
        }

        return trees;
    }

    private static bool HasFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();
}
