using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class StagingASolution : SolutionTest
{
    [Fact]
    public void What_passes_is_kept_and_can_be_imported_by_its_id()
    {
        var results = Stage(new SmallSolution());

        Assert.Equal(StageSolutionStatus.Passed, results.StageSolutionStatus);
        Assert.Empty(results.SolutionValidationResults);
        Assert.Empty(results.MissingDependencies);
        Assert.Equal("Small", results.SolutionDetails.SolutionUniqueName);
        Assert.Equal("1.0.0.0", results.SolutionDetails.SolutionVersion);
        Assert.Contains(results.SolutionComponentsDetails, one => one.ComponentName == "new_Visit");
        Assert.Null(SolutionRow("Small"));

        var request = Request("ImportSolutionAsync", new SmallSolution());
        request.Parameters.Remove("CustomizationFile");
        request["SolutionParameters"] =
            new Entity("SolutionParameters") { ["StageSolutionUploadId"] = results.StageSolutionUploadId };
        Administrator.Execute(request);
        Organization.RunAsynchronousJobs();

        Assert.NotNull(SolutionRow("Small"));
    }

    [Fact]
    public void What_is_no_solution_fails_with_the_reason()
    {
        var broken = new SmallSolution();
        broken.Parts.Remove("customizations.xml");

        var results = Stage(broken);

        Assert.Equal(StageSolutionStatus.Failed, results.StageSolutionStatus);
        Assert.Equal(Guid.Empty, results.StageSolutionUploadId);
        var problem = Assert.Single(results.SolutionValidationResults);
        Assert.Equal(SolutionValidationResultType.Error, problem.SolutionValidationResultType);
        Assert.Equal(Code(0x80048060), problem.ErrorCode);
    }

    [Fact]
    public void What_needs_another_solution_names_it()
    {
        var needy = new SmallSolution().With("solution.xml", "<MissingDependencies />", """
            <MissingDependencies><MissingDependency>
              <Required type="90" displayName="Base.Plugin" solution="Base (2.0.0.0)" />
              <Dependent type="92" displayName="A step" />
            </MissingDependency></MissingDependencies>
            """);

        var results = Stage(needy);

        Assert.Equal(StageSolutionStatus.Failed, results.StageSolutionStatus);
        Assert.Equal(Code(0x8004801D), Assert.Single(results.SolutionValidationResults).ErrorCode);
        var missing = Assert.Single(results.MissingDependencies);
        Assert.Equal("Base (2.0.0.0)", missing.RequiredSolutionName);
        Assert.Equal("Base.Plugin", missing.RequiredComponentDisplayName);
        Assert.Equal("A step", missing.DependentComponentDisplayName);
    }

    [Fact]
    public void An_id_that_nobody_staged_is_refused()
    {
        var parameters = new Entity("SolutionParameters") { ["StageSolutionUploadId"] = Guid.NewGuid() };

        Assert.Contains(
            "stagesolutionupload",
            Fault(() => Send("ImportSolutionAsync", new SmallSolution(), ("SolutionParameters", parameters))).Message,
            StringComparison.Ordinal);
    }

    private StageSolutionResults Stage(SmallSolution solution) => (StageSolutionResults)Administrator.Execute(
        new OrganizationRequest("StageSolution") { ["CustomizationFile"] = solution.Zip().ToArray() })
        ["StageSolutionResults"];
}
