using System.Globalization;
using System.Text;
using OptOutPlugin.Domain.Replies;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>An e-mail as it travels (RFC 5322, RFC 2045), as far as the tests need it: header and readable parts.</summary>
internal sealed class MailFile
{
    private MailFile(List<MailHeader> headers, string body)
    {
        Headers = headers;
        var type = Value("Content-Type") ?? "text/plain";
        if (Parameter(type, "boundary") is { } boundary)
        {
            Parts = [.. Between(body, boundary).Select(Read).SelectMany(part => part.Parts)];
        }
        else
        {
            Parts = [new Part(type.Split(';')[0].Trim().ToLowerInvariant(), Decode(body, Parameter(type, "charset")))];
        }
    }

    public IReadOnlyList<MailHeader> Headers { get; }

    public IReadOnlyList<Part> Parts { get; }

    public string? Subject => Value("Subject") is { } subject ? Unencode(subject) : null;

    public string? Sender => Value("From") is { } from
        ? from.Contains('<') ? from[(from.LastIndexOf('<') + 1)..].TrimEnd('>', ' ') : from.Split(' ')[0]
        : null;

    public static MailFile Of(string path) => Read(Encoding.Latin1.GetString(File.ReadAllBytes(path)));

    public string? Body(string type) => Parts.FirstOrDefault(part => part.Type == type)?.Text;

    private static MailFile Read(string text)
    {
        var plain = text.Replace("\r\n", "\n");
        var end = plain.StartsWith('\n') ? 0 : plain.IndexOf("\n\n", StringComparison.Ordinal);
        var head = end < 0 ? plain : plain[..end];
        var headers = new List<MailHeader>();
        foreach (var line in head.Split('\n'))
        {
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                if (headers.Count > 0)
                {
                    headers[^1] = headers[^1] with { Value = headers[^1].Value + " " + line.Trim() };
                }
            }
            else if (line.Split(':', 2) is [var name, var value])
            {
                headers.Add(new MailHeader(name, value.Trim()));
            }
        }

        return new MailFile(headers, end < 0 ? string.Empty : plain[end..].TrimStart('\n'));
    }

    private static IEnumerable<string> Between(string body, string boundary) =>
        ("\n" + body).Split("\n--" + boundary).Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal))
            .Select(part => part.StartsWith('\n') ? part[1..] : part);

    private static string? Parameter(string value, string name)
    {
        var at = value.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = value[(at + name.Length + 1)..];
        return rest.StartsWith('"') ? rest[1..].Split('"')[0] : rest.Split(';', ' ')[0];
    }

    private static Encoding Charset(string? name)
    {
        try
        {
            return Encoding.GetEncoding(name ?? "utf-8");
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return Encoding.Latin1;
        }
    }

    private static string Unencode(string text)
    {
        var plain = new StringBuilder();
        foreach (var piece in text.Split("=?"))
        {
            var parts = piece.Split('?', 4);
            if (parts.Length == 4 && parts[3].StartsWith('='))
            {
                var bytes = parts[1] is "B" or "b"
                    ? Convert.FromBase64String(parts[2]) : QuotedPrintable(parts[2].Replace('_', ' '));
                plain.Append(Charset(parts[0]).GetString(bytes)).Append(parts[3][1..].TrimEnd(' '));
            }
            else
            {
                plain.Append(piece);
            }
        }

        return plain.ToString();
    }

    private static byte[] QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length
                && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, null, out var one))
            {
                bytes.Add(one);
                i += 2;
            }
            else if (text[i] == '=' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }

        return [.. bytes];
    }

    private string? Value(string name) =>
        Headers.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private string Decode(string body, string? charset) => Charset(charset).GetString(
        Value("Content-Transfer-Encoding")?.ToLowerInvariant() switch
        {
            "base64" => Convert.FromBase64String(string.Concat(body.Where(one => !char.IsWhiteSpace(one)))),
            "quoted-printable" => QuotedPrintable(body),
            _ => Encoding.Latin1.GetBytes(body),
        });

    internal sealed record Part(string Type, string Text);
}
