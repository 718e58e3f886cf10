using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The column of a flag that the platform has not, as a table's Entity.xml holds it.</summary>
internal static class FlagColumn
{
    // A column of two options that anybody may read and write; what it is to the product, the plugins see to.
    private const string Settings = """
        <attribute>
          <Type>bit</Type>
          <Name />
          <LogicalName />
          <RequiredLevel>none</RequiredLevel>
          <DisplayMask>ValidForAdvancedFind|ValidForForm|ValidForGrid</DisplayMask>
          <ImeMode>auto</ImeMode>
          <ValidForUpdateApi>1</ValidForUpdateApi>
          <ValidForReadApi>1</ValidForReadApi>
          <ValidForCreateApi>1</ValidForCreateApi>
          <IsCustomField>1</IsCustomField>
          <IsAuditEnabled>1</IsAuditEnabled>
          <IsSecured>0</IsSecured>
          <IntroducedVersion>1.0.0.0</IntroducedVersion>
          <IsCustomizable>1</IsCustomizable>
          <IsRenameable>1</IsRenameable>
          <CanModifySearchSettings>1</CanModifySearchSettings>
          <CanModifyRequirementLevelSettings>1</CanModifyRequirementLevelSettings>
          <CanModifyAdditionalSettings>1</CanModifyAdditionalSettings>
          <SourceType>0</SourceType>
          <IsGlobalFilterEnabled>0</IsGlobalFilterEnabled>
          <IsSortableEnabled>0</IsSortableEnabled>
          <CanModifyGlobalFilterSettings>1</CanModifyGlobalFilterSettings>
          <CanModifyIsSortableSettings>1</CanModifyIsSortableSettings>
          <IsDataSourceSecret>0</IsDataSourceSecret>
          <AutoNumberFormat></AutoNumberFormat>
          <IsSearchable>0</IsSearchable>
          <IsFilterable>0</IsFilterable>
          <IsRetrievable>0</IsRetrievable>
          <IsLocalizable>0</IsLocalizable>
          <AppDefaultValue>0</AppDefaultValue>
        </attribute>
        """;

    /// <summary>The flags of a table that are columns of ours.</summary>
    public static IEnumerable<ChannelFacts> Ours(PersonTable table) => ChannelTable.All
        .Where(facts => table.Flags.Contains(facts.Flag))
        .Where(facts => facts.Flag.Column.StartsWith(Table.Prefix, StringComparison.Ordinal));

    public static XElement Of(PersonTable table, ChannelFacts facts, LanguageFiles languages)
    {
        var column = facts.Flag.Column;
        var attribute = XElement.Parse(Settings);
        attribute.SetAttributeValue("PhysicalName", column);
        attribute.SetElementValue("Name", column);
        attribute.SetElementValue("LogicalName", column);
        attribute.Add(
            new XElement(
                "optionset",
                new XAttribute("Name", $"{table.Name}_{column}"),
                new XElement("OptionSetType", "bit"),
                new XElement("IntroducedVersion", "1.0.0.0"),
                new XElement("IsCustomizable", 0),
                new XElement("ExternalTypeName", ""),
                Called(facts, languages),
                new XElement("options", Option(1, "Do Not Allow"), Option(0, "Allow"))),
            Called(facts, languages));
        return attribute;
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
