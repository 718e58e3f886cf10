using System.Globalization;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.SolutionBuild;

namespace OptOutPlugin.Solution.Tests;

public class TheChoices
{
    private const int FirstValue = 727000000;

    public static TheoryData<Type, string> OfTheCode => new()
    {
        { typeof(LedgerEvent), "optout_event" },
        { typeof(ConsentSource), "optout_source" },
        { typeof(LedgerReason), "optout_reason" },
        { typeof(KeyPurpose), "optout_keypurpose" },
        { typeof(PreferenceState), "optout_preferencestate" },
        { typeof(RequestKind), "optout_requestkind" },
        { typeof(RequestStatus), "optout_requeststatus" },
        { typeof(Severity), "optout_severity" },
        { typeof(FindingStatus), "optout_findingstatus" },
        { typeof(Weight), "optout_weight" },
        { typeof(OverrideGround), "optout_overrideground" },
        { typeof(WorkKind), "optout_workkind" },
    };

    [Theory]
    [MemberData(nameof(OfTheCode))]
    public void The_code_has_a_name_for_every_option_and_for_nothing_else(Type values, string choice) =>
        Assert.Equal(Options(choice).Keys.Order(), Enum.GetValues(values).Cast<int>().Select(Stored).Order());

    [Theory]
    [MemberData(nameof(OfTheCode))]
    public void The_name_in_the_code_says_what_the_label_says(Type values, string choice)
    {
        var options = Options(choice);

        Assert.All(Enum.GetValues(values).Cast<int>(), value =>
        {
            var name = Enum.GetName(values, value)!;
            Assert.True(Says(options[Stored(value)], name), $"{value} is {name} in the code.");
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

    // What the domain counts from nought, the platform stores with the publisher's prefix.
    private static int Stored(int value) => value < FirstValue ? FirstValue + value : value;

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
