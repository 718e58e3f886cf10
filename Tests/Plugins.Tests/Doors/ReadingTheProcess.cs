using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Policies;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.Plugins.Tests.TextMessages;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>Everybody may read how a no is handled, and what is written is what is done.</summary>
public sealed class ReadingTheProcess : IDisposable
{
    private const string Url = "https://choices.example.com";

    private static readonly string[] Languages = ["en", "de", "fr", "zh"];

    private static readonly (string, string)[] Nothing = [];

    private static readonly (string, string)[] Paged = [(SettingName.PreferenceCentreUrl, Url)];

    private static readonly (string, string)[] Texting = [(SettingName.SmsTables, TextSolution.Named)];

    /// <summary>A value by which each setting changes what is written, and what else is set for it.</summary>
    private static readonly Dictionary<string, (string Value, (string, string)[] Besides)> Spoken = new()
    {
        [SettingName.SendMode] = ("Strip", Nothing),
        [SettingName.UnclassifiedMail] = ("Transactional", Nothing),
        [SettingName.LooseningMode] = ("Refuse", Nothing),
        [SettingName.ActivityMode] = ("Block", Nothing),
        [SettingName.FaxAndTextMode] = ("Off", Nothing),
        [SettingName.SmsTables] = (TextSolution.Named, Nothing),
        [SettingName.StopScope] = ("CallsToo", Texting),
        [SettingName.ReaskLockMonths] = ("12", Nothing),
        [SettingName.BulkFrom] = ("25", Nothing),
        [SettingName.MarketingNeedsOptIn] = ("Always", Nothing),
        [SettingName.OptInCountries] = ("Freedonia", [(SettingName.MarketingNeedsOptIn, "Countries")]),
        [SettingName.ExistingCustomers] = ("NeedNone", [(SettingName.MarketingNeedsOptIn, "Always")]),
        [SettingName.EarlierRefusals] = ("System", Nothing),
        [SettingName.PreferenceCentreUrl] = (Url, Nothing),
        [SettingName.SenderName] = ("Acme", Nothing),
        [SettingName.PostalAddress] = ("1 High Street | Springfield", Nothing),
        [SettingName.SenderContact] = ("+49 30 999", Nothing),
        [SettingName.ConfirmationSender] = ("news@example.com", Paged),
        [SettingName.MissingFooter] = ("Refuse", Nothing),
        [SettingName.BouncesNeeded] = ("3", Nothing),
        [SettingName.PublishedMetrics] = ("LastYear", Paged),
        [SettingName.ErasureNeedsTwo] = ("Yes", Nothing),
    };

    private const string OwnPeople =
        "says nothing to outsiders because it says only which courses the organisation asks of its own people: a no "
        + "counts the same";

    private static readonly Dictionary<string, string> Silent = new()
    {
        [SettingName.DefaultCountry] =
            "says nothing to outsiders because it says only how a number that is stored without a calling code is read",
        [SettingName.Training] = OwnPeople,
        [SettingName.TrainingForMarketing] = OwnPeople,
    };

    private readonly Sales sales = new();
    private readonly PublicPage page;

    public ReadingTheProcess() => page = new PublicPage(sales);

    public static TheoryData<string> Settings => new(SettingDefinitions.All.Select(one => one.SchemaName));

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Settings))]
    public void Each_setting_changes_a_sentence_in_every_language_or_says_nothing_to_outsiders(string setting)
    {
        if (Silent.TryGetValue(setting, out var why))
        {
            Assert.StartsWith("says nothing to outsiders because ", why, StringComparison.Ordinal);
            return;
        }

        Assert.True(
            Spoken.TryGetValue(setting, out var change),
            $"{setting} changes what the product does: let PublishedProcess say so, or write down why it says nothing.");
        Texts();
        foreach (var (name, value) in change.Besides)
        {
            Set(name, value);
        }

        var before = Languages.Select(language => Sentences(language)).ToList();
        Set(setting, change.Value);

        Assert.All(
            Languages.Zip(before), one => Assert.NotEqual(one.Second, Sentences(one.First)));
    }

    [Fact]
    public void Every_line_has_words_of_its_own_in_every_language()
    {
        var said = Languages.Select(code => Plugin(code)).ToList();
        foreach (var line in Enum.GetValues<ProcessLine>())
        {
            var sentence = new ProcessSentence(ProcessPart.HowLong, line)
            {
                Count = 2,
                Words = "words",
                Names = ["A", "B"],
                Rule = ClockRules.BuiltIn[4] with { Citation = string.Empty },
            };
            var texts = said.Select(one => one.Of(sentence)).ToList();
            Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.All(texts, text => Assert.DoesNotContain('\n', text));
            Assert.Equal(texts.Count, texts.Distinct().Count());
            Assert.DoesNotMatch("[^\u00a0\u202f][:;!?](\\s|$)", texts[2].Replace("https:", "", StringComparison.Ordinal));
        }

        foreach (var texts in said)
        {
            Assert.Equal(
                Enum.GetValues<ProcessLine>().Length,
                Enum.GetValues<ProcessLine>().Select(line => texts.Of(
                    new ProcessSentence(ProcessPart.HowLong, line) { Rule = ClockRules.BuiltIn[4], Count = 2 })).Distinct().Count());
            Assert.Equal(
                Enum.GetValues<ProcessPart>().Length,
                Enum.GetValues<ProcessPart>().Select(texts.Heading).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData(null, true, true)]
    [InlineData(Url, false, false)]
    [InlineData(Url, true, false)]
    public void An_answer_with_STOP_is_promised_only_where_a_footer_offers_it_and_a_mailbox_hears_it(
        string? url, bool isHeard, bool isPromised)
    {
        if (url is not null)
        {
            Set(SettingName.PreferenceCentreUrl, url);
        }

        if (isHeard)
        {
            var rep = new EntityReference("systemuser", sales.RepId);
            sales.EditBehindThePlatform(rep, "incomingemaildeliverymethod", new OptionSetValue(2));
            sales.EditBehindThePlatform(rep, "emailrouteraccessapproval", new OptionSetValue(1));
        }

        Assert.All(Languages, language => Assert.Equal(
            isPromised, Sentences(language).Contains("STOP", StringComparison.Ordinal)));
        Assert.Equal(url is not null, Sentences().Contains("carry a link", StringComparison.Ordinal));
        Assert.Equal(
            isHeard && url is not null, Sentences().Contains("An answer that asks us to stop", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, TextSolution.Named, true)]
    [InlineData(false, TextSolution.Named, false)]
    [InlineData(true, "cr123_text", false)]
    [InlineData(true, TextSolution.Named + ", cr123_other", false)]
    public void STOP_by_text_is_promised_only_where_each_table_is_listened_to(
        bool hasSteps, string tables, bool isPromised)
    {
        if (hasSteps)
        {
            Texts();
        }

        Set(SettingName.SmsTables, tables);

        Assert.Equal(isPromised, Sentences().Contains("text messages with STOP", StringComparison.Ordinal));
    }

    [Fact]
    public void What_no_step_guards_is_not_said_to_be_guarded()
    {
        Set(SettingName.ActivityMode, "Block");
        Assert.Contains("created: phone calls, letters, faxes, appointments.", Sentences(), StringComparison.Ordinal);
        Assert.Contains("does not check these: text messages.", Sentences(), StringComparison.Ordinal);

        foreach (var step in Steps.All.Where(step => step.Table == "phonecall"))
        {
            sales.Organization.DisableStep(step.Id);
        }

        Assert.Contains("created: letters, faxes, appointments.", Sentences(), StringComparison.Ordinal);
        Assert.Contains("does not check these: phone calls, text messages.", Sentences(), StringComparison.Ordinal);
    }

    [Fact]
    public void Time_limits_are_those_of_the_rows_with_their_citation()
    {
        sales.Create(
            Regime.Table,
            (Regime.Name, "House rule"),
            (Regime.Code, "house"),
            (Regime.RequestType, new OptionSetValue(OptionValue.First + (int)RequestType.StopMarketing)),
            (Regime.Amount, 3),
            (Regime.Unit, new OptionSetValue(OptionValue.First + (int)LimitUnit.BusinessDays)),
            (Regime.Citation, "Our handbook, p. 4"));
        sales.Forget();

        Assert.Contains("House rule: within 3 business days (Our handbook, p. 4).", Sentences(), StringComparison.Ordinal);
        Assert.Contains("GDPR: within 1 month, with reasons", Sentences(), StringComparison.Ordinal);
        Assert.Contains("DSGVO", Sentences("de"), StringComparison.Ordinal);
        Assert.Contains("Information Commissioner", Sentences(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_in_which_language_and_of_which_moment_it_is_and_costs_few_requests()
    {
        var answer = page.Call("optout_ReadProcess", ("Language", "fr-CA"));
        Assert.Equal("fr", answer["Language"]);
        Assert.Equal("Comment nous traitons votre refus", answer["Title"]);
        Assert.Equal(sales.Now, answer["GeneratedOn"]);
        Assert.Equal(
            Enum.GetNames<ProcessPart>(),
            ((EntityCollection)answer["Sections"]).Entities.Select(row => (string)row["key"]));
        Assert.Equal("en", page.Call("optout_ReadProcess")["Language"]);
        Assert.Equal("en", page.Call("optout_ReadProcess", ("Language", "tlh"))["Language"]);
        Assert.ThrowsAny<Exception>(() => PublicPage.Call(sales.Rep, "optout_ReadProcess"));
    }

    private static OptOutPlugin.Languages.ProcessTexts Plugin(string code) => OptOutPlugin.Languages.Texts.Of(
        OptOutPlugin.Domain.Languages.LanguageCode.Read(code)!.Value).Process;

    private string Sentences(string language = "en") => string.Join(
        "\n",
        ((EntityCollection)page.Call("optout_ReadProcess", ("Language", language))["Sections"]).Entities
            .Select(row => (string)row["sentences"]));

    private void Set(string setting, string value)
    {
        sales.Set(setting, value);
        sales.Forget();
    }

    // The carrier's table of text messages, with the steps that guard it and listen.
    private void Texts()
    {
        sales.Organization.Import(TextSolution.Zip());
        using var zip = new MemoryStream(
            OptionalPacker.Zip(SmsPacker.Tree(Project.Open(Repository.Root), TextSolution.Table).Value));
        sales.Organization.Import(zip);
    }
}
