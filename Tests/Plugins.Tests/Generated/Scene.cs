using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>The rows of one cell: whatever is done to them is done in the organisation, and told to the rule.</summary>
internal sealed class Scene(Sales sales, int number, string matter)
{
    private readonly Dictionary<string, EntityReference> rows = [];

    public Foreseen Foreseen { get; } = new();

    public EntityReference this[string name] => rows[name];

    /// <summary>The columns of a row's table that the cell's channel uses, the main one first.</summary>
    public string Column(string name, int place = 0) => Foreseen.ColumnsOf(Foreseen.TableOf(name), matter)[place];

    /// <summary>An address of the cell's own, by a word for it.</summary>
    public string At(string word) => matter is "Phone" or "Sms" or "Fax"
        ? $"+4930{Array.IndexOf(Words, word) + 1}{number:D6}"
        : $"{word}{number}@d.example";

    /// <summary>A new row that holds an address, in the main column of the cell's channel.</summary>
    public void Create(string name, string table, string? address, params (string Column, object? Value)[] more) =>
        Create(name, Guid.Empty, table, address, more);

    /// <summary>A deleted row that comes back under its id.</summary>
    public void Return(string name, string former, string address)
    {
        Create(name, rows[former].Id, rows[former].LogicalName, address);
        Foreseen.Return(name, former);
    }

    private void Create(
        string name, Guid id, string table, string? address, params (string Column, object? Value)[] more)
    {
        Foreseen.Create(name, table, [(Foreseen.ColumnsOf(table, matter)[0], address)]);
        var row = new Entity(table, id)
        {
            [table == "account" ? "name" : "lastname"] = $"{name} {number}",
            [Column(name)] = address,
        };
        foreach (var (column, value) in more)
        {
            row[column] = value is string word && rows.TryGetValue(word, out var other) ? other : value;
        }

        rows[name] = new EntityReference(table, sales.Rep.Create(row));
    }

    /// <summary>What can be asked of the cell: each address that was ever held, and each row.</summary>
    public IEnumerable<Question> Questions(object cell, Func<string, bool> isRefusedTo, params string[] matters) =>
        Foreseen.Addresses.Select(address => new Question(
                $"{cell}", address, address, IsTyped: true, Foreseen.IsRefusedAt(address, matters)))
            .Concat(Foreseen.Stored.Select(name => new Question(
                $"{cell}", name, $"{rows[name].LogicalName}:{rows[name].Id:D}", IsTyped: false, isRefusedTo(name))));

    /// <summary>Somebody new at each address that was ever held, each of the next table.</summary>
    public IReadOnlyList<string> Newcomers(string table)
    {
        var made = new List<string>();
        foreach (var address in Foreseen.Addresses.ToList())
        {
            table = Fate.Next(table);
            made.Add($"newcomer {made.Count + 1}");
            Create(made[^1], table, address);
        }

        return made;
    }

    public void Change(string name, int place, string? value)
    {
        var column = Column(name, place);
        Sales.Update(sales.Rep, rows[name], (column, value));
        Foreseen.Change(name, column, value);
    }

    public void Merge(string master, string other, string? takes = null)
    {
        (string Column, string? Value)[] content = takes is null ? [] : [(Column(master), takes)];
        sales.Merge(rows[master], rows[other], [.. content.Select(one => (one.Column, (object?)one.Value))]);
        Foreseen.Merge(master, other, content);
    }

    /// <summary>Makes a new contact and account of a lead, which hold its addresses.</summary>
    public void QualifyAnew(string lead)
    {
        var made = (EntityReferenceCollection)sales.Admin.Execute(new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = rows[lead],
            ["CreateAccount"] = true,
            ["CreateContact"] = true,
            ["CreateOpportunity"] = false,
            ["Status"] = new OptionSetValue(-1),
        }).Results["CreatedEntities"];
        foreach (var heir in made)
        {
            rows[heir.LogicalName] = heir;
            var stored = sales.Admin.Retrieve(heir.LogicalName, heir.Id, new(true));
            Foreseen.Create(heir.LogicalName, heir.LogicalName, Foreseen.ColumnsOf(heir.LogicalName, matter)
                .Select(column => (column, stored.GetAttributeValue<string?>(column))));
        }

        Foreseen.Qualify(lead, [.. made.Select(heir => heir.LogicalName)]);
    }

    /// <summary>Makes a lead one with the row that was chosen for it.</summary>
    public void Qualify(string lead, string heir)
    {
        sales.Qualify(rows[lead]);
        Foreseen.Qualify(lead, heir);
    }

    /// <summary>Names a row in a lookup of another.</summary>
    public void Link(string name, string column, string other) =>
        Sales.Update(sales.Rep, rows[name], (column, rows[other]));

    public void Delete(string name)
    {
        sales.Delete(rows[name]);
        Foreseen.Delete(name);
    }

    public void Deactivate(string name) => sales.Update(
        rows[name], ("statecode", new OptionSetValue(rows[name].LogicalName == "lead" ? 2 : 1)));

    private static readonly string[] Words = ["old", "new", "newer", "other", "third", "free", "shared"];
}
