using System.IO.Compression;
using System.Xml.Linq;
using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Solution.Tests;

public sealed class PackingTheSolution : IDisposable
{
    private const string Settings = "environmentvariabledefinitions/";

    private readonly SolutionCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public void Two_folders_give_the_same_bytes()
    {
        using var other = new SolutionCopy();

        var one = Packer.Pack(copy.Root);
        var two = Packer.Pack(other.Root);

        Assert.Equal(File.ReadAllBytes(one.Managed), File.ReadAllBytes(two.Managed));
        Assert.Equal(File.ReadAllBytes(one.Unmanaged), File.ReadAllBytes(two.Unmanaged));
    }

    [Fact]
    public void The_zips_are_named_by_the_version()
    {
        var packed = Packer.Pack(copy.Root);

        Assert.Equal("OptOutPlugin_1_0_0_0_managed.zip", Path.GetFileName(packed.Managed));
        Assert.Equal("OptOutPlugin_1_0_0_0.zip", Path.GetFileName(packed.Unmanaged));
    }

    [Fact]
    public void The_three_root_files_come_first_and_no_part_is_a_folder()
    {
        using var zip = Open(Packer.Pack(copy.Root).Managed);
        var names = zip.Entries.Select(e => e.FullName).ToList();

        Assert.Equal(["[Content_Types].xml", "customizations.xml", "solution.xml"], names.Take(3));
        Assert.Equal(names.Skip(3).Order(StringComparer.Ordinal), names.Skip(3));
        Assert.DoesNotContain(names, n => n.Contains('\\') || n.EndsWith('/') || n.StartsWith('/'));
    }

    [Fact]
    public void It_ships_one_assembly_and_that_is_ours()
    {
        using var zip = Open(Packer.Pack(copy.Root).Managed);
        var dll = Assert.Single(zip.Entries, e => e.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));

        Assert.Equal("OptOutPlugin.dll", dll.Name);
        Assert.Equal(File.ReadAllBytes(Repository.Project.Plugin.Path), Bytes(dll));
    }

    [Fact]
    public void Every_file_name_in_it_leads_to_a_part()
    {
        using var zip = Open(Packer.Pack(copy.Root).Managed);
        var names = Customizations(zip).Descendants("FileName").Select(f => f.Value.TrimStart('/')).ToList();

        Assert.Equal(Repository.Project.Tree.WebResources.Count() + 1, names.Count);
        Assert.All(names, name => Assert.NotNull(zip.GetEntry(name)));
    }

    [Fact]
    public void Dashboards_charts_app_and_site_map_stand_in_both_zips_where_the_platform_reads_them()
    {
        var packed = Packer.Pack(copy.Root);
        foreach (var path in new[] { packed.Managed, packed.Unmanaged })
        {
            using var zip = Open(path);
            var root = Customizations(zip);

            Assert.Equal(Files("Dashboards/"), root.Element("Dashboards")!.Elements("Dashboard").Count());
            Assert.Single(root.Element("AppModules")!.Elements("AppModule"));
            Assert.Single(root.Element("AppModuleSiteMaps")!.Elements("AppModuleSiteMap"));
            Assert.Equal(
                Files("Entities/optout_ConsentAudit/Visualizations/"),
                root.Descendants("Visualizations").Elements("visualization").Count());
        }
    }

    [Fact]
    public void A_person_has_two_main_forms_and_a_quick_view_form_and_the_main_ones_come_first()
    {
        using var zip = Open(Packer.Pack(copy.Root).Managed);
        var contact = Customizations(zip).Element("Entities")!.Elements().Single(e => e.Child("Name") == "Contact");

        Assert.Equal(
            [("main", 2), ("quick", 1)],
            contact.Element("FormXml")!.Elements("forms").Select(f => (f.Attr("type"), f.Elements().Count())));
    }

    [Fact]
    public void Every_setting_lies_in_both_zips_as_it_lies_in_the_tree_and_no_value_does()
    {
        var packed = Packer.Pack(copy.Root);
        foreach (var path in new[] { packed.Managed, packed.Unmanaged })
        {
            using var zip = Open(path);
            var settings = zip.Entries.Where(e => e.FullName.StartsWith(Settings, StringComparison.Ordinal)).ToList();

            Assert.Equal(
                SettingDefinitions.All.Select(s => SettingXml.Path(s.SchemaName)).Order(StringComparer.Ordinal),
                settings.Select(e => e.FullName));
            Assert.All(settings, entry => Assert.Equal(
                File.ReadAllBytes(Path.Combine(copy.Root, "Solution", "src", entry.FullName)), Bytes(entry)));
        }
    }

    [Fact]
    public void Every_part_has_a_content_type()
    {
        using var zip = Open(Packer.Pack(copy.Root).Managed);
        var types = Read(zip, "[Content_Types].xml");
        var extensions = types.Elements().Select(e => e.Attr("Extension")).ToHashSet();
        var overrides = types.Elements().Select(e => e.Attr("PartName").TrimStart('/')).ToHashSet();

        Assert.DoesNotContain(zip.Entries, e =>
            !overrides.Contains(e.FullName) && !extensions.Contains(Path.GetExtension(e.Name).TrimStart('.')));
    }

    [Fact]
    public void The_two_zips_differ_in_one_word()
    {
        var packed = Packer.Pack(copy.Root);
        using var managed = Open(packed.Managed);
        using var unmanaged = Open(packed.Unmanaged);

        Assert.Equal("1", Read(managed, "solution.xml").Descendants("Managed").Single().Value);
        Assert.Equal("0", Read(unmanaged, "solution.xml").Descendants("Managed").Single().Value);
        Assert.Equal(
            managed.Entries.Where(e => e.Name != "solution.xml").SelectMany(Bytes),
            unmanaged.Entries.Where(e => e.Name != "solution.xml").SelectMany(Bytes));
    }

    [Fact]
    public void The_root_files_look_as_the_server_writes_them()
    {
        using var zip = Open(Packer.Pack(copy.Root).Managed);
        foreach (var name in new[] { "customizations.xml", "solution.xml" })
        {
            var text = System.Text.Encoding.UTF8.GetString(Bytes(zip.GetEntry(name)!));

            Assert.StartsWith("<ImportExportXml ", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', text.Replace("\r\n", ""));
        }
    }

    [Fact]
    public void Every_table_comes_with_its_forms_views_and_ribbon()
    {
        using var zip = Open(Packer.Pack(copy.Root).Managed);
        var entities = Customizations(zip).Element("Entities")!.Elements().ToList();

        Assert.Equal(24, entities.Count);
        Assert.All(entities.Where(e => e.Child("Name").StartsWith("optout_", StringComparison.Ordinal)), e =>
        {
            Assert.Single(FormsOf(e, "main"));
            Assert.Equal(e.Child("Name") == "optout_Request" ? 1 : 0, FormsOf(e, "quickCreate").Count());
            Assert.Equal(
                Files($"Entities/{e.Child("Name")}/SavedQueries/"),
                e.Element("SavedQueries")!.Elements("savedqueries").Elements("savedquery").Count());
            Assert.True(e.Element("RibbonDiffXml")!.HasElements);
        });
    }

    private static IEnumerable<XElement> FormsOf(XElement entity, string type) =>
        entity.Element("FormXml")!.Elements("forms").Where(forms => forms.Attr("type") == type).Elements("systemform");

    [Fact]
    public void A_solution_with_a_fault_is_not_packed_and_nothing_is_written()
    {
        copy.Edit("Solution/src/Other/Solution.xml", "<Managed>2", "<Managed>0");

        var fault = Assert.Throws<BuildException>(() => Packer.Pack(copy.Root));

        Assert.Contains("Managed 2", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(copy.Root, "artifacts")));
    }

    [Fact]
    public void The_dll_is_put_where_pac_looks_for_it_too()
    {
        Packer.Pack(copy.Root);

        var dll = Assert.Single(Directory.GetFiles(
            Path.Combine(copy.Root, "Solution", "src", "PluginAssemblies"), "*.dll", SearchOption.AllDirectories));
        Assert.Equal(File.ReadAllBytes(Repository.Project.Plugin.Path), File.ReadAllBytes(dll));
    }

    private static int Files(string folder) => Repository.Project.Tree.In(folder).Count();

    private static ZipArchive Open(string path) => System.IO.Compression.ZipFile.OpenRead(path);

    private static XElement Customizations(ZipArchive zip) => Read(zip, "customizations.xml");

    private static XElement Read(ZipArchive zip, string part)
    {
        using var stream = zip.GetEntry(part)!.Open();
        return XElement.Load(stream);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
