using System.Xml.Linq;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;
using OptOutPlugin.SolutionBuild.Scaffold;

namespace OptOutPlugin.Solution.Tests;

public sealed class ScaffoldingATable : IDisposable
{
    private const string Folder = "Solution/src/Entities/optout_Notice";
    private const string Roles = "Solution/src/Roles";

    private static readonly string[] Untranslated = ["LabelsAreTranslated", "TextsAreTranslated"];

    private readonly Lazy<SolutionCopy> made = new(() => new SolutionCopy());

    public static TheoryData<string> OurTables =>
        [.. Repository.Project.Tree.Tables.Where(table => table.IsOurs).Select(table => table.Name)];

    private SolutionCopy Copy => made.Value;

    public void Dispose()
    {
        if (made.IsValueCreated)
            Copy.Dispose();
    }

    [Theory]
    [InlineData("organisation")]
    [InlineData("user")]
    public void Nothing_is_wrong_with_it_once_it_is_translated(string owner)
    {
        Scaffold(
            "DataBreach", "--owner", owner, "--lookup", "topicid=Topic", "--lookup", "replacesid=databreach",
            "--lookup", "contactid=contact", "--lookup", "reviewerid=SystemUser", "--lookup", "approverid=systemuser");

        Assert.Empty(Generated.Write(Copy.Open()));
        var findings = Checker.Check(Copy.Open());
        Assert.Equal(Untranslated, findings.Select(finding => finding.Rule).Distinct().Order());

        Copy.Translate();

        Assert.Empty(Checker.Check(Copy.Open()));
        Assert.True(File.Exists(Packer.Pack(Copy.Open()).Managed));
    }

    [Fact]
    public void It_is_called_as_was_asked_and_officers_keep_it()
    {
        Scaffold(
            "Notice", "--label", "GDPR Notice", "--labels", "GDPR Notices", "--description", "What is published.");

        var table = Copy.Open().Tree.Table("optout_notice");

        Assert.Equal("GDPR Notice", table?.Label);
        Assert.Equal("optout_notices", table?.Settings?.Child("EntitySetName"));
        Says("What is published.", Copy.Read(Folder + "/Entity.xml", ""));
        Says("The GDPR notices offered in a lookup.", Copy.Read(Folder, "<querytype>64"));
        Says("prvDeleteoptout_Notice", Copy.Read(Roles, "OptOut Privacy Officer"));
        Says("prvReadoptout_Notice", Copy.Read(Roles, "OptOut Auditor"));
        Assert.DoesNotContain("Notice", Copy.Read(Roles, "OptOut Sales User"), StringComparison.Ordinal);
        Says("internal const string Table = \"optout_notice\";", Copy.Read("Plugins/Dataverse/Tables/Notice.cs", ""));
    }

    [Theory]
    [MemberData(nameof(OurTables))]
    public void The_platforms_part_is_the_same_as_every_table_has_it(string name)
    {
        var tree = Repository.Project.Tree;
        var table = tree.Tables.Single(one => one.Name == name);
        var likeness = new Likeness(tree, Asked(table));

        Assert.All(likeness.Columns, column => Assert.Equal(
            table.Column(column.Child("LogicalName"))?.Element.ToString(), Everywhere(column, table.File.Path)));
        Assert.All(likeness.Relationships, one => Assert.Contains(
            tree.Relationships, there => XNode.DeepEquals(there, one.Relationship)));
    }

    [Theory]
    [InlineData("active")]
    [InlineData("inactive")]
    [InlineData("find")]
    [InlineData("associated")]
    [InlineData("lookup")]
    public void A_view_is_written_as_the_one_that_is_there_stands(string key)
    {
        var tree = Repository.Project.Tree;
        var door = tree.Tables.Single(one => one.Name == "optout_Door");
        var kind = SystemView.All("Door", "Doors").Single(one => one.Key == key);
        XElement[] cells =
        [
            ViewXml.Cell("optout_name", 260), ViewXml.Cell("optout_userid", 280),
            ViewXml.Cell("optout_description", 360),
        ];

        var view = kind.Of(Asked(door), cells[..(kind.IsNarrow ? 2 : 3)]);

        var path = $"Entities/optout_Door/SavedQueries/{{{view.Id}}}.xml";
        Assert.Equal(tree[path].ToString(), Everywhere(view.File(), path));
    }

    [Theory]
    [InlineData("a name with a space", "Privacy Policy")]
    [InlineData("a name that begins small", "policy")]
    [InlineData("a name that is too long", "PolicyPolicyPolicyPolicyPolicyPolicyPolicyPolicy")]
    [InlineData("a table that is there", "Request")]
    [InlineData("a class that is there", "TopicPreference")]
    [InlineData("an owner that cannot be", "Policy", "--owner", "nobody")]
    [InlineData("an option that is not there", "Policy", "--colour", "red")]
    [InlineData("an option without a value", "Policy", "--label")]
    [InlineData("a lookup at nothing", "Policy", "--lookup", "parcelid=Parcel")]
    [InlineData("a lookup without a table", "Policy", "--lookup", "topicid")]
    [InlineData("a lookup with a capital", "Policy", "--lookup", "topicId=Topic")]
    [InlineData("a lookup in the place of the name", "Policy", "--lookup", "name=Topic")]
    [InlineData("a lookup twice", "Policy", "--lookup", "topicid=Topic", "--lookup", "topicid=Door")]
    public void What_cannot_be_made_is_refused_in_a_sentence_and_nothing_is_written(
        string why, string name, params string[] options)
    {
        var before = Everything();

        var refusal = Assert.Throws<BuildException>(() => Scaffold(name, options));

        Assert.True(refusal.Message.EndsWith('.') && !refusal.Message.Contains('\n'), why);
        Assert.Equal(before, Everything());
    }

    // In every language, as the files of the languages have it.
    private static string Everywhere(XElement root, string path) =>
        Translated.Of(root, path, Repository.Project.Languages).ToString();

    private static void Says(string words, string text) => Assert.Contains(words, text, StringComparison.Ordinal);

    private static NewTable Asked(Table table) => new(
        table.Name, table.Label, table.Label, "", !table.IsOrganisationOwned, [])
    {
        EntitySetName = table.Settings!.Child("EntitySetName"),
    };

    private void Scaffold(string name, params string[] options)
    {
        using var output = new StringWriter();
        Assert.Equal(0, Commands.Run(["scaffold", "table", name, .. options], Copy.Root, output));
    }

    private SortedDictionary<string, long> Everything() => new(
        Directory.EnumerateFiles(Copy.Root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, file => File.GetLastWriteTimeUtc(file).Ticks),
        StringComparer.Ordinal);
}
