using System.Globalization;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;

namespace OptOutPlugin.Solution.Tests;

public class TheChoices
{
    public static TheoryData<string> OfTheCode => [.. EnumChoices.All.Select(one => one.Value)];

    [Theory]
    [MemberData(nameof(OfTheCode))]
    public void The_code_has_a_name_for_every_option_and_for_nothing_else(string choice) =>
        Assert.Equal(Options(choice).Keys.Order(), Enum.GetValues(MembersOf(choice)).Cast<int>().Select(EnumChoices.Stored).Order());

    [Theory]
    [MemberData(nameof(OfTheCode))]
    public void The_name_in_the_code_says_what_the_label_says(string choice)
    {
        var options = Options(choice);

        Assert.All(Enum.GetValues(MembersOf(choice)).Cast<int>(), value =>
        {
            var name = Enum.GetName(MembersOf(choice), value)!;
            Assert.True(Says(options[EnumChoices.Stored(value)], name), $"{value} is {name} in the code.");
        });
    }

    [Fact]
    public void A_row_of_the_ledger_is_named_by_the_label_of_its_event() =>
        Assert.All(Options("optout_event"), option =>
            Assert.Equal(option.Value, RowNames.Of((LedgerEvent)option.Key)));

    [Theory]
    [InlineData("Do not allow e-mails", "DoNotEmail", true)]
    [InlineData("Override granted", "OverrideRefused", false)]
    [InlineData("Contact warned", "ContactBlocked", false)]
    public void A_name_says_what_a_label_says_when_all_of_it_is_there_in_order(string label, string name, bool says) =>
        Assert.Equal(says, Says(label, name));

    private static Type MembersOf(string choice) => EnumChoices.All.Single(one => one.Value == choice).Key;

    private static Dictionary<int, string> Options(string choice) =>
        Repository.Project.Tree[$"OptionSets/{choice}.xml"].Descendants("option").ToDictionary(
            option => int.Parse(option.Attr("value"), CultureInfo.InvariantCulture),
            option => option.Element("labels")!.Elements().Single(l => l.Attr("languagecode") == "1033")
                .Attr("description"));

    private static bool Says(string label, string name)
    {
        var next = 0;
        foreach (var letter in label.ToUpperInvariant())
        {
            if (next < name.Length && letter == char.ToUpperInvariant(name[next]))
                next++;
        }

        return next == name.Length;
    }
}
