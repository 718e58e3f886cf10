using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Subjects;

/// <summary>How it stands with a consent, as ISO/IEC TS 27560 tells states apart.</summary>
internal enum ConsentStatus
{
    /// <summary>It was given, and stands.</summary>
    Given,

    /// <summary>It was taken back.</summary>
    Withdrawn,

    /// <summary>It ended at the time for which it was given.</summary>
    Expired,
}

/// <summary>Something that the ledger says of a channel or topic, as far as consents go.</summary>
/// <param name="Row">The row of the ledger.</param>
/// <param name="Matter">The channel, or topic.</param>
/// <param name="Permits">Whether it permits; else it refuses, be it for a time.</param>
/// <param name="On">When it was said, UTC.</param>
internal sealed record ChoiceSaid(Guid Row, Matter Matter, bool Permits, DateTime On)
{
    /// <summary>Until when it was permitted, UTC; null for no end.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Whether the person said it through a door that proves itself, or another reports it.</summary>
    public bool IsByPerson { get; init; }

    /// <summary>By which way it came, in words.</summary>
    public string Method { get; init; } = string.Empty;

    /// <summary>The language that was shown, by its code; null where nobody knows.</summary>
    public string? Language { get; init; }

    /// <summary>The SHA-256 of the words that were shown; null where nobody knows.</summary>
    public string? WordingHash { get; init; }

    /// <summary>The version of the privacy policy; null where nobody knows.</summary>
    public string? PolicyVersion { get; init; }
}

/// <summary>
/// One consent: what was permitted, and what became of it. A refusal with no consent before it is no withdrawn consent,
/// and stands in the ledger alone: an objection to direct marketing (GDPR 21(2)) needs none.
/// </summary>
/// <param name="Said">What was said.</param>
/// <param name="Status">How it stands.</param>
/// <param name="EndedOn">Since when it has ended, UTC; null while it stands.</param>
internal sealed record GivenConsent(ChoiceSaid Said, ConsentStatus Status, DateTime? EndedOn)
{
    /// <summary>The consents among what was said, in the order in which they were given.</summary>
    /// <param name="said">What the ledger says, in the order in which it was said.</param>
    /// <param name="now">The time, UTC.</param>
    public static IReadOnlyList<GivenConsent> In(IReadOnlyList<ChoiceSaid> said, DateTime now)
    {
        var consents = new List<GivenConsent>();
        for (var i = 0; i < said.Count; i++)
        {
            if (said[i].Permits)
            {
                var end = said.Skip(i + 1).FirstOrDefault(later => !later.Permits && Ends(later.Matter, said[i].Matter));
                consents.Add(
                    said[i].Until is { } until && until <= now && !(end?.On < until)
                        ? new GivenConsent(said[i], ConsentStatus.Expired, until)
                    : end is not null ? new GivenConsent(said[i], ConsentStatus.Withdrawn, end.On)
                    : new GivenConsent(said[i], ConsentStatus.Given, EndedOn: null));
            }
        }

        return consents;
    }

    // Who wants none of a channel, or of a wider one, wants none of its topics.
    private static bool Ends(Matter refused, Matter permitted) => refused.Topic is null
        ? ChannelTable.Refusing(permitted.Channel, isMarketing: true).Contains(refused.Channel)
        : refused == permitted;
}
