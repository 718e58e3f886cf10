using System.Xml.Linq;

namespace LocalDataverse.Solutions.Packages;

/// <summary>
/// A solution as its zip brings it. Its DLLs are loaded once, and run as long as a layer has the package.
/// </summary>
internal sealed class Package
{
    private List<ImportedAssembly>? assemblies;

    private Package(SolutionZip zip)
    {
        Zip = zip;
        Manifest = SolutionManifest.Read(zip.Solution);
        Content = zip.Content;
    }

    public SolutionZip Zip { get; }

    public SolutionManifest Manifest { get; }

    public XElement Content { get; }

    public IReadOnlyList<ImportedAssembly> Assemblies => assemblies ??= Load();

    public IEnumerable<XElement> Tables => Content.In("Entities", "Entity");

    public IEnumerable<XElement> Steps => Content.In("SdkMessageProcessingSteps", "SdkMessageProcessingStep");

    public IEnumerable<Guid> StepIds =>
        Steps.Select(step => XmlReading.Id(step.NeededAttribute("SdkMessageProcessingStepId")));

    public static Package Open(Stream stream, string name) => new(SolutionZip.Open(stream, name));

    public static Package Open(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        return Open(stream, "solution.zip");
    }

    private List<ImportedAssembly> Load() =>
        [.. Content.In("SolutionPluginAssemblies", "PluginAssembly").Select(element => AssemblyXml.Load(element, Zip))];
}
