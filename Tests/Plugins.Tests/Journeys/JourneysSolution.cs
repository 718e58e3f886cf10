using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Plugins.Tests.Journeys;

/// <summary>
/// A foreign solution with tables that bear the names of those of Customer Insights - Journeys, as its table reference
/// shows them: what the product needs to meet, and no more.
/// </summary>
internal static class JourneysSolution
{
    public const string Topic = "msdynmkt_topic";
    public const string TopicName = "msdynmkt_name";

    /// <summary>The zip.</summary>
    /// <param name="without">A column of consents that this version lacks; null for none.</param>
    public static MemoryStream Zip(string? without = null) => ForeignZip.Of(Manifest, Customizations(without));

    private static string Manifest => $"""
        <ImportExportXml><SolutionManifest>
          <UniqueName>StandInForJourneys</UniqueName>
          <LocalizedNames><LocalizedName description="Stand-in" languagecode="1033" /></LocalizedNames>
          <Version>1.0.0.0</Version><Managed>1</Managed>
          <Publisher>
            <UniqueName>standin</UniqueName><CustomizationPrefix>msdynmkt</CustomizationPrefix>
            <CustomizationOptionValuePrefix>53412</CustomizationOptionValuePrefix>
          </Publisher>
          <RootComponents>
            <RootComponent type="1" schemaName="{JourneyPurpose.Table}" behavior="0" />
            <RootComponent type="1" schemaName="{Topic}" behavior="0" />
            <RootComponent type="1" schemaName="{JourneyConsent.Table}" behavior="0" />
          </RootComponents>
          <MissingDependencies />
        </SolutionManifest></ImportExportXml>
        """;

    private static string Customizations(string? without)
    {
        string[] consent =
        [
            Column(JourneyConsent.Point, "nvarchar", "<DisplayMask>PrimaryName</DisplayMask><MaxLength>400</MaxLength>"),
            Choice(JourneyConsent.PointType, 534120000, 534120001, 534120002, 534120003),
            Choice(JourneyConsent.Value, 534120000, 534120001, 534120002),
            Choice(JourneyConsent.Level, 534120000, 534120001),
            Choice(JourneyConsent.Reason, [.. Enumerable.Range(534119999, 9)]),
            Choice(JourneyConsent.Source, [.. Enumerable.Range(534120000, 8)]),
            Column(JourneyConsent.ReasonDescription, "nvarchar", "<MaxLength>500</MaxLength>"),
            Lookup(JourneyConsent.Purpose),
            Lookup(JourneyConsent.Topic),
        ];
        return $"""
            <ImportExportXml>
              <Entities>
                {Table(JourneyPurpose.Table, Name("msdynmkt_name"), Choice(JourneyPurpose.Type, 534120000, 534120001, 534120002))}
                {Table(Topic, Name(TopicName))}
                {Table(
                    JourneyConsent.Table,
                    [.. consent.Where(one => without is null || !one.Contains($"\"{without}\"", StringComparison.Ordinal))])}
              </Entities>
              <Roles /><FieldSecurityProfiles />
              <EntityRelationships>
                {Relationship(JourneyConsent.Purpose, JourneyPurpose.Table)}
                {Relationship(JourneyConsent.Topic, Topic)}
              </EntityRelationships>
              <optionsets />
              <Languages><Language>1033</Language></Languages>
            </ImportExportXml>
            """;
    }

    private static string Table(string name, params string[] columns) => $"""
        <Entity>
          <Name LocalizedName="{name}" OriginalName="{name}">{name}</Name>
          <EntityInfo><entity Name="{name}">
            <LocalizedNames><LocalizedName description="{name}" languagecode="1033" /></LocalizedNames>
            <attributes>{Column(name + "id", "primarykey")}{string.Concat(columns)}</attributes>
            <EntitySetName>{name}s</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask>
          </entity></EntityInfo>
        </Entity>
        """;

    private static string Name(string column) =>
        Column(column, "nvarchar", "<DisplayMask>PrimaryName</DisplayMask><MaxLength>100</MaxLength>");

    private static string Lookup(string column) =>
        Column(column, "lookup", "<LookupStyle>single</LookupStyle><LookupTypes />");

    private static string Choice(string column, params int[] values) => Column(
        column,
        "picklist",
        $"<optionset Name=\"{column}\"><OptionSetType>picklist</OptionSetType><IsGlobal>0</IsGlobal><options>"
        + string.Concat(values.Select(value =>
            $"<option value=\"{value}\"><labels><label description=\"{value}\" languagecode=\"1033\" /></labels></option>"))
        + "</options></optionset>");

    private static string Relationship(string column, string to) => $"""
        <EntityRelationship Name="standin_{column}">
          <EntityRelationshipType>OneToMany</EntityRelationshipType>
          <ReferencingEntityName>{JourneyConsent.Table}</ReferencingEntityName>
          <ReferencedEntityName>{to}</ReferencedEntityName>
          <CascadeAssign>NoCascade</CascadeAssign><CascadeDelete>Restrict</CascadeDelete>
          <CascadeReparent>NoCascade</CascadeReparent>
          <ReferencingAttributeName>{column}</ReferencingAttributeName>
        </EntityRelationship>
        """;

    private static string Column(string name, string type, string more = "") =>
        $"<attribute PhysicalName=\"{name}\"><Type>{type}</Type><Name>{name}</Name><LogicalName>{name}</LogicalName>"
        + $"{more}</attribute>";
}
