using System.Globalization;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Telling;

/// <summary>
/// A refusal that another system had been told and that the ledger does not hold any more, since the environment was
/// restored to a time before it.
/// </summary>
/// <param name="Sequence">Its place in the chain that is gone.</param>
/// <param name="Matter">What is refused.</param>
/// <param name="SaidOn">When it was said, UTC.</param>
/// <param name="Source">Through what it came.</param>
internal sealed record ReplayedRefusal(int Sequence, Matter Matter, DateTime SaidOn, ConsentSource Source)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const int HashLength = 64;

    /// <summary>Whose; null for an address alone.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The keyed hash of the address; null where none was told.</summary>
    public string? AddressHash { get; init; }

    /// <summary>When a pause ends, UTC; null for a refusal, which has no end.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>
    /// What still refuses at the end of some changes, in their order: what was permitted or taken back among them, and what
    /// stood only because of an address, is left out.
    /// </summary>
    /// <param name="changes">The changes as they were told.</param>
    /// <param name="unread">How many of them cannot be understood.</param>
    public static IReadOnlyList<ReplayedRefusal> Of(
        IReadOnlyList<IReadOnlyDictionary<string, string?>> changes, out int unread)
    {
        var last = new Dictionary<string, ReplayedRefusal?>(StringComparer.Ordinal);
        unread = 0;
        foreach (var change in changes.Where(change => Text(change, "derived") != "true")
            .OrderBy(change => Number(Text(change, "sequence"))))
        {
            var read = Read(change);
            if (read is null)
            {
                unread++;
                continue;
            }

            var key = $"{read.Person?.Table}/{read.Person?.Id:D}/{(read.Person is null ? read.AddressHash : "")}/"
                + $"{read.Matter.Channel}/{read.Matter.Topic}";
            last[key] = Refuses(Text(change, "newValue")) ? read : null;
        }

        return last.Values.Where(one => one is not null).Select(one => one!).OrderBy(one => one.Sequence).ToList();
    }

    private static ReplayedRefusal? Read(IReadOnlyDictionary<string, string?> change)
    {
        var person = Text(change, "personTable") is { } table && Guid.TryParse(Text(change, "personId"), out var id)
            ? new PersonId(table, id)
            : null;
        var hash = Text(change, "addressHash") is { Length: HashLength } told
            && told.All(one => one is (>= '0' and <= '9') or (>= 'a' and <= 'f')) ? told : null;
        return (person is null && hash is null)
            || ChannelTable.Named(Text(change, "channel") ?? string.Empty) is not { } channel
            || Time(Text(change, "saidOn")) is not { } saidOn
            ? null
            : new ReplayedRefusal(
                Number(Text(change, "sequence")), new Matter(channel, Text(change, "topic")), saidOn, SourceOf(change))
            {
                Person = person,
                AddressHash = hash,
                PausedUntil = Text(change, "newValue") is { } value && value.Length > Flag.PausedWord.Length
                    ? Time(value.Substring(Flag.PausedWord.Length + 1))
                    : null,
            };
    }

    private static bool Refuses(string? word) =>
        word == Flag.RefusedWord || word?.StartsWith(Flag.PausedWord + " ", StringComparison.Ordinal) == true;

    // What is not known weighs as what somebody reported.
    private static ConsentSource SourceOf(IReadOnlyDictionary<string, string?> change) =>
        Text(change, "source") is { } name && Enum.TryParse<ConsentSource>(name, out var source)
            && Enum.IsDefined(typeof(ConsentSource), source) ? source : ConsentSource.Integration;

    private static string? Text(IReadOnlyDictionary<string, string?> change, string name) =>
        change.TryGetValue(name, out var value) ? value : null;

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateTime? Time(string? text) => DateTime.TryParseExact(
        text,
        Instant,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var time)
        ? time
        : null;
}
