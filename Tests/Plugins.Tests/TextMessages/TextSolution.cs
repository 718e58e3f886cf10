namespace OptOutPlugin.Plugins.Tests.TextMessages;

/// <summary>
/// Somebody else's solution with a table of text messages: what the product knows of it, a setting says.
/// </summary>
internal static class TextSolution
{
    public const string Table = "cr123_text";
    public const string Direction = "cr123_direction";
    public const string From = "cr123_from";
    public const string To = "cr123_to";
    public const string Text = "cr123_words";
    public const int Incoming = 100000000;
    public const int Outgoing = 100000001;

    /// <summary>What the setting says of it.</summary>
    public const string Named = "cr123_text(cr123_direction=100000000/100000001, cr123_from, cr123_to, cr123_words)";

    private const string Solution = """
        <ImportExportXml><SolutionManifest>
          <UniqueName>Texts</UniqueName>
          <LocalizedNames><LocalizedName description="Texts" languagecode="1033" /></LocalizedNames>
          <Version>1.0.0.0</Version><Managed>1</Managed>
          <Publisher>
            <UniqueName>carrier</UniqueName><CustomizationPrefix>cr123</CustomizationPrefix>
            <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix>
          </Publisher>
          <RootComponents>
            <RootComponent type="1" schemaName="cr123_text" behavior="0" />
            <RootComponent type="9" schemaName="cr123_direction" behavior="0" />
          </RootComponents>
          <MissingDependencies />
        </SolutionManifest></ImportExportXml>
        """;

    private static readonly string Customizations = $"""
        <ImportExportXml>
          <Entities><Entity>
            <Name LocalizedName="Text" OriginalName="Text">cr123_Text</Name>
            <EntityInfo><entity Name="cr123_Text">
              <LocalizedNames><LocalizedName description="Text" languagecode="1033" /></LocalizedNames>
              <attributes>
                {Column("cr123_TextId", "primarykey", string.Empty)}
                {Column("cr123_Name", "nvarchar", "<DisplayMask>PrimaryName</DisplayMask><MaxLength>100</MaxLength>")}
                {Column("cr123_From", "nvarchar", "<MaxLength>50</MaxLength>")}
                {Column("cr123_To", "nvarchar", "<MaxLength>50</MaxLength>")}
                {Column("cr123_Words", "ntext", "<MaxLength>2000</MaxLength>")}
                {Column("cr123_Direction", "picklist", "<OptionSetName>cr123_direction</OptionSetName>")}
              </attributes>
              <EntitySetName>cr123_texts</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask>
            </entity></EntityInfo>
          </Entity></Entities>
          <optionsets><optionset Name="cr123_direction"><options>
            <option value="{Incoming}"><labels><label description="In" languagecode="1033" /></labels></option>
            <option value="{Outgoing}"><labels><label description="Out" languagecode="1033" /></labels></option>
          </options></optionset></optionsets>
          <Languages><Language>1033</Language></Languages>
        </ImportExportXml>
        """;

    /// <summary>The zip, as the carrier ships it.</summary>
    public static MemoryStream Zip() => ForeignZip.Of(Solution, Customizations);

    private static string Column(string name, string type, string more) =>
        $"<attribute PhysicalName=\"{name}\"><Type>{type}</Type><Name>{name.ToLowerInvariant()}</Name>"
        + $"<LogicalName>{name.ToLowerInvariant()}</LogicalName>{more}</attribute>";
}
