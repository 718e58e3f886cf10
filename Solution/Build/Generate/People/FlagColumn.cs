using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The column of a flag that the platform has not, as a table's Entity.xml holds it.</summary>
internal static class FlagColumn
{
    /// <summary>The flags of a table that are columns of ours.</summary>
    public static IEnumerable<ChannelFacts> Ours(PersonTable table) => ChannelTable.All
        .Where(facts => table.Flags.Contains(facts.Flag))
        .Where(IsOurs);

    /// <summary>Whether the flag is a column that the product adds.</summary>
    public static bool IsOurs(ChannelFacts facts) =>
        facts.Flag.Column.StartsWith(Table.Prefix, StringComparison.Ordinal);

    // Anybody may read and write it; what it is to the product, the plugins see to.
    public static XElement Of(PersonTable table, ChannelFacts facts, LanguageFiles languages)
    {
        var called = Called(facts, languages);
        return new ColumnXml(
            facts.Flag.Column,
            "bit",
            called,
            [
                new XElement("AppDefaultValue", 0),
                new XElement(
                    "optionset",
                    new XAttribute("Name", $"{table.Name}_{facts.Flag.Column}"),
                    new XElement("OptionSetType", "bit"),
                    new XElement("IntroducedVersion", "1.0.0.0"),
                    new XElement("IsCustomizable", 0),
                    new XElement("ExternalTypeName", ""),
                    called,
                    new XElement("options", Option(1, "Do Not Allow"), Option(0, "Allow"))),
            ])
        {
            IsOpenToChanges = true,
        }.Element();
    }

    private static XElement[] Called(ChannelFacts facts, LanguageFiles languages) =>
    [
        Labels.List("displaynames", "displayname", ChannelWords.In(languages, facts, ChannelWords.Column)),
        Labels.List("Descriptions", "Description", ChannelWords.In(languages, facts, ChannelWords.Choose)),
    ];

    private static XElement Option(int value, string label) => new(
        "option",
        new XAttribute("value", value),
        new XAttribute("ExternalValue", ""),
        new XAttribute("IsHidden", 0),
        Labels.English("labels", "label", label));
}
