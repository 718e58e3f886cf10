using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>
/// A table whose rows are people. Which flags it has, and what they mean, stands in <see cref="ChannelTable"/>.
/// </summary>
internal sealed class PersonTable
{
    internal const string ConsentSource = "optout_consentsource";
    internal const string ConsentEvidence = "optout_consentevidence";
    /// <summary>The channels for which the evidence is stated, by name between commas; it lifts nothing else.</summary>
    internal const string ConsentChannels = "optout_consentchannels";
    /// <summary>
    /// The channels whose refusal stands only because an address of the row is suppressed, and the product's proof over
    /// them and the row; see <see cref="DerivedMark"/>.
    /// </summary>
    internal const string Derived = "optout_derived";

    internal const string Merged = "merged";
    internal const string MasterId = "masterid";
    private const string Country = "address1_country";

    /// <summary>
    /// The platform's "Relationship Type" of contacts and accounts. Its option 3 is "Customer" as the account's list
    /// ships; the contact's ships without it, and counts where an organisation adds it under the same number. A lead is
    /// no customer yet.
    /// </summary>
    private const string CustomerType = "customertypecode";

    private const int CustomerOption = 3;

    /// <summary>The column of the phone that text messages go to first; accounts have none.</summary>
    internal const string Mobile = "mobilephone";

    private static readonly string[] PhoneColumns = ["telephone1", "telephone2", "telephone3"];

    private PersonTable(string schemaName, string nameColumn, string ledgerLookup, params string[] mobile)
    {
        SchemaName = schemaName;
        Name = Ascii.Lower(schemaName);
        NameColumn = nameColumn;
        LedgerLookup = ledgerLookup;
        Flags = ChannelTable.All.Where(facts => !facts.NotOn.Contains(Name)).OrderBy(facts => facts.Channel)
            .Select(facts => facts.Flag).ToList();
        FlagColumns = Flags.Select(flag => flag.Column).ToList();
        ReachColumns = AddressColumns.Select(column => Reach(column, AddressKind.Email))
            .Concat(PhoneColumns.Concat(mobile).Select(column => Reach(column, AddressKind.Phone)))
            .Concat([Reach("fax", AddressKind.Fax)]).ToList();
    }

    /// <summary>The columns that hold an e-mail address, the main one first.</summary>
    public static IReadOnlyList<string> AddressColumns { get; } = ["emailaddress1", "emailaddress2", "emailaddress3"];

    public static PersonTable Contact { get; } = new("Contact", "fullname", ConsentAudit.ContactId, Mobile);

    public static PersonTable Lead { get; } = new("Lead", "fullname", ConsentAudit.LeadId, Mobile);

    public static PersonTable Account { get; } = new("Account", "name", ConsentAudit.AccountId);

    public static IReadOnlyList<PersonTable> All { get; } = [Contact, Lead, Account];

    /// <summary>The name as the platform's own solution and its privileges spell it.</summary>
    public string SchemaName { get; }

    public string Name { get; }

    public string IdColumn => Name + "id";

    public string NameColumn { get; }

    /// <summary>The ledger's lookup to this table.</summary>
    public string LedgerLookup { get; }

    public IReadOnlyList<Flag> Flags { get; }

    public IReadOnlyList<string> FlagColumns { get; }

    /// <summary>The columns that hold an address of any kind, the main one of each kind first.</summary>
    public IReadOnlyList<KeyValuePair<string, AddressKind>> ReachColumns { get; }

    /// <summary>The columns by which a write can change what may reach the person, or bring evidence for it.</summary>
    public IReadOnlyList<string> WatchedColumns =>
        [.. StateColumns, Derived, ConsentSource, ConsentEvidence, ConsentChannels];

    /// <summary>The columns that say what the person refuses and where the person is reached.</summary>
    public IReadOnlyList<string> StateColumns => [.. FlagColumns, .. ReachColumns.Select(column => column.Key)];

    /// <summary>The flags that an e-mail can be refused by.</summary>
    public IEnumerable<Flag> DecidingFlags =>
        Flags.Where(flag => ChannelTable.Of(flag.Channel).OfMail is not null);

    /// <summary>The columns that a decision about an e-mail reads.</summary>
    public IEnumerable<string> DecisionColumns =>
        DecidingFlags.Select(flag => flag.Column).Concat(AddressColumns)
            .Concat([NameColumn, Derived, Merged, MasterId, Country])
            .Concat(this == Lead ? [] : [CustomerType]);

    public static PersonTable? Of(string? name) => All.FirstOrDefault(table => table.Name == name);

    /// <summary>The flag of a channel; null where the table has none.</summary>
    public Flag? FlagOf(Channel channel) => Flags.FirstOrDefault(flag => flag.Channel == channel);

    /// <summary>A row that was read with <see cref="DecisionColumns"/>.</summary>
    public Person Person(PluginCall call, Entity row)
    {
        var refused = Flags.Where(flag => flag.Refuses(row.GetAttributeValue<bool?>(flag.Column)))
            .Select(flag => flag.Channel).ToList();
        return new Person(
            new PersonId(Name, row.Id),
            row.GetAttributeValue<string>(NameColumn) ?? string.Empty,
            AddressColumns.SelectMany(column => AddressReading.Of(row.GetAttributeValue<string>(column)).Addresses)
                .Distinct().ToList(),
            refused)
        {
            Derived = refused.Count == 0 || !row.Contains(Derived) ? [] : DerivedMark.Read(call, row),
            Master = row.GetAttributeValue<bool?>(Merged) == true
                && row.GetAttributeValue<EntityReference>(MasterId) is { } master
                    ? new PersonId(Name, master.Id)
                    : null,
            Country = row.GetAttributeValue<string>(Country),
            IsCustomer = row.GetAttributeValue<OptionSetValue>(CustomerType)?.Value == CustomerOption,
        };
    }

    private static KeyValuePair<string, AddressKind> Reach(string column, AddressKind kind) => new(column, kind);
}
