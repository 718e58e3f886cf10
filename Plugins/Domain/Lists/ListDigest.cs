using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Domain.Lists;

/// <summary>
/// The hash of the rows of a list, one after another: however the rows are cut into calls, it is the same, and one row
/// more, less, changed or moved makes another.
/// </summary>
internal static class ListDigest
{
    /// <summary>The hash of no rows.</summary>
    public static string OfNone { get; } = new('0', 64);

    /// <summary>Whether a text is one: 64 lower-case hexadecimal digits.</summary>
    public static bool Is(string text) =>
        text.Length == OfNone.Length && text.All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    /// <summary>The hash once one more row follows: the SHA-256 of the hash so far, as bytes, and the row in UTF-8.
    /// </summary>
    /// <param name="sofar">The hash of the rows before.</param>
    /// <param name="row">The row as it is sent.</param>
    public static string After(string sofar, string row)
    {
        using var sha = SHA256.Create();
        return Hex.Of(sha.ComputeHash([.. Hex.Bytes(sofar), .. Encoding.UTF8.GetBytes(row)]));
    }
}
