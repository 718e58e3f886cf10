using System.Reflection;
using Mono.Cecil;

namespace OptOutPlugin.Solution.Tests;

/// <summary>
/// The builds of the SDK contract, read as files, and how to spell a member so that two assemblies compare.
/// </summary>
internal static class ContractFiles
{
    public static TheoryData<string> Frameworks => ["net462", "net10.0"];

    public static ModuleDefinition Contract(string framework) =>
        ModuleDefinition.ReadModule(Path.Combine(Built("SdkContract") + framework, "Microsoft.Xrm.Sdk.dll"));

    public static string Built(string key) =>
        typeof(ContractFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == key).Value!;

    public static bool IsOfTheSdk(TypeReference type) =>
        type.GetElementType().Scope is AssemblyNameReference { Name: "Microsoft.Xrm.Sdk" };

    /// <summary>What code outside the assembly can see of a type.</summary>
    public static IEnumerable<MemberReference> Members(TypeDefinition type) =>
    [
        .. type.Methods.Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
        .. type.Fields.Where(field => field.IsPublic && !field.IsSpecialName),
    ];

    public static string NameOf(MemberReference member) =>
        $"{member.DeclaringType.GetElementType().FullName}.{member.Name}";

    public static string SignatureOf(MemberReference member) => member switch
    {
        MethodReference method =>
            $"{(method.HasThis ? "instance" : "static")} {Spell(method.ReturnType)}"
            + $" <{method.GenericParameters.Count}>"
            + $" ({string.Join(", ", method.Parameters.Select(parameter => Spell(parameter.ParameterType)))})",
        FieldReference field => Spell(field.FieldType),
        _ => throw new NotSupportedException(member.FullName),
    };

    /// <summary>A type parameter by its position, since a reference does not carry its name.</summary>
    public static string Spell(TypeReference? type) => type switch
    {
        null => "",
        GenericParameter { Owner: TypeReference } parameter => $"!{parameter.Position}",
        GenericParameter parameter => $"!!{parameter.Position}",
        GenericInstanceType generic =>
            $"{Spell(generic.ElementType)}<{string.Join(", ", generic.GenericArguments.Select(Spell))}>",
        ArrayType array => $"{Spell(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        ByReferenceType reference => $"{Spell(reference.ElementType)}&",
        _ => $"{(type.IsValueType ? "value " : "")}{type.FullName}",
    };
}
