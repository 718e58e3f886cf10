
namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>One XML file of the tree.</summary>
/// <param name="Path">Where it lies under Solution/src, with slashes.</param>
/// <param name="Root">Its root element.</param>
internal sealed record SourceFile(string Path, XElement Root)
{
    public const string TwinEnd = "_managed.xml";

    /// <summary>Whether this is what a managed zip holds in the place of another file.</summary>
    public bool IsManagedTwin => IsTwin(Path);

    public static bool IsTwin(string path) => path.EndsWith(TwinEnd, StringComparison.Ordinal);
}

/// <summary>The unpacked solution: every file under Solution/src.</summary>
internal sealed class SourceTree
{
    public const string SolutionPath = "Other/Solution.xml";
    public const string CustomizationsPath = "Other/Customizations.xml";
    public const string ProfilesPath = "Other/FieldSecurityProfiles.xml";
    public const string RelationshipIndexPath = "Other/Relationships.xml";

    private readonly SortedDictionary<string, XElement> xml = new(StringComparer.Ordinal);

    private SourceTree(string folder, IEnumerable<string> paths, Func<string, XElement> read)
    {
        Folder = folder;
        Paths = [.. paths.Order(StringComparer.Ordinal)];
        foreach (var path in Paths.Where(p => p.EndsWith(".xml", StringComparison.Ordinal)))
            xml[path] = read(System.IO.Path.Combine(folder, path));
        Tables = [.. In("Entities/").Where(f => f.Path.EndsWith("/Entity.xml", StringComparison.Ordinal))
            .Select(f => new Table(f)).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public string Folder { get; }

    /// <summary>Every file, XML or not, in ordinal order.</summary>
    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<Table> Tables { get; }

    public IEnumerable<SourceFile> Files => xml.Select(f => new SourceFile(f.Key, f.Value));

    public XElement Manifest => this[SolutionPath].Element("SolutionManifest")
        ?? throw new BuildException($"{SolutionPath} has no SolutionManifest.");

    public IEnumerable<XElement> RootComponents => Manifest.Element("RootComponents")?.Elements() ?? [];

    public IEnumerable<SourceFile> Forms => In("Entities/").Where(f => f.Path.Contains("/FormXml/"));

    public IEnumerable<SourceFile> Views => In("Entities/").Where(f => f.Path.Contains("/SavedQueries/"));

    public IEnumerable<SourceFile> Charts => In("Entities/").Where(f => f.Path.Contains("/Visualizations/"));

    public IEnumerable<SourceFile> Dashboards => In("Dashboards/");

    /// <summary>The apps, each twice: as it is and as its managed twin.</summary>
    public IEnumerable<SourceFile> Apps => In("AppModules/");

    /// <summary>What the apps show on their left, each twice as well.</summary>
    public IEnumerable<SourceFile> SiteMaps => In("AppModuleSiteMaps/");

    public IEnumerable<SourceFile> Ribbons =>
        In("Entities/").Where(f => f.Path.EndsWith("/RibbonDiff.xml", StringComparison.Ordinal));

    public IEnumerable<SourceFile> Choices => In("OptionSets/");

    public IEnumerable<SourceFile> Roles => In("Roles/");

    public IEnumerable<SourceFile> WebResources => In("WebResources/");

    public IEnumerable<SourceFile> Assemblies => In("PluginAssemblies/");

    public IEnumerable<StepFile> Steps => In("SdkMessageProcessingSteps/").Select(f => new StepFile(f));

    /// <summary>The cloud flows, of which each has a definition beside it.</summary>
    public IEnumerable<SourceFile> Flows => In("Workflows/");

    /// <summary>The environment variables, which the zip keeps as files of their own.</summary>
    public IEnumerable<SourceFile> Settings => In("environmentvariabledefinitions/");

    /// <summary>Every file of a custom API: its own, its parameters' and its responses'.</summary>
    public IEnumerable<SourceFile> CustomApis => In(ApiFile.Root);

    public IEnumerable<SourceFile> RelationshipFiles => In("Other/Relationships/");

    public IEnumerable<XElement> Relationships => RelationshipFiles.SelectMany(f => f.Root.Elements());

    public IEnumerable<XElement> Profiles => Find(ProfilesPath)?.Elements() ?? [];

    public XElement this[string path] =>
        Find(path) ?? throw new BuildException($"Solution/src/{path} is missing: a solution cannot be packed without.");

    /// <param name="folder">The folder of the tree.</param>
    /// <param name="read">How a file becomes XML; null is from the disk each time. What it gives is only read.</param>
    public static SourceTree Read(string folder, Func<string, XElement>? read = null)
    {
        if (!Directory.Exists(folder))
            throw new BuildException($"There is no solution to build in {folder}.");
        return new SourceTree(folder, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/')), read ?? Xml.Read);
    }

    public XElement? Find(string path) => xml.GetValueOrDefault(path);

    public IEnumerable<SourceFile> In(string folder) =>
        Files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal));

    public Table? Table(string logicalName) => Tables.FirstOrDefault(t => t.LogicalName == logicalName);

    /// <summary>The table whose folder a file lies in.</summary>
    public Table? TableOf(SourceFile file) =>
        Tables.FirstOrDefault(t => file.Path.StartsWith(t.Folder + "/", StringComparison.Ordinal));
}
