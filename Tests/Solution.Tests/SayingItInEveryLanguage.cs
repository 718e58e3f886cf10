using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;

namespace OptOutPlugin.Solution.Tests;

public class SayingItInEveryLanguage
{
    private const string Door = "Solution/src/Entities/optout_Door/Entity.xml";
    private const string German = "Solution/Languages/de.xml";

    [Fact]
    public void A_new_label_gets_a_place_in_each_language_and_is_refused_until_it_has_words()
    {
        using var copy = new SolutionCopy();
        copy.Edit(Door, "description=\"Doors\" languagecode=\"1033\"", "description=\"Gates\" languagecode=\"1033\"");

        Assert.Contains($"wrote {German}", Generated.Write(copy.Open()).ToList());

        Assert.Contains("""<text of="Gates" />""", copy.Read(German, ""), StringComparison.Ordinal);
        Assert.Contains(Checker.Check(copy.Open()), finding => finding.ToString()
            .Contains($"{German}: nobody has translated \"Gates\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_translated_stands_in_the_tree()
    {
        using var copy = new SolutionCopy();
        copy.Edit(German, ">Annahmestellen<", ">Tore<");

        Assert.Contains($"wrote {Door}", Generated.Write(copy.Open()).ToList());

        Assert.Contains("description=\"Tore\" languagecode=\"1031\"", copy.Read(Door, ""), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_maker_exports_without_the_other_languages_has_them_again()
    {
        using var copy = new SolutionCopy();
        var before = copy.Read(Door, "");
        copy.Edit(Door, "<LocalizedName description=\"Annahmestelle\" languagecode=\"1031\" />", "");

        _ = Generated.Write(copy.Open()).ToList();

        Assert.Equal(before, copy.Read(Door, ""));
    }

    [Theory]
    [InlineData("Solution/src/Entities/optout_Door/Entity.xml", "Echtheitsnachweis")]
    [InlineData("Solution/src/Entities/optout_Finding/FormXml", "Nachweise")]
    public void One_English_word_may_have_two_meanings(string file, string german) =>
        Assert.Equal(german, Repository.Project.Languages.All.Single(one => one.Code == "1031").Of("Proof", file));

    [Fact]
    public void The_languages_that_have_a_file_are_those_of_the_solution() =>
        Assert.Equal(["1033", "1031", "1036", "2052"], Repository.Project.Languages.Codes);
}
