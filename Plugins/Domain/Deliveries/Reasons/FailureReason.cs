namespace OptOutPlugin.Domain.Deliveries.Reasons;

/// <summary>
/// Why a message was given up: by the words of the server that refused it, else by its codes (RFC 3463 and 5248). Words
/// go before codes, since servers give one code for many reasons. Who is in doubt is not taken for somebody who is gone.
/// </summary>
internal sealed class FailureReason
{
    private readonly bool isForGood;
    private readonly bool hasCode;
    private readonly string words;

    /// <summary>Reads it.</summary>
    /// <param name="said">What the server said.</param>
    /// <param name="status">The status field of the report; empty for none.</param>
    public FailureReason(string said, string status = "")
    {
        var text = ReasonText.Bounded(said);
        var codes = StatusCodes.In(text);
        var field = StatusCodes.In(ReasonText.Bounded(status));
        Status = Best(codes.Enhanced, field.Enhanced) ?? string.Empty;
        hasCode = Status.Length > 0 || codes.Reply is not null;
        isForGood = codes.Enhanced is { } own && !IsVague(own) ? own[0] == '5'
            : codes.Reply is { } reply ? reply[0] == '5'
            : Status.Length == 0 || Status[0] == '5';
        words = ReasonText.Words(text + " " + status);
        Known = Read();
    }

    /// <summary>The enhanced status code that says most; empty for none.</summary>
    public string Status { get; }

    /// <summary>What the words or the codes say; null where they say nothing of the address.</summary>
    public DeliveryOutcome? Known { get; }

    /// <summary>Whether a code stands in it.</summary>
    public bool HasCode => hasCode;

    /// <summary>What it comes to: what was given up without a reason that is known may pass.</summary>
    public DeliveryOutcome Outcome => Known ?? DeliveryOutcome.Soft;

    private DeliveryOutcome? Read() =>
        isForGood && Has(ReasonWords.OfClosed) ? DeliveryOutcome.Hard
        : isForGood && Status == "5.4.1" && Has(ReasonWords.OfEdge) ? DeliveryOutcome.Hard
        : Has(ReasonWords.OfPolicy) ? DeliveryOutcome.Policy
        : Has(ReasonWords.OfFull) ? DeliveryOutcome.Full
        : Has(ReasonWords.OfTime) ? DeliveryOutcome.Soft
        : IsOf(".7.") ? DeliveryOutcome.Policy
        : Has(ReasonWords.OfNobody) || (Status.StartsWith("5.1.", StringComparison.Ordinal) && Has(ReasonWords.OfAddress))
            ? isForGood ? DeliveryOutcome.Hard : DeliveryOutcome.Soft
        : Status is "5.2.2" or "4.2.2" ? DeliveryOutcome.Full
        : isForGood && ReasonWords.CodesOfNobody.Contains(Status) ? DeliveryOutcome.Hard
        : IsVague(Status) ? null
        : DeliveryOutcome.Soft;

    private bool IsOf(string subject) => Status.Length > 1 && Status.IndexOf(subject, StringComparison.Ordinal) == 1;

    private bool Has(IReadOnlyList<string> phrases) =>
        phrases.Any(phrase => words.IndexOf(phrase, StringComparison.Ordinal) >= 0);

    private static bool IsVague(string status) =>
        status.Length == 0 || status.EndsWith(".0.0", StringComparison.Ordinal);

    private static string? Best(string? said, string? field) =>
        said is not null && !IsVague(said) ? said
        : field is not null && !IsVague(field) ? field
        : said ?? field;
}
