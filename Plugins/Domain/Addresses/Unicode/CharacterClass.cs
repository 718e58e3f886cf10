namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>What a code point is, as far as reading addresses asks. The numbers stand in the packed tables.</summary>
internal enum CharacterClass
{
    /// <summary>Assigned to no character, or to private use; half a surrogate pair.</summary>
    None = 0,

    /// <summary>A letter of any script.</summary>
    Letter = 1,

    /// <summary>A decimal digit of any script.</summary>
    Digit = 2,

    /// <summary>A mark that takes no room of its own, such as an accent.</summary>
    Mark = 3,

    /// <summary>A mark that takes room, such as a vowel sign.</summary>
    SpacingMark = 4,

    /// <summary>A hyphen or a dash.</summary>
    Dash = 5,

    /// <summary>White space, control characters that are white space among it.</summary>
    WhiteSpace = 6,

    /// <summary>A character that nobody sees and that is no white space.</summary>
    Invisible = 7,

    /// <summary>Any other character: symbols, punctuation, other numbers.</summary>
    Symbol = 8,
}
