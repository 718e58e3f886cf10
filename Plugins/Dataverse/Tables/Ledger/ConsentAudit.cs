using System.Security.Cryptography;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>The ledger: one fact a row, signed when written, sealed soon after, never edited, never deleted.</summary>
internal static class ConsentAudit
{
    internal const string Table = "optout_consentaudit";
    internal const string Id = "optout_consentauditid";
    internal const string Name = "optout_name";
    internal const string ContactId = "optout_contactid";
    internal const string LeadId = "optout_leadid";
    internal const string AccountId = "optout_accountid";
    internal const string PersonType = "optout_persontype";
    internal const string PersonId = "optout_personid";
    internal const string AddressHash = "optout_addresshash";
    internal const string Channel = "optout_channel";
    internal const string Topic = "optout_topic";
    internal const string Event = "optout_event";
    internal const string OldValue = "optout_oldvalue";
    internal const string NewValue = "optout_newvalue";
    internal const string Source = "optout_source";
    internal const string Reason = "optout_reason";
    internal const string LegalBasis = "optout_legalbasis";
    internal const string Evidence = "optout_evidence";
    internal const string WordingHash = "optout_wordinghash";
    internal const string PolicyVersion = "optout_policyversion";
    internal const string OccurredOn = "optout_occurredon";
    internal const string InitiatingUser = "optout_initiatinguser";
    internal const string User = "optout_user";
    internal const string ApplicationId = "optout_applicationid";
    internal const string IsApplication = "optout_isapplication";
    internal const string UserAgent = "optout_useragent";
    internal const string Message = "optout_message";
    internal const string CorrelationId = "optout_correlationid";
    internal const string RequestKey = "optout_requestkey";
    internal const string KeyId = "optout_keyid";
    /// <summary>Which form of the fact was signed.</summary>
    internal const string Version = "optout_version";
    /// <summary>The organisation in which it was written, by id as text.</summary>
    internal const string OrganizationId = "optout_organizationid";
    /// <summary>When it was written, in UTC; when the person said so is <see cref="OccurredOn"/>.</summary>
    internal const string RecordedOn = "optout_recordedon";
    /// <summary>How much it counts by who said it.</summary>
    internal const string Weight = "optout_weight";
    /// <summary>Commitments to free text and identifiers of people, which are signed in their place.</summary>
    internal const string Commitments = "optout_commitments";
    /// <summary>The random bytes of the commitments, emptied with the texts when a person is erased.</summary>
    internal const string Salts = "optout_salts";
    internal const string Signature = "optout_signature";
    internal const string Sequence = "optout_sequence";
    internal const string PreviousHash = "optout_previoushash";
    internal const string Hash = "optout_hash";

    /// <summary>
    /// <see cref="Checkpoint.Waiting"/> while the row waits for its place in the chain, and nothing from then on. It
    /// says nothing about the fact, so it is not signed.
    /// </summary>
    internal const string WaitingFor = "optout_waitingfor";

    /// <summary>The version of the row, which keeps the order of writing.</summary>
    internal const string RowVersion = "versionnumber";

    /// <summary>The columns that place a row in the chain: set once, together.</summary>
    public static IReadOnlyList<string> SealColumns { get; } = [Sequence, PreviousHash, Hash];

    /// <summary>The columns whose texts are signed by commitment, and which an erasure empties.</summary>
    public static IReadOnlyList<string> CommittedColumns { get; } =
        [Name, PersonId, LegalBasis, Evidence, UserAgent, RequestKey];

    /// <summary>The columns that are signed, what they are signed with, and the signature.</summary>
    public static IReadOnlyList<string> SignedColumns { get; } =
    [
        Version, OrganizationId, Name, PersonType, PersonId, AddressHash, Channel, Topic, Event, OldValue, NewValue,
        Source, Reason, Weight, LegalBasis, Evidence, WordingHash, PolicyVersion, OccurredOn, RecordedOn,
        InitiatingUser, User, ApplicationId, IsApplication, UserAgent, Message, CorrelationId, RequestKey, KeyId,
        Commitments, Salts, Signature,
    ];

    /// <summary>
    /// The links to people. They are not signed: the platform moves them on a merge and empties them when the person is
    /// deleted. Verification holds them against the signed text.
    /// </summary>
    public static IReadOnlyList<string> Links { get; } = [ContactId, LeadId, AccountId];

    /// <summary>What verification reads of a row.</summary>
    public static IReadOnlyList<string> VerifiedColumns => [.. SignedColumns, .. SealColumns, .. Links, RowVersion];

    /// <summary>What makes a row's leaf of the Merkle tree, and nothing that names anybody.</summary>
    public static IReadOnlyList<string> LeafColumns { get; } =
        [.. SignedColumns.Except([.. CommittedColumns, Salts, Signature]), Sequence, Hash];

    /// <summary>
    /// The columns whose update is refused. The three <see cref="Links"/> are not among them: the platform writes them,
    /// and the fact itself is kept as text.
    /// </summary>
    public static IReadOnlyList<string> GuardedColumns { get; } =
        [.. SignedColumns, .. SealColumns, WaitingFor, "statecode", "statuscode"];

    /// <summary>The longest text of each text column, in characters.</summary>
    public static IReadOnlyDictionary<string, int> TextLengths { get; } = new Dictionary<string, int>
    {
        [Name] = 200,
        [PersonType] = 50,
        [PersonId] = 36,
        [AddressHash] = 64,
        [Topic] = 200,
        [OldValue] = 100,
        [NewValue] = 100,
        [LegalBasis] = 200,
        [Evidence] = 4000,
        [WordingHash] = 64,
        [PolicyVersion] = 50,
        [InitiatingUser] = 36,
        [User] = 36,
        [ApplicationId] = 36,
        [UserAgent] = 500,
        [Message] = 100,
        [CorrelationId] = 36,
        [RequestKey] = 100,
        [KeyId] = 36,
        [OrganizationId] = 36,
        [Commitments] = 1000,
        [Salts] = 1000,
    };

    /// <summary>
    /// Gives a new row its id, makes every text one that is read back as it was written and fits its column, commits to
    /// the texts that may be erased, and signs it.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The key to sign with.</param>
    /// <param name="id">The id of a fact that must not be written twice; null for any other.</param>
    public static void Sign(Entity row, Key key, Guid? id = null)
    {
#pragma warning disable RS0030 // No two facts are the same fact, so there is nothing to compute this id from.
        row.Id = id ?? Guid.NewGuid();
#pragma warning restore RS0030
        foreach (var column in TextLengths.Where(column => row.Contains(column.Key)))
        {
            row[column.Key] = LedgerText.Clean(row.GetAttributeValue<string>(column.Key), column.Value);
        }

        row[Id] = row.Id;
        row[Version] = LedgerFact.CurrentVersion;
        row[KeyId] = key.Id.ToString("D");
        var fact = CommittedTexts.Commit(Fact(row), RandomBytes());
        row[Commitments] = fact.Commitments;
        row[Salts] = fact.Salts;
        row[Signature] = LedgerChain.Sign(fact, key.Value);
    }

    /// <summary>
    /// Whether a new row is one that the product wrote in this organisation: it carries the signature of a key over all
    /// that it says, no text of it was erased, and it links whom it names.
    /// </summary>
    public static bool IsSigned(Entity row, Key key, Guid organization)
    {
        var written = Row(row);
        var keyId = key.Id.ToString("D");
        var trust = new LedgerTrust(organization.ToString("D"), id => id == keyId ? key.Value : null);
        return LedgerVerification.FaultOf(written, trust) is null
            && !LedgerVerification.IsErased(written)
            && IsLinkedAsSigned(written);
    }

    /// <summary>Whether the links of a row name whom it was signed about, and nobody else.</summary>
    public static bool IsLinkedAsSigned(LedgerRow row) =>
        row.Links.SequenceEqual(row.Person is { } person && PersonTable.Of(person.Table) is not null ? [person] : []);

    /// <summary>The fact in a row that has <see cref="SignedColumns"/>.</summary>
    public static LedgerFact Fact(Entity row) => new()
    {
        Id = row.Id,
        Version = row.GetAttributeValue<int?>(Version),
        OrganizationId = row.GetAttributeValue<string>(OrganizationId),
        Name = row.GetAttributeValue<string>(Name),
        PersonType = row.GetAttributeValue<string>(PersonType),
        PersonId = row.GetAttributeValue<string>(PersonId),
        AddressHash = row.GetAttributeValue<string>(AddressHash),
        Channel = row.GetAttributeValue<OptionSetValue>(Channel)?.Value,
        Topic = row.GetAttributeValue<string>(Topic),
        Event = row.GetAttributeValue<OptionSetValue>(Event)?.Value,
        OldValue = row.GetAttributeValue<string>(OldValue),
        NewValue = row.GetAttributeValue<string>(NewValue),
        Source = row.GetAttributeValue<OptionSetValue>(Source)?.Value,
        Reason = row.GetAttributeValue<OptionSetValue>(Reason)?.Value,
        Weight = row.GetAttributeValue<OptionSetValue>(Weight)?.Value,
        LegalBasis = row.GetAttributeValue<string>(LegalBasis),
        Evidence = row.GetAttributeValue<string>(Evidence),
        WordingHash = row.GetAttributeValue<string>(WordingHash),
        PolicyVersion = row.GetAttributeValue<string>(PolicyVersion),
        OccurredOn = row.GetAttributeValue<DateTime?>(OccurredOn),
        RecordedOn = row.GetAttributeValue<DateTime?>(RecordedOn),
        InitiatingUser = row.GetAttributeValue<string>(InitiatingUser),
        User = row.GetAttributeValue<string>(User),
        ApplicationId = row.GetAttributeValue<string>(ApplicationId),
        IsApplication = row.GetAttributeValue<bool?>(IsApplication),
        UserAgent = row.GetAttributeValue<string>(UserAgent),
        Message = row.GetAttributeValue<string>(Message),
        CorrelationId = row.GetAttributeValue<string>(CorrelationId),
        RequestKey = row.GetAttributeValue<string>(RequestKey),
        KeyId = row.GetAttributeValue<string>(KeyId),
        Commitments = row.GetAttributeValue<string>(Commitments),
        Salts = row.GetAttributeValue<string>(Salts),
    };

    /// <summary>A row as verification needs it, read with <see cref="VerifiedColumns"/>.</summary>
    public static LedgerRow Row(Entity row) => new(
        Fact(row),
        row.GetAttributeValue<string>(Signature),
        row.GetAttributeValue<int?>(Sequence),
        row.GetAttributeValue<string>(PreviousHash),
        row.GetAttributeValue<string>(Hash))
    {
        RowVersion = row.GetAttributeValue<long>(RowVersion),
        Links = Links.Select(row.GetAttributeValue<EntityReference>).Where(link => link is not null)
            .Select(link => new PersonId(link.LogicalName, link.Id)).ToList(),
    };

    /// <summary>The merge that a row of event Merged tells; null when it tells none.</summary>
    public static LedgerMerge? Merge(Entity row) => LedgerMerge.Read(
        row.GetAttributeValue<string>(Evidence), row.GetAttributeValue<DateTime>(RecordedOn));

    private static byte[] RandomBytes()
    {
        var bytes = new byte[CommittedTexts.RandomBytes];
#pragma warning disable RS0030 // What makes a commitment impossible to guess, drawn anew for each fact.
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
#pragma warning restore RS0030
        return bytes;
    }
}
