using System.Net;
using System.Text.Json.Nodes;
using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

public sealed class ImportingOverHttp : ServedOrganization
{
    private const int Completed = 3;
    private const int Succeeded = 30;

    [Fact]
    public async Task A_staged_solution_is_imported_by_a_job_and_uninstalled()
    {
        var staged = await Post("StageSolution", new JsonObject { ["CustomizationFile"] = Zip(new SmallSolution()) });
        var results = staged["StageSolutionResults"]!;
        var imported = await Post("ImportSolutionAsync", new JsonObject
        {
            ["OverwriteUnmanagedCustomizations"] = false,
            ["PublishWorkflows"] = true,
            ["SolutionParameters"] = new JsonObject
            {
                ["StageSolutionUploadId"] = results["StageSolutionUploadId"]!.DeepClone(),
            },
        });
        Organization.RunAsynchronousJobs();

        var job = await Get($"asyncoperations({imported["AsyncOperationId"]})?$select=statecode,statuscode");
        var log = await Get($"importjobs({imported["ImportJobKey"]})?$select=progress,solutionname");
        var id = (Guid)(await Solutions())[0]!["solutionid"]!;
        using var deleted = await Send("DELETE", $"solutions({id})");

        Assert.Equal("Passed", (string)results["StageSolutionStatus"]!);
        Assert.Equal((Completed, Succeeded), ((int)job["statecode"]!, (int)job["statuscode"]!));
        Assert.Equal(100, (double)log["progress"]!);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Empty(await Solutions());
    }

    [Fact]
    public async Task What_the_solution_brings_is_there_at_once()
    {
        await Refused(HttpStatusCode.NotFound, "GET", "new_visits");
        using var imported = await Send("POST", "ImportSolution", new JsonObject
        {
            ["OverwriteUnmanagedCustomizations"] = false,
            ["PublishWorkflows"] = true,
            ["CustomizationFile"] = Zip(new SmallSolution()),
        }.ToJsonString());

        Assert.Equal(HttpStatusCode.NoContent, imported.StatusCode);
        Assert.Empty((await Get("new_visits?$select=new_name"))["value"]!.AsArray());
        Assert.Empty((await Get("RetrieveDependenciesForUninstall(SolutionUniqueName='Small')"))["value"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"PublishWorkflows":true,"CustomizationFile":"AAAA"}""")]
    [InlineData("""{"OverwriteUnmanagedCustomizations":false,"PublishWorkflows":true}""")]
    [InlineData("""{"OverwriteUnmanagedCustomizations":false,"PublishWorkflows":true,"CustomizationFile":"-"}""")]
    [InlineData("""{"OverwriteUnmanagedCustomizations":false,"PublishWorkflows":true,"CustomizationFile":"AAAA"}""")]
    [InlineData("""{"OverwriteUnmanagedCustomizations":0,"PublishWorkflows":true,"CustomizationFile":"AAAA"}""")]
    public async Task What_cannot_be_imported_is_refused(string body)
    {
        await Refused(HttpStatusCode.BadRequest, "POST", "ImportSolution", body);
    }

    private static string Zip(SmallSolution solution) => Convert.ToBase64String(solution.Zip().ToArray());

    private async Task<JsonArray> Solutions() =>
        (await Get("solutions?$select=version&$filter=uniquename eq 'Small'"))["value"]!.AsArray();

    private async Task<JsonObject> Post(string path, JsonObject body)
    {
        using var response = await Send("POST", path, body.ToJsonString());
        return await Read(response, HttpStatusCode.OK);
    }
}
