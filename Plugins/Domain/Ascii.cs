namespace OptOutPlugin.Domain;

/// <summary>What is done to the letters of ASCII alone, the same on every framework and under every culture.</summary>
internal static class Ascii
{
    /// <summary>The text with <c>A</c> to <c>Z</c> as <c>a</c> to <c>z</c>; every other character stays.</summary>
    public static string Lower(string text)
    {
        var first = 0;
        while (first < text.Length && !IsUpper(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var lower = text.ToCharArray();
        for (var i = first; i < lower.Length; i++)
        {
            lower[i] = Lower(lower[i]);
        }

        return new string(lower);
    }

    /// <summary>The lower-case letter of one of <c>A</c> to <c>Z</c>; any other character itself.</summary>
    public static char Lower(char character) => IsUpper(character) ? (char)(character + ('a' - 'A')) : character;

    /// <summary>Whether every character of a text is one of ASCII's.</summary>
    public static bool IsAll(string text)
    {
        foreach (var character in text)
        {
            if (character > '\u007f')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUpper(char character) => character is >= 'A' and <= 'Z';
}
