using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Solution.Tests;

public class ThePluginDll
{
    private static readonly PluginAssembly Plugin = Repository.Project.Plugin;

    [Fact]
    public void It_needs_the_framework_and_the_sdk_and_nothing_else()
    {
        using var module = ModuleDefinition.ReadModule(Plugin.Path);
        var references = module.AssemblyReferences.Where(r => !IsFramework(r.Name)).Select(r => r.FullName);

        Assert.Equal(
            ["Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"], references);
    }

    [Fact]
    public void It_needs_no_framework_assembly_that_comes_in_a_package()
    {
        using var module = ModuleDefinition.ReadModule(Plugin.Path);

        Assert.All(module.AssemblyReferences.Where(r => r.Name.StartsWith("System", StringComparison.Ordinal)),
            r => Assert.Equal(new Version(4, 0, 0, 0), r.Version));
    }

    [Fact]
    public void It_does_not_say_where_or_at_which_commit_it_was_built()
    {
        using var module = ModuleDefinition.ReadModule(Plugin.Path, new ReaderParameters { ReadSymbols = true });
        var sources = module.GetAllTypes().SelectMany(t => t.Methods)
            .SelectMany(m => m.DebugInformation.SequencePoints).Select(p => p.Document.Url).Distinct().ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.StartsWith("/_/", source, StringComparison.Ordinal));
        Assert.DoesNotContain(
            module.CustomDebugInformations, i => i.Kind is CustomDebugInformationKind.SourceLink);
    }

    [Fact]
    public void It_is_signed_with_our_key()
    {
        var key = File.ReadAllBytes(Path.Combine(Repository.Root, "Plugins", "OptOutPlugin.snk"));
        var name = AssemblyName.GetAssemblyName(Plugin.Path);

        // In a key file the modulus, 256 bytes for our key, follows two headers of 20 bytes in all.
        Assert.Equal(key[20..276], name.GetPublicKey()![^256..]);
    }

    [Fact]
    public void Its_identity_stays_so_that_an_upgrade_replaces_it_in_place() =>
        Assert.StartsWith("OptOutPlugin, Version=1.0.", Plugin.FullName, StringComparison.Ordinal);

    [Fact]
    public void Every_handler_in_it_is_declared_in_the_steps_or_the_custom_apis() =>
        Assert.Equal(
            Plugin.Handlers,
            OptOutPlugin.Steps.All.Concat(OptOutPlugin.Steps.TextMessages("new_sms")).Select(s => s.Handler)
                .Concat(CustomApis.All.Select(a => a.Handler).OfType<Type>())
                .Select(h => h.FullName!).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_but_its_handlers_can_be_seen_from_outside()
    {
        using var module = ModuleDefinition.ReadModule(Plugin.Path);
        var visible = module.Types.Where(t => t.IsPublic && !t.IsAbstract).Select(t => t.FullName);

        Assert.Empty(visible.Except(Plugin.Handlers));
    }

    private static bool IsFramework(string name) =>
        name is "mscorlib" or "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
