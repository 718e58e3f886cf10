using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>A column of ours as Entity.xml has it: audited, open to the API, and shown everywhere.</summary>
/// <param name="Name">Its logical name, which is its physical one.</param>
/// <param name="Type">Its type as Entity.xml names it.</param>
/// <param name="Labels">What it is called, and what it is for.</param>
/// <param name="OfItsType">What a column of the type has besides.</param>
internal sealed record ColumnXml(
    string Name, string Type, IReadOnlyList<XElement> Labels, IReadOnlyList<XElement> OfItsType)
{
    private const string Shown = "ValidForAdvancedFind|ValidForForm|ValidForGrid";

    /// <summary>Whether a row is called by it; quick find searches it.</summary>
    public bool IsPrimaryName { get; init; }

    /// <summary>Whether customers may change it, as they may on tables of the platform.</summary>
    public bool IsOpenToChanges { get; init; }

    /// <summary>The column that a row of a table is called by.</summary>
    public static ColumnXml PrimaryName(string label, string description, int maxLength) => new(
        Table.PrimaryName,
        "nvarchar",
        English(label, description),
        [
            new XElement("Format", "text"),
            new XElement("MaxLength", maxLength),
            // In bytes.
            new XElement("Length", maxLength * 2),
        ])
    {
        IsPrimaryName = true,
    };

    /// <summary>A column that points at a row; of which table, its relationship says.</summary>
    public static ColumnXml Lookup(string name, string label, string description) => new(
        name,
        "lookup",
        English(label, description),
        [new XElement("LookupStyle", "single"), new XElement("LookupTypes")]);

    /// <summary>The column's element.</summary>
    public XElement Element() => new(
        "attribute",
        new XAttribute("PhysicalName", Name),
        new XElement("Type", Type),
        new XElement("Name", Name),
        new XElement("LogicalName", Name),
        new XElement("RequiredLevel", IsPrimaryName ? "required" : "none"),
        new XElement("DisplayMask", IsPrimaryName ? $"PrimaryName|{Shown}|RequiredForForm" : Shown),
        new XElement("ImeMode", "auto"),
        Each(1, "ValidForUpdateApi", "ValidForReadApi", "ValidForCreateApi", "IsCustomField", "IsAuditEnabled"),
        new XElement("IsSecured", 0),
        new XElement("IntroducedVersion", "1.0.0.0"),
        Each(IsOpenToChanges ? 1 : 0, "IsCustomizable", "IsRenameable"),
        new XElement("CanModifySearchSettings", 1),
        Each(IsOpenToChanges ? 1 : 0, "CanModifyRequirementLevelSettings", "CanModifyAdditionalSettings"),
        Each(0, "SourceType", "IsGlobalFilterEnabled", "IsSortableEnabled"),
        Each(1, "CanModifyGlobalFilterSettings", "CanModifyIsSortableSettings"),
        new XElement("IsDataSourceSecret", 0),
        new XElement("AutoNumberFormat", ""),
        new XElement("IsSearchable", IsPrimaryName ? 1 : 0),
        new XElement("IsFilterable", 0),
        new XElement("IsRetrievable", IsPrimaryName ? 1 : 0),
        new XElement("IsLocalizable", 0),
        OfItsType,
        Labels);

    private static IEnumerable<XElement> Each(int value, params string[] names) =>
        names.Select(name => new XElement(name, value));

    private static XElement[] English(string label, string description) =>
    [
        Generate.Labels.English("displaynames", "displayname", label),
        Generate.Labels.English("Descriptions", "Description", description),
    ];
}
