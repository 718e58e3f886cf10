namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>What a word of a reply is.</summary>
internal enum WordKind
{
    /// <summary>Letters; a character of Chinese is a word of its own.</summary>
    Letters,

    /// <summary>Something with a digit in it.</summary>
    Number,

    /// <summary>An e-mail address.</summary>
    Address,

    /// <summary>The address of a page.</summary>
    Link,
}

/// <summary>A word of a reply.</summary>
/// <param name="Text">The word, folded and with its typing errors taken out.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the text it is of, in UTF-16 units.</param>
/// <param name="IsAfterPause">Whether a comma or the like stands before it.</param>
internal sealed record Word(string Text, WordKind Kind, int Start, bool IsAfterPause)
{
    /// <summary>Whether it stands between quotation marks.</summary>
    public bool IsQuoted { get; init; }
}

/// <summary>A sentence of a reply.</summary>
/// <param name="Words">Its words; none where it only holds signs.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Sentence(IReadOnlyList<Word> Words, int Start, int End)
{
    /// <summary>Whether a question mark ends it.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether it ends with its line and without a full stop, as names under a letter do.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether each of its words begins with a capital letter, or holds a digit.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Whether it holds the picture of a sign or a hand that stops somebody.</summary>
    public bool HasStopSign { get; init; }
}
