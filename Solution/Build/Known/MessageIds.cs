using System.Reflection;

namespace OptOutPlugin.SolutionBuild.Known;

/// <summary>The file of message ids: a line for each, name and id; lines that begin with # say where from.</summary>
internal static class MessageIds
{
    /// <summary>The file in the repository.</summary>
    public const string Path = "Solution/Build/Known/Messages.txt";

    /// <summary>The ids as they were when this program was built.</summary>
    public static IReadOnlyDictionary<string, string> BuiltIn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Messages.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    public static IReadOnlyDictionary<string, string> Read(string text) => Lines(text)
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' '))
        .ToDictionary(
            parts => parts[0],
            parts => parts is [_, var id] && Guid.TryParseExact(id, "D", out _)
                ? id
                : throw new BuildException($"{Path}: the line of {parts[0]} is not a name and an id."));

    /// <summary>The text with more ids, its lines in order.</summary>
    public static string With(string text, IReadOnlyDictionary<string, string> more)
    {
        var lines = Lines(text);
        var ids = Read(text).Concat(more).OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => $"{one.Key} {one.Value}");
        return string.Join('\n', lines.Where(line => line.StartsWith('#')).Concat(ids)) + "\n";
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
