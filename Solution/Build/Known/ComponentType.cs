namespace OptOutPlugin.SolutionBuild.Known;

/// <summary>The platform's numbers for the kinds of component that Solution.xml lists.</summary>
internal static class ComponentType
{
    public const string Table = "1";
    public const string Choice = "9";
    public const string Role = "20";
    public const string View = "26";
    public const string Workflow = "29";
    public const string Chart = "59";

    /// <summary>A form; as a component of the solution itself, a dashboard.</summary>
    public const string Form = "60";
    public const string WebResource = "61";
    public const string SiteMap = "62";
    public const string ColumnSecurityProfile = "70";
    public const string App = "80";
    public const string PluginType = "90";
    public const string PluginAssembly = "91";
    public const string Step = "92";
}
