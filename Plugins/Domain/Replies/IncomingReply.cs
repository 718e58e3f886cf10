namespace OptOutPlugin.Domain.Replies;

/// <summary>A field of a message's header (RFC 5322, 2.2).</summary>
/// <param name="Name">Its name, in any case.</param>
/// <param name="Value">What it says, unfolded.</param>
internal sealed record MailHeader(string Name, string Value);

/// <summary>An e-mail that came in.</summary>
/// <param name="Subject">Its subject; null or empty for none.</param>
/// <param name="Body">What it says, in HTML or plain text; null or empty for nothing.</param>
/// <param name="Sender">The address it came from; null where it is not known.</param>
internal sealed record IncomingReply(string? Subject, string? Body, string? Sender)
{
    /// <summary>The fields of its header, as far as they are known.</summary>
    public IReadOnlyList<MailHeader> Headers { get; init; } = [];
}
