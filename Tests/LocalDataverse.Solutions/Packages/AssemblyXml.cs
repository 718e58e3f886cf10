using System.Reflection;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Packages;

/// <summary>A plugin class of a loaded assembly, as the solution registers it.</summary>
internal sealed record ImportedType(Guid Id, string QualifiedName, string FriendlyName, Type Type)
{
    /// <summary>Whether a step that names its class so means this one: builds and revisions are one assembly.</summary>
    public bool IsNamed(string qualifiedName)
    {
        var parts = qualifiedName.Split(',', 2);
        return parts.Length == 2
            && parts[0] == Type.FullName
            && AssemblyIdentity.Same(parts[1].Trim(), Type.Assembly.FullName!);
    }
}

internal sealed record ImportedAssembly(
    Guid Id, Assembly Assembly, string Location, IReadOnlyList<ImportedType> Types);

/// <summary>A PluginAssembly element, with the DLL out of the zip loaded and held against it.</summary>
internal static class AssemblyXml
{
    private const int MaximumSize = 16 * 1024 * 1024;

    public static ImportedAssembly Load(XElement element, SolutionZip zip)
    {
        var fullName = element.NeededAttribute("FullName");
        if (element.Text("SourceType") is not "0")
        {
            throw element.Text("SourceType") is "1" or "2"
                ? Faults.Unsupported($"source type {element.Text("SourceType")} of {fullName}")
                : ImportFaults.Invalid(
                    "Invalid value in import file for: SourceType (valid values are 0 = Database/1 = Disk/2 = GAC)");
        }

        if (element.Needed("IsolationMode") != "2")
        {
            throw ImportFaults.Invalid($"{fullName} asks not to run in the sandbox");
        }

        var fileName = element.Needed("FileName");
        var content = zip.File(fileName);
        if (content.Length > MaximumSize)
        {
            throw ImportFaults.Invalid($"{fileName} is larger than 16 MB");
        }

        var assembly = PluginAssemblyContext.Load(fileName, content);
        Hold(assembly, fullName);
        return new ImportedAssembly(
            XmlReading.Id(element.NeededAttribute("PluginAssemblyId")),
            assembly,
            $"{zip.Name}!{fileName.TrimStart('/')}",
            Types(element, assembly));
    }

    private static void Hold(Assembly assembly, string fullName)
    {
        if (assembly.FullName != fullName)
        {
            throw ImportFaults.Invalid($"the assembly is {assembly.FullName}, the solution says {fullName}");
        }

        if (assembly.GetName().GetPublicKeyToken() is null or [])
        {
            throw ImportFaults.Invalid("Public assembly must have public key token");
        }
    }

    private static List<ImportedType> Types(XElement element, Assembly assembly)
    {
        var listed = element.In("PluginTypes", "PluginType").ToList();
        return [.. listed.Select(one => Read(one, assembly, listed.Count))];
    }

    private static ImportedType Read(XElement element, Assembly assembly, int count)
    {
        var qualified = element.NeededAttribute("AssemblyQualifiedName");
        var name = qualified.Split(',')[0];
        var type = assembly.GetType(name);
        if (type is null || $"{name}, {assembly.FullName}" != qualified)
        {
            throw ImportFaults.Invalid(
                $"PluginType [{name}] not found in PluginAssembly [{assembly.GetName().Name}, "
                + $"Version={assembly.GetName().Version}] which has a total of [{count}] plugin/workflow activity "
                + "types");
        }

        if (!type.IsPublic || type.IsAbstract || !typeof(IPlugin).IsAssignableFrom(type))
        {
            throw ImportFaults.Invalid($"the type {name} is no public class that implements IPlugin");
        }

        return new ImportedType(
            XmlReading.Id(element.NeededAttribute("PluginTypeId")), qualified, element.Needed("FriendlyName"), type);
    }
}
