using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Domain.Tests;

public class ReadingSettings
{
    public static TheoryData<string, string, object> Understood => new()
    {
        { SettingName.SendMode, "Strip", SendMode.Strip },
        { SettingName.SendMode, "  sTRIP\r\n", SendMode.Strip },
        { SettingName.SendMode, "block", SendMode.Block },
        { SettingName.UnclassifiedMail, "MarketingWhenBulk", UnclassifiedMail.MarketingWhenBulk },
        { SettingName.UnclassifiedMail, "marketing", UnclassifiedMail.Marketing },
        { SettingName.UnclassifiedMail, "TRANSACTIONAL", UnclassifiedMail.Transactional },
        { SettingName.LooseningMode, "correct", LooseningMode.Correct },
        { SettingName.LooseningMode, "refuse", LooseningMode.Refuse },
        { SettingName.ActivityMode, "warn", ActivityMode.Warn },
        { SettingName.ActivityMode, "block", ActivityMode.Block },
        { SettingName.ActivityMode, " off ", ActivityMode.Off },
        { SettingName.FaxAndTextMode, "warn", ActivityMode.Warn },
        { SettingName.DefaultCountry, "+49", "49" },
        { SettingName.DefaultCountry, " 1 ", "1" },
        { SettingName.DefaultCountry, "+971", "971" },
        { SettingName.ReaskLockMonths, "0", 0 },
        { SettingName.ReaskLockMonths, " 007 ", 7 },
        { SettingName.ReaskLockMonths, "120", 120 },
        { SettingName.BulkFrom, "1", 1 },
        { SettingName.BulkFrom, " 0025 ", 25 },
        { SettingName.BulkFrom, "1000", 1000 },
        { SettingName.MarketingNeedsOptIn, "topics", OptInNeed.Topics },
        { SettingName.MarketingNeedsOptIn, " Countries ", OptInNeed.Countries },
        { SettingName.MarketingNeedsOptIn, "ALWAYS", OptInNeed.Always },
        { SettingName.ExistingCustomers, "needoptin", ExistingCustomers.NeedOptIn },
        { SettingName.ExistingCustomers, "NeedNone", ExistingCustomers.NeedNone },
        { SettingName.EarlierRefusals, "reported", EarlierRefusals.Reported },
        { SettingName.EarlierRefusals, "Staff", EarlierRefusals.Staff },
        { SettingName.EarlierRefusals, "SYSTEM", EarlierRefusals.System },
        { SettingName.MissingFooter, "warn", MissingFooter.Warn },
        { SettingName.MissingFooter, " REFUSE ", MissingFooter.Refuse },
        { SettingName.PublishedMetrics, "lastyear", PublishedMetrics.LastYear },
        { SettingName.PublishedMetrics, "None", PublishedMetrics.None },
        { SettingName.ErasureNeedsTwo, "YES", ErasureNeedsTwo.Yes },
        { SettingName.ErasureNeedsTwo, "no", ErasureNeedsTwo.No },
        { SettingName.Training, "require", TrainingMode.Require },
        { SettingName.Training, " OFF ", TrainingMode.Off },
        { SettingName.Training, "Warn", TrainingMode.Warn },
        { SettingName.TrainingForMarketing, "yes", TrainingForMarketing.Yes },
        { SettingName.TrainingForMarketing, "No", TrainingForMarketing.No },
        { SettingName.PreferenceCentreUrl, " https://choices.example.com/ ", "https://choices.example.com" },
        { SettingName.PreferenceCentreUrl, "HTTPS://Choices.example:8443/a/b//", "HTTPS://Choices.example:8443/a/b" },
        { SettingName.PreferenceCentreUrl, "http://localhost:5080", "http://localhost:5080" },
        { SettingName.PreferenceCentreUrl, "http://localhost/", "http://localhost" },
        { SettingName.PreferenceCentreUrl, "http://127.0.0.1:1", "http://127.0.0.1:1" },
        { SettingName.PreferenceCentreUrl, "http://[::1]:1/x", "http://[::1]:1/x" },
    };

    [Theory]
    [InlineData("none")]
    [InlineData(" NONE ")]
    public void Of_a_text_the_word_none_says_nothing(string value)
    {
        var settings = Settings.Read(_ => value);

        Assert.Null(settings.CallingCode);
        Assert.Null(settings.PreferenceCentreUrl);
        Assert.Null(settings.ConfirmationSender);
        Assert.Empty(settings.SmsTables);
        Assert.Empty(settings.OptInCountries);
        Assert.All(Enum.GetValues<Language>(), language => Assert.Null(settings.SenderName.For(language)));
        Assert.All(
            SettingDefinitions.All.Where(one => one.Default == SettingReading.Nothing),
            one => Assert.Empty(Settings.Read(name => name == one.SchemaName ? value : null).Faults));
    }

    [Fact]
    public void Every_setting_has_a_default() =>
        Assert.All(SettingDefinitions.All, one => Assert.NotEqual(string.Empty, one.Default));

    public static TheoryData<string, string, object?, string> Misunderstood => new()
    {
        { SettingName.SendMode, "Blok", SendMode.Block, "neither Block nor Strip: Block is used" },
        { SettingName.SendMode, "1", SendMode.Block, "neither Block nor Strip: Block is used" },
        { SettingName.SendMode, "Block,Strip", SendMode.Block, "neither Block nor Strip: Block is used" },
        {
            SettingName.UnclassifiedMail, "Bulk", UnclassifiedMail.Marketing,
            "none of MarketingWhenBulk, Marketing and Transactional: Marketing is used"
        },
        { SettingName.LooseningMode, "no", LooseningMode.Correct, "neither Correct nor Refuse: Correct is used" },
        { SettingName.ActivityMode, "of", ActivityMode.Block, "none of Warn, Block and Off: Block is used" },
        { SettingName.FaxAndTextMode, "of", ActivityMode.Block, "none of Warn, Block and Off: Block is used" },
        { SettingName.DefaultCountry, "DE", null, "no calling code such as +49: none is used" },
        { SettingName.DefaultCountry, "+", null, "no calling code such as +49: none is used" },
        { SettingName.DefaultCountry, "+049", null, "no calling code such as +49: none is used" },
        { SettingName.DefaultCountry, "+4915", null, "no calling code such as +49: none is used" },
        { SettingName.DefaultCountry, "+٤٩", null, "no calling code such as +49: none is used" },
        { SettingName.ReaskLockMonths, "121", 12, "no whole number from 0 to 120: 12 is used" },
        { SettingName.ReaskLockMonths, "-1", 12, "no whole number from 0 to 120: 12 is used" },
        { SettingName.ReaskLockMonths, "1.5", 12, "no whole number from 0 to 120: 12 is used" },
        { SettingName.ReaskLockMonths, "a year", 12, "no whole number from 0 to 120: 12 is used" },
        { SettingName.ReaskLockMonths, "99999999999", 12, "no whole number from 0 to 120: 12 is used" },
        { SettingName.BulkFrom, "0", 1, "no whole number from 1 to 1000: 1 is used" },
        { SettingName.BulkFrom, "1001", 1, "no whole number from 1 to 1000: 1 is used" },
        { SettingName.BulkFrom, "-5", 1, "no whole number from 1 to 1000: 1 is used" },
        { SettingName.BulkFrom, "ten", 1, "no whole number from 1 to 1000: 1 is used" },
        {
            SettingName.MarketingNeedsOptIn, "Never", OptInNeed.Always,
            "none of Topics, Countries and Always: Always is used"
        },
        {
            SettingName.ExistingCustomers, "yes", ExistingCustomers.NeedOptIn,
            "neither NeedOptIn nor NeedNone: NeedOptIn is used"
        },
        {
            SettingName.EarlierRefusals, "Person", EarlierRefusals.Reported,
            "none of Reported, Staff and System: Reported is used"
        },
        { SettingName.MissingFooter, "No", MissingFooter.Refuse, "neither Warn nor Refuse: Refuse is used" },
        { SettingName.PublishedMetrics, "Yes", PublishedMetrics.None, "neither None nor LastYear: None is used" },
        { SettingName.ErasureNeedsTwo, "two", ErasureNeedsTwo.Yes, "neither No nor Yes: Yes is used" },
        { SettingName.Training, "Yes", TrainingMode.Require, "none of Off, Warn and Require: Require is used" },
        { SettingName.TrainingForMarketing, "Warn", TrainingForMarketing.Yes, "neither No nor Yes: Yes is used" },
        { SettingName.PreferenceCentreUrl, "choices.example.com", null, NoPage },
        { SettingName.PreferenceCentreUrl, "http://choices.example.com", null, NoPage },
        { SettingName.PreferenceCentreUrl, "http://localhost.example.com", null, NoPage },
        { SettingName.PreferenceCentreUrl, "http://localhost@example.com", null, NoPage },
        { SettingName.PreferenceCentreUrl, "https://", null, NoPage },
        { SettingName.PreferenceCentreUrl, "https:///u", null, NoPage },
        { SettingName.PreferenceCentreUrl, "https://a@example.com", null, NoPage },
        { SettingName.PreferenceCentreUrl, "https://example.com?a=b", null, NoPage },
        { SettingName.PreferenceCentreUrl, "https://example.com#a", null, NoPage },
        { SettingName.PreferenceCentreUrl, "https://exa mple.com", null, NoPage },
        { SettingName.PreferenceCentreUrl, "https://bücher.example", null, NoPage },
        { SettingName.PreferenceCentreUrl, "javascript:alert(1)", null, NoPage },
        { SettingName.PreferenceCentreUrl, "https://a>b", null, NoPage },
    };

    private const string NoPage = "no address of a page such as https://choices.example.com: none is used";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    public void A_setting_that_says_nothing_has_its_default(string? nothing)
    {
        var settings = Settings.Read(_ => nothing);

        Assert.Equal(SendMode.Block, settings.SendMode);
        Assert.Equal(UnclassifiedMail.MarketingWhenBulk, settings.UnclassifiedMail);
        Assert.Equal(LooseningMode.Correct, settings.LooseningMode);
        Assert.Equal(ActivityMode.Warn, settings.ActivityMode);
        Assert.Equal(ActivityMode.Block, settings.FaxAndTextMode);
        Assert.Empty(settings.SmsTables);
        Assert.Null(settings.CallingCode);
        Assert.Equal(0, settings.ReaskLockMonths);
        Assert.Equal(10, settings.BulkFrom);
        Assert.Equal(OptInNeed.Topics, settings.MarketingNeedsOptIn);
        Assert.Empty(settings.OptInCountries);
        Assert.Equal(ExistingCustomers.NeedOptIn, settings.ExistingCustomers);
        Assert.Equal(EarlierRefusals.Reported, settings.EarlierRefusals);
        Assert.Null(settings.PreferenceCentreUrl);
        Assert.True(settings.SenderName.IsEmpty);
        Assert.True(settings.PostalAddress.IsEmpty);
        Assert.True(settings.SenderContact.IsEmpty);
        Assert.Equal(MissingFooter.Warn, settings.MissingFooter);
        Assert.Equal(PublishedMetrics.None, settings.PublishedMetrics);
        Assert.Equal(ErasureNeedsTwo.No, settings.ErasureNeedsTwo);
        Assert.Equal(TrainingMode.Warn, settings.Training);
        Assert.Equal(TrainingForMarketing.No, settings.TrainingForMarketing);
        Assert.Empty(settings.Faults);
    }

    [Fact]
    public void What_is_shipped_as_default_is_what_saying_nothing_means()
    {
        var shipped = Settings.Read(name => SettingDefinitions.All.Single(one => one.SchemaName == name).Default);

        Assert.Equal(Shown(Settings.Read(_ => null)), Shown(shipped));
    }

    [Theory]
    [MemberData(nameof(Understood))]
    public void A_value_is_understood_whatever_its_case_and_the_space_around_it(
        string name, string value, object meaning)
    {
        var settings = Read(name, value);

        Assert.Equal(meaning, Meaning(settings, name));
        Assert.Empty(settings.Faults);
    }

    [Theory]
    [MemberData(nameof(Misunderstood))]
    public void A_mistake_gets_the_strictest_value_and_is_told(string name, string value, object? meaning, string why)
    {
        var settings = Read(name, value);

        Assert.Equal(meaning, Meaning(settings, name));
        Assert.Equal([Sentence(name, value, why)], Said(settings));
    }

    [Fact]
    public void One_mistake_leaves_the_other_settings_as_they_are()
    {
        var settings = Settings.Read(name => name switch
        {
            SettingName.SendMode => "Strip",
            SettingName.ActivityMode => "Offf",
            SettingName.ReaskLockMonths => "x",
            _ => null,
        });

        Assert.Equal(SendMode.Strip, settings.SendMode);
        Assert.Equal(2, settings.Faults.Count);
    }

    [Theory]
    [InlineData("optout_text", "optout_text")]
    [InlineData(" New_SMS , msdyn_ocoutboundmessage,,new_sms,", "new_sms msdyn_ocoutboundmessage")]
    [InlineData(",", "")]
    public void Tables_are_logical_names_each_once(string value, string tables)
    {
        var settings = Read(SettingName.SmsTables, value);

        Assert.Equal(tables.Split(' ', StringSplitOptions.RemoveEmptyEntries), Names(settings));
        Assert.Empty(settings.Faults);
    }

    [Theory]
    [InlineData("new_sms,Text message", "Text message", "")]
    [InlineData("1sms,new_sms", "1sms", "")]
    [InlineData("_sms,new_sms", "_sms", "")]
    [InlineData("new-sms,new_sms,sms;text", "new-sms", " (and 1 more like it)")]
    public void A_name_that_no_table_can_have_is_left_out_and_told(string value, string named, string more)
    {
        var settings = Read(SettingName.SmsTables, value);

        Assert.Equal(["new_sms"], Names(settings));
        Assert.Equal(
            [Sentence(SettingName.SmsTables, named, $"no logical name of a table{more}: it is left out")],
            Said(settings));
    }

    [Fact]
    public void Of_more_than_ten_tables_the_first_ten_are_used_and_it_is_told()
    {
        var settings = Read(SettingName.SmsTables, string.Join(",", Enumerable.Range(1, 11).Select(n => $"new_{n}")));

        Assert.Equal(10, settings.SmsTables.Count);
        Assert.DoesNotContain("new_11", Names(settings));
        Assert.Equal(
            [
                "The setting optout_SmsTables names 11 tables, and 10 is the most: the first 10 are used until it is "
                + "mended.",
            ],
            Said(settings));
    }

    [Theory]
    [InlineData("new_sms(new_direction=1, new_from, new_to, new_text)", "new_direction 1 - new_from new_to new_text")]
    [InlineData(" New_Sms ( New_Way = true/false ,a,b,c ) ", "new_way true false a b c")]
    [InlineData("new_sms, new_sms(d=In/Out, a, b, c)", "d In Out a b c")]
    public void Where_what_stands_is_said_behind_the_table(string value, string columns)
    {
        var settings = Read(SettingName.SmsTables, value);

        var table = Assert.Single(settings.SmsTables);
        Assert.Equal("new_sms", table.Name);
        Assert.Equal(
            columns,
            $"{table.Columns!.Direction} {table.Columns.Incoming} {table.Columns.Outgoing ?? "-"} "
            + $"{table.Columns.From} {table.Columns.To} {table.Columns.Text}");
        Assert.Empty(settings.Faults);
    }

    [Theory]
    [InlineData("new_sms(")]
    [InlineData("new_sms()")]
    [InlineData("new_sms(d=1, a, b)")]
    [InlineData("new_sms(d, a, b, c)")]
    [InlineData("new_sms(d=, a, b, c)")]
    [InlineData("new_sms(d=1/1, a, b, c)")]
    [InlineData("new_sms(d=1/2/3, a, b, c)")]
    [InlineData("new_sms(d=1, a, a, c)")]
    [InlineData("new_sms(d=1, a, b, c) x")]
    [InlineData("new_sms(d=1, a, b, c d)")]
    public void Of_columns_that_say_too_little_the_table_alone_counts(string value)
    {
        var settings = Read(SettingName.SmsTables, "new_chat, " + value);

        Assert.Equal(["new_chat", "new_sms"], Names(settings));
        Assert.All(settings.SmsTables, table => Assert.Null(table.Columns));
        Assert.Equal(
            [
                Sentence(
                    SettingName.SmsTables,
                    value,
                    "no table(direction column=incoming value, from, to, text): only the name of the table is used"),
            ],
            Said(settings));
    }

    [Fact]
    public void The_longest_name_that_is_taken_has_64_letters()
    {
        Assert.Single(Read(SettingName.SmsTables, new string('a', 64)).SmsTables);
        Assert.Empty(Read(SettingName.SmsTables, new string('a', 65)).SmsTables);
    }

    [Theory]
    [InlineData("Germany", "Germany")]
    [InlineData(" Côte d’Ivoire ,,DE, de,中国,276,", "Côte d’Ivoire|DE|中国", "276")]
    [InlineData(",", "")]
    public void Countries_are_names_or_codes_each_once(string value, string countries, string? leftOut = null)
    {
        var settings = Read(SettingName.OptInCountries, value);

        Assert.Equal(countries.Split('|', StringSplitOptions.RemoveEmptyEntries), settings.OptInCountries);
        Assert.Equal(
            leftOut is null
                ? []
                : [Sentence(SettingName.OptInCountries, leftOut, "no name of a country: it is left out")],
            Said(settings));
    }

    [Fact]
    public void The_longest_country_that_is_taken_has_60_characters()
    {
        Assert.Single(Read(SettingName.OptInCountries, new string('a', 60)).OptInCountries);

        var tooLong = Read(SettingName.OptInCountries, $"{new string('a', 61)},;,AT");
        Assert.Equal(["AT"], tooLong.OptInCountries);
        Assert.Equal(
            [
                Sentence(
                    SettingName.OptInCountries,
                    new string('a', 50),
                    "no name of a country (and 1 more like it): it is left out"),
            ],
            Said(tooLong));
    }

    [Fact]
    public void Of_more_than_a_hundred_countries_the_first_hundred_are_used_and_it_is_told()
    {
        var settings = Read(
            SettingName.OptInCountries, string.Join(",", Enumerable.Range(1, 101).Select(n => $"c{n}")));

        Assert.Equal(100, settings.OptInCountries.Count);
        Assert.DoesNotContain("c101", settings.OptInCountries);
        Assert.Equal(
            [
                "The setting optout_OptInCountries names 101 countries, and 100 is the most: the first 100 are used "
                + "until it is mended.",
            ],
            Said(settings));
    }

    [Theory]
    [InlineData("Acme", "Acme|Acme|Acme|Acme")]
    [InlineData(" 1 High Street \n\n Springfield ", "1 High Street/Springfield|=|=|=")]
    [InlineData("1 High Street | Springfield", "1 High Street/Springfield|=|=|=")]
    [InlineData("en: Acme\r\nDE: Acme GmbH\nBerlin\nfr:Acme SA | zh: 艾克米", "Acme|Acme GmbH/Berlin|Acme SA|艾克米")]
    [InlineData("Acme\nde: Acme GmbH", "Acme|Acme GmbH|Acme|Acme")]
    [InlineData("fr: Acme SA|de: Acme GmbH", "Acme GmbH|Acme GmbH|Acme SA|Acme GmbH")]
    [InlineData("de:|fr: Acme SA", "Acme SA|Acme SA|Acme SA|Acme SA")]
    [InlineData("es: Acme SL", "es: Acme SL|=|=|=")]
    [InlineData("de:", "|||")]
    public void A_text_is_for_every_language_or_for_one_each(string value, string texts)
    {
        var settings = Read(SettingName.PostalAddress, value);

        var expected = texts.Split('|').Select(one => one == "=" ? texts.Split('|')[0] : one);
        Assert.Equal(
            expected.Select(one => one.Length == 0 ? null : one.Replace('/', '\n')),
            Enum.GetValues<Language>().Select(settings.PostalAddress.For));
        Assert.Equal(texts == "|||", settings.PostalAddress.IsEmpty);
        Assert.Empty(settings.Faults);
    }

    [Fact]
    public void A_text_that_is_too_long_is_left_out_and_told_and_the_others_are_used()
    {
        foreach (var tooLong in new[] { new string('x', 301), string.Join('\n', Enumerable.Repeat("x", 7)) })
        {
            var settings = Read(SettingName.SenderContact, $"de: {tooLong}\nen: Acme");

            Assert.Equal("Acme", settings.SenderContact.For(Language.German));
            Assert.Equal(
                [
                    "The setting optout_SenderContact holds a text of more than 300 characters, or 6 lines: that text "
                    + "is left out until it is mended.",
                ],
                Said(settings));
        }

        Assert.Empty(Read(SettingName.SenderContact, new string('x', 300)).Faults);
    }

    [Theory]
    [InlineData(SettingName.PreferenceCentreUrl, 'x')]
    [InlineData(SettingName.SendMode, 'x')]
    [InlineData(SettingName.UnclassifiedMail, '\0')]
    [InlineData(SettingName.DefaultCountry, '4')]
    [InlineData(SettingName.ReaskLockMonths, '9')]
    [InlineData(SettingName.SmsTables, 'x')]
    [InlineData(SettingName.BulkFrom, '9')]
    [InlineData(SettingName.OptInCountries, 'x')]
    public void A_megabyte_is_quoted_with_fifty_characters_at_most(string name, char letter)
    {
        var settings = Read(name, new string(letter, 1024 * 1024));

        var fault = Assert.Single(Said(settings));
        var quoted = fault.Split('"')[1];
        Assert.Equal(letter == '\0' ? "" : new string(letter, 50), quoted);
    }

    [Theory]
    [InlineData(SettingName.SmsTables)]
    [InlineData(SettingName.OptInCountries)]
    public void A_megabyte_of_commas_names_nothing(string name)
    {
        var settings = Read(name, new string(',', 1024 * 1024));

        Assert.Empty(settings.SmsTables);
        Assert.Empty(settings.OptInCountries);
        Assert.Empty(settings.Faults);
    }

    [Fact]
    public void A_quoted_value_stays_on_one_line() =>
        Assert.Contains("says \"a b\", which", Said(Read(SettingName.SendMode, "a\nb"))[0], StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_can_be_read_everything_is_at_its_strictest()
    {
        Assert.Equal(SendMode.Block, Settings.Strict.SendMode);
        Assert.Equal(UnclassifiedMail.Marketing, Settings.Strict.UnclassifiedMail);
        Assert.Equal(LooseningMode.Correct, Settings.Strict.LooseningMode);
        Assert.Equal(ActivityMode.Block, Settings.Strict.ActivityMode);
        Assert.Equal(ActivityMode.Block, Settings.Strict.FaxAndTextMode);
        Assert.Empty(Settings.Strict.SmsTables);
        Assert.Null(Settings.Strict.CallingCode);
        Assert.Equal(12, Settings.Strict.ReaskLockMonths);
        Assert.Equal(1, Settings.Strict.BulkFrom);
        Assert.Equal(OptInNeed.Always, Settings.Strict.MarketingNeedsOptIn);
        Assert.Empty(Settings.Strict.OptInCountries);
        Assert.Equal(ExistingCustomers.NeedOptIn, Settings.Strict.ExistingCustomers);
        Assert.Equal(EarlierRefusals.Reported, Settings.Strict.EarlierRefusals);
        Assert.Null(Settings.Strict.PreferenceCentreUrl);
        Assert.True(Settings.Strict.PostalAddress.IsEmpty);
        Assert.Equal(MissingFooter.Refuse, Settings.Strict.MissingFooter);
        Assert.Contains("could not be read", Assert.Single(Said(Settings.Strict)), StringComparison.Ordinal);
    }

    private static List<string> Said(Settings settings) =>
        [.. settings.Faults.Select(Texts.English.Settings.Of)];

    private static Settings Read(string name, string value) => Settings.Read(one => one == name ? value : null);

    private static string Sentence(string name, string value, string why) =>
        $"The setting {name} says \"{value}\", which is {why} until it is mended.";

    private static object? Meaning(Settings settings, string name) => name switch
    {
        SettingName.SendMode => settings.SendMode,
        SettingName.UnclassifiedMail => settings.UnclassifiedMail,
        SettingName.LooseningMode => settings.LooseningMode,
        SettingName.ActivityMode => settings.ActivityMode,
        SettingName.FaxAndTextMode => settings.FaxAndTextMode,
        SettingName.DefaultCountry => settings.CallingCode,
        SettingName.BulkFrom => settings.BulkFrom,
        SettingName.MarketingNeedsOptIn => settings.MarketingNeedsOptIn,
        SettingName.ExistingCustomers => settings.ExistingCustomers,
        SettingName.EarlierRefusals => settings.EarlierRefusals,
        SettingName.PreferenceCentreUrl => settings.PreferenceCentreUrl,
        SettingName.MissingFooter => settings.MissingFooter,
        SettingName.PublishedMetrics => settings.PublishedMetrics,
        SettingName.ErasureNeedsTwo => settings.ErasureNeedsTwo,
        SettingName.Training => settings.Training,
        SettingName.TrainingForMarketing => settings.TrainingForMarketing,
        SettingName.StopScope => settings.StopScope,
        _ => settings.ReaskLockMonths,
    };

    private static IEnumerable<string> Names(Settings settings) => settings.SmsTables.Select(table => table.Name);

    private static string Shown(Settings settings) => string.Join(
        "|",
        settings.SendMode,
        settings.UnclassifiedMail,
        settings.LooseningMode,
        settings.ActivityMode,
        settings.FaxAndTextMode,
        string.Join(",", Names(settings)),
        settings.CallingCode,
        settings.ReaskLockMonths,
        settings.BulkFrom,
        settings.MarketingNeedsOptIn,
        string.Join(",", settings.OptInCountries),
        settings.ExistingCustomers,
        settings.EarlierRefusals,
        settings.PreferenceCentreUrl,
        settings.SenderName,
        settings.PostalAddress,
        settings.SenderContact,
        settings.MissingFooter,
        settings.PublishedMetrics,
        settings.ErasureNeedsTwo,
        settings.Training,
        settings.TrainingForMarketing,
        string.Join(",", Said(settings)));
}
