using System.Text;
using OptOutPlugin.Import.Reading;
using OptOutPlugin.Import.Understanding;

namespace OptOutPlugin.Import.Running;

/// <summary>A list as a file that is read again and again, each time from its beginning.</summary>
/// <param name="path">The file.</param>
/// <param name="encoding">Its encoding.</param>
/// <param name="separator">What stands between cells; null where each line is one cell.</param>
internal sealed class ListFile(string path, Encoding encoding, char? separator) : IDisposable
{
    // Nobody writes to it meanwhile: what is sent is what was looked at.
    private readonly FileStream held = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>The records, the names of columns too.</summary>
    public IEnumerable<Record> Records()
    {
        using var reader = new RecordReader(TextFile.Open(path, encoding), separator);
        foreach (var record in reader.Rest())
        {
            if (record.Line > 1 || !Separators.IsTold(record))
            {
                yield return record;
            }
        }
    }

    /// <summary>The records as they are understood, without the names of columns.</summary>
    public IEnumerable<ListLine> Lines(ListMeaning meaning) =>
        Records().Skip(meaning.Columns.HasHeader ? 1 : 0).Select(meaning.Read);

    public void Dispose() => held.Dispose();
}
