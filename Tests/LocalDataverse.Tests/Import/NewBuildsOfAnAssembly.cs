using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Mono.Cecil;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class NewBuildsOfAnAssembly(PackedSolution packed) : SolutionTest, IClassFixture<PackedSolution>
{
    [Theory]
    [InlineData("ImportSolution")]
    [InlineData("StageAndUpgrade")]
    public void A_new_build_replaces_the_old_one_and_all_steps_run_it(string message)
    {
        Organization.Import(packed.Zip());
        Organization.Import(OptionalStep.On("Create", "task").Zip());
        var steps = Organization.Steps.Select(step => step.Id).Order().ToList();

        Send(message, Build("1.0.1.7"));

        Assert.Equal("1.0.1.7", Assert.Single(Rows("pluginassembly"))["version"]);
        Assert.Contains("Version=1.0.1.7", Assert.Single(Organization.Assemblies).FullName, StringComparison.Ordinal);
        Assert.Equal(steps, Organization.Steps.Select(step => step.Id).Order());
        CreateContact();
        Assert.Contains(
            "RecordPreferenceChange is not declared for Create of task",
            Fault(() => Administrator.Create(new Entity("task") { ["subject"] = "x" })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_by_hand_follows_too()
    {
        Organization.Import(packed.Zip());
        var type = Rows("plugintype").First(row => Is("RecordPreferenceChange", (string)row["typename"]));
        Administrator.Create(new Entity("sdkmessageprocessingstep")
        {
            ["plugintypeid"] = type.ToEntityReference(),
            ["sdkmessageid"] = Rows("sdkmessage").First(row => "Create".Equals(row["name"])).ToEntityReference(),
            ["sdkmessagefilterid"] =
                Rows("sdkmessagefilter").First(row => "Create of task".Equals(row["name"])).ToEntityReference(),
            ["stage"] = new OptionSetValue(40),
        });

        Send("StageAndUpgrade", Build("1.0.1.0"));

        Assert.Contains(
            "RecordPreferenceChange is not declared for Create of task",
            Fault(() => Administrator.Create(new Entity("task") { ["subject"] = "x" })).Message,
            StringComparison.Ordinal);
        var runs = Organization.Platform.Steps.All.Where(step => Is("RecordPreferenceChange", step.TypeName));
        Assert.Single(runs.Select(step => step.Plugin).Distinct());
    }

    [Theory]
    [InlineData("ImportSolution", "1.1.0.0")]
    [InlineData("StageAndUpgrade", "2.0.0.0")]
    public void Another_major_or_minor_version_is_another_assembly_and_not_this_one(string message, string version)
    {
        Organization.Import(packed.Zip());

        var fault = Fault(() => Send(message, Build(version)));

        Assert.StartsWith(
            "Plug-in assembly does not contain the required types or assembly content cannot be updated",
            fault.Message,
            StringComparison.Ordinal);
        Assert.Equal("1.0.0.0", Assert.Single(Rows("pluginassembly"))["version"]);
        CreateContact();
    }

    [Fact]
    public void The_same_assembly_does_not_come_under_another_id()
    {
        Organization.Import(packed.Zip());
        var other = packed.Version("1.1.0.0", content =>
        {
            var root = XElement.Parse(content);
            root.Descendants("PluginAssembly").Single().SetAttributeValue("PluginAssemblyId", Guid.NewGuid());
            return root.ToString();
        });

        Assert.StartsWith(
            "Plug-in assembly fullnames must be unique",
            Fault(() => Send("ImportSolution", other)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_steps_run_does_not_go_together_with_them()
    {
        Organization.Import(packed.Zip());
        var without = Without("KeepStricterOnMerge", classToo: true);

        Assert.StartsWith(
            "Plug-in assembly does not contain the required types",
            Fault(() => Send("StageAndUpgrade", without)).Message,
            StringComparison.Ordinal);

        // First the steps, then, in a later version, the class.
        Send("StageAndUpgrade", Without("KeepStricterOnMerge", classToo: false));
        Assert.DoesNotContain(Organization.Steps, step => Is("KeepStricterOnMerge", step.PluginType!));
        Send("StageAndUpgrade", Without("KeepStricterOnMerge", classToo: true, "1.2.0.0"));
        Assert.DoesNotContain(Rows("plugintype"), row => Is("KeepStricterOnMerge", (string)row["typename"]));
    }

    private SmallSolution.Zipped Build(string version)
    {
        string Renamed(string text) =>
            text.Replace("Version=1.0.0.0", $"Version={version}", StringComparison.Ordinal);
        return packed.Version("1.1.0.0", Renamed, dll => Rebuilt(dll, Version.Parse(version)), Renamed);
    }

    private static byte[] Rebuilt(byte[] dll, Version version)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(dll));
        assembly.Name.Version = version;
        using var changed = new MemoryStream();
        assembly.Write(changed);
        return changed.ToArray();
    }

    private SmallSolution.Zipped Without(string handler, bool classToo, string version = "1.1.0.0")
    {
        return packed.Version(
            version,
            content =>
            {
                var root = XElement.Parse(content);
                foreach (var step in root.Descendants("SdkMessageProcessingStep").Where(Runs).ToList())
                {
                    step.Remove();
                }

                if (classToo)
                {
                    root.Descendants("PluginType").Single(one => Is(handler, one.Attribute("Name")!.Value)).Remove();
                }

                return root.ToString();
            },
            manifest: text =>
            {
                var root = XElement.Parse(text);
                root.Descendants("RootComponent").Where(one => one.Attribute("type")!.Value == "92").Remove();
                return root.ToString();
            });

        bool Runs(XElement step) => Is(handler, step.Element("PluginTypeName")!.Value.Split(',')[0]);
    }

    private static bool Is(string handler, string type) => type.EndsWith("." + handler, StringComparison.Ordinal);

    private List<Entity> Rows(string table) => [.. Administrator.RetrieveMultiple(
        new Microsoft.Xrm.Sdk.Query.QueryExpression(table)
        {
            ColumnSet = new Microsoft.Xrm.Sdk.Query.ColumnSet(true),
        }).Entities];
}
