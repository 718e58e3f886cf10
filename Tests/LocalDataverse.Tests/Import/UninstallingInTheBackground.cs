using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class UninstallingInTheBackground : SolutionTest
{
    [Fact]
    public void A_job_takes_the_solution_out_and_says_so()
    {
        Send("ImportSolution", new SmallSolution());

        var job = Begin("Small");

        Assert.NotNull(SolutionRow("Small"));
        Organization.RunAsynchronousJobs();
        Assert.Null(SolutionRow("Small"));
        var row = Retrieve("asyncoperation", job);
        Assert.Equal(208, row["operationtype"]);
        Assert.Equal(30, ((OptionSetValue)row["statuscode"]).Value);
    }

    [Fact]
    public void One_that_is_not_there_is_refused_at_once() =>
        Assert.Equal(ErrorCodes.ObjectDoesNotExist, Fault(() => Begin("Nothing")).Detail.ErrorCode);

    [Fact]
    public void Who_may_not_delete_solutions_may_not_uninstall_one()
    {
        Send("ImportSolution", new SmallSolution());
        Organization.AddRole("Importer", "prvImportCustomization");
        var ben = Organization.As(Organization.AddUser("Ben Osei", "Importer"));

        var fault = Fault(() => ben.Execute(Request("Small")));

        Assert.Equal(ErrorCodes.PrivilegeDenied, fault.Detail.ErrorCode);
        Assert.Contains("prvDeleteSolution", fault.Message, StringComparison.Ordinal);
    }

    private static OrganizationRequest Request(string uniqueName) =>
        new("UninstallSolutionAsync") { ["SolutionUniqueName"] = uniqueName };

    private Guid Begin(string uniqueName) => (Guid)Administrator.Execute(Request(uniqueName))["AsyncOperationId"];
}
