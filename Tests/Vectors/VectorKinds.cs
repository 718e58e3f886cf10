using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Vectors;

/// <summary>What a line of the vectors can check, by the word that it begins with.</summary>
internal static class VectorKinds
{
    private const int CodePoints = 0x110000;

    /// <summary>What comes out of a text, by the word; null for nothing.</summary>
    public static IReadOnlyDictionary<string, Func<string, string?>> All { get; } =
        new Dictionary<string, Func<string, string?>>
        {
            ["normal"] = UnicodeText.Normal,
            ["composed"] = UnicodeText.Composed,
            ["ascii"] = UnicodeText.DomainToAscii,
            ["unicode"] = UnicodeText.DomainToUnicode,
            ["digits"] = text => string.Join(" ", UnicodeText.CodePoints(text).Select(UnicodeText.DigitValue)),
            ["every"] = Every,
        };

    /// <summary>SHA-256 over what one function makes of every code point, the halves of pairs as well.</summary>
    private static string? Every(string function) => function switch
    {
        "normal" => Digest(point => UnicodeText.Normal(Text(point))),
        "composed" => Digest(point => UnicodeText.Composed("a" + Text(point) + "\u0301")),
        "ascii" => Digest(point => UnicodeText.DomainToAscii("a" + Text(point) + "b") ?? "\0"),
        "kind" => Digest(Kind),
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

    private static string Text(int point) =>
        point < 0x10000 ? ((char)point).ToString() : char.ConvertFromUtf32(point);

    private static string Digest(Func<int, string> function)
    {
        var all = new StringBuilder();
        for (var point = 0; point < CodePoints; point++)
        {
            all.Append(function(point)).Append('\n');
        }

#pragma warning disable CA1850 // The .NET Framework has no shorter way.
        using var hash = SHA256.Create();
        return Hex.Of(hash.ComputeHash(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
