using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Requests;

/// <summary>A request as somebody handed it in.</summary>
internal sealed record RequestText
{
    public Decision? Decision { get; init; }

    public PersonId? Person { get; init; }

    public string? Address { get; init; }

    /// <summary>Names of channels; empty for those that the product assumes.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Through what it came; null when nobody says.</summary>
    public ConsentSource? Source { get; init; }

    /// <summary>Whether one of our doors hands it in, as its proof shows.</summary>
    public bool IsProven { get; init; }

    public string? Evidence { get; init; }

    /// <summary>Where a scan or the like is kept that shows it; null for none.</summary>
    public string? EvidenceLink { get; init; }

    /// <summary>When it reached the organisation, UTC; null for now.</summary>
    public DateTime? ReceivedOn { get; init; }

    /// <summary>When the person said so, UTC; null for when it was received.</summary>
    public DateTime? SaidOn { get; init; }

    /// <summary>When a pause ends, UTC.</summary>
    public DateTime? PausedUntil { get; init; }
}

/// <summary>A request that can be done.</summary>
/// <param name="Decision">What is wanted.</param>
/// <param name="Person">Whose; null when only the address is known.</param>
/// <param name="Address">The address as it was typed, without white space around it; null when only the row is known.
/// </param>
/// <param name="Channels">By which ways.</param>
/// <param name="Source">Through what it came.</param>
/// <param name="Evidence">What shows it; null for none.</param>
/// <param name="ReceivedOn">When it reached the organisation, UTC, in whole seconds, never after now.</param>
/// <param name="SaidOn">When the person said so, UTC, in whole seconds, never after now.</param>
internal sealed record ConsentRequest(
    Decision Decision,
    PersonId? Person,
    string? Address,
    IReadOnlyList<Channel> Channels,
    ConsentSource Source,
    string? Evidence,
    DateTime ReceivedOn,
    DateTime SaidOn)
{
    private static readonly Channel[] Pausable = [Channel.MarketingEmail];

    /// <summary>
    /// Nobody said anything before it, UTC: what is dated earlier is taken as not dated, what is asked of a time before
    /// has the answer of then.
    /// </summary>
    internal static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The last second that the platform stores.</summary>
    private static readonly DateTime Latest = new(9999, 12, 30, 23, 59, 59, DateTimeKind.Utc);

    /// <summary>When a pause ends, UTC; null for every other kind.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>Where a scan or the like is kept that shows it; null for none.</summary>
    public string? EvidenceLink { get; init; }

    /// <summary>What shows it, and where that is kept, as the ledger signs it; null for neither.</summary>
    public string? Shown => EvidenceLink is null ? Evidence
        : Evidence is null ? EvidenceLink
        : Evidence + "\n" + EvidenceLink;

    /// <summary>Whether it was said at a time that is still to come, and so counts as said now.</summary>
    public bool IsDatedAhead { get; init; }

    /// <summary>Whether something in the address that may be another one could not be read.</summary>
    public bool IsPartUnread { get; init; }

    /// <summary>The channels as a row keeps them.</summary>
    public string ChannelNames => string.Join(", ", Channels.Select(channel => channel.ToString()));

    /// <summary>Reads a request, or says why it cannot be taken.</summary>
    /// <param name="text">The request as it was handed in.</param>
    /// <param name="callingCode">The calling code of phone numbers without one; null for unknown.</param>
    /// <param name="now">The time, UTC, in whole seconds.</param>
    /// <param name="request">The request; null when there is a fault.</param>
    public static RequestFault? Read(RequestText text, string? callingCode, DateTime now, out ConsentRequest? request)
    {
        request = null;
        if (text.Decision is not { } decision)
        {
            return RequestFault.NoDecision;
        }

        if (decision == Decision.Delivery)
        {
            request = text.IsProven ? Reports(text, now) : null;
            return request is null ? RequestFault.SourceNotClaimable : null;
        }

        if (decision == Decision.List)
        {
            return ReadList(text, now, out request);
        }

        if (decision == Decision.Erasure)
        {
            request = text.IsProven ? Erasure(text, now) : null;
            return request is null ? RequestFault.SourceNotClaimable : null;
        }

        var address = string.IsNullOrWhiteSpace(text.Address) ? null : text.Address!.Trim();
        if (text.Person is null && address is null)
        {
            return RequestFault.Nobody;
        }

        var typed = address is null ? null : TypedAddress.Of(address, callingCode);
        if (address is not null && typed is null)
        {
            return RequestFault.NoAddress;
        }

        if (ChannelsOf(text.Channels, decision, typed?.Kind) is not { } channels)
        {
            return RequestFault.UnknownChannel;
        }

        var link = string.IsNullOrWhiteSpace(text.EvidenceLink) ? null : Requests.EvidenceLink.Of(text.EvidenceLink!);
        var said = Dated(text.SaidOn) ?? Dated(text.ReceivedOn) ?? now;
        var until = Dated(text.PausedUntil) is { } end && end > Latest ? Latest : Dated(text.PausedUntil);
        var source = text.Source ?? Assumed(decision);
        var isClaimable = Weights.Claimable.Contains(source) || (text.IsProven && Weights.OfProduct.Contains(source));
        var fault = !isClaimable || (decision == Decision.SignUp && !text.IsProven) ? RequestFault.SourceNotClaimable
            : link is null && !string.IsNullOrWhiteSpace(text.EvidenceLink) ? RequestFault.NoWebAddress
            : decision == Decision.Pause && channels.Any(channel => !Pausable.Contains(channel))
                ? RequestFault.PauseOfOther
            : text.Person is null && !channels.Any(channel => typed?.IsReachedBy(channel) == true)
                ? RequestFault.OutOfReach
            : decision == Decision.Pause && !(until > now) ? RequestFault.NoEnd
            : decision is Decision.OptIn or Decision.SignUp ? FaultOfPermission(text.Evidence, typed, said, now)
            : null;
        if (fault is not null)
        {
            return fault;
        }

        request = new ConsentRequest(
            decision,
            text.Person,
            address,
            channels,
            source,
            string.IsNullOrWhiteSpace(text.Evidence) ? null : text.Evidence,
            NotAfter(Dated(text.ReceivedOn) ?? now, now),
            NotAfter(said, now))
        {
            PausedUntil = decision == Decision.Pause ? until : null,
            EvidenceLink = link,
            IsDatedAhead = said > now,
            IsPartUnread = typed is { HasUnreadable: true },
        };
        return null;
    }

    // Whom it is about stands in each report, not in the request that keeps them together.
    private static ConsentRequest Reports(RequestText text, DateTime now) => new(
        Decision.Delivery, null, null, [], ConsentSource.DeliveryReport, text.Evidence, now, now);

    // Of whom, and on which channels the addresses are to be refused; none for no channel.
    private static ConsentRequest Erasure(RequestText text, DateTime now) => new(
        Decision.Erasure,
        text.Person,
        string.IsNullOrWhiteSpace(text.Address) ? null : text.Address!.Trim(),
        text.Channels.Select(name => ChannelTable.Named(name.Trim())).OfType<Channel>().ToList(),
        ConsentSource.Erasure,
        text.Evidence,
        now,
        now);

    // Whom it is about, its rows say; channels that it leaves out are those that each address means.
    private static RequestFault? ReadList(RequestText text, DateTime now, out ConsentRequest? request)
    {
        request = null;
        var source = text.Source ?? ConsentSource.Import;
        if (!text.IsProven || !Weights.Claimable.Contains(source))
        {
            return RequestFault.SourceNotClaimable;
        }

        var isNoneNamed = text.Channels.All(string.IsNullOrWhiteSpace);
        if ((isNoneNamed ? [] : ChannelsOf(text.Channels, Decision.List, kind: null)) is not { } channels)
        {
            return RequestFault.UnknownChannel;
        }

        var received = NotAfter(Dated(text.ReceivedOn) ?? now, now);
        request = new ConsentRequest(
            Decision.List,
            Person: null,
            Address: null,
            channels,
            source,
            string.IsNullOrWhiteSpace(text.Evidence) ? null : text.Evidence,
            received,
            NotAfter(Dated(text.SaidOn) ?? received, now));
        return null;
    }

    private static RequestFault? FaultOfPermission(
        string? evidence, TypedAddress? typed, DateTime said, DateTime now) =>
        typed is { IsOne: false } ? RequestFault.SeveralAddresses
        : string.IsNullOrWhiteSpace(evidence) ? RequestFault.NoEvidence
        : !EvidenceText.Says(evidence) ? RequestFault.ThinEvidence
        : said > now ? RequestFault.NotYet
        : null;

    // Where nobody says who spoke: a refusal may have been the person's own, and an opt-in is not taken for that.
    private static ConsentSource Assumed(Decision decision) =>
        decision is Decision.OptOut or Decision.Pause ? ConsentSource.Person : ConsentSource.RecordChanged;

    private static IReadOnlyList<Channel>? ChannelsOf(IReadOnlyList<string> names, Decision decision, AddressKind? kind)
    {
        var given = names.Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        if (given.Count == 0)
        {
            return decision == Decision.Pause ? Pausable : ChannelTable.Meant(kind);
        }

        var known = given.Select(ChannelTable.Named).OfType<Channel>().ToList();
        return known.Count == given.Count ? known.Distinct().OrderBy(channel => channel).ToList() : null;
    }

    private static DateTime NotAfter(DateTime instant, DateTime now) => instant > now ? now : instant;

    private static DateTime? Dated(DateTime? instant) =>
        instant is { } given && given >= Earliest
            ? new DateTime(given.Ticks - (given.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc)
            : null;
}
