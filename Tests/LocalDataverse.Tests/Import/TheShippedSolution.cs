using System.IO.Compression;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

/// <summary>The zip that ships, packed once.</summary>
public sealed class PackedSolution
{
    private readonly byte[] bytes;
    private readonly byte[] unmanaged;

    public PackedSolution()
    {
        var packed = Packer.Pack(Repository.Root);
        bytes = File.ReadAllBytes(packed.Managed);
        unmanaged = File.ReadAllBytes(packed.Unmanaged);
    }

    public MemoryStream Zip() => new(bytes);

    /// <summary>As makers import it.</summary>
    public MemoryStream Unmanaged() => new(unmanaged);

    /// <summary>With a change to the text of customizations.xml, or to the DLL.</summary>
    internal MemoryStream Changed(Func<string, string> content, Func<byte[], byte[]>? dll = null) =>
        Changed(null, content, dll);

    /// <summary>As another version of the solution.</summary>
    internal SmallSolution.Zipped Version(
        string version,
        Func<string, string>? content = null,
        Func<byte[], byte[]>? dll = null,
        Func<string, string>? manifest = null) => new(Changed(
            text => (manifest?.Invoke(text) ?? text).Replace(
                "<Version>1.0.0.0<", $"<Version>{version}<", StringComparison.Ordinal),
            content ?? (text => text),
            dll).ToArray());

    private MemoryStream Changed(
        Func<string, string>? manifest, Func<string, string> content, Func<byte[], byte[]>? dll)
    {
        var changed = new MemoryStream();
        using (var from = new ZipArchive(Zip()))
        using (var to = new ZipArchive(changed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var copy = new MemoryStream();
                using (var source = entry.Open())
                {
                    source.CopyTo(copy);
                }

                var part = copy.ToArray();
                part = entry.FullName switch
                {
                    "customizations.xml" => Text(part, content),
                    "solution.xml" => Text(part, manifest ?? (text => text)),
                    var name when name.EndsWith(".dll", StringComparison.Ordinal) => dll?.Invoke(part) ?? part,
                    _ => part,
                };
                using var target = to.CreateEntry(entry.FullName).Open();
                target.Write(part);
            }
        }

        changed.Position = 0;
        return changed;
    }

    private static byte[] Text(byte[] part, Func<string, string> change) =>
        System.Text.Encoding.UTF8.GetBytes(change(System.Text.Encoding.UTF8.GetString(part)));
}

public sealed class TheShippedSolution(PackedSolution solution) : OrganizationTest, IClassFixture<PackedSolution>
{
    private const string Identity = "OptOutPlugin, Version=1.0.0.0, Culture=neutral, PublicKeyToken=";

    [Fact]
    public void It_is_imported_and_its_DLL_runs_from_the_zip()
    {
        Organization.Import(solution.Zip());

        CreateContact();

        var assembly = Organization.Assemblies.Single();
        Assert.StartsWith(Identity, assembly.FullName, StringComparison.Ordinal);
        Assert.Matches(@"^solution\.zip!PluginAssemblies/.*\.dll$", assembly.Location);
        Assert.NotEmpty(Organization.Traces);
        Assert.All(Organization.Traces, trace => Assert.Contains(trace.TypeName, assembly.Types));
    }

    [Fact]
    public void Its_steps_are_rows_and_enabled()
    {
        var report = Organization.Import(solution.Zip());

        Assert.Equal(report.Steps.Count, Organization.Steps.Count);
        Assert.All(Organization.Steps, step => Assert.True(step.Enabled));
        Assert.Equal(report.Steps.Count, Count("sdkmessageprocessingstep"));
    }

    [Fact]
    public void Imported_without_activating_its_steps_it_does_nothing()
    {
        Organization.Import(solution.Zip(), activateSteps: false);

        CreateContact();

        Assert.Empty(Organization.Traces);
        Assert.All(Organization.Steps, step => Assert.False(step.Enabled));
    }

    [Fact]
    public void A_step_that_is_switched_off_says_so_in_its_row()
    {
        Organization.Import(solution.Zip());
        var step = Organization.Steps[0].Id;

        Organization.DisableStep(step);

        var row = Administrator.Retrieve("sdkmessageprocessingstep", step, new ColumnSet("statecode"));
        Assert.Equal(new OptionSetValue(1), row["statecode"]);
        Assert.False(Organization.Steps.Single(one => one.Id == step).Enabled);
    }

    [Theory]
    [InlineData("<SourceType>0</SourceType>\r\n", "", "Invalid value in import file for: SourceType")]
    [InlineData("<EventHandlerTypeCode>4602</EventHandlerTypeCode>", "", "EventHandlerTypeCode")]
    [InlineData("<SdkMessageId>20bebb1b", "<SdkMessageId>21bebb1b", "000a3a5473e8 Does Not Exist")]
    [InlineData("<Stage>40</Stage>", "<Stage>50</Stage>", "stage 50")]
    [InlineData("<SdkMessageName>Send</SdkMessageName>", "<SdkMessageName>Sendd</SdkMessageName>", "Sendd")]
    [InlineData("<PluginTypeName>OptOutPlugin.", "<PluginTypeName>OtherPlugin.", "plugin type not found")]
    [InlineData("<PrimaryEntity>contact</PrimaryEntity>", "<PrimaryEntity>none</PrimaryEntity>", "'none'")]
    [InlineData(" FullName=\"OptOutPlugin, ", " FullName=\"OtherPlugin, ", "the solution says OtherPlugin")]
    [InlineData("QualifiedName=\"OptOutPlugin.", "QualifiedName=\"OtherPlugin.", "not found in PluginAssembly")]
    public void Every_mistake_in_steps_and_assembly_is_named(string what, string replacement, string named)
    {
        using var zip = solution.Changed(content =>
        {
            Assert.Contains(what, content, StringComparison.Ordinal);
            return content.Replace(what, replacement, StringComparison.Ordinal);
        });

        Assert.Contains(named, Fault(() => Organization.Import(zip)).Message, StringComparison.Ordinal);
        Assert.Empty(Organization.Assemblies);
        Assert.Empty(Organization.Steps);
        Assert.Equal(0, Count("plugintype"));
    }

    [Fact]
    public void A_DLL_that_is_none_is_refused()
    {
        using var zip = solution.Changed(content => content, _ => [1, 2, 3]);

        Assert.Contains(
            "is not a .NET assembly", Fault(() => Organization.Import(zip)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_failed_import_the_right_zip_can_be_imported()
    {
        using var zip = solution.Changed(content => content, _ => [1, 2, 3]);
        Fault(() => Organization.Import(zip));

        Organization.Import(solution.Zip());

        Assert.Empty(Administrator.RetrieveMultiple(new QueryExpression("optout_consentaudit")).Entities);
    }
}
