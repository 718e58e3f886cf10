using System.Reflection;
using Mono.Cecil;

namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>The DLL that ships, read without loading it.</summary>
internal sealed class PluginAssembly
{
    private const string Plugin = "Microsoft.Xrm.Sdk.IPlugin";
    private const string FileVersionAttribute = "System.Reflection.AssemblyFileVersionAttribute";

    private static readonly Lazy<PluginAssembly> Built = new(() => Read(typeof(PluginAssembly).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PluginAssembly").Value!));

    private PluginAssembly(string path)
    {
        Path = path;
        var name = AssemblyName.GetAssemblyName(path);
        FullName = name.FullName;
        Version = name.Version ?? new Version();
        using var module = ModuleDefinition.ReadModule(path);
        FileVersion = module.Assembly.CustomAttributes
            .FirstOrDefault(a => a.AttributeType.FullName == FileVersionAttribute)?
            .ConstructorArguments[0].Value as string;
        Handlers = [.. module.Types.Where(t => t.IsPublic && !t.IsAbstract && IsPlugin(t))
            .Select(t => t.FullName).Order(StringComparer.Ordinal)];
    }

    public string Path { get; }

    /// <summary>Name, version, culture and token: the identity that steps hang on.</summary>
    public string FullName { get; }

    /// <summary>The part of the identity that may move: in its build and revision only.</summary>
    public Version Version { get; }

    /// <summary>The version of the product that it was built as.</summary>
    public string? FileVersion { get; }

    public string Name => FullName[..FullName.IndexOf(',')];

    /// <summary>The public classes that Dataverse can run.</summary>
    public IReadOnlyList<string> Handlers { get; }

    public string QualifiedName(string handler) => $"{handler}, {FullName}";

    public static PluginAssembly Read(string path) => File.Exists(path)
        ? new PluginAssembly(path)
        : throw new BuildException($"The plugin is not built: there is no {path}.");

    /// <summary>The net462 build that this program was built together with.</summary>
    public static PluginAssembly BuiltWithThis => Built.Value;

    private static bool IsPlugin(TypeDefinition type)
    {
        for (var t = type; t is not null; t = t.BaseType as TypeDefinition)
        {
            if (t.Interfaces.Any(i => i.InterfaceType.FullName == Plugin))
                return true;
        }

        return false;
    }
}
