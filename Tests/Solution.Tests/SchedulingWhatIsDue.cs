using System.Text.Json;
using System.Text.Json.Nodes;
using OptOutPlugin.Handlers;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Solution.Tests;

public sealed class SchedulingWhatIsDue
{
    private static SourceTree Tree => Repository.Project.OptionalTrees[ScheduleTree.Name];

    private static SourceFile Flow => Assert.Single(Tree.Flows);

    private static JsonNode Definition => JsonNode.Parse(File.ReadAllText(
        Path.Combine(Tree.Folder, Flow.Root.Child("JsonFileName").TrimStart('/'))))!["properties"]!;

    private static JsonNode Until => Definition["definition"]!["actions"]!["Until_it_is_finished"]!;

    [Fact]
    public void It_is_off_until_somebody_gives_it_a_connection()
    {
        Assert.Equal(("0", "1"), (Flow.Root.Child("StateCode"), Flow.Root.Child("StatusCode")));
        Assert.Equal("5", Flow.Root.Child("Category"));
        Assert.Empty(Tree[SourceTree.CustomizationsPath].Descendants("connectionid"));
    }

    [Fact]
    public void It_starts_every_day() =>
        Assert.Equal(
            ("Day", 1),
            (Definition["definition"]!["triggers"]!["Every_day"]!["recurrence"]!["frequency"]!.GetValue<string>(),
                Definition["definition"]!["triggers"]!["Every_day"]!["recurrence"]!["interval"]!.GetValue<int>()));

    [Fact]
    public void It_calls_the_api_that_the_product_declares_until_its_answer_says_that_it_is_finished()
    {
        var api = CustomApis.All.Single(one => one.Handler == typeof(RunDue));
        var action = Assert.Single(Until["actions"]!.AsObject());

        Assert.Equal(api.UniqueName, action.Value!["inputs"]!["parameters"]!["actionName"]!.GetValue<string>());
        Assert.Equal("PerformUnboundAction", action.Value["inputs"]!["host"]!["operationId"]!.GetValue<string>());
        Assert.Contains(api.Responses, response => response.Name == RunDue.Finished);
        Assert.Equal(
            $"@equals(outputs('{action.Key}')?['body/{RunDue.Finished}'], true)",
            Until["expression"]!.GetValue<string>());
        Assert.DoesNotContain(api.Parameters, parameter => !parameter.IsOptional);
    }

    [Fact]
    public void Every_connection_that_it_uses_is_declared()
    {
        var declared = Tree[SourceTree.CustomizationsPath].Descendants("connectionreference")
            .Select(one => one.Attr("connectionreferencelogicalname"));
        var used = Definition["connectionReferences"]!.AsObject()
            .Select(one => one.Value!["connection"]!["connectionReferenceLogicalName"]!.GetValue<string>());

        Assert.Equal(declared, used);
    }

    [Fact]
    public void The_zip_holds_the_flow_under_the_name_that_it_gives()
    {
        var zip = Packer.Pack(Repository.Root).Optional.Single(
            path => path.Contains(ScheduleTree.Name, StringComparison.Ordinal));

        using var archive = System.IO.Compression.ZipFile.OpenRead(zip);
        using var customizations = archive.GetEntry("customizations.xml")!.Open();
        var flow = Assert.Single(Xml.Read(customizations, zip).Descendants("Workflow"));
        using var definition = archive.GetEntry(flow.Child("JsonFileName").TrimStart('/'))!.Open();
        using var json = JsonDocument.Parse(definition);
        Assert.Equal("1.0.0.0", json.RootElement.GetProperty("schemaVersion").GetString());
    }
}
