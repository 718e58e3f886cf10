using System.Text.Json;

namespace OptOutPlugin.Export;

/// <summary>How far an export has come, kept beside it until it is done.</summary>
/// <param name="Organization">The organisation.</param>
/// <param name="Cursor">Where the next page begins; null when all pages are there.</param>
/// <param name="Size">The last place of the chain when it began.</param>
/// <param name="Hash">The hash there.</param>
/// <param name="Rows">How many rows were written.</param>
/// <param name="RowBytes">How long their file is.</param>
/// <param name="EndSize">The last place of the chain at the last page.</param>
/// <param name="EndHash">The hash there.</param>
internal sealed record ExportState(
    Guid Organization, string? Cursor, long Size, string Hash, long Rows, long RowBytes, long EndSize, string EndHash)
{
    /// <summary>What was kept in a folder; null for nothing.</summary>
    public static ExportState? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ExportState>(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps it: the file is the old one or the new one, and never half of it.</summary>
    public void Write(string path)
    {
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(this));
        File.Move(path + ".new", path, overwrite: true);
    }
}
