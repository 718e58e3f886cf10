using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Known;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The parts of a form as the platform reads them. What they are called is English.</summary>
/// <param name="form">The name of the form, out of which its parts have their ids.</param>
internal sealed class FormParts(string form)
{
    /// <summary>The file of a form.</summary>
    public static XElement File(Guid id, XElement form, string name, string description) => new(
        "forms",
        Xml.Instance,
        new XElement(
            "systemform",
            new XElement("formid", $"{{{id}}}"),
            new XElement("IntroducedVersion", "1.0.0.0"),
            new XElement("FormPresentation", 1),
            new XElement("FormActivationState", 1),
            form,
            new XElement("IsCustomizable", 1),
            new XElement("CanBeDeleted", 0),
            Labels.English("LocalizedNames", "LocalizedName", name),
            Labels.English("Descriptions", "Description", description)));

    public XAttribute Id(string part, string name = "id") => new(name, $"{{{Step.StableId($"form/{form}/{part}")}}}");

    public XElement Tab(string name, string label, params XElement[] columns) => new(
        "tab",
        new XAttribute("name", name),
        Id($"tab/{name}"),
        new XAttribute("IsUserDefined", 0),
        new XAttribute("locklevel", 0),
        new XAttribute("showlabel", "true"),
        new XAttribute("expanded", "true"),
        new XAttribute("verticallayout", "true"),
        Labels.English("labels", "label", label),
        new XElement("columns", columns));

    public static XElement Column(string width, params XElement[] sections) =>
        new("column", new XAttribute("width", width), new XElement("sections", sections));

    /// <param name="name">What scripts call it.</param>
    /// <param name="label">What people see.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="showLabel">Whether people see the label.</param>
    /// <param name="isHidden">Whether a script shows it when it is needed.</param>
    public XElement Section(
        string name, string label, IEnumerable<XElement> rows, bool showLabel = true, bool isHidden = false) => new(
        "section",
        new XAttribute("name", name),
        Id($"section/{name}"),
        new XAttribute("IsUserDefined", 0),
        new XAttribute("showlabel", showLabel),
        new XAttribute("showbar", "false"),
        new XAttribute("layout", "varwidth"),
        new XAttribute("celllabelalignment", "Left"),
        new XAttribute("celllabelposition", "Left"),
        new XAttribute("columns", 1),
        new XAttribute("labelwidth", 115),
        new XAttribute("locklevel", 0),
        isHidden ? new XAttribute("visible", "false") : null,
        Labels.English("labels", "label", label),
        new XElement("rows", rows));

    /// <summary>A row with one column of the table.</summary>
    /// <param name="type">The column's type, as Entity.xml names it.</param>
    /// <param name="column">The column.</param>
    /// <param name="labels">What it is called on the form.</param>
    /// <param name="isReadOnly">Whether it is only shown.</param>
    /// <param name="height">How many rows it takes.</param>
    public IEnumerable<XElement> Field(
        string type, string column, XElement labels, bool isReadOnly = false, int height = 1) =>
        Tall(column, labels, showLabel: true, height, Control(column, column, type, isReadOnly));

    /// <summary>A cell that is no column, over some rows.</summary>
    public IEnumerable<XElement> Tall(string name, XElement labels, bool showLabel, int height, XElement control) =>
    [
        new XElement("row", new XElement(
            "cell",
            Id($"cell/{name}"),
            new XAttribute("showlabel", showLabel),
            new XAttribute("locklevel", 0),
            new XAttribute("colspan", 1),
            new XAttribute("rowspan", height),
            height > 1 ? new XAttribute("auto", "false") : null,
            labels,
            control)),
        .. Enumerable.Range(1, height - 1).Select(_ => new XElement("row")),
    ];

    public XElement Header(params XElement[] cells) => Band("header", new XElement("row", cells));

    public XElement Footer() => Band("footer", row: null);

    public XElement HeaderCell(string type, string column, string label, bool isReadOnly) => new(
        "cell",
        Id($"header/{column}"),
        new XAttribute("showlabel", "true"),
        Labels.English("labels", "label", label),
        Control($"header_{column}", column, type, isReadOnly));

    private XElement Band(string name, XElement? row) => new(
        name,
        Id(name),
        new XAttribute("celllabelposition", "Top"),
        new XAttribute("columns", 111),
        new XAttribute("labelwidth", 115),
        new XAttribute("celllabelalignment", "Left"),
        new XElement("rows", row));

    private static XElement Control(string id, string column, string type, bool isReadOnly) => new(
        "control",
        new XAttribute("id", id),
        new XAttribute("classid", $"{{{FormControls.ClassOf(type).ToUpperInvariant()}}}"),
        new XAttribute("datafieldname", column),
        new XAttribute("disabled", isReadOnly));
}
