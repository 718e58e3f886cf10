using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Solution.Tests;

/// <summary>A copy of all that is packed, to be broken.</summary>
internal sealed partial class SolutionCopy : IDisposable
{
    private static readonly string[] Copied =
    [
        "Solution/src", "Solution/optional", "Solution/Languages", "Solution/Deploy", "WebResources/img",
        "WebResources/html", "WebResources/css", "WebResources/src/shared", "WebResources/src/texts", "Plugins/Handlers",
        "Plugins/Languages/Generated", "Plugins/Dataverse/Tables",
    ];

    // What a copy did not change is what another copy had: hundreds of copies read the same hundreds of files.
    private static readonly ConcurrentDictionary<(string Path, DateTime Written, long Length), XElement> Known = new();

    private static readonly string[] Alone =
        ["Directory.Build.props", "OptOutPlugin.sln", "deploy.ps1", "Plugins/README.md", "Solution/Build/Released.txt"];

    // Copies that were given back: what a test did to one is undone, which costs less than another copy.
    private static readonly ConcurrentBag<string> Idle = [];

    private static readonly Lazy<IReadOnlyList<string>> Whole =
        new(() => [.. Copied.Where(IsThere).SelectMany(Files).Concat(Alone)]);

    static SolutionCopy() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var root in Idle)
            Directory.Delete(root, recursive: true);
    };

    public SolutionCopy()
    {
        Root = Idle.TryTake(out var root) ? root : Directory.CreateTempSubdirectory("optout-solution-").FullName;
        foreach (var file in Whole.Value)
        {
            var (source, target) =
                (new FileInfo(Path.Combine(Repository.Root, file)), new FileInfo(Path.Combine(Root, file)));
            if (target.Exists && target.Length == source.Length && target.LastWriteTimeUtc == source.LastWriteTimeUtc)
                continue;
            Directory.CreateDirectory(target.DirectoryName!);
            source.CopyTo(target.FullName, overwrite: true);
        }
    }

    private XElement Read(string path)
    {
        var file = new FileInfo(path);
        return Known.GetOrAdd(
            (Path.GetRelativePath(Root, path), file.LastWriteTimeUtc, file.Length), _ => Xml.Read(path));
    }

    public string Root { get; }

    public Project Open() => Project.Open(Root, Read);

    /// <summary>In the first file under a path that has both texts, replaces the old one once.</summary>
    public void Edit(string path, string old, string with, string having = "")
    {
        var file = Find(path, old, having);
        var text = File.ReadAllText(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(file, text[..at] + with + text[(at + old.Length)..]);
    }

    /// <summary>Empties the first element of a name in the first file under a path that has one.</summary>
    public void Empty(string path, string element)
    {
        var file = Find(path, $"<{element}>");
        var text = File.ReadAllText(file);
        var start = text.IndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2;
        var end = text.IndexOf($"</{element}>", start, StringComparison.Ordinal);
        File.WriteAllText(file, text[..start] + text[end..]);
    }

    public void Delete(string path, string having = "") => File.Delete(Find(path, having));

    public void Rename(string path, string having, string name)
    {
        var file = Find(path, having);
        File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, name));
    }

    public void Add(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Gives some words to whatever the languages have none for, and generates.</summary>
    public void Translate()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Root, LanguageFiles.Folder)))
            File.WriteAllText(file, Place().Replace(File.ReadAllText(file), "<text of=$1>said</text>"));
        _ = Generated.Write(Open()).ToList();
    }

    public string Read(string path, string having) => File.ReadAllText(Find(path, having));

    public void Dispose()
    {
        var own = Whole.Value.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Where(file => !own.Contains(Path.GetRelativePath(Root, file))).ToList())
            File.Delete(file);
        foreach (var folder in Directory.GetDirectories(Root, "*", SearchOption.AllDirectories)
            .OrderByDescending(folder => folder.Length))
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }

        Idle.Add(Root);
    }

    private string Find(string path, params string[] having)
    {
        var whole = Path.Combine(Root, path);
        IEnumerable<string> files = File.Exists(whole)
            ? [whole]
            : Directory.EnumerateFiles(whole, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return files.FirstOrDefault(f => Array.TrueForAll(having, File.ReadAllText(f).Contains))
            ?? throw new InvalidOperationException($"Nothing under {path} has \"{string.Join("\" and \"", having)}\".");
    }

    private static bool IsThere(string folder) => Directory.Exists(Path.Combine(Repository.Root, folder));

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Repository.Root, f));

    [GeneratedRegex("<text of=(\"[^\"]*\") />")]
    private static partial Regex Place();
}
