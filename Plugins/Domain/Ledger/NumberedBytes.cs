using System.Globalization;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>
/// Strings of 32 bytes, each under the number of a field, as a column holds them: <c>number:base64url</c> joined by
/// <c>;</c>, the lowest number first. There is one way to write them, so that two texts never mean the same.
/// </summary>
internal sealed class NumberedBytes
{
    /// <summary>How many bytes each has.</summary>
    public const int Size = 32;

    private const int MostCharacters = 1000;
    private const int EncodedSize = 43;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly SortedDictionary<int, byte[]> byNumber;

    /// <param name="byNumber">The bytes by number, 32 each.</param>
    public NumberedBytes(IEnumerable<KeyValuePair<int, byte[]>> byNumber)
    {
        this.byNumber = [];
        foreach (var one in byNumber)
        {
            this.byNumber[one.Key] = one.Value;
        }
    }

    /// <summary>No bytes at all.</summary>
    public static NumberedBytes None { get; } = new([]);

    /// <summary>The numbers that have bytes.</summary>
    public IEnumerable<int> Numbers => byNumber.Keys;

    /// <summary>What a column says; null when it is not just as <see cref="ToString"/> writes it.</summary>
    public static NumberedBytes? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return None;
        }

        if (text!.Length > MostCharacters)
        {
            return null;
        }

        var read = new Dictionary<int, byte[]>();
        foreach (var part in text.Split(';'))
        {
            var colon = part.IndexOf(':');
            if (colon < 0
                || !int.TryParse(
                    part.Substring(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || Decoded(part.Substring(colon + 1)) is not { } bytes)
            {
                return null;
            }

            read[number] = bytes;
        }

        var found = new NumberedBytes(read);
        return found.ToString() == text ? found : null;
    }

    /// <summary>The bytes under a number; null when it has none.</summary>
    public byte[]? Of(int number) => byNumber.TryGetValue(number, out var bytes) ? bytes : null;

    /// <summary>The bytes under a number as base64url without padding; null when it has none.</summary>
    public string? Text(int number) => Of(number) is { } bytes ? Encoded(bytes) : null;

    /// <summary>What a column holds; empty for no bytes.</summary>
    public override string ToString() => string.Join(
        ";", byNumber.Select(one => one.Key.ToString(CultureInfo.InvariantCulture) + ":" + Encoded(one.Value)));

    private static string Encoded(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    // The last of 43 characters has two bits too many: with one of them set, a second text would mean the same bytes.
    private static byte[]? Decoded(string text) =>
        text.Length == EncodedSize
        && text.All(character => Alphabet.IndexOf(character) >= 0)
        && Alphabet.IndexOf(text[EncodedSize - 1]) % 4 == 0
            ? Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/') + "=")
            : null;
}
