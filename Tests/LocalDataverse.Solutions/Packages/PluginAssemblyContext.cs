using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Packages;

/// <summary>
/// Where an assembly out of a zip is loaded: it shares the SDK with the host and brings nothing else along. The same
/// bytes are loaded, and compiled, once for all organisations of this process, which share what they keep in statics,
/// as those of one worker process of the sandbox do.
/// </summary>
internal sealed class PluginAssemblyContext : AssemblyLoadContext
{
    private const string Sdk = "Microsoft.Xrm.Sdk";

    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> ByContent = new();

    private static readonly string[] FrameworkTokens =
        ["b77a5c561934e089", "b03f5f7f11d50a3a", "cc7b13ffcd2ddd51"];

    private PluginAssemblyContext(string name)
        : base(name)
    {
    }

    public static Assembly Load(string name, byte[] content) => ByContent
        .GetOrAdd(
            Convert.ToHexStringLower(SHA256.HashData(content)),
            _ => new Lazy<Assembly>(() => new PluginAssemblyContext(name).Load(content)))
        .Value;

    /// <summary>
    /// Lets go of an assembly that an organisation no longer has: whoever brings it again begins with fresh statics, as
    /// with a new assembly of the platform.
    /// </summary>
    public static void Forget(Assembly assembly)
    {
        foreach (var one in ByContent.Where(one => one.Value.IsValueCreated && one.Value.Value == assembly))
        {
            ByContent.TryRemove(one);
        }
    }

    private Assembly Load(byte[] content)
    {
        using var stream = new MemoryStream(content);
        Assembly assembly;
        try
        {
            assembly = LoadFromStream(stream);
        }
        catch (BadImageFormatException)
        {
            throw ImportFaults.Invalid($"{Name} is not a .NET assembly");
        }

        if (assembly.GetReferencedAssemblies().FirstOrDefault(one => !IsKnown(one)) is { } stranger)
        {
            throw ImportFaults.Invalid(
                $"{assembly.FullName} needs {stranger.FullName}, which the sandbox does not have");
        }

        return assembly;
    }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        Sdk => typeof(IPlugin).Assembly,

        // The framework's name for what .NET has in a package.
        "System.ServiceModel" => typeof(System.ServiceModel.FaultException).Assembly,
        _ => null,
    };

    private static bool IsKnown(AssemblyName reference) =>
        reference.Name == Sdk || FrameworkTokens.Contains(Token(reference));

    private static string Token(AssemblyName reference) =>
        Convert.ToHexStringLower(reference.GetPublicKeyToken() ?? []);
}
