using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.Replies;

/// <summary>What a reply says.</summary>
/// <param name="Answer">Whether it asks to be sent no more marketing.</param>
/// <param name="NewText">What its sender wrote, without what it quotes, forwards or signs; lines end in U+000A.</param>
internal sealed record ReplyReading(ReplyAnswer Answer, string NewText)
{
    /// <summary>Whether a machine wrote it: it then says nothing for anybody, and nobody answers it.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether it also asks for access to personal data or for their erasure (GDPR, articles 15 and 17), which
    /// a person has to answer whatever else was done.</summary>
    public bool AsksForData { get; init; }

    /// <summary>The language of the sentence that decided; null where it cannot be told, or is none of ours.</summary>
    public Language? Language { get; init; }

    /// <summary>The sentence that decided, as it was written; null where none did.</summary>
    public ReplySentence? Decisive { get; init; }
}

/// <summary>A sentence of a reply.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsSubject">Whether it is of the subject and not of the new text.</param>
/// <param name="Start">Where it begins there, in UTF-16 units.</param>
internal sealed record ReplySentence(string Text, bool IsSubject, int Start);
