using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Domain;

/// <summary>What stands for a text where the text itself does not.</summary>
internal static class TextHash
{
    /// <summary>The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal characters.</summary>
    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        return Hex.Of(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
