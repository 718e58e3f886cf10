using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.Plugins.Tests;

public sealed class UninstallingTheProduct : IDisposable
{
    private const string Name = "OptOutPlugin";

    private static readonly byte[] Shipped = File.ReadAllBytes(Sales.Zips.Managed);

    /// <summary>The optional solutions whose messages the local Dataverse knows.</summary>
    private static readonly List<string> Activities = [.. Sales.Zips.Optional.Where(
        zip => Path.GetFileName(zip).StartsWith("OptOutPlugin_Create_", StringComparison.Ordinal))];

    private readonly LocalOrganization organization = LocalOrganization.WithSolutions();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void After_use_optional_solutions_a_repaired_step_and_two_upgrades_nothing_is_left()
    {
        var before = Inventory.Of(organization);
        organization.Import(Sales.Zips.Managed);
        Activities.ForEach(zip => organization.Import(zip));

        Assert.Equal(4, Activities.Count);
        var person = Use("ana@example.com");
        Repair();
        Upgrading.Run(organization, "StageAndUpgrade", NextVersion.Of(Shipped, "1.1.0.0"), Name);
        Use("bob@example.com");
        Upgrading.Run(organization, "Holding", NextVersion.Of(Shipped, "1.2.0.0", hasChanges: false), Name);
        Use("cleo@example.com");

        foreach (var name in Names().Where(one => one != Name))
        {
            Uninstall(name);
        }

        Uninstall(Name);

        Assert.Equal(before, Inventory.Of(organization));
        Assert.Empty(organization.Steps);
        Assert.Empty(organization.Assemblies);
        var row = organization.Administrator.Retrieve("contact", person, new ColumnSet(true));
        Assert.Equal(true, row["donotemail"]);
        Assert.DoesNotContain(row.Attributes.Keys, name => name.StartsWith("optout_", StringComparison.Ordinal));
        organization.Administrator.Create(new Entity("contact") { ["lastname"] = "After" });
    }

    [Fact]
    public void It_can_be_installed_again_and_begins_anew()
    {
        organization.Import(Sales.Zips.Managed);
        Use("ana@example.com");
        Uninstall(Name);

        organization.Import(Sales.Zips.Managed);

        Assert.Empty(Rows("optout_consentaudit"));
        Use("bob@example.com");
        Assert.NotEmpty(Rows("optout_consentaudit"));
    }

    [Fact]
    public void While_an_optional_solution_is_there_it_stays()
    {
        organization.Import(Sales.Zips.Managed);
        organization.Import(Activities[0]);

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Uninstall(Name));

        Assert.Equal(unchecked((int)0x8004F01D), fault.Detail.ErrorCode);
        Assert.Contains("Type: 92", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, Names().Count);
        Use("ana@example.com");
    }

    private Guid Use(string address)
    {
        var officer = organization.AddUser("Olga Officer", "OptOut Privacy Officer");
        organization.AddToProfile("OptOut Override Officers", officer);
        var person = organization.Administrator.Create(new Entity("contact")
        {
            ["lastname"] = address,
            ["emailaddress1"] = address,
            ["donotemail"] = true,
        });
        organization.RunAsynchronousJobs();
        return person;
    }

    private void Repair()
    {
        var step = organization.Steps.First(one => one.Table == "contact").Id;
        organization.DisableStep(step);
        organization.Administrator.Execute(new OrganizationRequest("RemoveActiveCustomizations")
        {
            ["SolutionComponentName"] = "SdkMessageProcessingStep",
            ["ComponentId"] = step,
        });
        Assert.True(organization.Steps.Single(one => one.Id == step).Enabled);
    }

    private void Uninstall(string name) => organization.Administrator.Delete(
        "solution", Rows("solution").Single(row => name.Equals(row["uniquename"])).Id);

    private List<string> Names() => [.. Rows("solution").Select(row => (string)row["uniquename"])];

    private List<Entity> Rows(string table) => [.. organization.Administrator
        .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];
}
