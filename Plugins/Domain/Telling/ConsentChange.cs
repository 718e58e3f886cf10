using System.Globalization;
using System.Text;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Telling;

/// <summary>
/// A fact of the ledger that other systems are told: who chose what, and never an address, a name or anybody's words.
/// </summary>
/// <param name="Sequence">Its place in the chain, by which a consumer knows what it has.</param>
/// <param name="Event">What happened, as the ledger calls it.</param>
/// <param name="Channel">The channel.</param>
internal sealed record ConsentChange(int Sequence, string Event, Channel Channel)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Pause = Flag.PausedWord + " ";

    /// <summary>The table of the person; null for an address alone.</summary>
    public string? PersonTable { get; init; }

    /// <summary>The person's row; null for an address alone, and for a person who was erased.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The keyed hash of the address; null where it names none.</summary>
    public string? AddressHash { get; init; }

    /// <summary>The code of the one topic that it is about; null for all of the channel.</summary>
    public string? Topic { get; init; }

    /// <summary>What stood before, in the word of the ledger; null where nothing was ever said.</summary>
    public string? OldValue { get; init; }

    /// <summary>What stands now, in the word of the ledger.</summary>
    public string? NewValue { get; init; }

    /// <summary>When it was said, UTC.</summary>
    public DateTime SaidOn { get; init; }

    /// <summary>When it was written down, UTC.</summary>
    public DateTime RecordedOn { get; init; }

    /// <summary>Through what it came, as the ledger calls it.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Whether it says that a flag began or ended because of an address of the row: nothing that anybody said of the
    /// person.
    /// </summary>
    public bool IsDerived { get; init; }

    /// <summary>What ties it to the request that it came of; null for none.</summary>
    public string? RequestKey { get; init; }

    /// <summary>Whether it refuses from then on, be it for a time.</summary>
    public bool Refuses => NewValue == Flag.RefusedWord
        || NewValue?.StartsWith(Pause, StringComparison.Ordinal) == true;

    /// <summary>The change as a JSON object of ASCII characters, so that it has as many bytes as characters.</summary>
    public string Json
    {
        get
        {
            var text = new StringBuilder("{\"sequence\":").Append(Sequence.ToString(CultureInfo.InvariantCulture));
            Add(text, "event", Event);
            Add(text, "personTable", PersonTable);
            Add(text, "personId", Person?.Id.ToString("D"));
            Add(text, "addressHash", AddressHash);
            Add(text, "channel", Channel.ToString());
            Add(text, "topic", Topic);
            Add(text, "oldValue", Word(OldValue));
            Add(text, "newValue", Word(NewValue));
            Add(text, "saidOn", SaidOn.ToString(Instant, CultureInfo.InvariantCulture));
            Add(text, "recordedOn", RecordedOn.ToString(Instant, CultureInfo.InvariantCulture));
            Add(text, "source", Source);
            return text.Append(IsDerived ? ",\"derived\":true}" : ",\"derived\":false}").ToString();
        }
    }

    // Only the ledger's own words leave the house, whatever stands in the column.
    private static string? Word(string? value) =>
        value is Flag.RefusedWord or Flag.AllowedWord ? value
        : value is not null
            && value.StartsWith(Pause, StringComparison.Ordinal)
            && DateTime.TryParseExact(
                value.Substring(Pause.Length),
                Instant,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out _)
            ? value
            : null;

    private static void Add(StringBuilder text, string name, string? value)
    {
        text.Append(",\"").Append(name).Append("\":");
        JsonText.Add(text, value);
    }
}
