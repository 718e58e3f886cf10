using System.Xml.Linq;
using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;
using OptOutPlugin.SolutionBuild.Rules;

namespace OptOutPlugin.Solution.Tests;

public class OfferingCustomApis
{
    private static readonly CustomApi Event = new("optout_Happened", null, "Happened", "Something happened.")
    {
        AllowedSteps = AllowedSteps.AsynchronousOnly,
        IsFunction = true,
        IsPrivate = true,
        Parameters =
        [
            new("Who", ApiType.EntityReference, "Who it was.") { Table = "contact" },
            new("Why", ApiType.StringArray, "Why.") { IsOptional = true },
        ],
        Responses = [new("Row", ApiType.Entity, "What became of it.") { Table = "lead" }],
    };

    [Fact]
    public void Its_files_lie_where_dataverse_looks_for_them() => Assert.Equal(
        [
            "customapis/optout_Happened/customapi.xml",
            "customapis/optout_Happened/customapirequestparameters/Who/customapirequestparameter.xml",
            "customapis/optout_Happened/customapirequestparameters/Why/customapirequestparameter.xml",
            "customapis/optout_Happened/customapiresponseproperties/Row/customapiresponseproperty.xml",
        ],
        CustomApiXml.Files(Event, Repository.Project.Languages).Select(f => f.Path));

    [Fact]
    public void They_say_what_is_declared()
    {
        var files = CustomApiXml.Files(Event, Repository.Project.Languages).Select(f => f.Root).ToList();

        Assert.Equal("optout_Happened", files[0].Attr("uniquename"));
        Assert.Equal("1 0 1", Said(files[0], "allowedcustomprocessingsteptype", "bindingtype", "isfunction"));
        Assert.Equal("1 0 0", Said(files[0], "isprivate", "iscustomizable", "workflowsdkstepenabled"));
        Assert.Null(files[0].Element("plugintypeid"));
        Assert.Null(files[0].Element("executeprivilegename"));
        Assert.Equal("0 contact 5", Said(files[1], "isoptional", "logicalentityname", "type"));
        Assert.Equal("optout_Happened.Who", Said(files[1], "name"));
        Assert.Equal("1 11", Said(files[2], "isoptional", "type"));
        Assert.Equal("lead 3", Said(files[3], "logicalentityname", "type"));
        Assert.Null(files[3].Element("isoptional"));
    }

    [Fact]
    public void An_event_without_a_handler_goes_through_all_rules()
    {
        using var copy = new SolutionCopy();
        Project With(Project project) => project with { Apis = [.. project.Apis, Event] };

        // Its files, its row in the README, and a place for its texts in each other language.
        Assert.Equal(8, Generated.Write(With(copy.Open())).Count());

        // Nobody has translated it yet, and nothing else is wrong.
        Assert.Equal(
            [nameof(LabelsAreTranslated), nameof(TextsAreTranslated)],
            Checker.Check(With(copy.Open())).Select(finding => finding.Rule).Distinct());
        Assert.Contains(
            "| optout_Happened | Something happened. | everyone |",
            copy.Read("Plugins/README.md", ""),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_declared_no_more_is_removed()
    {
        using var copy = new SolutionCopy();

        var written = Generated.Write(copy.Open() with { Apis = [Event] }).ToList();

        Assert.Contains("removed Solution/src/customapis/optout_VerifyLedger/customapi.xml", written);
        Assert.All(
            copy.Open().Tree.CustomApis,
            f => Assert.StartsWith("customapis/optout_Happened/", f.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_zip_holds_the_same_files_at_the_same_paths()
    {
        using var copy = new SolutionCopy();
        using var zip = System.IO.Compression.ZipFile.OpenRead(Packer.Pack(copy.Root).Managed);
        var files = copy.Open().Tree.CustomApis.ToList();

        Assert.Equal(
            copy.Open().Apis.Sum(api => 1 + api.Parameters.Count + api.Responses.Count), files.Count);
        Assert.All(files, file =>
        {
            using var stream = new MemoryStream();
            zip.GetEntry(file.Path)!.Open().CopyTo(stream);
            Assert.Equal(File.ReadAllBytes(Path.Combine(copy.Root, "Solution/src", file.Path)), stream.ToArray());
        });
    }

    [Fact]
    public void No_root_component_names_it_for_its_number_differs_from_environment_to_environment() =>
        Assert.DoesNotContain(
            Repository.Project.Tree.RootComponents,
            c => c.Attr("schemaName").Contains("VerifyLedger", StringComparison.Ordinal));

    [Theory]
    [InlineData(null, "is missing")]
    [InlineData("optout_VerifyLedger 0 0\n", "is not a name and four numbers")]
    public void A_list_of_what_was_released_that_cannot_be_read_stops_the_check(string? text, string sentence)
    {
        using var copy = new SolutionCopy();
        copy.Delete(ReleasedApi.Path);
        if (text is not null)
            copy.Add(ReleasedApi.Path, text);

        var fault = Assert.Throws<BuildException>(() => Checker.Check(copy.Open()));

        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_released_and_did_not_change_is_fine()
    {
        using var copy = new SolutionCopy();
        copy.Add(ReleasedApi.Path, "# released\n\noptout_VerifyLedger 0 0 0 0\n");

        Assert.Empty(Checker.Check(copy.Open()));
    }

    private static string Said(XElement root, params string[] elements) =>
        string.Join(' ', elements.Select(e => root.Child(e)));
}
