namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>What single characters are, unpacked when somebody first asks.</summary>
internal static class CharacterTables
{
    /// <summary>The <see cref="CharacterClass"/> of every code point.</summary>
    public static CodePointRuns Classes { get; } = new(UnicodeData.Classes);

    /// <summary>
    /// The rank of the combining class of every code point: 0 of characters that begin something, else the higher the
    /// further behind them a mark is written.
    /// </summary>
    public static CodePointRuns Ranks { get; } = new(UnicodeData.Ranks);

    /// <summary>The rank of the sign that takes a syllable its vowel.</summary>
    public static int Virama { get; } = Ranks['\u094d'];
}
