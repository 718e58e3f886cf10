using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Requests;

/// <summary>What a person wants, in the order of the choice <c>optout_requestkind</c>.</summary>
internal enum Decision
{
    /// <summary>Not to be contacted.</summary>
    OptOut,

    /// <summary>To be contacted again.</summary>
    OptIn,
}

/// <summary>Why a request cannot be taken.</summary>
internal enum RequestFault
{
    /// <summary>It says neither that somebody wants out nor in.</summary>
    NoDecision,

    /// <summary>It names neither a person nor an address.</summary>
    Nobody,

    /// <summary>The address is neither one e-mail address nor one phone number.</summary>
    NoAddress,

    /// <summary>There is no such channel.</summary>
    UnknownChannel,

    /// <summary>No channel of the request reaches its address, and it names no person.</summary>
    OutOfReach,

    /// <summary>An opt-in without a word on how the person said so.</summary>
    NoEvidence,

    /// <summary>It was received at a time that is still to come.</summary>
    NotYet,
}

/// <summary>A request as somebody handed it in.</summary>
internal sealed record RequestText
{
    public Decision? Decision { get; init; }

    public PersonId? Person { get; init; }

    public string? Address { get; init; }

    /// <summary>Names of channels; empty for those that the product assumes.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    public string? Evidence { get; init; }

    public DateTime? ReceivedOn { get; init; }
}

/// <summary>A request that can be done.</summary>
/// <param name="Decision">What is wanted.</param>
/// <param name="Person">Whose; null when only the address is known.</param>
/// <param name="Address">The address as it was typed, without white space around it; null when only the row is known.
/// </param>
/// <param name="Channels">By which ways.</param>
/// <param name="Evidence">What shows it; null for none.</param>
/// <param name="ReceivedOn">When it reached the organisation, UTC, in whole seconds.</param>
internal sealed record ConsentRequest(
    Decision Decision,
    PersonId? Person,
    string? Address,
    IReadOnlyList<Channel> Channels,
    string? Evidence,
    DateTime ReceivedOn)
{
    private static readonly Channel[] Marketing = [Channel.MarketingEmail, Channel.MarketingMaterial];

    private static readonly Channel[] Telephone = [Channel.Phone, Channel.Sms];

    /// <summary>The channels as a row keeps them.</summary>
    public string ChannelNames => string.Join(", ", Channels.Select(channel => channel.ToString()));

    /// <summary>What kind of address a text is; a phone number may be that of a fax too. Null for none.</summary>
    public static AddressKind? KindOf(string address, string? callingCode) =>
        EmailAddress.Of(address) is not null ? AddressKind.Email
        : AddressReading.Of(address).Addresses.Count > 0 ? null
        : PhoneNumber.Of(address, callingCode) is null ? null : AddressKind.Phone;

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

        var address = string.IsNullOrWhiteSpace(text.Address) ? null : text.Address!.Trim();
        if (text.Person is null && address is null)
        {
            return RequestFault.Nobody;
        }

        var kind = address is null ? null : KindOf(address, callingCode);
        if (address is not null && kind is null)
        {
            return RequestFault.NoAddress;
        }

        if (ChannelsOf(text.Channels, kind) is not { } channels)
        {
            return RequestFault.UnknownChannel;
        }

        var received = WholeSeconds(text.ReceivedOn ?? now);
        var fault = text.Person is null && !channels.Any(channel => Reaches(channel, kind)) ? RequestFault.OutOfReach
            : decision == Decision.OptIn && string.IsNullOrWhiteSpace(text.Evidence) ? RequestFault.NoEvidence
            : received > now ? RequestFault.NotYet
            : (RequestFault?)null;
        if (fault is null)
        {
            var evidence = string.IsNullOrWhiteSpace(text.Evidence) ? null : text.Evidence;
            request = new ConsentRequest(decision, text.Person, address, channels, evidence, received);
        }

        return fault;
    }

    private static bool Reaches(Channel channel, AddressKind? kind) =>
        AddressKinds.Of(channel) is { } by && (by == kind || (by == AddressKind.Fax && kind == AddressKind.Phone));

    private static IReadOnlyList<Channel>? ChannelsOf(IReadOnlyList<string> names, AddressKind? kind)
    {
        var given = names.Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        if (given.Count == 0)
        {
            return kind == AddressKind.Phone ? Telephone : Marketing;
        }

        var known = Enum.GetValues(typeof(Channel)).Cast<Channel>()
            .ToDictionary(channel => channel.ToString(), StringComparer.OrdinalIgnoreCase);
        return given.All(known.ContainsKey)
            ? given.Select(name => known[name]).Distinct().OrderBy(channel => channel).ToList()
            : null;
    }

    private static DateTime WholeSeconds(DateTime instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
