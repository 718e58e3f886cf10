using System.Xml.Linq;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Handlers;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Solution.Tests;

public sealed class ShippingOptionalSteps : IDisposable
{
    private const string Name = "OptOutPlugin_Send_template";

    private static readonly Step Before =
        new("Send", "template", Stage.PreValidation, typeof(RefuseUnwantedSend), "Held back.") { Optional = true };

    private static readonly Step After =
        new("Send", "template", Stage.PostOperation, typeof(RecordLetThrough), "Recorded.") { Optional = true };

    private static readonly Step Other =
        new("Create", "task", Stage.PostOperation, typeof(RecordPreferenceChange), "Looked at.") { Optional = true };

    private readonly SolutionCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public void Without_any_there_is_no_small_solution_and_nothing_to_generate()
    {
        var project = copy.Open() with { Steps = [.. OptOutPlugin.Steps.All.Where(s => !s.Optional)] };

        Assert.Empty(project.OptionalSolutions);
        Assert.DoesNotContain(
            Generated.Files(project).Keys,
            p => p.StartsWith(Project.OptionalFolder, StringComparison.Ordinal) && !p.Contains(ScheduleTree.Name));
    }

    [Fact]
    public void The_main_solution_does_not_have_them()
    {
        var zip = Packer.Pack(Declared(Before, After)).Managed;

        Assert.DoesNotContain(Before.Id.ToString(), Text(zip, "customizations.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(Before.Id.ToString(), Text(zip, "solution.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_pair_of_message_and_table_has_a_managed_zip_of_its_own()
    {
        var optional = OfSteps(Packer.Pack(Declared(Before, After, Other)));

        Assert.Equal(
            ["OptOutPlugin_Create_task_1_0_0_0_managed.zip", $"{Name}_1_0_0_0_managed.zip"],
            optional.Select(Path.GetFileName));
        Assert.All(optional, p =>
            Assert.Equal(Path.Combine(copy.Root, "artifacts", "solution", "optional"), Path.GetDirectoryName(p)));
        Assert.Equal(
            new[] { Before.Id, After.Id }.Order(),
            Steps(optional[1]).Select(s => Guid.Parse(s.Attr("SdkMessageProcessingStepId"))).Order());
    }

    [Fact]
    public void It_says_whose_it_is_and_that_it_needs_the_main_one()
    {
        var zip = OfSteps(Packer.Pack(Declared(Before))).Single();

        var manifest = Xml(zip, "solution.xml").Element("SolutionManifest")!;
        Assert.Equal(Name, manifest.Child("UniqueName"));
        Assert.Equal("1.0.0.0", manifest.Child("Version"));
        Assert.Equal("1", manifest.Child("Managed"));
        Assert.Equal("optout", manifest.Element("Publisher")!.Child("UniqueName"));
        Assert.Equal("OptOutPlugin: Send of template", Label(manifest, "LocalizedNames"));
        Assert.Equal("Held back.", Label(manifest, "Descriptions"));
        var root = Assert.Single(manifest.Element("RootComponents")!.Elements());
        Assert.Equal(("92", $"{{{Before.Id}}}"), (root.Attr("type"), root.Attr("id")));
        var needed = Assert.Single(manifest.Descendants("Required"));
        Assert.Equal("90", needed.Attr("type"));
        Assert.Equal("OptOutPlugin (1.0.0.0)", needed.Attr("solution"));
        Assert.StartsWith(
            "OptOutPlugin.Handlers.RefuseUnwantedSend, ", needed.Attr("schemaName"), StringComparison.Ordinal);
        Assert.Equal($"{{{Before.Id}}}", Assert.Single(manifest.Descendants("Dependent")).Attr("id"));
    }

    [Fact]
    public void It_brings_steps_and_nothing_else()
    {
        var zip = OfSteps(Packer.Pack(Declared(Before))).Single();

        using var archive = System.IO.Compression.ZipFile.OpenRead(zip);
        Assert.Equal(
            ["[Content_Types].xml", "customizations.xml", "solution.xml"], archive.Entries.Select(e => e.FullName));
        Assert.Equal(
            ["Languages", "SdkMessageProcessingSteps"],
            Xml(zip, "customizations.xml").Elements().Where(e => e.HasElements).Select(e => e.Name.LocalName).Order());
    }

    [Fact]
    public void Two_folders_give_the_same_bytes()
    {
        using var another = new SolutionCopy();

        var one = Packer.Pack(Declared(Before, Other)).Optional;
        var two = Packer.Pack(Declared(another, Before, Other)).Optional;

        Assert.Equal(one.SelectMany(File.ReadAllBytes), two.SelectMany(File.ReadAllBytes));
    }

    [Fact]
    public void The_README_says_that_they_are_optional()
    {
        Declared(Before, Other);

        var readme = File.ReadAllText(Path.Combine(copy.Root, "Plugins/README.md"));
        Assert.Contains("| Send | template | before, optional | Held back. |", readme, StringComparison.Ordinal);
        Assert.Contains("| Create | task | after, optional | Looked at. |", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_declared_any_more_goes_from_the_tree_and_from_the_packed_ones()
    {
        Packer.Pack(Declared(Before, Other));

        var packed = Packer.Pack(Declared(Other));

        Assert.Equal(
            packed.Optional,
            Directory.GetFiles(Path.GetDirectoryName(packed.Optional[0])!).Order(StringComparer.Ordinal));
        Assert.Empty(Checker.Check(Opened(copy, Other)));
        Assert.Empty(OfSteps(Packer.Pack(Declared())));
    }

    [Fact]
    public void A_tree_that_nothing_declares_is_found()
    {
        Declared(Before);

        Assert.Contains(
            Checker.Check(Opened(copy)),
            f => f.Sentence.Contains($"optional/{Name}", StringComparison.Ordinal)
                && f.Sentence.Contains("made by nothing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<IsCustomizable>0", "<IsCustomizable>1", "StepsCannotBeTurnedOff", "IsCustomizable")]
    [InlineData("<Stage>10", "<Stage>30", "StagesFitModes", "stage 30")]
    [InlineData("<PluginTypeId>", "<PluginTypeId>0", "StepsRunPackedTypes", "PluginTypeId")]
    [InlineData("<Description>Held back.", "<Description>", "LabelsArePresent", "no description")]
    public void The_rules_for_steps_hold_for_them_too(string old, string with, string rule, string says)
    {
        Declared(Before);
        copy.Edit(Project.OptionalFolder, old, with);

        var findings = Checker.Check(Opened(copy, Before));

        Assert.Contains(findings, f => f.Rule == "GeneratedIsCommitted");
        Assert.Contains(findings, f => f.Rule == rule && f.Sentence.Contains(says, StringComparison.Ordinal));
        Assert.Throws<BuildException>(() => Packer.Pack(Opened(copy, Before)));
    }

    private Project Declared(params Step[] optional) => Declared(copy, optional);

    private static List<string> OfSteps(Packed packed) =>
        [.. packed.Optional.Where(p => !p.Contains(ScheduleTree.Name, StringComparison.Ordinal))];

    private static Project Declared(SolutionCopy copy, params Step[] optional)
    {
        _ = Generated.Write(Opened(copy, optional)).ToList();
        return Opened(copy, optional);
    }

    // Those that ship as optional stay declared, since their handlers are in the DLL; here they are in the main
    // solution.
    private static Project Opened(SolutionCopy copy, params Step[] optional) => copy.Open() with
    {
        Steps = [.. OptOutPlugin.Steps.All.Select(s => s with { Optional = false }), .. optional],
    };

    private static IEnumerable<XElement> Steps(string zip) =>
        Xml(zip, "customizations.xml").Descendants("SdkMessageProcessingStep");

    private static string Label(XElement manifest, string list) =>
        Assert.Single(manifest.Element(list)!.Elements()).Attr("description");

    private static XElement Xml(string zip, string part) => XElement.Parse(Text(zip, part));

    private static string Text(string zip, string part)
    {
        using var archive = System.IO.Compression.ZipFile.OpenRead(zip);
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
