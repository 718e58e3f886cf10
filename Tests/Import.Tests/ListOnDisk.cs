using System.Text;

namespace OptOutPlugin.Import.Tests;

/// <summary>A list as a file, for as long as a test needs it.</summary>
internal sealed class ListOnDisk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("optout-list-").FullName;

    public ListOnDisk(byte[] bytes)
    {
        Path = System.IO.Path.Combine(folder, "list.csv");
        File.WriteAllBytes(Path, bytes);
    }

    public ListOnDisk(string text) : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public string Path { get; }

    public Survey Survey(params string[] options) => Running.Survey.Of(Path, Read(options));

    /// <summary>What is read of it: each line that hands something in, or of which something is to be said.</summary>
    public List<ListLine> Lines(params string[] options)
    {
        var survey = Survey(options);
        using var file = new ListFile(Path, TextFile.EncodingOf(Path), survey.Separator);
        return [.. file.Lines(survey.Meaning).Where(line => line.Rows.Count + line.Remarks.Count > 0)];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Options Read(string[] options) => Options.Read([Path, "--url", "http://localhost:1", .. options]);
}
