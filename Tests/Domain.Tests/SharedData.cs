namespace OptOutPlugin.Domain.Tests;

/// <summary>
/// Real mails and public dates that lie beside the repository and are no part of it. A test that needs them is skipped where
/// they are not, and says so.
/// </summary>
internal static class SharedData
{
    /// <summary>A folder of them; null where it is not there.</summary>
    public static string? Folder(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "OptOutPlugin.sln")))
            {
                var folder = Path.GetFullPath(Path.Combine(at.FullName, "../shared/data", name));
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }

    /// <summary>The rows of a table with a line of names above it, by these names.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(file);
        var names = lines[0].Split('\t');
        return lines.Skip(1).Where(line => line.Length > 0)
            .Select(line => names.Zip(line.Split('\t')).ToDictionary(one => one.First, one => one.Second));
    }
}
