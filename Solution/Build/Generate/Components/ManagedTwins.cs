using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// What a managed zip holds in the place of a form, an app or a site map: the same, in a file beside it. pac drops what
/// has none. The file without the ending is the truth, since that is the one which a maker changes and exports.
/// </summary>
internal static class ManagedTwins
{
    private static readonly string[] Kinds = ["/FormXml/", "/AppModules/", "/AppModuleSiteMaps/"];

    /// <summary>Every twin of what stands in the tree.</summary>
    /// <param name="files">What must stand there, by path from the root of the repository.</param>
    public static IEnumerable<(string Path, byte[] Content)> Of(IReadOnlyDictionary<string, byte[]> files) =>
        files.Where(file => HasOne(file.Key))
            .Select(file => (file.Key[..^".xml".Length] + SourceFile.TwinEnd, file.Value));

    private static bool HasOne(string path) =>
        path.EndsWith(".xml", StringComparison.Ordinal)
        && Array.Exists(Kinds, kind => path.Contains(kind, StringComparison.Ordinal));
}
