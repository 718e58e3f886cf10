using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>The main form of a new table: its name and its lookups.</summary>
internal static class FormXml
{
    /// <summary>The id of the main form of a table of ours, the same in every release.</summary>
    public static Guid Id(string table) => Step.StableId($"form/{table}/main");

    public static XElement Of(NewTable table)
    {
        var parts = new FormParts($"{table.LogicalName}/main");
        XElement[] header = [parts.HeaderCell("state", "statecode", "Status", isReadOnly: true)];
        return FormParts.File(
            Id(table.LogicalName),
            new XElement(
                "form",
                new XAttribute("shownavigationbar", "false"),
                new XAttribute("showImage", "false"),
                new XAttribute("headerdensity", "HighWithControls"),
                new XElement("tabs", parts.Tab(
                    "general",
                    "General",
                    FormParts.Column("100%", parts.Section("what", "What", Fields(table, parts))))),
                parts.Header(
                    table.IsUserOwned
                        ? [.. header, parts.HeaderCell("owner", "ownerid", "Owner", isReadOnly: false)]
                        : header),
                parts.Footer(),
                new XElement(
                    "DisplayConditions",
                    new XAttribute("Order", 1),
                    new XAttribute("FallbackForm", "true"),
                    new XElement("Everyone"))),
            table.Label,
            $"Shows one of the {English.InASentence(table.Labels)}.");
    }

    private static IEnumerable<XElement> Fields(NewTable table, FormParts parts) =>
    [
        .. parts.Field("nvarchar", Table.PrimaryName, Label("Name")),
        .. table.Lookups.SelectMany(lookup => parts.Field("lookup", lookup.Column, Label(lookup.Label))),
    ];

    private static XElement Label(string english) => Labels.English("labels", "label", english);
}
