using System.Text;

namespace OptOutPlugin.Import.Reading;

/// <summary>
/// A file of text in whichever of the encodings tools export: UTF-8, UTF-16 in both orders, with a mark or without, and
/// Windows-1252. It is found out with as little memory as it is read.
/// </summary>
internal static class TextFile
{
    private const int Sample = 4096;

    /// <summary>The encoding of a file.</summary>
    public static Encoding EncodingOf(string path)
    {
        using var file = File.OpenRead(path);
        return EncodingOf(file);
    }

    /// <summary>The encoding of what can be read, from its beginning to its end.</summary>
    public static Encoding EncodingOf(Stream bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var first = new byte[Sample];
        var length = bytes.ReadAtLeast(first, Sample, throwOnEndOfStream: false);
        var start = first.AsSpan(0, length);
        return start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Unmarked(start) ?? (IsUtf8(start, bytes) ? Encoding.UTF8 : Encoding.GetEncoding(1252)),
        };
    }

    /// <summary>A reader of a file from its beginning.</summary>
    public static TextReader Open(string path, Encoding encoding) =>
        new StreamReader(File.OpenRead(path), encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);

    // Addresses are ASCII: in UTF-16 every other byte of them is nought.
    private static Encoding? Unmarked(ReadOnlySpan<byte> start)
    {
        Span<int> noughts = [0, 0];
        for (var at = 0; at < start.Length; at++)
        {
            noughts[at % 2] += start[at] == 0 ? 1 : 0;
        }

        var many = start.Length / 8;
        return noughts[1] > many && noughts[0] < many ? Encoding.Unicode
            : noughts[0] > many && noughts[1] < many ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> start, Stream rest)
    {
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[1 << 16];
        var characters = new char[bytes.Length + 1];
        try
        {
            decoder.GetChars(start, characters, flush: false);
            for (int read; (read = rest.Read(bytes)) > 0;)
            {
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: false);
            }

            decoder.GetCharCount([], flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
