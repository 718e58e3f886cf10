namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>A custom API as the platform will read it, out of its folder in the tree.</summary>
internal sealed class ApiFile(SourceFile file, SourceTree tree)
{
    public const string Parameter = "customapirequestparameter";
    public const string Response = "customapiresponseproperty";
    public const string ParameterFolder = "customapirequestparameters";
    public const string ResponseFolder = "customapiresponseproperties";
    public const string Root = "customapis/";

    private const string FileName = "/customapi.xml";

    public string Path => file.Path;

    public string UniqueName => file.Root.Attr("uniquename");

    public string Folder => Path[..^FileName.Length];

    public string BindingType => file.Root.Child("bindingtype");

    public bool IsFunction => file.Root.Child("isfunction") == "1";

    public string AllowedSteps => file.Root.Child("allowedcustomprocessingsteptype");

    public string WorkflowStep => file.Root.Child("workflowsdkstepenabled");

    public string? Privilege => file.Root.Element("executeprivilegename")?.Value;

    /// <summary>The id of the class that runs; null when none does.</summary>
    public string? PluginTypeId => file.Root.Element("plugintypeid")?.Child("plugintypeid");

    public IEnumerable<SourceFile> Parameters => tree.In($"{Folder}/{ParameterFolder}/");

    public IEnumerable<SourceFile> Responses => tree.In($"{Folder}/{ResponseFolder}/");

    /// <summary>The API's own file, then those of its parameters and responses.</summary>
    public IEnumerable<SourceFile> Files => [file, .. Parameters, .. Responses];

    public static IEnumerable<ApiFile> All(SourceTree tree) => tree.CustomApis
        .Where(f => f.Path.EndsWith(FileName, StringComparison.Ordinal)).Select(f => new ApiFile(f, tree));

    public static string PathOf(string api) => $"{Root}{api}{FileName}";

    public static string ParameterPath(string api, string name) =>
        $"{Root}{api}/{ParameterFolder}/{name}/{Parameter}.xml";

    public static string ResponsePath(string api, string name) =>
        $"{Root}{api}/{ResponseFolder}/{name}/{Response}.xml";
}
