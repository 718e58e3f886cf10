using OptOutPlugin.Dataverse;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>A file that ships to the browser.</summary>
/// <param name="Source">The file in the repository.</param>
/// <param name="Name">Its name in Dataverse.</param>
internal sealed record WebResource(string Source, string Name)
{
    // Only these folders of WebResources/ ship; the others are sources and tests.
    private static readonly string[] Shipped = ["img"];

    public Guid Id => Step.StableId($"webresource/{Name}");

    public string TreePath => $"WebResources/{Name}";

    public static IEnumerable<WebResource> All(string repository) => Shipped
        .Select(folder => Path.Combine(repository, "WebResources", folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Select(file => new WebResource(file, NameOf(repository, file)))
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
        new XElement("Description", $"The icon of the table {Path.GetFileNameWithoutExtension(Source)}."),
        new XElement("LanguageCode", 0),
        new XElement("WebResourceType", TypeNumber(Path.GetExtension(Source))),
        new XElement("IntroducedVersion", "1.0.0.0"),
        new XElement("IsEnabledForMobileClient", 0),
        new XElement("IsAvailableForMobileOffline", 0),
        new XElement("IsCustomizable", 0),
        new XElement("CanBeDeleted", 0),
        new XElement("IsHidden", 0),
        new XElement("FileName", ZipPath(Name, Id.ToString())));

    private static string NameOf(string repository, string file) =>
        "optout_/" + Path.GetRelativePath(Path.Combine(repository, "WebResources"), file).Replace('\\', '/');

    private static int TypeNumber(string extension) => extension switch
    {
        ".html" => 1,
        ".js" => 3,
        ".svg" => 11,
        _ => throw new BuildException($"A web resource of the kind {extension} is not known: name its type number."),
    };
}
