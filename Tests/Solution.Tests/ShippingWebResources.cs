using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;

namespace OptOutPlugin.Solution.Tests;

public class ShippingWebResources
{
    private const string Script = "Solution/src/WebResources/optout_/js/optout.js";

    [Theory]
    [InlineData("optout_/html/panel.html", "1", "The page panel.")]
    [InlineData("optout_/css/optout.css", "2", "What the pages look like.")]
    [InlineData("optout_/js/optout.js", "3", "The script of the forms, commands, views and pages.")]
    [InlineData("optout_/img/refused.svg", "11", "The icon refused.")]
    public void Each_says_its_kind_and_what_it_is(string name, string kind, string description)
    {
        var data = Repository.Project.Tree.WebResources.Single(f => f.Root.Child("Name") == name).Root;

        Assert.Equal(kind, data.Child("WebResourceType"));
        Assert.Equal(description, data.Child("Description"));
    }

    [Fact]
    public void The_script_that_node_built_stays_and_gets_its_data()
    {
        using var copy = new SolutionCopy();
        File.Delete(Path.Combine(copy.Root, Script + ".data.xml"));

        Assert.Equal([$"wrote {Script}.data.xml"], Generated.Write(copy.Open()));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, Script)), copy.Read(Script, ""));
    }

    [Fact]
    public void Data_without_its_script_goes()
    {
        using var copy = new SolutionCopy();
        copy.Delete(Script);

        Assert.Contains($"removed {Script}.data.xml", Generated.Write(copy.Open()));
    }

    [Fact]
    public void A_page_that_is_in_the_tree_alone_goes()
    {
        using var copy = new SolutionCopy();
        copy.Add("Solution/src/WebResources/optout_/html/old.html", "<!doctype html>");

        Assert.Equal(["removed Solution/src/WebResources/optout_/html/old.html"], Generated.Write(copy.Open()));
    }

    [Fact]
    public void A_page_that_was_changed_must_be_generated_again()
    {
        using var copy = new SolutionCopy();
        copy.Edit("WebResources/html/panel.html", "<title>Consent", "<title>Panel");

        Assert.Contains(Checker.Check(copy.Open()), finding => finding.ToString().Contains("panel.html", StringComparison.Ordinal));
    }
}
