using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class ImportingInTheBackground : SolutionTest
{
    private static readonly Guid Job = Guid.Parse("77777777-7777-7777-7777-777777777777");

    [Fact]
    public void The_answer_names_a_job_that_waits()
    {
        var answer = Send("ImportSolutionAsync", new SmallSolution(), ("ImportJobId", Job));

        Assert.Equal(Job.ToString(), answer["ImportJobKey"]);
        var operation = Retrieve("asyncoperation", (Guid)answer["AsyncOperationId"]);
        Assert.Equal((0, 0), State(operation));
        Assert.Equal(203, operation["operationtype"]);
        Assert.Null(SolutionRow("Small"));
        Assert.Equal(0, Count("importjob"));
    }

    [Fact]
    public void Once_it_has_run_its_rows_tell_what_came_of_it()
    {
        var answer = Send("ImportSolutionAsync", new SmallSolution(), ("ImportJobId", Job));

        Organization.RunAsynchronousJobs();

        var operation = Retrieve("asyncoperation", (Guid)answer["AsyncOperationId"]);
        Assert.Equal((3, 30), State(operation));
        Assert.Equal(Clock.WholeSeconds, operation["completedon"]);
        var job = Retrieve("importjob", Job);
        Assert.Equal(100d, job["progress"]);
        Assert.Equal("Small", job["solutionname"]);
        Assert.Equal(Clock.WholeSeconds, job["completedon"]);
        var results = XElement.Parse((string)job["data"]).Descendants("result").ToList();
        Assert.True(results.Count > 5);
        Assert.All(results, result => Assert.Equal("success", result.Attribute("result")!.Value));
        Assert.Equal("1.0.0.0", SolutionRow("Small")!["version"]);
    }

    [Fact]
    public void One_that_fails_says_why_and_leaves_nothing_else()
    {
        var broken = new SmallSolution().With("customizations.xml", "<Type>picklist<", "<Type>image<");
        var answer = Send("ImportSolutionAsync", broken, ("ImportJobId", Job));

        Organization.RunAsynchronousJobs();

        var operation = Retrieve("asyncoperation", (Guid)answer["AsyncOperationId"]);
        Assert.Equal((3, 31), State(operation));
        Assert.Contains("new_mood", (string)operation["friendlymessage"], StringComparison.Ordinal);
        Assert.Contains("new_mood", (string)operation["message"], StringComparison.Ordinal);
        var job = Retrieve("importjob", Job);
        Assert.Equal(0d, job["progress"]);
        var result = XElement.Parse((string)job["data"]).Descendants("result").Single();
        Assert.Equal("failure", result.Attribute("result")!.Value);
        Assert.Contains("new_mood", result.Attribute("errortext")!.Value, StringComparison.Ordinal);
        Assert.Null(SolutionRow("Small"));
    }

    [Fact]
    public void A_file_that_is_no_solution_is_refused_at_once()
    {
        var request = Request("ImportSolutionAsync", new SmallSolution(), ("CustomizationFile", new byte[] { 1, 2 }));

        Assert.Equal(Code(0x80048060), Fault(() => Administrator.Execute(request)).Detail.ErrorCode);
        Assert.Equal(0, Count("asyncoperation"));
    }

    [Fact]
    public void It_takes_the_privilege_to_import()
    {
        var seller = Organization.As(Organization.AddUser("Ben Osei", "Salesperson"));

        var fault = Fault(() => seller.Execute(Request("ImportSolutionAsync", new SmallSolution())));

        Assert.Contains("prvImportCustomization", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OverwriteUnmanagedCustomizations")]
    [InlineData("PublishWorkflows")]
    [InlineData("CustomizationFile")]
    public void What_must_be_said_must_be_said(string parameter)
    {
        var request = Request("ImportSolutionAsync", new SmallSolution());
        request.Parameters.Remove(parameter);

        Assert.Contains(
            parameter, Fault(() => Administrator.Execute(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_job_does_not_support_is_remembered_as_refused()
    {
        Send("ImportSolutionAsync", new SmallSolution().With(
            "customizations.xml", "<Languages>", "<Reports><Report /></Reports><Languages>"));

        Organization.RunAsynchronousJobs();

        Assert.Contains(Organization.Refused, text => text.Contains("Reports", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ImportSolution")]
    [InlineData("ImportSolutionAsync")]
    [InlineData("StageAndUpgrade")]
    public void Within_a_transaction_it_is_refused_by_name(string message)
    {
        var both = new ExecuteTransactionRequest { Requests = [Request(message, new SmallSolution())] };

        Assert.Contains(
            $"{message} within a transaction",
            Fault(() => Administrator.Execute(both)).Message,
            StringComparison.Ordinal);
        Assert.Null(SolutionRow("Small"));
    }

    [Fact]
    public void What_is_not_understood_is_refused_by_name()
    {
        var fault = Fault(() => Send("ImportSolutionAsync", new SmallSolution(), ("LayerDesiredOrder", "x")));

        Assert.Contains("ImportSolutionAsync.LayerDesiredOrder", fault.Message, StringComparison.Ordinal);
    }

    private static (int State, int Status) State(Entity row) => (
        row.GetAttributeValue<OptionSetValue>("statecode").Value,
        row.GetAttributeValue<OptionSetValue>("statuscode").Value);
}
