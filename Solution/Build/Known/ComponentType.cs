namespace OptOutPlugin.SolutionBuild.Known;

/// <summary>The platform's numbers for the kinds of component that Solution.xml lists.</summary>
internal static class ComponentType
{
    public const string Table = "1";
    public const string Choice = "9";
    public const string Role = "20";
    public const string Workflow = "29";
    public const string WebResource = "61";
    public const string ColumnSecurityProfile = "70";
    public const string PluginType = "90";
    public const string PluginAssembly = "91";
    public const string Step = "92";
}
