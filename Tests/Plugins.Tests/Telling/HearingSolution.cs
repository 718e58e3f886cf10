using System.Reflection;

namespace OptOutPlugin.Plugins.Tests.Telling;

/// <summary>The zip of somebody else's solution, which has an asynchronous step on the event of ours.</summary>
internal static class HearingSolution
{
    /// <summary>The table of what was heard.</summary>
    public const string Table = "lib_notice";

    private static string Plugins { get; } = typeof(HearingSolution).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Foreign").Value!;

    private static string FullName { get; } = AssemblyName.GetAssemblyName(Plugins).FullName;

    public static MemoryStream Zip(bool asynchronous = true) => ForeignZip.Of(
        Manifest,
        Customizations(asynchronous ? 1 : 0),
        ("PluginAssemblies/Library.Lending.dll", File.ReadAllBytes(Plugins)));

    private const string Manifest = """
        <ImportExportXml><SolutionManifest>
          <UniqueName>LibraryHearing</UniqueName>
          <LocalizedNames><LocalizedName description="Library hearing" languagecode="1033" /></LocalizedNames>
          <Version>1.0.0.0</Version><Managed>1</Managed>
          <Publisher>
            <UniqueName>library</UniqueName><CustomizationPrefix>lib</CustomizationPrefix>
            <CustomizationOptionValuePrefix>20000</CustomizationOptionValuePrefix>
          </Publisher>
          <RootComponents>
            <RootComponent type="1" schemaName="lib_notice" behavior="0" />
            <RootComponent type="92" id="{22222222-0000-0000-0000-000000000001}" behavior="0" />
          </RootComponents>
          <MissingDependencies />
        </SolutionManifest></ImportExportXml>
        """;

    private static string Customizations(int mode) => $"""
        <ImportExportXml>
          <Entities>
            <Entity>
              <Name LocalizedName="Notice" OriginalName="Notice">lib_Notice</Name>
              <EntityInfo><entity Name="lib_Notice">
                <LocalizedNames><LocalizedName description="Notice" languagecode="1033" /></LocalizedNames>
                <attributes>
                  {Column("lib_NoticeId", "primarykey")}
                  {Column("lib_Name", "nvarchar", "<DisplayMask>PrimaryName</DisplayMask><MaxLength>100</MaxLength>")}
                  {Number("lib_After")}{Number("lib_First")}{Number("lib_Last")}{Number("lib_Count")}
                  {Column("lib_Text", "ntext", "<MaxLength>1048576</MaxLength>")}
                </attributes>
                <EntitySetName>lib_notices</EntitySetName><OwnershipTypeMask>OrgOwned</OwnershipTypeMask>
              </entity></EntityInfo>
            </Entity>
          </Entities>
          <SolutionPluginAssemblies>
            <PluginAssembly FullName="{FullName}" PluginAssemblyId="22222222-0000-0000-0000-000000000010">
              <IsolationMode>2</IsolationMode><SourceType>0</SourceType>
              <FileName>/PluginAssemblies/Library.Lending.dll</FileName>
              <PluginTypes>
                <PluginType AssemblyQualifiedName="Library.Lending.NoteEvent, {FullName}"
                  PluginTypeId="22222222-0000-0000-0000-000000000021" Name="Library.Lending.NoteEvent">
                  <FriendlyName>NoteEvent</FriendlyName>
                </PluginType>
              </PluginTypes>
            </PluginAssembly>
          </SolutionPluginAssemblies>
          <SdkMessageProcessingSteps>
            <SdkMessageProcessingStep Name="Note event"
              SdkMessageProcessingStepId="22222222-0000-0000-0000-000000000001">
              <SdkMessageName>optout_ConsentChanged</SdkMessageName>
              <PluginTypeName>Library.Lending.NoteEvent, {FullName}</PluginTypeName>
              <Stage>40</Stage><Mode>{mode}</Mode><Rank>1</Rank>
              <EventHandlerTypeCode>4602</EventHandlerTypeCode>
            </SdkMessageProcessingStep>
          </SdkMessageProcessingSteps>
          <Languages><Language>1033</Language></Languages>
        </ImportExportXml>
        """;

    private static string Number(string schemaName) =>
        Column(schemaName, "int", "<MinValue>0</MinValue><MaxValue>2147483647</MaxValue>");

    private static string Column(string schemaName, string type, string more = "") =>
        $"<attribute PhysicalName=\"{schemaName}\"><Type>{type}</Type><Name>{schemaName.ToLowerInvariant()}</Name>"
        + $"<LogicalName>{schemaName.ToLowerInvariant()}</LogicalName>{more}</attribute>";
}
