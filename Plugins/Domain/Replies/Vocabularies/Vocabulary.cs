namespace OptOutPlugin.Domain.Replies.Vocabularies;

/// <summary>How a language says no, and what only sounds like it. Each list holds phrases (<see cref="Wording.Phrase"/>).</summary>
internal sealed class Vocabulary
{
    /// <summary>What names in the phrases stand for, with blanks between alternatives.</summary>
    public required IReadOnlyDictionary<string, string> Lists { get; init; }

    /// <summary>Requests that are clear whatever else the sentence says.</summary>
    public required string[] Requests { get; init; }

    /// <summary>Requests that are clear when the sentence says nothing else.</summary>
    public required string[] Alone { get; init; }

    /// <summary>Words that ask for something to stop, or to be taken away, when the whole message says nothing else.
    /// </summary>
    public required string[] Vague { get; init; }

    /// <summary>Words that change nothing about a request: courtesy, greetings, oaths.</summary>
    public required string[] Courtesy { get; init; }

    /// <summary>Words, besides those of requests and courtesy, that may stand in a request and make nothing else of it.
    /// </summary>
    public required string[] Fillers { get; init; }

    /// <summary>Words with which a letter begins; names may follow them.</summary>
    public required string[] Greetings { get; init; }

    /// <summary>Words after which a letter says no more than who wrote it.</summary>
    public required string[] Closings { get; init; }

    /// <summary>Sentences that ask for the opposite.</summary>
    public required string[] Contrary { get; init; }

    /// <summary>What holds the words of a request and is none.</summary>
    public required string[] Harmless { get; init; }

    /// <summary>Requests that begin with a threat.</summary>
    public required string[] Threats { get; init; }

    /// <summary>What a person has to read: a complaint, somebody who could not get out.</summary>
    public required string[] Complaints { get; init; }

    /// <summary>Requests for access to personal data or for their erasure.</summary>
    public required string[] Data { get; init; }

    /// <summary>Words of the matter: who uses them in no sentence of the other lists may have meant a request.</summary>
    public required string[] Topics { get; init; }

    /// <summary>Words of mailings as such: with one of <see cref="Turns"/> in the same sentence, it may be a request.
    /// </summary>
    public required string[] Themes { get; init; }

    /// <summary>Words that turn away, or ask how things stand.</summary>
    public required string[] Turns { get; init; }

    /// <summary>Verbs of wishing that do not say who wishes.</summary>
    public required string[] Wishes { get; init; }

    /// <summary>Words of whoever writes.</summary>
    public required string[] Speakers { get; init; }

    /// <summary>Words that join clauses.</summary>
    public required string[] Joints { get; init; }

    /// <summary>Words that make a polite request of a question.</summary>
    public required string[] Openers { get; init; }

    /// <summary>Words with which a question begins.</summary>
    public required string[] Questions { get; init; }

    /// <summary>Words that make a request hang on something.</summary>
    public required string[] Conditions { get; init; }

    /// <summary>What reads like a condition and is courtesy.</summary>
    public required string[] PoliteConditions { get; init; }

    /// <summary>Words that deny what follows them.</summary>
    public required string[] Negations { get; init; }

    /// <summary>Words before a request that somebody else made, or that was made before.</summary>
    public required string[] Reports { get; init; }

    /// <summary>Words of somebody else in whose stead a request is made.</summary>
    public required string[] Others { get; init; }

    /// <summary>Words that say so of the whole message.</summary>
    public required string[] Stead { get; init; }

    /// <summary>Words of the daily business.</summary>
    public required string[] Business { get; init; }

    /// <summary>Words that ask for less, for later, for another address or another way.</summary>
    public required string[] Limits { get; init; }

    /// <summary>Words, of seven letters at least, that people often mistype.</summary>
    public required string[] Mistyped { get; init; }
}
