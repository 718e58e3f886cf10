using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Foreign.Tests;

/// <summary>The zip of a library's solution: a table of loans, a column on contacts and two plugins.</summary>
internal static class LendingSolution
{
    private const string Create = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8";
    private const string Limit = "11111111-0000-0000-0000-000000000001";
    private const string Count = "11111111-0000-0000-0000-000000000002";

    /// <summary>The plugins, as their project compiles them.</summary>
    private static string Plugins { get; } = typeof(LendingSolution).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Plugins").Value!;

    private static string FullName { get; } = AssemblyName.GetAssemblyName(Plugins).FullName;

    public static MemoryStream Zip()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", Encoding.UTF8.GetBytes(Types));
            Add(archive, "solution.xml", Encoding.UTF8.GetBytes(Manifest));
            Add(archive, "customizations.xml", Encoding.UTF8.GetBytes(Customizations()));
            Add(archive, "PluginAssemblies/Library.Lending.dll", File.ReadAllBytes(Plugins));
        }

        zip.Position = 0;
        return zip;
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }

    private const string Types = """
        <?xml version="1.0" encoding="utf-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="xml" ContentType="application/octet-stream" />
          <Default Extension="dll" ContentType="application/octet-stream" />
        </Types>
        """;

    private const string Manifest = """
        <ImportExportXml><SolutionManifest>
          <UniqueName>LibraryLending</UniqueName>
          <LocalizedNames><LocalizedName description="Library lending" languagecode="1033" /></LocalizedNames>
          <Version>1.0.0.0</Version><Managed>1</Managed>
          <Publisher>
            <UniqueName>library</UniqueName><CustomizationPrefix>lib</CustomizationPrefix>
            <CustomizationOptionValuePrefix>20000</CustomizationOptionValuePrefix>
          </Publisher>
          <RootComponents>
            <RootComponent type="1" schemaName="lib_loan" behavior="0" />
            <RootComponent type="92" id="{11111111-0000-0000-0000-000000000001}" behavior="0" />
            <RootComponent type="92" id="{11111111-0000-0000-0000-000000000002}" behavior="0" />
          </RootComponents>
          <MissingDependencies />
        </SolutionManifest></ImportExportXml>
        """;

    private static string Customizations() => $"""
        <ImportExportXml>
          <Entities>
            <Entity>
              <Name LocalizedName="Loan" OriginalName="Loan">lib_Loan</Name>
              <EntityInfo><entity Name="lib_Loan">
                <LocalizedNames><LocalizedName description="Loan" languagecode="1033" /></LocalizedNames>
                <attributes>
                  {Column("lib_LoanId", "primarykey")}
                  {Column("lib_Name", "nvarchar", "<DisplayMask>PrimaryName</DisplayMask><MaxLength>100</MaxLength>")}
                  {Column("lib_Days", "int", "<MinValue>1</MinValue><MaxValue>365</MaxValue>")}
                  {Column("lib_ContactId", "lookup", "<LookupStyle>single</LookupStyle><LookupTypes />")}
                </attributes>
                <EntitySetName>lib_loans</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask>
              </entity></EntityInfo>
            </Entity>
            <Entity>
              <Name LocalizedName="Contact" OriginalName="Contact">Contact</Name>
              <EntityInfo><entity Name="Contact"><attributes>
                {Column("lib_Loans", "int", "<MinValue>0</MinValue><MaxValue>1000</MaxValue>")}
              </attributes></entity></EntityInfo>
            </Entity>
          </Entities>
          <EntityRelationships><EntityRelationship Name="lib_contact_loan">
            <EntityRelationshipType>OneToMany</EntityRelationshipType>
            <ReferencingEntityName>lib_Loan</ReferencingEntityName>
            <ReferencedEntityName>Contact</ReferencedEntityName>
            <CascadeAssign>NoCascade</CascadeAssign><CascadeDelete>RemoveLink</CascadeDelete>
            <CascadeReparent>NoCascade</CascadeReparent>
            <ReferencingAttributeName>lib_ContactId</ReferencingAttributeName>
          </EntityRelationship></EntityRelationships>
          <SolutionPluginAssemblies>
            <PluginAssembly FullName="{FullName}" PluginAssemblyId="11111111-0000-0000-0000-000000000010">
              <IsolationMode>2</IsolationMode><SourceType>0</SourceType>
              <FileName>/PluginAssemblies/Library.Lending.dll</FileName>
              <PluginTypes>{Type("LimitLoan", 1)}{Type("CountLoans", 2)}</PluginTypes>
            </PluginAssembly>
          </SolutionPluginAssemblies>
          <SdkMessageProcessingSteps>
            {Step(Limit, "LimitLoan", stage: 20, mode: 0)}
            {Step(Count, "CountLoans", stage: 40, mode: 1)}
          </SdkMessageProcessingSteps>
          <Languages><Language>1033</Language></Languages>
        </ImportExportXml>
        """;

    private static string Column(string schemaName, string type, string more = "") =>
        $"<attribute PhysicalName=\"{schemaName}\"><Type>{type}</Type><Name>{schemaName.ToLowerInvariant()}</Name>"
        + $"<LogicalName>{schemaName.ToLowerInvariant()}</LogicalName>{more}</attribute>";

    private static string Type(string name, int number) =>
        $"<PluginType AssemblyQualifiedName=\"Library.Lending.{name}, {FullName}\" "
        + $"PluginTypeId=\"11111111-0000-0000-0000-00000000002{number}\" Name=\"Library.Lending.{name}\">"
        + $"<FriendlyName>{name}</FriendlyName></PluginType>";

    private static string Step(string id, string type, int stage, int mode) => $"""
        <SdkMessageProcessingStep Name="{type}" SdkMessageProcessingStepId="{id}">
          <SdkMessageId>{Create}</SdkMessageId><PrimaryEntity>lib_loan</PrimaryEntity>
          <PluginTypeName>Library.Lending.{type}, {FullName}</PluginTypeName>
          <Stage>{stage}</Stage><Mode>{mode}</Mode><Rank>1</Rank>
          <EventHandlerTypeCode>4602</EventHandlerTypeCode>
        </SdkMessageProcessingStep>
        """;
}
