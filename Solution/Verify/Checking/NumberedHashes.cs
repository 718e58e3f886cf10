using System.Buffers.Text;
using System.Globalization;

namespace OptOutPlugin.Verify.Checking;

/// <summary>Strings of 32 bytes, each under the number of a field: <c>4:base64url;17:base64url</c>.</summary>
internal sealed class NumberedHashes
{
    private const int Longest = 1000;

    private readonly SortedDictionary<int, byte[]> byNumber = [];

    private NumberedHashes()
    {
    }

    /// <summary>The numbers, rising.</summary>
    public IEnumerable<int> Numbers => byNumber.Keys;

    /// <summary>The bytes under a number; null for none.</summary>
    public byte[]? Of(int number) => byNumber.GetValueOrDefault(number);

    /// <summary>The same as text; null for none.</summary>
    public string? Text(int number) => Of(number) is { } bytes ? Base64Url.EncodeToString(bytes) : null;

    /// <summary>What a column says; null when it is not written as the product writes it.</summary>
    public static NumberedHashes? Read(string? text)
    {
        var read = new NumberedHashes();
        if (text is null)
        {
            return read;
        }

        if (text.Length > Longest)
        {
            return null;
        }

        foreach (var part in text.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var bytes = new byte[32];
            if (colon < 1
                || !int.TryParse(part.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || !TryDecode(part[(colon + 1)..], bytes))
            {
                return null;
            }

            read.byNumber[number] = bytes;
        }

        return read.Written == text ? read : null;
    }

    private string Written => string.Join(
        ";", byNumber.Keys.Select(number => number.ToString(CultureInfo.InvariantCulture) + ":" + Text(number)));

    private static bool TryDecode(string text, byte[] bytes) =>
        text.Length == 43
        && text.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_')
        && Base64Url.TryDecodeFromChars(text, bytes, out var count)
        && count == bytes.Length;
}
