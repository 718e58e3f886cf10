using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>One of the views that the platform opens of every table.</summary>
/// <param name="Key">What its id is made of, with the table.</param>
/// <param name="Type">The platform's number of its kind.</param>
/// <param name="Name">What it is called, in English.</param>
/// <param name="Description">What it shows.</param>
internal sealed record SystemView(string Key, int Type, string Name, string Description)
{
    private const string OfInactive = "inactive";

    /// <summary>Beside a row and in a lookup there is place for little.</summary>
    public bool IsNarrow => Type is ViewXml.Associated or ViewXml.Lookup;

    /// <summary>The six of a table, by what one row is called and what several are.</summary>
    public static IReadOnlyList<SystemView> All(string label, string labels)
    {
        var rows = English.InASentence(labels);
        var beside = $"The {rows} listed beside a related row.";
        return
        [
            new("active", 0, $"Active {labels}", $"The {rows} in force, by name."),
            new(OfInactive, 0, $"Inactive {labels}", $"The {rows} that were deactivated."),
            new("find", 1, $"{label} Advanced Find View", $"The columns that advanced find shows for {rows}."),
            new("associated", ViewXml.Associated, $"{label} Associated View", beside),
            new("quickfind", ViewXml.QuickFind, $"Quick Find Active {labels}", $"Searches the active {rows}."),
            new("lookup", ViewXml.Lookup, $"{label} Lookup View", $"The {rows} offered in a lookup."),
        ];
    }

    public ViewXml Of(NewTable table, IEnumerable<XElement> cells) => new(
        ViewXml.IdOf(table.LogicalName, Key),
        table.LogicalName,
        table.IdColumn,
        Table.PrimaryName,
        Name,
        Description,
        [.. cells])
    {
        Type = Type,
        IsDefault = Key != OfInactive,
        IsOfInactive = Key == OfInactive,
        SetName = table.EntitySetName,
    };
}
