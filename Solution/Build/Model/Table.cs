using OptOutPlugin.SolutionBuild.Known;

namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>A table as its Entity.xml says it: ours whole, the platform's with our columns only.</summary>
internal sealed class Table(SourceFile file)
{
    public const string Prefix = "optout_";

    /// <summary>The column that a row of any table of ours is called by.</summary>
    public const string PrimaryName = Prefix + "name";

    public SourceFile File => file;

    public string Folder => file.Path[..file.Path.LastIndexOf('/')];

    public string Name => file.Root.Child("Name");

    public string LogicalName => Name.ToLowerInvariant();

    /// <summary>What one row is called, in English.</summary>
    public string Label => file.Root.Element("Name")?.Attr("LocalizedName") ?? "";

    public bool IsOurs => LogicalName.StartsWith(Prefix, StringComparison.Ordinal);

    public bool IsOrganisationOwned => Settings?.Child("OwnershipTypeMask") == "OrgOwned";

    public XElement? Settings => file.Root.Element("EntityInfo")?.Element("entity");

    public IReadOnlyList<Column> Columns { get; } = [.. (file.Root.Element("EntityInfo")?.Element("entity")
        ?.Element("attributes")?.Elements("attribute") ?? []).Select(a => new Column(a))];

    /// <summary>The type of a column, ours or the platform's; null when there is none of that name.</summary>
    public string? TypeOf(string column) => Column(column)?.Type
        ?? (!IsOurs && SystemTables.HasColumn(LogicalName, column) ? SystemTables.TypeOf(column) : null);

    public Column? Column(string logicalName) => Columns.FirstOrDefault(c => c.LogicalName == logicalName);
}

/// <summary>A column as its table's Entity.xml says it.</summary>
internal sealed class Column(XElement element)
{
    public XElement Element => element;

    public string PhysicalName => element.Attr("PhysicalName");

    public string LogicalName => element.Child("LogicalName");

    public string Type => element.Child("Type");

    public bool IsOurs => LogicalName.StartsWith(Table.Prefix, StringComparison.Ordinal);

    public bool IsSecured => element.Child("IsSecured") == "1";

    /// <summary>Whether a new row has a value here that nobody chose.</summary>
    public bool HasDefault => Type == "bit" || element.Child("AppDefaultValue") is not ("" or "-1");
}
