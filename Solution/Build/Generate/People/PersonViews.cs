using OptOutPlugin.Domain.Consent;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>Our view of contact, lead and account: who allows what.</summary>
internal static class PersonViews
{
    private const int NameWidth = 200;
    private const int Width = 160;
    private const int FlagWidth = 110;

    /// <summary>The files by path in the tree.</summary>
    public static IEnumerable<KeyValuePair<string, XElement>> Files() =>
        from page in PersonPage.All
        let id = ConsentForms.Views.Single(view => view.Table == page.Table.Name).Id
        select KeyValuePair.Create(
            $"Entities/{PersonColumns.Name(page.Table)}/SavedQueries/{{{id}}}.xml", Of(page, id));

    private static XElement Of(PersonPage page, Guid id)
    {
        var table = page.Table;
        var flags = ChannelTable.All.Select(facts => facts.Flag).Where(table.Flags.Contains).Select(flag => flag.Column)
            .ToList();
        return new(
            "savedqueries",
            Xml.Instance,
            new XElement(
                "savedquery",
                new XElement("IsCustomizable", 1),
                new XElement("CanBeDeleted", 0),
                new XElement("isquickfindquery", 0),
                new XElement("isprivate", 0),
                new XElement("isdefault", 0),
                new XElement("savedqueryid", $"{{{id}}}"),
                new XElement("layoutxml", new XElement(
                    "grid",
                    new XAttribute("name", "resultset"),
                    new XAttribute("jump", table.NameColumn),
                    new XAttribute("select", 1),
                    new XAttribute("icon", 1),
                    new XAttribute("preview", 1),
                    new XElement(
                        "row",
                        new XAttribute("name", "result"),
                        new XAttribute("id", table.IdColumn),
                        Cell(table.NameColumn, NameWidth, hasIcon: true),
                        page.Listed.Select(column => Cell(column, Width)),
                        flags.Select(column => Cell(column, FlagWidth))))),
                new XElement("querytype", 0),
                new XElement("fetchxml", new XElement(
                    "fetch",
                    new XAttribute("version", "1.0"),
                    new XAttribute("mapping", "logical"),
                    new XElement(
                        "entity",
                        new XAttribute("name", table.Name),
                        new[] { table.IdColumn, table.NameColumn }.Concat(page.Listed).Concat(flags)
                            .Select(column => new XElement("attribute", new XAttribute("name", column))),
                        new XElement(
                            "order",
                            new XAttribute("attribute", table.NameColumn),
                            new XAttribute("descending", "false")),
                        new XElement("filter", new XAttribute("type", "and"), new XElement(
                            "condition",
                            new XAttribute("attribute", "statecode"),
                            new XAttribute("operator", "eq"),
                            new XAttribute("value", 0)))))),
                new XElement("IntroducedVersion", "1.0.0.0"),
                Labels.English("LocalizedNames", "LocalizedName", "Consent"),
                Labels.English(
                    "Descriptions", "Description", $"{page.Rows} with what they allow on each channel.")));
    }

    private static XElement Cell(string column, int width, bool hasIcon = false) => new(
        "cell",
        new XAttribute("name", column),
        new XAttribute("width", width),
        hasIcon ? new XAttribute("imageproviderfunctionname", "OptOut.Views.consentIcon") : null,
        hasIcon ? new XAttribute("imageproviderwebresource", "$webresource:optout_/js/optout.js") : null);
}
