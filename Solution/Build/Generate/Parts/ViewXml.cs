using OptOutPlugin.Dataverse;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>A view of the active rows of a table, by name.</summary>
/// <param name="Id">Its id, by which its file is named.</param>
/// <param name="Table">The table, by its logical name.</param>
/// <param name="IdColumn">The column of a row's id.</param>
/// <param name="NameColumn">The column that a row is called by.</param>
/// <param name="Name">What the view is called, in English.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Cells">Its columns.</param>
internal sealed record ViewXml(
    Guid Id,
    string Table,
    string IdColumn,
    string NameColumn,
    string Name,
    string Description,
    IReadOnlyList<XElement> Cells)
{
    public const int Associated = 2;
    public const int QuickFind = 4;
    public const int Lookup = 64;

    /// <summary>The platform's number of its kind; nought is a view that people choose.</summary>
    public int Type { get; init; }

    public bool IsDefault { get; init; }

    /// <summary>Whether it shows the rows that were deactivated instead.</summary>
    public bool IsOfInactive { get; init; }

    /// <summary>What the rows of the table are called together; views beside a row and in a lookup say it.</summary>
    public string SetName { get; init; } = "";

    private bool IsBesideARow => Type is Associated or Lookup;

    /// <summary>The id of a view of ours, the same in every release.</summary>
    public static Guid IdOf(string table, string key) => Step.StableId($"view/{table}/{key}");

    public static XElement Cell(string column, int width) =>
        new("cell", new XAttribute("name", column), new XAttribute("width", width));

    /// <summary>The view's file in the tree.</summary>
    public XElement File() => new(
        "savedqueries",
        Xml.Instance,
        new XElement(
            "savedquery",
            new XElement("IsCustomizable", 1),
            new XElement("CanBeDeleted", 0),
            new XElement("isquickfindquery", Type == QuickFind ? 1 : 0),
            new XElement("isprivate", 0),
            new XElement("isdefault", IsDefault ? 1 : 0),
            new XElement("savedqueryid", $"{{{Id}}}"),
            new XElement("layoutxml", Grid()),
            new XElement("querytype", Type),
            new XElement("fetchxml", Fetch()),
            new XElement("IntroducedVersion", "1.0.0.0"),
            Labels.English("LocalizedNames", "LocalizedName", Name),
            Labels.English("Descriptions", "Description", Description)));

    private XElement Grid() => new(
        "grid",
        new XAttribute("name", IsBesideARow ? SetName : "resultset"),
        new XAttribute("jump", NameColumn),
        new XAttribute("select", 1),
        new XAttribute("icon", 1),
        new XAttribute("preview", Type == Lookup ? 0 : 1),
        new XElement(
            "row",
            new XAttribute("name", IsBesideARow ? Table : "result"),
            new XAttribute("id", IdColumn),
            Cells));

    private XElement Fetch() => new(
        "fetch",
        new XAttribute("version", "1.0"),
        new XAttribute("mapping", "logical"),
        new XElement(
            "entity",
            new XAttribute("name", Table),
            Cells.Select(cell => cell.Attr("name")).Prepend(IdColumn)
                .Select(column => new XElement("attribute", new XAttribute("name", column))),
            new XElement("order", new XAttribute("attribute", NameColumn), new XAttribute("descending", "false")),
            Filter("and", Condition("statecode", "eq", IsOfInactive ? "1" : "0")),
            Type == QuickFind
                ? Filter("or", new XAttribute("isquickfindfields", 1), Condition(NameColumn, "like", "{0}"))
                : null));

    private static XElement Filter(string type, params object[] content) =>
        new("filter", new XAttribute("type", type), content);

    private static XElement Condition(string column, string comparison, string value) => new(
        "condition",
        new XAttribute("attribute", column),
        new XAttribute("operator", comparison),
        new XAttribute("value", value));
}
