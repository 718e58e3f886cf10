using System.Text;

namespace OptOutPlugin.Import.Reading;

/// <summary>
/// Reads records one after another, in memory that does not grow with the file. Lines end with CR, LF or both; a cell in
/// quotation marks may hold separators, lines and doubled marks. A mark that opens and is not closed as it must be is a
/// character like any other, so that no line is lost in somebody's cell: which libraries for this format do not give back.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="separator">What stands between cells; null where each line is one cell.</param>
internal sealed class RecordReader(TextReader text, char? separator) : IDisposable
{
    /// <summary>The most characters of a cell in quotation marks; of any other, more are left out.</summary>
    public const int LongestCell = 4096;

    private const int LongestRecord = 1 << 20;
    private const int End = -1;

    private char[] buffer = new char[1 << 14];
    private int start;
    private int end;
    private bool isEnd;
    private int line = 1;

    /// <summary>The next record that holds anything; null at the end.</summary>
    /// <exception cref="ListFault">A line is so long that this is no list.</exception>
    public Record? Next()
    {
        while (Peek(0) != End)
        {
            var first = line;
            var record = Parse(hasQuotes: true, out var length, out var lines)
                ?? Parse(hasQuotes: false, out length, out lines)!;
            start += length;
            line += lines;
            if (record.Any(cell => cell.Length > 0))
            {
                return new Record(first, record);
            }
        }

        return null;
    }

    /// <summary>All records that are left, as they are read.</summary>
    public IEnumerable<Record> Rest()
    {
        while (Next() is { } record)
        {
            yield return record;
        }
    }

    public void Dispose() => text.Dispose();

    // Null where a quotation mark is not one.
    private List<string>? Parse(bool hasQuotes, out int at, out int lines)
    {
        var cells = new List<string>();
        at = 0;
        lines = 0;
        while (true)
        {
            var cell = new StringBuilder();
            if (hasQuotes && Peek(at) == '"')
            {
                if (!Quoted(cell, ref at, ref lines))
                {
                    return null;
                }
            }
            else
            {
                Plain(cell, ref at);
            }

            cells.Add(cell.ToString().Trim());
            if (Peek(at) == separator && separator is not null)
            {
                at++;
                continue;
            }

            if (Peek(at) != End)
            {
                at += Peek(at) == '\r' && Peek(at + 1) == '\n' ? 2 : 1;
                lines++;
            }

            return cells;
        }
    }

    private void Plain(StringBuilder cell, ref int at)
    {
        for (; !Ends(Peek(at)); at++)
        {
            if (cell.Length < LongestCell)
            {
                cell.Append((char)Peek(at));
            }
        }
    }

    private bool Quoted(StringBuilder cell, ref int at, ref int lines)
    {
        for (at++; ; at++)
        {
            var one = Peek(at);
            if (one == End || cell.Length >= LongestCell)
            {
                return false;
            }

            if (one == '"' && Peek(at + 1) != '"')
            {
                break;
            }

            at += one == '"' ? 1 : 0;
            lines += one == '\n' || (one == '\r' && Peek(at + 1) != '\n') ? 1 : 0;
            cell.Append((char)one);
        }

        for (at++; Peek(at) is ' '; at++)
        {
        }

        return Ends(Peek(at));
    }

    private bool Ends(int one) => one is End or '\r' or '\n' || (separator is { } between && one == between);

    private int Peek(int at)
    {
        while (start + at >= end)
        {
            if (isEnd)
            {
                return End;
            }

            Read();
        }

        return buffer[start + at];
    }

    private void Read()
    {
        if (start > 0)
        {
            Array.Copy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            if (end >= LongestRecord)
            {
                throw new ListFault($"Line {line} has more than a million characters: this is no list.");
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = text.Read(buffer, end, buffer.Length - end);
        isEnd = read == 0;
        end += read;
    }
}
