using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Consent;

/// <summary>
/// All that the product knows of a channel. What people read of it stands under its name in the files of
/// <c>Solution/Languages</c>.
/// </summary>
/// <param name="Channel">The channel.</param>
/// <param name="Name">What rows call it, in English whoever writes them.</param>
/// <param name="Address">
/// The kind of address that it reaches people by; null for letters, which no address in normal form receives.
/// </param>
/// <param name="Flag">The flag of people's rows that speaks of it.</param>
internal sealed record ChannelFacts(Channel Channel, string Name, AddressKind? Address, Flag Flag)
{
    /// <summary>The tables of people whose rows have no such flag, by logical name.</summary>
    public IReadOnlyList<string> NotOn { get; init; } = [];

    /// <summary>Whether it carries marketing alone, so that a refusal of it refuses nothing else.</summary>
    public bool IsMarketing { get; init; }

    /// <summary>The channels whose refusal refuses a message on this one that is business, the widest first.</summary>
    public IReadOnlyList<Channel> Business { get; init; } = [Channel];

    /// <summary>The channels whose refusal refuses marketing on this one, the widest first.</summary>
    public IReadOnlyList<Channel> Marketing { get; init; } = [Channel];

    /// <summary>
    /// The rule by which a refusal of it keeps an e-mail back: who decides about sends enforces it. Null where it
    /// refuses no e-mail.
    /// </summary>
    public Rule? OfMail { get; init; }

    /// <summary>The activity whose guard enforces it; null where none does.</summary>
    public ContactKind? Activity { get; init; }

    /// <summary>Whether it reaches a mobile phone before any other number.</summary>
    public bool IsMobileFirst { get; init; }
}

/// <summary>
/// The one table of channels, in the order in which people see them. Flags and their polarity: the public table
/// reference of contact, account and lead; <c>followemail</c> refuses when it is false, and lead has no
/// <c>donotbulkpostalmail</c>. Who wants no e-mail at all wants no marketing e-mail either; so with letters, and with
/// marketing of any kind, calls excepted, which the platform's flag for material does not speak of.
/// </summary>
internal static class ChannelTable
{
    public static IReadOnlyList<ChannelFacts> All { get; } =
    [
        new(Channel.Email, "E-mail", AddressKind.Email, new("donotemail", Channel.Email))
        {
            Marketing = [Channel.Email, Channel.MarketingEmail, Channel.MarketingMaterial],
            OfMail = Rule.DoNotEmail,
            // An invitation goes by e-mail.
            Activity = ContactKind.Appointment,
        },
        new(
            Channel.MarketingEmail,
            "Marketing e-mail",
            AddressKind.Email,
            new("donotbulkemail", Channel.MarketingEmail))
        {
            IsMarketing = true,
            Business = [Channel.Email],
            Marketing = [Channel.Email, Channel.MarketingEmail, Channel.MarketingMaterial],
            OfMail = Rule.DoNotBulkEmail,
        },
        new(
            Channel.MarketingMaterial,
            "Marketing material",
            AddressKind.Email,
            new("donotsendmm", Channel.MarketingMaterial))
        {
            IsMarketing = true,
            OfMail = Rule.DoNotSendMarketing,
        },
        new(Channel.Phone, "Phone", AddressKind.Phone, new("donotphone", Channel.Phone))
        {
            Activity = ContactKind.PhoneCall,
        },
        new(Channel.Sms, "Text message", AddressKind.Phone, new("optout_donotsms", Channel.Sms))
        {
            Marketing = [Channel.Sms, Channel.MarketingMaterial],
            Activity = ContactKind.TextMessage,
            IsMobileFirst = true,
        },
        new(Channel.Fax, "Fax", AddressKind.Fax, new("donotfax", Channel.Fax))
        {
            Marketing = [Channel.Fax, Channel.MarketingMaterial],
            Activity = ContactKind.Fax,
        },
        new(Channel.Post, "Post", Address: null, new("donotpostalmail", Channel.Post))
        {
            Marketing = [Channel.Post, Channel.MarketingPost, Channel.MarketingMaterial],
            Activity = ContactKind.Letter,
        },
        new(Channel.MarketingPost, "Marketing post", Address: null, new("donotbulkpostalmail", Channel.MarketingPost))
        {
            NotOn = ["lead"],
            IsMarketing = true,
            Business = [Channel.Post],
            Marketing = [Channel.Post, Channel.MarketingPost, Channel.MarketingMaterial],
        },
        new(
            Channel.EmailTracking,
            "E-mail tracking",
            AddressKind.Email,
            new("followemail", Channel.EmailTracking, RefusingValue: false)),
    ];

    private static readonly Dictionary<Channel, ChannelFacts> ByChannel = All.ToDictionary(facts => facts.Channel);

    /// <summary>What is known of a channel.</summary>
    public static ChannelFacts Of(Channel channel) => ByChannel[channel];

    /// <summary>The channel that an activity uses.</summary>
    public static Channel Of(ContactKind kind) => All.Single(facts => facts.Activity == kind).Channel;

    /// <summary>The kind of address of a channel; null where no address in normal form receives it.</summary>
    public static AddressKind? AddressOf(Channel channel) => Of(channel).Address;

    /// <summary>The channels whose refusal refuses a message on this one, the widest first.</summary>
    /// <param name="channel">The channel that is used.</param>
    /// <param name="isMarketing">Whether the message is marketing.</param>
    public static IReadOnlyList<Channel> Refusing(Channel channel, bool isMarketing) =>
        isMarketing ? Of(channel).Marketing : Of(channel).Business;

    /// <summary>The channels whose refusal keeps an e-mail back, the widest first.</summary>
    public static IReadOnlyList<Channel> OfMail { get; } = Refusing(Channel.MarketingEmail, isMarketing: true);

    /// <summary>What a choice is about when somebody names an address and no channel.</summary>
    /// <param name="kind">The kind of the address; null for none.</param>
    public static IReadOnlyList<Channel> Meant(AddressKind? kind) => [.. All
        .Where(facts => kind == AddressKind.Phone
            ? facts.Address == AddressKind.Phone
            : facts.Address == AddressKind.Email && facts.IsMarketing)
        .Select(facts => facts.Channel)];

    /// <summary>The channel that a name means, in any case; null for none.</summary>
    public static Channel? Named(string name) =>
        All.FirstOrDefault(facts => string.Equals(facts.Channel.ToString(), name, StringComparison.OrdinalIgnoreCase))
            ?.Channel;

    /// <summary>The names by which callers name channels, in the order of their numbers.</summary>
    /// <param name="between">What stands between two.</param>
    /// <param name="last">What stands before the last one.</param>
    public static string Listed(string between, string last)
    {
        var names = All.Select(facts => facts.Channel).OrderBy(channel => channel).Select(channel => channel.ToString())
            .ToList();
        return string.Join(between, names.Take(names.Count - 1)) + last + names[names.Count - 1];
    }

    /// <summary>The names by which callers name some channels.</summary>
    public static string Listed(IEnumerable<Channel> channels, string between) => string.Join(between, channels);
}
