using System.Text.RegularExpressions;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Who refused what and which addresses that holds: sections 3.1 and 3.3 of the design, written a second time over
/// plain texts. A matter is the name of a channel, or what is refused of marketing e-mail, such as one topic.
/// </summary>
internal sealed partial class Foreseen
{
    private readonly Dictionary<string, Row> rows = [];
    private readonly HashSet<(string Address, string Matter, string Whose)> grounds = [];

    /// <summary>Every address that any row ever held.</summary>
    public HashSet<string> Addresses { get; } = [];

    /// <summary>The rows that are there and were not merged away.</summary>
    public IEnumerable<string> Living =>
        rows.Where(row => row.Value is { IsGone: false, Master: null }).Select(row => row.Key);

    /// <summary>The rows that are there, merged away or not.</summary>
    public IEnumerable<string> Stored => rows.Where(row => !row.Value.IsGone).Select(row => row.Key);

    /// <summary>The columns of a table that a channel uses, the main one first.</summary>
    public static string[] ColumnsOf(string table, string matter) => matter switch
    {
        "Fax" => ["fax"],
        "Phone" when table == "account" => ["telephone1", "telephone2", "telephone3"],
        "Phone" => ["telephone1", "telephone2", "telephone3", "mobilephone"],
        "Sms" when table == "account" => ["telephone1", "telephone2", "telephone3"],
        "Sms" => ["mobilephone", "telephone1", "telephone2", "telephone3"],
        _ => ["emailaddress1", "emailaddress2", "emailaddress3"],
    };

    public void Create(string name, string table, IEnumerable<(string Column, string? Value)> columns)
    {
        rows[name] = new Row(table);
        foreach (var (column, value) in columns)
        {
            Change(name, column, value);
        }
    }

    /// <summary>An own refusal holds for the addresses that its row gains.</summary>
    public void Change(string name, string column, string? value)
    {
        rows[name].Columns[column] = value;
        Addresses.UnionWith(Read(value));
        Hold(name);
    }

    /// <summary>
    /// A refusal that names a row is about the one that the row became, and about the addresses of both.
    /// </summary>
    public void Refuse(string name, string matter)
    {
        var living = LivingOf(name);
        foreach (var heir in Heirs(living))
        {
            rows[heir].Own.Add(matter);
            Hold(heir);
        }

        foreach (var address in AddressesOf(rows[name], matter))
        {
            grounds.Add((address, matter, living));
        }
    }

    /// <summary>A refusal that names only an address is the address's own, and that of its only holder.</summary>
    public void RefuseAddress(string address, string matter)
    {
        grounds.Add((address, matter, "address"));
        var holders = Living.Where(name => AddressesOf(rows[name], matter).Contains(address)).ToList();
        if (holders.Count == 1)
        {
            Refuse(holders[0], matter);
        }
    }

    public void Merge(string master, string other, params (string Column, string? Value)[] content)
    {
        rows[other].Master = master;
        rows[master].Own.UnionWith(rows[other].Own);
        foreach (var matter in rows[master].Own)
        {
            foreach (var address in AddressesOf(rows[other], matter))
            {
                grounds.Add((address, matter, master));
            }
        }

        Hold(master);
        foreach (var (column, value) in content)
        {
            Change(master, column, value);
        }
    }

    public void Qualify(string lead, params string[] heirs)
    {
        rows[lead].Heirs.AddRange(heirs);
        foreach (var matter in rows[lead].Own.ToList())
        {
            foreach (var heir in Heirs(lead))
            {
                rows[heir].Own.Add(matter);
                Hold(heir);
            }
        }
    }

    public void Delete(string name) => rows[name].IsGone = true;

    /// <summary>A row that comes back under its id at an address that it held is the same person again.</summary>
    public void Return(string name, string former)
    {
        foreach (var (address, matter, _) in grounds.Where(ground => ground.Whose == former).ToList())
        {
            if (AddressesOf(rows[name], matter).Contains(address))
            {
                rows[name].Own.Add(matter);
                Hold(name);
            }
        }
    }

    /// <summary>Whether a message about any of some matters is refused at an address, whoever it goes to.</summary>
    public bool IsRefusedAt(string address, params string[] matters) =>
        grounds.Any(ground => ground.Address == Normal(address) && matters.Contains(ground.Matter));

    /// <summary>
    /// Whether it is refused to a row, at the address that the platform uses; a row without one gets no marketing.
    /// </summary>
    public bool IsRefusedTo(string name, params string[] matters)
    {
        var row = rows[LivingOf(name)];
        return matters.Any(row.Own.Contains)
            || matters.Any(matter => Used(row, matter).Any(address => IsRefusedAt(address, matter)))
            || (matters.Contains("MarketingEmail") && Used(row, "MarketingEmail").Count == 0);
    }

    /// <summary>
    /// Whether a call or a fax to a row is refused: nobody knows which of its own numbers is dialled.
    /// </summary>
    public bool IsCallRefusedTo(string name, string matter) => rows[LivingOf(name)].Own.Contains(matter)
        || AddressesOf(rows[name], matter).Any(address => IsRefusedAt(address, matter));

    /// <summary>Whether a row refuses a channel of itself.</summary>
    public bool Owns(string name, string matter) => rows[name].Own.Contains(matter);

    /// <summary>Whether the flag of a channel stands on a row: its own, or because of the address in use.</summary>
    public bool IsFlagged(string name, string matter) => Owns(name, matter)
        || Used(rows[name], matter).Any(address => grounds.Any(ground =>
            ground.Address == address && ground.Matter == matter && ground.Whose != name));

    /// <summary>The addresses by which the platform writes to a row.</summary>
    public string[] UsedBy(string name) => [.. Used(rows[name], "MarketingEmail")];

    public string TableOf(string name) => rows[name].Table;

    private static List<string> Used(Row row, string matter) => ColumnsOf(row.Table, matter)
        .Select(column => Read(row.Columns.GetValueOrDefault(column))).FirstOrDefault(found => found.Count > 0) ?? [];

    private static List<string> AddressesOf(Row row, string matter) =>
        [.. ColumnsOf(row.Table, matter).SelectMany(column => Read(row.Columns.GetValueOrDefault(column)))];

    private static List<string> Read(string? text) =>
        [.. Address().Matches(text ?? string.Empty).Select(match => Normal(match.Value))];

    private static string Normal(string address) => address.ToLowerInvariant().Replace(" ", string.Empty);

    private IEnumerable<string> Heirs(string name) => rows[name].Heirs.SelectMany(Heirs).Select(LivingOf).Prepend(name);

    private string LivingOf(string name) => rows[name].Master is { } master ? LivingOf(master) : name;

    private void Hold(string name)
    {
        foreach (var matter in rows[name].Own)
        {
            foreach (var address in AddressesOf(rows[name], matter))
            {
                grounds.Add((address, matter, name));
            }
        }
    }

    [GeneratedRegex(@"[^\s<>;]+@[^\s<>;]+|\+[0-9]+")]
    private static partial Regex Address();

    private sealed class Row(string table)
    {
        public string Table => table;

        public Dictionary<string, string?> Columns { get; } = [];

        public HashSet<string> Own { get; } = [];

        public List<string> Heirs { get; } = [];

        public string? Master { get; set; }

        public bool IsGone { get; set; }
    }
}
