namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>What a character is made of, one step at a time: a part may be made of others.</summary>
/// <param name="Kind">How it stands to what it is made of.</param>
/// <param name="Parts">The code points of its parts, in their order.</param>
internal sealed record Decomposition(DecompositionKind Kind, int[] Parts)
{
    /// <summary>The bits of a packed head that hold the kind; the number of parts stands above them.</summary>
    public const int KindBits = 2;
}

/// <summary>How a character stands to what it is made of. The numbers stand in the packed tables.</summary>
internal enum DecompositionKind
{
    /// <summary>It looks or reads like its parts, and is another text.</summary>
    Compatible = 0,

    /// <summary>It is the same text as its parts, and written as them.</summary>
    Same = 1,

    /// <summary>It is the same text as its two parts, and they are written as it.</summary>
    Composed = 2,
}
