using System.IO.Compression;
using System.Text;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

/// <summary>
/// A solution of one table with a secured column, a lookup, a role and a profile, whose parts a test can change.
/// </summary>
internal sealed class SmallSolution
{
    public const string Types = "[Content_Types].xml";

    public Dictionary<string, string> Parts { get; } = new()
    {
        [Types] = """
            <?xml version="1.0" encoding="utf-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="xml" ContentType="application/octet-stream" />
            <Default Extension="json" ContentType="application/octet-stream" />
            <Override PartName="/WebResources/new_hello" ContentType="application/octet-stream" /></Types>
            """,
        ["solution.xml"] = """
            <ImportExportXml><SolutionManifest>
              <UniqueName>Small</UniqueName>
              <LocalizedNames><LocalizedName description="Small" languagecode="1033" /></LocalizedNames>
              <Version>1.0.0.0</Version><Managed>1</Managed>
              <Publisher>
                <UniqueName>small</UniqueName><CustomizationPrefix>new</CustomizationPrefix>
                <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix>
              </Publisher>
              <RootComponents>
                <RootComponent type="1" schemaName="new_visit" behavior="0" />
                <RootComponent type="9" schemaName="new_mood" behavior="0" />
                <RootComponent type="20" id="{11111111-1111-1111-1111-111111111111}" behavior="0" />
                <RootComponent type="61" schemaName="new_/hello.js" behavior="0" />
                <RootComponent type="70" id="{22222222-2222-2222-2222-222222222222}" behavior="0" />
              </RootComponents>
              <MissingDependencies />
            </SolutionManifest></ImportExportXml>
            """,
        ["customizations.xml"] = $"""
            <ImportExportXml>
              <Entities><Entity>
                <Name LocalizedName="Visit" OriginalName="Visit">new_Visit</Name>
                <EntityInfo><entity Name="new_Visit">
                  <LocalizedNames><LocalizedName description="Visit" languagecode="1033" /></LocalizedNames>
                  <attributes>
                    {Column("new_VisitId", "primarykey")}
                    {Column("new_Name", "nvarchar", "<DisplayMask>PrimaryName</DisplayMask><MaxLength>20</MaxLength>")}
                    {Column("new_Secret", "nvarchar", "<IsSecured>1</IsSecured><MaxLength>20</MaxLength>")}
                    {Column("new_Mood", "picklist", "<OptionSetName>new_mood</OptionSetName>")}
                    {Column("new_ContactId", "lookup", "<LookupStyle>single</LookupStyle><LookupTypes />")}
                  </attributes>
                  <EntitySetName>new_visits</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask>
                </entity></EntityInfo>
              </Entity></Entities>
              <Roles><Role id="{Braced('1')}" name="Visitor"><RolePrivileges>
                <RolePrivilege name="prvCreatenew_Visit" level="Basic" />
                <RolePrivilege name="prvReadnew_Visit" level="Global" />
                <RolePrivilege name="prvWritenew_Visit" level="Global" />
              </RolePrivileges></Role></Roles>
              <FieldSecurityProfiles><FieldSecurityProfile name="Confidants" fieldsecurityprofileid="{Braced('2')}">
                <FieldPermissions><FieldPermission>
                  <EntityName>new_visit</EntityName><AttributeName>new_secret</AttributeName>
                  <CanRead>4</CanRead><CanUpdate>0</CanUpdate><CanCreate>4</CanCreate>
                </FieldPermission></FieldPermissions>
              </FieldSecurityProfile></FieldSecurityProfiles>
              <EntityRelationships><EntityRelationship Name="new_contact_visit">
                <EntityRelationshipType>OneToMany</EntityRelationshipType>
                <ReferencingEntityName>new_Visit</ReferencingEntityName>
                <ReferencedEntityName>Contact</ReferencedEntityName>
                <CascadeAssign>NoCascade</CascadeAssign><CascadeDelete>Restrict</CascadeDelete>
                <CascadeReparent>NoCascade</CascadeReparent>
                <ReferencingAttributeName>new_ContactId</ReferencingAttributeName>
              </EntityRelationship></EntityRelationships>
              <optionsets><optionset Name="new_mood"><options>
                <option value="100000000"><labels><label description="Fine" languagecode="1033" /></labels></option>
              </options></optionset></optionsets>
              <WebResources><WebResource>
                <WebResourceId>{Braced('3')}</WebResourceId><Name>new_/hello.js</Name>
                <WebResourceType>3</WebResourceType><FileName>/WebResources/new_hello</FileName>
              </WebResource></WebResources>
              <Languages><Language>1033</Language></Languages>
            </ImportExportXml>
            """,
        ["WebResources/new_hello"] = "alert('hello')",
    };

    /// <summary>Another solution, all of whose parts are text.</summary>
    public static SmallSolution Of(byte[] zip)
    {
        var solution = new SmallSolution();
        solution.Parts.Clear();
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var text = new StreamReader(entry.Open());
            solution.Parts[entry.FullName] = text.ReadToEnd();
        }

        return solution;
    }

    /// <summary>The next version: a column more, a column and what shows it less.</summary>
    public static SmallSolution Next(string version = "1.1.0.0") => new SmallSolution()
        .With("solution.xml", "1.0.0.0", version)
        .Without("solution.xml", "<RootComponent type=\"70\"", "/>")
        .Without("customizations.xml", "<FieldSecurityProfiles>", "</FieldSecurityProfiles>")
        .With(
            "customizations.xml",
            Column("new_Secret", "nvarchar", "<IsSecured>1</IsSecured><MaxLength>20</MaxLength>"),
            Column("new_Note", "nvarchar", "<MaxLength>30</MaxLength>"));

    /// <summary>Another solution, that needs a table of the first one.</summary>
    public static SmallSolution OnTop(string requires = "Small (1.0.0.0)")
    {
        var solution = new SmallSolution();
        solution.Parts["solution.xml"] = $"""
            <ImportExportXml><SolutionManifest>
              <UniqueName>OnTop</UniqueName><Version>1.0.0.0</Version><Managed>1</Managed>
              <Publisher>
                <UniqueName>small</UniqueName><CustomizationPrefix>new</CustomizationPrefix>
                <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix>
              </Publisher>
              <RootComponents />
              <MissingDependencies><MissingDependency>
                <Required type="1" schemaName="new_Visit" displayName="Visit" solution="{requires}" />
                <Dependent type="2" schemaName="new_Extra" displayName="Extra" />
              </MissingDependency></MissingDependencies>
            </SolutionManifest></ImportExportXml>
            """;
        solution.Parts["customizations.xml"] = $"""
            <ImportExportXml><Entities><Entity>
              <Name LocalizedName="Visit" OriginalName="Visit">new_Visit</Name>
              <EntityInfo><entity Name="new_Visit"><attributes>
                {Column("new_Extra", "nvarchar", "<MaxLength>20</MaxLength>")}
              </attributes></entity></EntityInfo>
            </Entity></Entities></ImportExportXml>
            """;
        solution.Parts.Remove("WebResources/new_hello");
        return solution;
    }

    public SmallSolution Without(string part, string from, string to)
    {
        var text = Parts[part];
        var start = text.IndexOf(from, StringComparison.Ordinal);
        var end = text.IndexOf(to, start, StringComparison.Ordinal) + to.Length;
        Parts[part] = text[..start] + text[end..];
        return this;
    }

    public SmallSolution With(string part, string what, string replacement)
    {
        Assert.Contains(what, Parts[part], StringComparison.Ordinal);
        Parts[part] = Parts[part].Replace(what, replacement, StringComparison.Ordinal);
        return this;
    }

    public MemoryStream Zip()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static string Column(string schemaName, string type, string more = "") =>
        $"<attribute PhysicalName=\"{schemaName}\"><Type>{type}</Type><Name>{schemaName.ToLowerInvariant()}</Name>"
        + $"<LogicalName>{schemaName.ToLowerInvariant()}</LogicalName>{more}</attribute>";

    /// <summary>The bytes of a zip, as a request carries them.</summary>
    public sealed record Zipped(byte[] Bytes);

    private static string Braced(char digit) => Guid.Parse(new string(digit, 32)).ToString("B");
}
