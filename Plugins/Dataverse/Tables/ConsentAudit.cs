using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Ledger;

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

    /// <summary>The columns that place a row in the chain: set once, together.</summary>
    public static IReadOnlyList<string> SealColumns { get; } = [Sequence, PreviousHash, Hash];

    /// <summary>The columns that are signed, and the signature.</summary>
    public static IReadOnlyList<string> SignedColumns { get; } =
    [
        PersonType, PersonId, AddressHash, Channel, Topic, Event, OldValue, NewValue, Source, Reason, LegalBasis,
        Evidence, WordingHash, PolicyVersion, OccurredOn, InitiatingUser, User, ApplicationId, IsApplication, UserAgent,
        Message, CorrelationId, RequestKey, KeyId, Signature,
    ];

    /// <summary>
    /// The columns whose update is refused. The three lookups are not among them: the platform moves them on a merge
    /// and empties them when the person is deleted, and the fact itself is kept as text.
    /// </summary>
    public static IReadOnlyList<string> GuardedColumns { get; } =
        [Name, .. SignedColumns, .. SealColumns, "statecode", "statuscode"];

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
    };

    /// <summary>
    /// Gives a new row its id, makes every text one that is read back as it was written and fits its column, and signs
    /// it.
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
        row[KeyId] = key.Id.ToString("D");
        row[Signature] = LedgerChain.Sign(Fact(row), key.Value);
    }

    /// <summary>Whether a row carries the signature of a key over all that it says.</summary>
    public static bool IsSigned(Entity row, Key key) =>
        row.GetAttributeValue<string>(KeyId) == key.Id.ToString("D")
        && row.GetAttributeValue<string>(Signature) == LedgerChain.Sign(Fact(row), key.Value);

    /// <summary>The fact in a row that has <see cref="SignedColumns"/>.</summary>
    public static LedgerFact Fact(Entity row) => new()
    {
        Id = row.Id,
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
        LegalBasis = row.GetAttributeValue<string>(LegalBasis),
        Evidence = row.GetAttributeValue<string>(Evidence),
        WordingHash = row.GetAttributeValue<string>(WordingHash),
        PolicyVersion = row.GetAttributeValue<string>(PolicyVersion),
        OccurredOn = row.GetAttributeValue<DateTime?>(OccurredOn),
        InitiatingUser = row.GetAttributeValue<string>(InitiatingUser),
        User = row.GetAttributeValue<string>(User),
        ApplicationId = row.GetAttributeValue<string>(ApplicationId),
        IsApplication = row.GetAttributeValue<bool?>(IsApplication),
        UserAgent = row.GetAttributeValue<string>(UserAgent),
        Message = row.GetAttributeValue<string>(Message),
        CorrelationId = row.GetAttributeValue<string>(CorrelationId),
        RequestKey = row.GetAttributeValue<string>(RequestKey),
        KeyId = row.GetAttributeValue<string>(KeyId),
    };

    /// <summary>
    /// A row as verification needs it, read with <see cref="SignedColumns"/> and <see cref="SealColumns"/>.
    /// </summary>
    public static LedgerRow Row(Entity row) => new(
        Fact(row),
        row.GetAttributeValue<string>(Signature),
        row.GetAttributeValue<int?>(Sequence),
        row.GetAttributeValue<string>(PreviousHash),
        row.GetAttributeValue<string>(Hash));
}
