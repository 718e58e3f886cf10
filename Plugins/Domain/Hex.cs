using System.Globalization;

namespace OptOutPlugin.Domain;

/// <summary>Bytes as lower-case hexadecimal text.</summary>
internal static class Hex
{
    /// <summary>Two characters a byte.</summary>
    public static string Of(byte[] bytes)
    {
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = Digit(bytes[i] >> 4);
            text[(2 * i) + 1] = Digit(bytes[i] & 15);
        }

        return new string(text);
    }

    /// <summary>The bytes of a text made by <see cref="Of"/>.</summary>
    /// <exception cref="FormatException">The text is not hexadecimal.</exception>
    public static byte[] Bytes(string text)
    {
        if (text.Length % 2 != 0)
        {
            throw new FormatException("A hexadecimal text has two characters a byte.");
        }

        var bytes = new byte[text.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            var digits = text.Substring(2 * i, 2);
            bytes[i] = byte.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        return bytes;
    }

    private static char Digit(int value) => "0123456789abcdef"[value];
}
