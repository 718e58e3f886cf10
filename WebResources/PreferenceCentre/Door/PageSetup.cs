using System.Text.Json.Serialization;

namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>What the page needs to know before anybody comes; kept for when the organisation is away.</summary>
/// <param name="Keys">The keys of the page's mark of links, newest first.</param>
/// <param name="Texts">Who is behind the page, one for each language.</param>
/// <param name="Topics">The topics that people may choose, one for each language and topic.</param>
/// <param name="SelfTests">The links for the self-test.</param>
internal sealed record PageSetup(
    IReadOnlyList<PageKey> Keys,
    IReadOnlyList<SenderText> Texts,
    IReadOnlyList<OfferedTopic> Topics,
    IReadOnlyList<SelfTestLink> SelfTests)
{
    /// <summary>The year whose figures are published; null: none.</summary>
    public int? FiguresOf { get; init; }

    /// <summary>The privacy policy in force, for each language that the page speaks; none where none is.</summary>
    public IReadOnlyList<PolicyInForce> Policies { get; init; } = [];

    /// <summary>The privacy policy in force for somebody who reads a language; null where there is none.</summary>
    public PolicyInForce? PolicyIn(string language) => Policies.FirstOrDefault(one => one.Language == language);

    /// <summary>Who is behind the page in a language, else in English, else in any.</summary>
    public SenderText? SenderIn(string language) =>
        Texts.FirstOrDefault(text => text.Language == language)
        ?? Texts.FirstOrDefault(text => text.Language == "en")
        ?? (Texts is [var any, ..] ? any : null);

    /// <summary>The topics, each in a language, else in English, else in any.</summary>
    public IEnumerable<OfferedTopic> TopicsIn(string language) => Topics
        .GroupBy(topic => topic.Code, StringComparer.Ordinal)
        .Select(ones => ones.FirstOrDefault(topic => topic.Language == language && topic.Name.Length > 0)
            ?? ones.FirstOrDefault(topic => topic.Language == "en" && topic.Name.Length > 0)
            ?? ones.First());
}

/// <summary>A key of the page's mark.</summary>
/// <param name="KeyId">Its id, as 8 hexadecimal characters.</param>
/// <param name="Key">The key, as 64 hexadecimal characters.</param>
internal sealed record PageKey(string KeyId, string Key)
{
    /// <summary>The key's 32 bytes.</summary>
    [JsonIgnore]
    public byte[] Bytes => Convert.FromHexString(Key);
}

/// <summary>Who is behind the page, as people read it.</summary>
/// <param name="Language">The language: en, de, fr or zh.</param>
/// <param name="SenderName">The organisation's name; may be empty.</param>
/// <param name="PostalAddress">Its postal address, of several lines; may be empty.</param>
/// <param name="Contact">How to reach it; may be empty.</param>
internal sealed record SenderText(string Language, string SenderName, string PostalAddress, string Contact);

/// <summary>A topic that people may choose on public pages.</summary>
/// <param name="Language">The language of its name.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is about; may be empty.</param>
/// <param name="Parent">The code of the topic above it, or empty.</param>
/// <param name="NeedsOptIn">Whether it is sent only to people who asked for it.</param>
internal sealed record OfferedTopic(
    string Language, string Code, string Name, string Description, string Parent, bool NeedsOptIn);

/// <summary>A link whose redemption is answered with <see cref="Outcome.Test"/> and changes nothing.</summary>
/// <param name="Door">The door that it is for.</param>
/// <param name="Token">Its token.</param>
internal sealed record SelfTestLink(Entrance Door, string Token);
