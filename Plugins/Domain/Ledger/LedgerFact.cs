using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>
/// One fact of the ledger as it is signed. Its canonical form is UTF-8: a version line, then a fixed list of fields,
/// each with its length in bytes before it, so that no two facts share a form. Empty equals null; instants are whole
/// UTC seconds; people, users and topics are immutable text and never lookups, which a merge may move.
/// </summary>
internal sealed record LedgerFact
{
    private const string Version = "optout-ledger/1\n";

    /// <summary>The row's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The table of the person's row; null when only an address is known.</summary>
    public string? PersonType { get; init; }

    /// <summary>The id of the person's row when the fact was written.</summary>
    public string? PersonId { get; init; }

    /// <summary>The keyed hash of the address.</summary>
    public string? AddressHash { get; init; }

    /// <summary>Option value of the channel.</summary>
    public int? Channel { get; init; }

    /// <summary>The topic's name.</summary>
    public string? Topic { get; init; }

    /// <summary>Option value of the event.</summary>
    public int? Event { get; init; }

    /// <summary>What held before.</summary>
    public string? OldValue { get; init; }

    /// <summary>What holds after.</summary>
    public string? NewValue { get; init; }

    /// <summary>Option value of the source.</summary>
    public int? Source { get; init; }

    /// <summary>Option value of the reason.</summary>
    public int? Reason { get; init; }

    /// <summary>The legal basis, in words.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The evidence, in words.</summary>
    public string? Evidence { get; init; }

    /// <summary>The hash of the wording that the person saw.</summary>
    public string? WordingHash { get; init; }

    /// <summary>The version of the privacy policy in force.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTime? OccurredOn { get; init; }

    /// <summary>The id of the user who began it.</summary>
    public string? InitiatingUser { get; init; }

    /// <summary>The id of the user in whose name it ran.</summary>
    public string? User { get; init; }

    /// <summary>The id of the application that called; null for a person at a form.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>Whether the caller was an application user.</summary>
    public bool? IsApplication { get; init; }

    /// <summary>What the caller's client called itself.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The platform message that caused it.</summary>
    public string? Message { get; init; }

    /// <summary>What ties together everything that one request caused.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The idempotency key of the request behind it.</summary>
    public string? RequestKey { get; init; }

    /// <summary>The id of the key that signed it.</summary>
    public string? KeyId { get; init; }

    /// <summary>The bytes that are signed.</summary>
    public byte[] Canonical()
    {
        using var bytes = new MemoryStream();
        Append(bytes, Version);
        foreach (var field in Fields())
        {
            var value = Encoding.UTF8.GetBytes(field ?? string.Empty);
            Append(bytes, value.Length.ToString(CultureInfo.InvariantCulture) + ":");
            bytes.Write(value, 0, value.Length);
        }

        return bytes.ToArray();
    }

    // The order is the format: a new field needs a new version.
    private IEnumerable<string?> Fields() =>
    [
        Id.ToString("D"), PersonType, PersonId, AddressHash, Number(Channel), Topic, Number(Event), OldValue, NewValue,
        Number(Source), Number(Reason), LegalBasis, Evidence, WordingHash, PolicyVersion, Instant(OccurredOn),
        InitiatingUser, User, ApplicationId, Truth(IsApplication), UserAgent, Message, CorrelationId, RequestKey, KeyId,
    ];

    private static void Append(MemoryStream bytes, string text)
    {
        var encoded = Encoding.UTF8.GetBytes(text);
        bytes.Write(encoded, 0, encoded.Length);
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    // A two-option column without a value reads as its default, which is "no".
    private static string Truth(bool? value) => value == true ? "1" : "0";

    private static string? Instant(DateTime? value) =>
        value?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
