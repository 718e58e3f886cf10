using Mono.Cecil;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Solution.Tests;

/// <summary>The DLL under another assembly version.</summary>
internal static class Rebuilt
{
    public static PluginAssembly As(PluginAssembly plugin, Version version)
    {
        var folder = Directory.CreateTempSubdirectory("optout-dll-").FullName;
        var path = Path.Combine(folder, Path.GetFileName(plugin.Path));
        try
        {
            using (var assembly = AssemblyDefinition.ReadAssembly(plugin.Path))
            {
                assembly.Name.Version = version;
                assembly.Write(path);
            }

            return PluginAssembly.Read(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
