using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>A file that ships to the browser.</summary>
/// <param name="Source">The file in the repository.</param>
/// <param name="Name">Its name in Dataverse.</param>
internal sealed record WebResource(string Source, string Name)
{
    // Only these folders of WebResources/ ship as they are; the others are sources and tests.
    private static readonly string[] Shipped = ["img", "html", "css"];

    // Scripts are built by Node straight into the tree, so that nothing else has to build them.
    private const string Scripts = $"{Project.TreeFolder}/WebResources/optout_";

    public Guid Id => Step.StableId($"webresource/{Name}");

    public string TreePath => $"WebResources/{Name}";

    public static IEnumerable<WebResource> All(string repository) => Shipped
        .SelectMany(folder => In(Path.Combine(repository, "WebResources"), folder))
        .Concat(In(Path.Combine(repository, Scripts), "js")
            .Where(r => r.Name.EndsWith(".js", StringComparison.Ordinal)))
        .OrderBy(r => r.Name, StringComparer.Ordinal);

    /// <summary>Where the zip keeps a web resource: the name without slashes and dots, then the id.</summary>
    public static string ZipPath(string name, string id) =>
        $"/WebResources/{name.Replace("/", "").Replace(".", "")}{id.Trim('{', '}').ToUpperInvariant()}";

    public XElement Data() => new(
        "WebResource",
        Xml.Instance,
        new XElement("WebResourceId", $"{{{Id}}}"),
        new XElement("Name", Name),
        new XElement("DisplayName", $"OptOut: {Name["optout_/".Length..]}"),
        new XElement("Description", Description(Path.GetFileNameWithoutExtension(Source), Path.GetExtension(Source))),
        new XElement("LanguageCode", 0),
        new XElement("WebResourceType", TypeNumber(Path.GetExtension(Source))),
        new XElement("IntroducedVersion", "1.0.0.0"),
        new XElement("IsEnabledForMobileClient", 0),
        new XElement("IsAvailableForMobileOffline", 0),
        new XElement("IsCustomizable", 0),
        new XElement("CanBeDeleted", 0),
        new XElement("IsHidden", 0),
        new XElement("FileName", ZipPath(Name, Id.ToString())));

    private static IEnumerable<WebResource> In(string root, string folder) =>
        Directory.Exists(Path.Combine(root, folder))
            ? Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
                .Select(f => new WebResource(f, "optout_/" + Path.GetRelativePath(root, f).Replace('\\', '/')))
            : [];

    private static string Description(string name, string extension) => extension switch
    {
        ".html" => $"The page {name}.",
        ".css" => "What the pages look like.",
        ".js" => "The script of the forms, commands, views and pages.",
        _ => $"The icon {name}.",
    };

    private static int TypeNumber(string extension) => extension switch
    {
        ".html" => 1,
        ".css" => 2,
        ".js" => 3,
        ".svg" => 11,
        _ => throw new BuildException($"A web resource of the kind {extension} is not known: name its type number."),
    };
}
