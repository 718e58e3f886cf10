using System.Globalization;
using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Tables;

/// <summary>An attribute element as a column.</summary>
internal static class ColumnXml
{
    public static ColumnMetadata Read(
        XElement element,
        IReadOnlyDictionary<string, IReadOnlyList<OptionMetadata>> choices,
        IReadOnlySet<string> found)
    {
        var name = element.Needed("LogicalName");
        var kind = KindOf(element.Needed("Type"), name);
        return new ColumnMetadata
        {
            LogicalName = name,
            SchemaName = element.NeededAttribute("PhysicalName"),
            DisplayName = element.Label("displaynames") ?? name,
            DisplayNames = element.Labels("displaynames"),
            Kind = kind,
            MaxLength = kind is ColumnKind.Text or ColumnKind.Memo ? element.Number("MaxLength") : null,
            Minimum = Bound(element, "MinValue"),
            Maximum = Bound(element, "MaxValue"),
            Precision = kind is ColumnKind.Decimal or ColumnKind.Money ? element.Number("Accuracy") : null,
            Options = OptionsOf(element, kind, choices),
            Default = DefaultOf(element, kind),
            Targets = element.Text("Type") == "customer" ? ["account", "contact"] : [],
            DateOnly = element.Text("Behavior") == "2",
            IsRequired = element.Text("RequiredLevel") is "required",
            IsAudited = element.Flag("IsAuditEnabled", otherwise: false),
            IsSecured = element.Flag("IsSecured", otherwise: false),
            ValidForCreate = element.Flag("ValidForCreateApi", otherwise: true),
            ValidForRead = element.Flag("ValidForReadApi", otherwise: true),
            ValidForUpdate = element.Flag("ValidForUpdateApi", otherwise: true),
            IsPlatform = kind is ColumnKind.State or ColumnKind.Status,
            IsIndexed = kind == ColumnKind.Lookup || IsFound(element, name, found),
            IsFindColumn = IsFound(element, name, found),
        };
    }

    public static bool IsPrimaryName(XElement element) =>
        element.Text("DisplayMask")?.Split('|').Contains("PrimaryName") == true;

    // A table without a quick find of its own gets one that looks in the primary name.
    private static bool IsFound(XElement element, string name, IReadOnlySet<string> found) =>
        found.Contains(name) || (found.Count == 0 && IsPrimaryName(element));

    private static ColumnKind KindOf(string type, string name) => type switch
    {
        "primarykey" => ColumnKind.Id,
        "uniqueidentifier" => ColumnKind.Uniqueidentifier,
        "nvarchar" => ColumnKind.Text,
        "ntext" => ColumnKind.Memo,
        "int" => ColumnKind.Integer,
        "bigint" => ColumnKind.BigInteger,
        "decimal" => ColumnKind.Decimal,
        "float" => ColumnKind.Double,
        "money" => ColumnKind.Money,
        "bit" => ColumnKind.YesNo,
        "picklist" => ColumnKind.Choice,
        "multiselectpicklist" => ColumnKind.Choices,
        "state" => ColumnKind.State,
        "status" => ColumnKind.Status,
        "datetime" => ColumnKind.DateTime,
        "lookup" or "customer" => ColumnKind.Lookup,
        "owner" => ColumnKind.Owner,
        _ => throw Faults.Unsupported($"type {type} of column {name}"),
    };

    private static decimal? Bound(XElement element, string name) =>
        element.Text(name) is { } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static IReadOnlyList<OptionMetadata> OptionsOf(
        XElement element, ColumnKind kind, IReadOnlyDictionary<string, IReadOnlyList<OptionMetadata>> choices)
    {
        if (kind is not (ColumnKind.YesNo or ColumnKind.Choice or ColumnKind.Choices
            or ColumnKind.State or ColumnKind.Status))
        {
            return [];
        }

        if (element.Text("OptionSetName") is { } global)
        {
            return choices.GetValueOrDefault(global)
                ?? throw ImportFaults.Invalid(
                    $"the choice {global} of column {element.Text("LogicalName")} does not exist");
        }

        var set = element.Element("optionset")
            ?? throw ImportFaults.Invalid($"the column {element.Text("LogicalName")} has no choices");
        return ChoiceXml.Options(set);
    }

    private static object? DefaultOf(XElement element, ColumnKind kind) =>
        (kind, element.Text("AppDefaultValue")) switch
        {
            (ColumnKind.State, _) => 0,
            (ColumnKind.YesNo, var text) => text == "1",
            (ColumnKind.Choice, null or "-1") => null,
            (ColumnKind.Choice, { } text) => int.Parse(text, CultureInfo.InvariantCulture),
            _ => null,
        };
}
