using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Mono.Cecil;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Solution.Tests;

public sealed class PackingForPackageDeployer
{
    private const string Extension = "Microsoft.Xrm.Tooling.PackageDeployment.CrmPackageExtentionBase";

    private static readonly Lazy<string> Packed = new(() => DeployerPacker.Pack(Repository.Root));
    private static readonly Lazy<SortedDictionary<string, byte[]>> Unpacked =
        new(() => Unpack(File.ReadAllBytes(Packed.Value)));


    private static SortedDictionary<string, byte[]> Parts => Unpacked.Value;

    [Fact]
    public void One_assembly_of_ours_lies_at_the_root_and_no_other() =>
        Assert.Equal(
            ["OptOutPlugin.Package.dll", "[Content_Types].xml"], Parts.Keys.Where(part => !part.Contains('/')));

    [Fact]
    public void The_main_solution_is_imported_first_and_every_named_file_is_there()
    {
        var names = Config().Descendants("configsolutionfile")
            .Select(one => one.Attribute("solutionpackagefilename")!.Value).ToList();

        Assert.StartsWith("OptOutPlugin_1_", names[0], StringComparison.Ordinal);
        Assert.Equal(Repository.Project.OptionalTrees.Count + 1, names.Count);
        Assert.All(names, name => Assert.Contains("PkgAssets/" + name, Parts.Keys));
        Assert.Contains("PkgAssets/" + Config().Attribute("crmmigdataimportfile")!.Value, Parts.Keys);
    }

    [Fact]
    public void Steps_are_switched_on_and_customisations_are_left_alone() =>
        Assert.All(Config().Descendants("configsolutionfile"), one =>
        {
            Assert.Equal("true", one.Attribute("publishworkflowsandactivateplugins")!.Value);
            Assert.Equal("false", one.Attribute("overwriteunmanagedcustomizations")!.Value);
        });

    [Fact]
    public void The_configuration_is_utf_16_as_it_says()
    {
        var bytes = Parts["PkgAssets/ImportConfig.xml"];

        Assert.Equal(Encoding.Unicode.GetPreamble(), bytes[..2]);
        Assert.Contains("encoding=\"utf-16\"", Encoding.Unicode.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_solutions_in_it_are_those_that_were_packed()
    {
        var solutions = Path.Combine(Repository.Root, "artifacts", "solution");

        Assert.All(Parts.Where(part => part.Key.EndsWith("_managed.zip", StringComparison.Ordinal)), part =>
            Assert.Equal(
                File.ReadAllBytes(Directory.EnumerateFiles(
                    solutions, Path.GetFileName(part.Key), SearchOption.AllDirectories).Single()),
                part.Value));
    }

    [Fact]
    public void The_assembly_is_signed_and_needs_the_framework_and_what_package_deployer_brings()
    {
        using var module = Module();

        Assert.Equal("b2d3d30196da7bae", Convert.ToHexStringLower(module.Assembly.Name.PublicKeyToken));
        Assert.Equal(
            [
                "Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35",
                "Microsoft.Xrm.Tooling.Connector, Version=4.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35",
                $"{Extension}, Version=4.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35",
            ],
            module.AssemblyReferences.Where(one => one.Name.StartsWith("Microsoft.", StringComparison.Ordinal))
                .Select(one => one.FullName).Order(StringComparer.Ordinal));
        Assert.All(
            module.AssemblyReferences.Where(one => !one.Name.StartsWith("Microsoft.", StringComparison.Ordinal)),
            one => Assert.Equal(new Version(4, 0, 0, 0), one.Version));
    }

    [Fact]
    public void Package_deployer_finds_one_class_in_it_whose_folder_is_the_one_that_is_there()
    {
        using var module = Module();

        var found = Assert.Single(module.Types, type => type.CustomAttributes.Any(Exports));
        Assert.Equal($"{Extension}.ImportExtension", found.BaseType.FullName);
        Assert.Equal("PkgAssets", Returned(found, "get_GetImportPackageDataFolderName"));
    }

    [Fact]
    public void The_sample_topics_fill_columns_that_the_table_has()
    {
        var data = Unpack(Parts["PkgAssets/SampleTopics.zip"]);
        var table = Repository.Project.Tree.Tables.Single(one => one.LogicalName == "optout_topic");
        var schema = Xml(data["data_schema.xml"]).Descendants("field")
            .Select(one => one.Attribute("name")!.Value).ToList();

        Assert.All(schema, name => Assert.NotNull(table.Column(name)));
        Assert.All(Xml(data["data.xml"]).Descendants("record"), record =>
        {
            Assert.Equal(schema.Order(), record.Elements("field").Select(one => one.Attribute("name")!.Value).Order());
            Assert.True(Guid.TryParse(record.Attribute("id")!.Value, out _));
        });
    }

    [Fact]
    public void Packing_again_gives_the_same_bytes()
    {
        var first = File.ReadAllBytes(Packed.Value);

        Assert.Equal(first, File.ReadAllBytes(DeployerPacker.Pack(Repository.Root)));
    }

    private static bool Exports(CustomAttribute attribute) => attribute.AttributeType.Name == "ExportAttribute"
        && attribute.ConstructorArguments.Any(
            one => one.Value is TypeReference type && type.Name == "IImportExtensions");

    private static string Returned(TypeDefinition type, string method) => (string)type.Methods
        .Single(one => one.Name == method).Body.Instructions.Single(one => one.OpCode.Code == Mono.Cecil.Cil.Code.Ldstr)
        .Operand;

    private static ModuleDefinition Module() =>
        ModuleDefinition.ReadModule(new MemoryStream(Parts["OptOutPlugin.Package.dll"]));

    private static XElement Config() => Xml(Parts["PkgAssets/ImportConfig.xml"]);

    private static XElement Xml(byte[] content) => XDocument.Load(new MemoryStream(content)).Root!;

    private static SortedDictionary<string, byte[]> Unpack(byte[] content)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(content));
        foreach (var entry in zip.Entries)
        {
            using var part = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(part);
            parts[entry.FullName] = part.ToArray();
        }

        return parts;
    }
}
