using System.Text;
using System.Text.Json;
using OptOutPlugin.Import.Reading;

namespace OptOutPlugin.Import.Running;

/// <summary>How far the handing in of a list has come, as a file beside it: whoever is killed goes on there.</summary>
/// <param name="Key">The key of the list.</param>
/// <param name="Hash">The hash of its rows.</param>
/// <param name="Lines">How many of its lines are done.</param>
/// <param name="Rows">How many rows these lines handed in.</param>
/// <param name="NotHeld">How many bytes the file of lines that are not held had then.</param>
/// <param name="Bad">How many lines are in it.</param>
internal sealed record Progress(string Key, string Hash, int Lines, int Rows, long NotHeld, int Bad)
{
    /// <summary>Where it stands.</summary>
    public static string PathOf(string list) => list + ".optout-import";

    /// <summary>How far a list has come; null where nobody has begun with it, or with another of its name.</summary>
    public static Progress? Read(string list, string key, string hash)
    {
        try
        {
            return File.Exists(PathOf(list))
                && JsonSerializer.Deserialize<Progress>(File.ReadAllText(PathOf(list))) is { } stored
                && stored.Key == key && stored.Hash == hash
                    ? stored
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it down; whoever is killed meanwhile finds what stood there before.</summary>
    public void Write(string list)
    {
        var beside = PathOf(list) + ".new";
        File.WriteAllText(beside, JsonSerializer.Serialize(this));
        File.Move(beside, PathOf(list), overwrite: true);
    }
}

/// <summary>The file of lines that are not held, or not all of them: its lines, what became of each, and why.</summary>
internal sealed class NotHeldFile : IDisposable
{
    private readonly FileStream file;
    private readonly StreamWriter writer;

    /// <param name="path">The file.</param>
    /// <param name="length">How much of it stands; what comes after was written by somebody who was killed.</param>
    public NotHeldFile(string path, long length)
    {
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            file.SetLength(Math.Min(length, file.Length));
            file.Seek(0, SeekOrigin.End);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ListFault($"{path} cannot be written: {problem.Message}", problem);
        }

        writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: file.Length == 0));
        if (file.Length == 0)
        {
            writer.Write("line,held,reason\r\n");
        }
    }

    public void Add(int line, bool isHeld, string reason) => writer.Write(
        $"{line},{(isHeld ? "yes" : "no")},\"{reason.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");

    /// <summary>Has it stand on the disk, and says how many bytes it has.</summary>
    public long Flush()
    {
        writer.Flush();
        file.Flush(flushToDisk: true);
        return file.Length;
    }

    public void Dispose() => writer.Dispose();
}
