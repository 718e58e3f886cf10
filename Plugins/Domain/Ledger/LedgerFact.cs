using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>
/// One fact of the ledger as it is signed. Its canonical form is UTF-8: a line that names the form, then a fixed list
/// of fields, each with its length in bytes before it, so that no two facts share a form. Empty equals null; instants
/// are whole UTC seconds; people, users and topics are immutable text and never lookups, which a merge may move. Where
/// a field may be erased, its commitment stands in place of its text: see <see cref="CommittedTexts"/>.
/// </summary>
internal sealed record LedgerFact
{
    /// <summary>The version of the form that is written.</summary>
    public const int CurrentVersion = 2;

    private const string Form = "optout-ledger/2\n";

    /// <summary>The row's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version of the form that the row says it was signed in.</summary>
    public int? Version { get; init; }

    /// <summary>The id of the organisation in which it was written.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>What the row is called.</summary>
    public string? Name { get; init; }

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

    /// <summary>Option value of the weight.</summary>
    public int? Weight { get; init; }

    /// <summary>The legal basis, in words.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The evidence, in words.</summary>
    public string? Evidence { get; init; }

    /// <summary>The hash of the wording that the person saw.</summary>
    public string? WordingHash { get; init; }

    /// <summary>The version of the privacy policy in force.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>When it happened, or was said, UTC.</summary>
    public DateTime? OccurredOn { get; init; }

    /// <summary>When it was written down, UTC.</summary>
    public DateTime? RecordedOn { get; init; }

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

    /// <summary>The commitments that stand in place of the texts that may be erased, as the row stores them.</summary>
    public string? Commitments { get; init; }

    /// <summary>The random bytes behind the commitments, or the mark of an erasure, as the row stores them.</summary>
    public string? Salts { get; init; }

    /// <summary>The bytes that are signed.</summary>
    public byte[] Canonical()
    {
        using var bytes = new MemoryStream();
        Append(bytes, Encoding.ASCII.GetBytes(Form));
        foreach (var field in Fields(NumberedBytes.Read(Commitments) ?? NumberedBytes.None))
        {
            var value = LedgerText.Bytes(field);
            Append(bytes, Encoding.ASCII.GetBytes(value.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            Append(bytes, value);
        }

        return bytes.ToArray();
    }

    // The order is the format: a new field needs a new version. The numbers of the committed fields are their places.
    private IEnumerable<string?> Fields(NumberedBytes commitments) =>
    [
        Id.ToString("D"), Number(Version), OrganizationId, commitments.Text(CommittedTexts.NameField), PersonType,
        commitments.Text(CommittedTexts.PersonIdField), AddressHash, Number(Channel), Topic, Number(Event),
        OldValue, NewValue, Number(Source), Number(Reason), Number(Weight),
        commitments.Text(CommittedTexts.LegalBasisField), commitments.Text(CommittedTexts.EvidenceField), WordingHash,
        PolicyVersion, Instant(OccurredOn),
        Instant(RecordedOn), InitiatingUser, User, ApplicationId, Truth(IsApplication),
        commitments.Text(CommittedTexts.UserAgentField), Message, CorrelationId,
        commitments.Text(CommittedTexts.RequestKeyField), KeyId,
    ];

    private static void Append(MemoryStream bytes, byte[] more) => bytes.Write(more, 0, more.Length);

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    // A two-option column without a value reads as its default, which is "no".
    private static string Truth(bool? value) => value == true ? "1" : "0";

    private static string? Instant(DateTime? value) =>
        value?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
