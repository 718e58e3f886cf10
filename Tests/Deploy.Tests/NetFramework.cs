using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using Mono.Cecil;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>
/// The reference assemblies of .NET Framework 4.6.2, on which Windows PowerShell 5.1 runs, as far as scripts name them.
/// </summary>
internal static class NetFramework
{
    // Those that Windows PowerShell loads by itself, and the two that the script adds.
    private static readonly string[] Assemblies =
        ["mscorlib", "System", "System.Core", "System.Xml", "System.IO.Compression", "System.Net.Http"];

    private static readonly Lazy<Dictionary<string, TypeDefinition>> Types = new(() =>
        Assemblies.Select(name => ModuleDefinition.ReadModule(Path.Combine(Folder, name + ".dll")))
            .SelectMany(module => module.Types)
            .Where(type => type.IsPublic)
            .GroupBy(type => type.FullName)
            .ToDictionary(group => group.Key, group => group.First()));

    private static string Folder => typeof(NetFramework).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "NetFramework").Value!;

    /// <summary>Each type and static member that is named in a script and is not there.</summary>
    public static IEnumerable<string> Lacks(ScriptBlockAst script)
    {
        var named = script.FindAll(one => one is TypeExpressionAst or TypeConstraintAst, searchNestedScriptBlocks: true)
            .Select(one => one is TypeExpressionAst type ? type.TypeName : ((TypeConstraintAst)one).TypeName)
            .SelectMany(Parts).Where(type => Find(type) is null).Select(type => type.FullName);
        var members = script.FindAll(one => one is MemberExpressionAst { Static: true }, searchNestedScriptBlocks: true)
            .Cast<MemberExpressionAst>().Where(member => !IsThere(member)).Select(Script.At);
        return named.Concat(members);
    }

    private static IEnumerable<ITypeName> Parts(ITypeName name) => name switch
    {
        ArrayTypeName array => Parts(array.ElementType),
        GenericTypeName generic => generic.GenericArguments.SelectMany(Parts),
        _ => [name],
    };

    private static bool IsThere(MemberExpressionAst member)
    {
        if (member.Expression is not TypeExpressionAst { TypeName: TypeName name })
        {
            return true;
        }

        var found = Find(name);
        var wanted = (member.Member as StringConstantExpressionAst)?.Value;
        if (found is null || found == OfPowerShell || wanted is null)
        {
            return true;
        }

        if (member is InvokeMemberExpressionAst call)
        {
            var count = call.Arguments?.Count ?? 0;
            return found.Methods.Any(method => method.IsPublic
                && (wanted == "new"
                    ? method.IsConstructor && !method.IsStatic
                    : method.IsStatic && Same(method.Name, wanted))
                && method.Parameters.Count >= count && method.Parameters.Skip(count).All(one => one.IsOptional));
        }

        return found.Fields.Any(field => field.IsStatic && Same(field.Name, wanted))
            || found.Properties.Any(property => Same(property.Name, wanted));
    }

    // PowerShell's own types: both editions have those that the script names.
    private static readonly TypeDefinition OfPowerShell = new("", "", default);

    private static TypeDefinition? Find(ITypeName name)
    {
        var type = name.GetReflectionType();
        if (type is not null && type.Assembly == typeof(PSObject).Assembly)
        {
            return OfPowerShell;
        }

        var full = type?.FullName ?? name.FullName;
        return Types.Value.GetValueOrDefault(full) ?? Types.Value.GetValueOrDefault("System." + full);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
