namespace OptOutPlugin.Deploy.Tests;

/// <summary>A folder of a test's own, which goes with it.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("optout-").FullName;

    /// <summary>Writes a file and names it.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
