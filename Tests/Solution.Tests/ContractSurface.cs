using Mono.Cecil;
using static OptOutPlugin.Solution.Tests.ContractFiles;

namespace OptOutPlugin.Solution.Tests;

/// <summary>
/// Only where Microsoft's own assembly is at hand: -p:DataverseSdk=Official brings it, -p:GenuineSdk= names it.
/// </summary>
public class ContractSurface
{
    [Theory, MemberData(nameof(Frameworks), MemberType = typeof(ContractFiles))]
    public void Has_nothing_that_Microsofts_assembly_lacks(string framework)
    {
        using var contract = Contract(framework);
        using var genuine = ModuleDefinition.ReadModule(Built("GenuineSdk"));
        var ours = Lines(contract).ToList();

        Assert.Empty(ours.Except(Lines(genuine)));
        Assert.True(ours.Count > 600, $"Only {ours.Count} compared.");
    }

    private static IEnumerable<string> Lines(ModuleDefinition module) =>
        from type in module.Types
        where type.IsPublic
        from line in (IEnumerable<string>)
        [
            $"{type.FullName} is {Shape(type)}, derives from {Spell(type.BaseType)}{Constraints(type)}",
            .. type.Interfaces.Select(implemented => $"{type.FullName} implements {Spell(implemented.InterfaceType)}"),
            .. Members(type).Select(member => $"{NameOf(member)} is {SignatureOf(member)}{Manner(member)}"),
            .. type.Properties.Select(property => $"{type.FullName} has property {property.Name}"),
        ]
        select line;

    private static string Shape(TypeDefinition type) =>
        $"{type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.Interface)}";

    private static string Manner(MemberReference member) => member switch
    {
        MethodDefinition method =>
            $" {(method.IsPublic ? "public" : "protected")}"
            + (method.DeclaringType.IsInterface || !method.IsVirtual || method.IsFinal ? ""
                : $" {(method.IsNewSlot ? "virtual" : "override")}{(method.IsAbstract ? " abstract" : "")}")
            + Constraints(method)
            + $" named {string.Join(", ", method.Parameters.Select(Named))}",
        FieldDefinition { HasConstant: true } field => $" = {field.Constant}",
        _ => "",
    };

    private static string Named(ParameterDefinition parameter) =>
        (parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "ParamArrayAttribute")
            ? "params "
            : "")
        + (parameter.IsOut ? "out " : "")
        + parameter.Name;

    private static string Constraints(IGenericParameterProvider generic) =>
        string.Concat(generic.GenericParameters.Select(parameter =>
            $" where {parameter.Name}: {parameter.Attributes}"
            + string.Concat(parameter.Constraints.Select(constraint => $" {Spell(constraint.ConstraintType)}"))));
}
