using System.Reflection;
using Mono.Cecil;

namespace OptOutPlugin.Solution.Tests;

/// <summary>
/// Microsoft.Xrm.Tooling.Connector was compiled by Microsoft against the genuine SDK: every member it calls there
/// is written down in it with its full signature.
/// </summary>
public class ContractSignatures
{
    public static TheoryData<string> Frameworks => ["net462", "net10.0"];

    [Theory, MemberData(nameof(Frameworks))]
    public void Are_the_ones_Microsoft_compiled_against(string framework)
    {
        using var contract = Contract(framework);
        using var connector = ModuleDefinition.ReadModule(Built("XrmToolingConnector"));
        var ours = contract.Types.SelectMany(Members).ToLookup(NameOf, SignatureOf);

        var used = connector.GetMemberReferences()
            .Where(member => IsOfTheSdk(member.DeclaringType))
            .Where(member => ours.Contains(NameOf(member)))
            .DistinctBy(member => NameOf(member) + SignatureOf(member))
            .ToList();

        Assert.Empty(used
            .Where(member => !ours[NameOf(member)].Contains(SignatureOf(member)))
            .Select(member => $"{NameOf(member)} is {SignatureOf(member)}"));
        Assert.True(used.Count >= 120, $"Only {used.Count} members compared.");
    }

    [Theory, MemberData(nameof(Frameworks))]
    public void Of_IOrganizationService_are_the_ones_Microsofts_client_implements(string framework)
    {
        using var contract = Contract(framework);
        using var connector = ModuleDefinition.ReadModule(Built("XrmToolingConnector"));
        var service = contract.GetType("Microsoft.Xrm.Sdk.IOrganizationService");
        var client = connector.Types.Single(type =>
            type.Interfaces.Any(contract => contract.InterfaceType.FullName == service.FullName));

        Assert.Subset(
            client.Methods.Where(method => method.IsPublic).Select(Whole).ToHashSet(),
            service.Methods.Select(Whole).ToHashSet());
        Assert.Equal(8, service.Methods.Count);
    }

    [Theory, MemberData(nameof(Frameworks))]
    public void Belong_to_an_assembly_with_Microsofts_identity(string framework)
    {
        using var contract = Contract(framework);
        using var connector = ModuleDefinition.ReadModule(Built("XrmToolingConnector"));

        Assert.Equal(
            connector.AssemblyReferences.Single(reference => reference.Name == "Microsoft.Xrm.Sdk").FullName,
            contract.Assembly.Name.FullName);
        Assert.Equal(
            "Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35",
            contract.Assembly.Name.FullName);
    }

    private static ModuleDefinition Contract(string framework) =>
        ModuleDefinition.ReadModule(Path.Combine(Built("SdkContract") + framework, "Microsoft.Xrm.Sdk.dll"));

    private static string Built(string key) =>
        typeof(ContractSignatures).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == key).Value!;

    private static IEnumerable<MemberReference> Members(TypeDefinition type) =>
        type.IsPublic ? [.. type.Methods.Where(method => !method.IsPrivate), .. type.Fields] : [];

    private static bool IsOfTheSdk(TypeReference type) =>
        type.GetElementType().Scope is AssemblyNameReference { Name: "Microsoft.Xrm.Sdk" };

    private static string NameOf(MemberReference member) =>
        $"{member.DeclaringType.GetElementType().FullName}.{member.Name}";

    private static string Whole(MethodReference method) => $"{method.Name} {SignatureOf(method)}";

    private static string SignatureOf(MemberReference member) => member switch
    {
        MethodReference method =>
            $"{(method.HasThis ? "instance" : "static")} {Spell(method.ReturnType)}"
            + $" <{method.GenericParameters.Count}>"
            + $" ({string.Join(", ", method.Parameters.Select(parameter => Spell(parameter.ParameterType)))})",
        FieldReference field => Spell(field.FieldType),
        _ => throw new NotSupportedException(member.FullName),
    };

    /// <summary>A type parameter by its position, since a reference does not carry its name.</summary>
    private static string Spell(TypeReference type) => type switch
    {
        GenericParameter { Owner: TypeReference } parameter => $"!{parameter.Position}",
        GenericParameter parameter => $"!!{parameter.Position}",
        GenericInstanceType generic =>
            $"{Spell(generic.ElementType)}<{string.Join(", ", generic.GenericArguments.Select(Spell))}>",
        ArrayType array => $"{Spell(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        ByReferenceType reference => $"{Spell(reference.ElementType)}&",
        _ => $"{(type.IsValueType ? "value " : "")}{type.FullName}",
    };
}
