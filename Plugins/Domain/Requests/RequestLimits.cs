using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Requests;

/// <summary>A text of a request that has a greatest length.</summary>
internal enum RequestPart
{
    Address,
    Evidence,
    EvidenceLink,
    IdempotencyKey,
    Topic,
}

/// <summary>How long the texts of a request may be, in characters: longer ones are refused, never cut.</summary>
internal static class RequestLimits
{
    /// <summary>The greatest length of a text.</summary>
    public static int LongestOf(RequestPart part) => part switch
    {
        RequestPart.Address => 320,
        RequestPart.Evidence => EvidenceText.Longest,
        RequestPart.EvidenceLink => 500,
        RequestPart.IdempotencyKey => 100,
        RequestPart.Topic => 200,
    };

    /// <summary>
    /// The first text that is too long; null for none. The ledger keeps the evidence and its link as one text.
    /// </summary>
    /// <param name="textOf">The text of a part; null for none.</param>
    public static RequestPart? TooLong(Func<RequestPart, string?> textOf) =>
        Enum.GetValues(typeof(RequestPart)).Cast<RequestPart?>()
            .FirstOrDefault(part => textOf(part!.Value)?.Length > LongestOf(part.Value)
                - (part == RequestPart.Evidence && textOf(RequestPart.EvidenceLink) is { } link ? link.Length + 1 : 0));
}
