using OptOutPlugin.Domain.Consent;
using OptOutPlugin.SolutionBuild.Known;

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
            $"Entities/{page.Table.SchemaName}/SavedQueries/{{{id}}}.xml", Of(page, id));

    private static XElement Of(PersonPage page, Guid id)
    {
        var table = page.Table;
        var flags = ChannelTable.All.Select(facts => facts.Flag).Where(table.Flags.Contains);
        return new ViewXml(
            id,
            table.Name,
            table.IdColumn,
            table.NameColumn,
            "Consent",
            $"{page.Rows} with what they allow on each channel.",
            [
                WithIcon(ViewXml.Cell(table.NameColumn, NameWidth)),
                .. page.Listed.Select(column => ViewXml.Cell(column, Width)),
                .. flags.Select(flag => ViewXml.Cell(flag.Column, FlagWidth)),
            ]).File();
    }

    private static XElement WithIcon(XElement cell)
    {
        cell.SetAttributeValue("imageproviderfunctionname", "OptOut.Views.consentIcon");
        cell.SetAttributeValue("imageproviderwebresource", "$webresource:optout_/js/optout.js");
        return cell;
    }
}
