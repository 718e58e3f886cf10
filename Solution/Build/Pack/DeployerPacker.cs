using System.Reflection;
using System.Text;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Pack;

/// <summary>
/// Makes the package for Package Deployer: its assembly, the solutions in the order in which they are imported, and
/// sample topics. Layout: https://learn.microsoft.com/power-platform/alm/package-deployer-tool
/// </summary>
internal static class DeployerPacker
{
    private const string Assets = "PkgAssets";
    private const string SampleTopics = "SampleTopics.zip";
    private const string Sources = "Solution/Package/Data";

    /// <summary>Packs the solution, then writes the package of it to artifacts/package.</summary>
    /// <exception cref="BuildException">Something is wrong; no package was written.</exception>
    public static string Pack(string repositoryRoot)
    {
        var project = Project.Open(repositoryRoot);
        var packed = Packer.Pack(project);
        var folder = Path.Combine(repositoryRoot, "artifacts", "package");
        var path = Path.Combine(folder, $"OptOutPlugin_{project.Version.Replace('.', '_')}.pdpkg.zip");
        Packer.Replace(path, ZipFile.Bytes(Parts(project, packed)), folder);
        return path;
    }

    private static SortedDictionary<string, byte[]> Parts(Project project, Packed packed)
    {
        string[] zips = [packed.Managed, .. packed.Optional];
        var dll = Dll();
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [Path.GetFileName(dll)] = File.ReadAllBytes(dll),
            [$"{Assets}/ImportConfig.xml"] = Config(zips.Select(zip => Path.GetFileName(zip)!)),
            [$"{Assets}/{SampleTopics}"] = Data(Path.Combine(project.Folder, Sources)),
        };
        foreach (var zip in zips)
            parts[$"{Assets}/{Path.GetFileName(zip)}"] = File.ReadAllBytes(zip);

        return WithContentTypes(parts);
    }

    private static string Dll()
    {
        var dll = typeof(DeployerPacker).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "PackageAssembly").Value!;
        return File.Exists(dll) ? dll : throw new BuildException($"The package is not built: there is no {dll}.");
    }

    // In UTF-16, as every package that Microsoft's template makes.
    private static byte[] Config(IEnumerable<string> zips)
    {
        var root = new XElement(
            "configdatastorage",
            new XAttribute("installsampledata", false),
            new XAttribute("waitforsampledatatoinstall", false),
            new XAttribute("agentdesktopzipfile", string.Empty),
            new XAttribute("agentdesktopexename", string.Empty),
            new XAttribute("crmmigdataimportfile", SampleTopics),
            new XElement("solutions", zips.Select(zip => new XElement(
                "configsolutionfile",
                new XAttribute("solutionpackagefilename", zip),
                new XAttribute("overwriteunmanagedcustomizations", false),
                new XAttribute("publishworkflowsandactivateplugins", true)))));
        var text = "<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n" + root;
        return [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];
    }

    // What the Configuration Migration tool exports: https://learn.microsoft.com/power-platform/admin/manage-configuration-data
    private static byte[] Data(string folder) => ZipFile.Bytes(WithContentTypes(new(StringComparer.Ordinal)
    {
        ["data.xml"] = File.ReadAllBytes(Path.Combine(folder, "data.xml")),
        ["data_schema.xml"] = File.ReadAllBytes(Path.Combine(folder, "data_schema.xml")),
    }));

    private static SortedDictionary<string, byte[]> WithContentTypes(SortedDictionary<string, byte[]> parts)
    {
        var types = ContentTypes.Of(parts.Keys);
        parts[ContentTypes.Path] = Encoding.UTF8.GetBytes(types);
        return parts;
    }
}
