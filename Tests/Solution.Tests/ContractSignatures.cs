using Mono.Cecil;
using static OptOutPlugin.Solution.Tests.ContractFiles;

namespace OptOutPlugin.Solution.Tests;

/// <summary>
/// Microsoft.Xrm.Tooling.Connector was compiled by Microsoft against the genuine SDK: every member it calls there
/// is written down in it with its full signature.
/// </summary>
public class ContractSignatures
{
    [Theory, MemberData(nameof(Frameworks), MemberType = typeof(ContractFiles))]
    public void Are_the_ones_Microsoft_compiled_against(string framework)
    {
        using var contract = Contract(framework);
        using var connector = ModuleDefinition.ReadModule(Built("XrmToolingConnector"));
        var ours = contract.Types.Where(type => type.IsPublic).SelectMany(Members).ToLookup(NameOf, SignatureOf);

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

    [Theory, MemberData(nameof(Frameworks), MemberType = typeof(ContractFiles))]
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

    [Theory, MemberData(nameof(Frameworks), MemberType = typeof(ContractFiles))]
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

    private static string Whole(MethodReference method) => $"{method.Name} {SignatureOf(method)}";
}
