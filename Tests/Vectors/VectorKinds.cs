using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Vectors;

/// <summary>What a line of the vectors can check, by the word that it begins with.</summary>
internal static class VectorKinds
{
    private const int CodePoints = 0x110000;

    /// <summary>Above these two planes addresses meet nothing new, and reading them all takes long.</summary>
    private const int CodePointsInAddresses = 0x20000;

    private const string CallingCode = "49";

    private static readonly byte[] Key =
        Hex.Bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    /// <summary>What comes out of a text, by the word; null for nothing.</summary>
    public static IReadOnlyDictionary<string, Func<string, string?>> All { get; } =
        new Dictionary<string, Func<string, string?>>
        {
            ["normal"] = UnicodeText.Normal,
            ["composed"] = UnicodeText.Composed,
            ["ascii"] = UnicodeText.DomainToAscii,
            ["unicode"] = UnicodeText.DomainToUnicode,
            ["digits"] = text => string.Join(" ", UnicodeText.CodePoints(text).Select(UnicodeText.DigitValue)),
            ["address"] = text => AddressReading.Of(text).ToString(),
            ["phone"] = text => PhoneReading.Of(text, CallingCode).ToString(),
            ["hash"] = text => EmailAddress.Of(text) is { } address ? AddressHash.Of(address, Key) : null,
            ["hashes"] = text => string.Join(
                " ", AddressReading.Of(text).Addresses.SelectMany(address => AddressHash.CandidatesOf(address, Key))),
            ["phonehash"] = text =>
                PhoneNumber.Of(text, CallingCode) is { } number ? AddressHash.Of(number, Key) : null,
            ["every"] = Every,
        };

    /// <summary>SHA-256 over what one function makes of every code point, the halves of pairs as well.</summary>
    private static string? Every(string function) => function switch
    {
        "normal" => Digest(point => UnicodeText.Normal(Text(point))),
        "composed" => Digest(point => UnicodeText.Composed("a" + Text(point) + "\u0301")),
        "ascii" => Digest(point => UnicodeText.DomainToAscii("a" + Text(point) + "b") ?? "\0"),
        "kind" => Digest(Kind),
        "address" => Digest(
            point => AddressReading.Of(Around("x", "y@d", "e.example", point)).ToString(), CodePointsInAddresses),
        "phone" => Digest(
            point => PhoneReading.Of(Around("01", "23", "45678", point), CallingCode).ToString(),
            CodePointsInAddresses),
        _ => null,
    };

    private static string Kind(int point) => string.Join(
        ",",
        UnicodeText.IsInvisible(point),
        UnicodeText.IsWhiteSpace(point),
        UnicodeText.IsLetterOrDigit(point),
        UnicodeText.IsCjk(point),
        UnicodeText.IsDash(point),
        UnicodeText.DigitValue(point).ToString(CultureInfo.InvariantCulture));

    private static string Around(string first, string second, string third, int point) =>
        Text(point) + string.Join(Text(point), first, second, third) + Text(point);

    private static string Text(int point) =>
        point < 0x10000 ? ((char)point).ToString() : char.ConvertFromUtf32(point);

    private static string Digest(Func<int, string> function, int points = CodePoints)
    {
        var all = new StringBuilder();
        for (var point = 0; point < points; point++)
        {
            all.Append(function(point)).Append('\n');
        }

#pragma warning disable CA1850 // The .NET Framework has no shorter way.
        using var hash = SHA256.Create();
        return Hex.Of(hash.ComputeHash(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
