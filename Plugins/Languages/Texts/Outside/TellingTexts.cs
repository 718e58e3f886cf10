namespace OptOutPlugin.Languages;

/// <summary>The sentences about other systems that are told what people chose.</summary>
internal abstract class TellingTexts
{
    /// <summary>What is read at once is out of bounds.</summary>
    public abstract string MostIsWrong(int most);

    /// <summary>A place lies ahead of the last change, as after a restore.</summary>
    public abstract string PlaceIsAhead { get; }

    /// <summary>The caller is no program that an officer registered.</summary>
    public abstract string NotAListener { get; }

    /// <summary>There is no such listener that gets files.</summary>
    public abstract string UnknownListener { get; }

    /// <summary>There is no such batch.</summary>
    public abstract string UnknownHandOver { get; }

    /// <summary>What is to be replayed is no list of changes, or too long a one.</summary>
    public abstract string ChangesAreUnread(int most);

    /// <summary>A batch that nobody fetched cannot be done.</summary>
    public abstract string NotFetchedYet { get; }

    /// <summary>The answer is longer than its column.</summary>
    public abstract string AnswerIsTooLong(int most);

    /// <summary>Only officers keep listeners.</summary>
    public abstract string ListenerNeedsOfficer { get; }

    /// <summary>A listener with an interface names no application user.</summary>
    public abstract string ListenerIsNoProgram { get; }

    /// <summary>A listener lacks a kind or a channel, or its days are out of bounds.</summary>
    public abstract string ListenerIsIncomplete { get; }

    /// <summary>Somebody wrote a batch by hand.</summary>
    public abstract string HandOverIsOurs { get; }

    /// <summary>A listener was not told of a refusal yet.</summary>
    public abstract string NotToldYet(string name);

    /// <summary>A listener was told of a refusal, and has not answered.</summary>
    public abstract string ToldOn(string name, string when);

    /// <summary>A program was told of a refusal, and has not confirmed it.</summary>
    public abstract string Unconfirmed(string name);

    /// <summary>A listener has acted on a refusal.</summary>
    /// <param name="name">The listener.</param>
    /// <param name="told">When it was told; null where nobody wrote that down.</param>
    /// <param name="done">When it was said to have acted.</param>
    /// <param name="answer">What it answered; null for nothing.</param>
    public abstract string DoneOn(string name, string? told, string done, string? answer);
}
