using System.Text;

namespace OptOutPlugin.Domain.Deliveries;

/// <summary>A block of header fields (RFC 5322, 2.2), folded lines made one.</summary>
internal sealed class HeaderFields
{
    private const int LongestId = 300;
    private readonly List<KeyValuePair<string, StringBuilder>> fields = [];

    private HeaderFields()
    {
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => fields.Count == 0;

    /// <summary>Reads the fields up to the first empty line.</summary>
    /// <param name="lines">The lines, without their ends.</param>
    /// <param name="at">Where the block begins; afterwards, where it ended.</param>
    public static HeaderFields Read(IReadOnlyList<string> lines, ref int at)
    {
        var read = new HeaderFields();
        for (; at < lines.Count && lines[at].Trim().Length > 0; at++)
        {
            read.Add(lines[at]);
        }

        return read;
    }

    /// <summary>The value of the first field of a name, in lower case; null where there is none.</summary>
    public string? Value(string name) => Values(name).FirstOrDefault();

    /// <summary>The values of every field of a name, in lower case.</summary>
    public IEnumerable<string> Values(string name) =>
        fields.Where(field => field.Key == name).Select(field => field.Value.ToString());

    /// <summary>A Message-ID without its pointed brackets; null for none.</summary>
    public static string? MessageId(string? value)
    {
        var id = (value ?? string.Empty).Trim();
        var from = id.IndexOf('<');
        var to = id.IndexOf('>', from + 1);
        id = from >= 0 && to > from ? id.Substring(from + 1, to - from - 1).Trim() : id;
        return id.Length is > 0 and <= LongestId && id.IndexOf(' ') < 0 ? id : null;
    }

    /// <summary>The name of the field that a line begins, in lower case; null where it begins none.</summary>
    public static string? NameOf(string line)
    {
        var colon = line.IndexOf(':');
        var name = colon > 0 ? line.Substring(0, colon).TrimEnd() : string.Empty;
        return name.Length > 0 && name.All(one => one is > ' ' and < '\u007f') ? Ascii.Lower(name) : null;
    }

    private void Add(string line)
    {
        if (line[0] is ' ' or '\t')
        {
            if (fields.Count > 0)
            {
                fields[fields.Count - 1].Value.Append(' ').Append(line.Trim());
            }
        }
        else if (NameOf(line) is { } name)
        {
            fields.Add(new(name, new StringBuilder(line.Substring(line.IndexOf(':') + 1).Trim())));
        }
    }
}
