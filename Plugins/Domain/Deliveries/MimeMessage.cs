using System.Text;

namespace OptOutPlugin.Domain.Deliveries;

/// <summary>
/// A whole message that is a part of another one, taken apart (RFC 2045 and 2046) as far as reports need it: what is
/// nested deeper than any real report, and parts beyond their number, are left out.
/// </summary>
internal static class MimeMessage
{
    private const int Deepest = 6;
    private const int MostParts = 40;

    /// <summary>The header fields of a message.</summary>
    public static HeaderFields Headers(string message)
    {
        var at = 0;
        return HeaderFields.Read(ReportLines.Split(message), ref at);
    }

    /// <summary>Its leaves, in order; a message within it is one leaf.</summary>
    public static List<DeliveryPart> Parts(string message)
    {
        var parts = new List<DeliveryPart>();
        Take(ReportLines.Split(message), parts, Deepest);
        return parts;
    }

    private static void Take(List<string> lines, List<DeliveryPart> parts, int deeper)
    {
        var at = 0;
        var headers = HeaderFields.Read(lines, ref at);
        var type = headers.Value("content-type") ?? "text/plain";
        var body = lines.GetRange(Math.Min(at + 1, lines.Count), Math.Max(0, lines.Count - at - 1));
        var media = Ascii.Lower(type.Split(';')[0].Trim());
        if (deeper > 0 && media.StartsWith("multipart/", StringComparison.Ordinal) && Boundary(type) is { } boundary)
        {
            foreach (var part in Split(body, "--" + boundary))
            {
                Take(part, parts, deeper - 1);
            }
        }
        else if (parts.Count < MostParts)
        {
            parts.Add(new DeliveryPart(media, Decoded(string.Join("\n", body), headers.Value("content-transfer-encoding"))));
        }
    }

    private static IEnumerable<List<string>> Split(List<string> body, string boundary)
    {
        List<string>? part = null;
        foreach (var line in body)
        {
            var isBoundary = line.StartsWith(boundary, StringComparison.Ordinal);
            var behind = isBoundary ? line.Substring(boundary.Length).Trim() : string.Empty;
            if (!isBoundary || behind is not ("" or "--"))
            {
                part?.Add(line);
                continue;
            }

            if (part is not null)
            {
                yield return part;
            }

            part = behind.Length == 0 ? [] : null;
        }

        if (part is not null)
        {
            yield return part;
        }
    }

    private static string? Boundary(string type)
    {
        const string name = "boundary=";
        var at = type.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = type.Substring(at + name.Length).Trim();
        var end = value.StartsWith("\"", StringComparison.Ordinal) ? value.IndexOf('"', 1) : value.IndexOfAny([';', ' ']);
        value = (end < 0 ? value : value.Substring(0, end)).Trim('"');
        return value.Length > 0 ? value : null;
    }

    private static string Decoded(string text, string? encoding)
    {
        switch (Ascii.Lower(encoding ?? string.Empty).Trim())
        {
            case "base64":
                try
                {
                    return Encoding.UTF8.GetString(Convert.FromBase64String(text));
                }
                catch (FormatException)
                {
                    return text;
                }

            case "quoted-printable":
                return Unquoted(text);
            default:
                return text;
        }
    }

    private static string Unquoted(string text)
    {
        var bytes = new List<byte>(text.Length);
        var from = 0;
        for (var at = text.IndexOf('='); at >= 0; at = text.IndexOf('=', from))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(from, at - from)));
            var isSoft = at + 1 < text.Length && text[at + 1] == '\n';
            var isCode = at + 2 < text.Length && IsHex(text[at + 1]) && IsHex(text[at + 2]);
            bytes.AddRange(isSoft ? [] : isCode ? Hex.Bytes(text.Substring(at + 1, 2)) : [(byte)'=']);
            from = at + (isSoft ? 2 : isCode ? 3 : 1);
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(from)));
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static bool IsHex(char one) => one is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
