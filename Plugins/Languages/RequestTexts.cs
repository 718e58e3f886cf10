using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Languages;

/// <summary>A text of a request that has a greatest length.</summary>
internal enum RequestPart
{
    Address,
    Evidence,
    IdempotencyKey,
    Topic,
}

/// <summary>The sentences about an opt-out request. They count records and name none.</summary>
internal abstract class RequestTexts
{
    public abstract string HalfAPerson { get; }

    public abstract string UnknownTopic { get; }

    public abstract string UnknownDecision { get; }

    public abstract string UnknownSource { get; }

    public abstract string MayNotLoosen { get; }

    public abstract string KeyIsTaken { get; }

    public abstract string IsRecorded { get; }

    public abstract string TooLong(RequestPart part, int atMost);

    public abstract string Of(RequestFault fault);

    /// <summary>What became of an opt-out.</summary>
    public abstract string Refused(int matched, bool isAddressKnown);

    /// <summary>What became of an opt-in.</summary>
    /// <param name="matched">How many records were found.</param>
    /// <param name="held">How many refusals stay.</param>
    public abstract string Permitted(int matched, int held);
}
