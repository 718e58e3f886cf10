using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.Footers;

/// <summary>What a footer says to the recipients of a marketing e-mail: plain texts, of lines that end in LF.</summary>
internal sealed record FooterContent
{
    /// <summary>The language that it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>The address of the page on which a recipient says no; null where there is no page.</summary>
    public string? Link { get; init; }

    /// <summary>The words that lead there.</summary>
    public required string LinkWords { get; init; }

    /// <summary>What every link of ours begins with, by which an earlier one is known; null where there is no page.
    /// </summary>
    public string? Links { get; init; }

    /// <summary>
    /// The sentence that a reply says no; null where there is a page, and where nobody would read the reply.
    /// </summary>
    public string? Reply { get; init; }

    /// <summary>The mailbox that such a reply goes to; null where it is not known.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>
    /// That what was allowed before the privacy policy changed has to be confirmed; null where there is nothing to say, or
    /// no page to confirm on.
    /// </summary>
    public string? News { get; init; }

    /// <summary>Who sends the e-mail; null for nothing.</summary>
    public string? SenderName { get; init; }

    /// <summary>Where the sender can be written to by post; null for nothing.</summary>
    public string? PostalAddress { get; init; }

    /// <summary>How else the sender can be reached; null for nothing.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether it tells a recipient how to say no.</summary>
    public bool HasWay => Link is not null || Reply is not null;

    /// <summary>What it says of the sender, line by line.</summary>
    public IEnumerable<string> Sender => new[] { SenderName, PostalAddress, Contact }
        .Where(text => text is not null).SelectMany(text => text!.Split('\n'));
}
