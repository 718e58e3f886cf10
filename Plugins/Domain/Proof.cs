using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Domain;

/// <summary>
/// What shows that a row, or a message from one of our steps to another, is the product's own: HMAC-SHA256 under the
/// organisation's <c>suppress</c> key, which is never rotated. Running as SYSTEM shows nothing, since every plugin can.
/// </summary>
internal static class Proof
{
    private const string Version = "optout-proof/1\n";

    /// <summary>The proof over a kind of thing and its fields, as 64 lower-case hexadecimal characters.</summary>
    /// <param name="key">The key.</param>
    /// <param name="kind">What it is, so that one thing's proof never serves for another.</param>
    /// <param name="fields">What counts, in a fixed order; null equals empty.</param>
    public static string Of(byte[] key, string kind, IEnumerable<string?> fields)
    {
        var text = new StringBuilder(Version);
        foreach (var field in new[] { kind }.Concat(fields))
        {
            var value = field ?? string.Empty;
            text.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);
        }

        using var hmac = new HMACSHA256(key);
        return Hex.Of(hmac.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Whether two proofs are the same, in a time that does not tell how much of them is.</summary>
    public static bool AreSame(string? one, string? other)
    {
        if (one is null || other is null || one.Length != other.Length)
        {
            return false;
        }

        var difference = 0;
        for (var i = 0; i < one.Length; i++)
        {
            difference |= one[i] ^ other[i];
        }

        return difference == 0;
    }
}
