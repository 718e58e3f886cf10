using System.ServiceModel;
using LocalDataverse.Engine;
using LocalDataverse.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Foreign.Tests;

/// <summary>Somebody else's solution, with plugins that know nothing of ours, in an organisation of its own.</summary>
public sealed class RunningASolutionOfOthers : IDisposable
{
    private readonly LocalOrganization organization = LocalOrganization.WithSolutions();
    private readonly IOrganizationService service;

    public RunningASolutionOfOthers()
    {
        service = organization.Administrator;
        organization.Import(LendingSolution.Zip());
    }

    [Fact]
    public void The_example_of_the_page_runs()
    {
        using var zip = LendingSolution.Zip();

        using var organization = LocalOrganization.WithSolutions();
        organization.Import(zip);

        var service = organization.Administrator;
        var maria = service.Create(new Entity("contact") { ["lastname"] = "Rossi" });
        var loan = service.Create(new Entity("lib_loan") { ["lib_contactid"] = new EntityReference("contact", maria) });
        organization.RunAsynchronousJobs();

        // One plugin filled in fourteen days at once, another counted the loan afterwards.
        Assert.Equal(14, service.Retrieve("lib_loan", loan, new ColumnSet("lib_days"))["lib_days"]);
        Assert.Equal(1, service.Retrieve("contact", maria, new ColumnSet("lib_loans"))["lib_loans"]);
    }

    [Fact]
    public void The_example_of_the_page_is_the_one_that_runs()
    {
        var tests = Folder("LocalDataverse.Foreign.Tests");
        var page = File.ReadAllText(Path.Combine(tests, "..", "LocalDataverse.Engine", "README.md"));
        var example = page.Split("```csharp\n")[1].Split("```")[0];

        Assert.Contains(
            Flat(example),
            Flat(File.ReadAllText(Path.Combine(tests, nameof(RunningASolutionOfOthers) + ".cs"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_import_says_what_it_brought()
    {
        using var other = LocalOrganization.WithSolutions();

        var report = other.Import(LendingSolution.Zip());

        Assert.Equal("LibraryLending", report.UniqueName);
        Assert.Equal(["lib_loan", "contact"], report.Tables);
        Assert.Equal(["LimitLoan", "CountLoans"], report.Steps);
        Assert.Equal(
            ["Library.Lending.LimitLoan", "Library.Lending.CountLoans"], Assert.Single(other.Assemblies).Types);
    }

    [Fact]
    public void What_a_plugin_refuses_is_not_there()
    {
        var refused = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => service.Create(new Entity("lib_loan") { ["lib_days"] = 31 }));

        Assert.Equal("A book is lent for thirty days at most.", refused.Message);
        Assert.Empty(service.RetrieveMultiple(new QueryExpression("lib_loan")).Entities);
    }

    [Fact]
    public void A_role_for_its_table_lets_a_user_in_and_no_further()
    {
        organization.AddRole("Librarian", "prvCreatelib_Loan", "prvReadlib_Loan");
        var librarian = organization.As(organization.AddUser("Lea Libraria", "Librarian"));
        var loan = librarian.Create(new Entity("lib_loan") { ["lib_name"] = "Faust" });

        var denied = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => librarian.Delete("lib_loan", loan));

        Assert.Contains("prvDeletelib_Loan", denied.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_organizations_share_nothing()
    {
        using var copy = organization.Copy();
        copy.Administrator.Create(new Entity("lib_loan"));

        Assert.Single(copy.Administrator.RetrieveMultiple(new QueryExpression("lib_loan")).Entities);
        Assert.Empty(service.RetrieveMultiple(new QueryExpression("lib_loan")).Entities);
    }

    [Fact]
    public void Nothing_of_it_stays_when_it_is_taken_out()
    {
        var solutions = new QueryByAttribute("solution");
        solutions.AddAttributeValue("uniquename", "LibraryLending");

        service.Delete("solution", service.RetrieveMultiple(solutions).Entities.Single().Id);

        Assert.Empty(organization.Assemblies);
        Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => service.RetrieveMultiple(new QueryExpression("lib_loan")));
    }

    public void Dispose() => organization.Dispose();

    private static string Flat(string code) => string.Join(
        '\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    /// <summary>A folder of tests, from wherever they run.</summary>
    private static string Folder(string name)
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(above.FullName, "Tests", name)))
        {
            above = above.Parent ?? throw new InvalidOperationException($"There is no folder {name}.");
        }

        return Path.Combine(above.FullName, "Tests", name);
    }
}
