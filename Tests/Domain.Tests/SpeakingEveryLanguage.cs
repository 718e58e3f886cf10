using System.Reflection;
using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Policies;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Domain.Tests;

/// <summary>Every sentence of every language, held against the English one.</summary>
public sealed class SpeakingEveryLanguage
{
    private static readonly DateTime Time = new(2031, 7, 9, 11, 22, 0, DateTimeKind.Utc);
    private static readonly Guid Id = new("6a3c6a0e-4d4f-4b7a-9d4e-6f1f3a1b2c3d");

    // What a parameter may be: for a number one and several, since many languages word them apart.
    private static readonly Dictionary<Type, object[]> Samples = new()
    {
        [typeof(bool)] = [false, true],
        [typeof(int)] = [1, 67],
        [typeof(string)] = ["Zq-1"],
        [typeof(IReadOnlyList<string>)] = [new[] { "Zq-1" }],
        [typeof(Guid)] = [Id],
        [typeof(Guid?)] = [null!, Id],
        [typeof(DateTime)] = [Time],
        [typeof(StepLack)] =
        [
            new StepLack.Missing(), new StepLack.Disabled(),
            new StepLack.Changed(Enum.GetValues<StepPart>()),
            .. Enum.GetValues<StepPart>().Select(part => new StepLack.Changed([part])),
        ],
        [typeof(LedgerFault)] =
        [
            new LedgerFault.HalfASeal(), new LedgerFault.NoKey(),
            .. Enum.GetValues<LedgerPart>().Select(part => new LedgerFault.NotAsSigned(part)),
            new LedgerFault.EmptiedWithoutErasure(), new LedgerFault.OtherOrganization(), new LedgerFault.LinkMoved(),
            new LedgerFault.SealChanged(67), new LedgerFault.PlaceTakenTwice(67), new LedgerFault.RowMissing(67),
            new LedgerFault.DoesNotFollow(67), new LedgerFault.EndsElsewhere(67, 89), new LedgerFault.Rewritten(67),
            new LedgerFault.OtherThanExported(67, 89),
        ],
        [typeof(IReadOnlyList<NoticeGap>)] =
        [
            Enum.GetValues<NoticeFault>().Select(fault => new NoticeGap(NoticeItem.All[0], fault)).ToList(),
        ],
        [typeof(ProcessSentence)] =
        [
            .. Enum.GetValues<ProcessLine>().SelectMany(line => new[] { 1, 67 }.Select(count =>
                new ProcessSentence(ProcessPart.SayingNo, line)
                {
                    Count = count,
                    Words = "Zq-1",
                    Names = ["Zq-1"],
                    Kinds = [ContactKind.PhoneCall, ContactKind.Letter],
                    Rule = ClockRules.BuiltIn.First(rule => !rule.Citation.Contains(';')),
                })),
        ],
        [typeof(SettingFault)] =
        [
            new SettingFault.Unread(), new SettingFault.NoSuchWord("Zq-1", "Zq-2", ["Aa-1", "Aa-2"], "Aa-1"),
            new SettingFault.NoSuchWord("Zq-1", "Zq-2", ["Aa-1", "Aa-2", "Aa-3"], "Aa-1"),
            new SettingFault.NoNumber("Zq-1", "Zq-2", 45, 67, 89), new SettingFault.NoCallingCode("Zq-1", "Zq-2"),
            new SettingFault.NoTable("Zq-1", "Zq-2", 0), new SettingFault.NoTable("Zq-1", "Zq-2", 1),
            new SettingFault.NoTable("Zq-1", "Zq-2", 67), new SettingFault.TooManyTables("Zq-1", 67, 89),
            new SettingFault.NoCountry("Zq-1", "Zq-2", 0), new SettingFault.NoCountry("Zq-1", "Zq-2", 1),
            new SettingFault.NoCountry("Zq-1", "Zq-2", 67), new SettingFault.TooManyCountries("Zq-1", 67, 89),
        ],
    };

    // What a sentence takes over letter by letter: samples, names in code, ids and times.
    private static readonly string[] Carried =
    [
        "Zq-1", "Zq-2", "Aa-1", "Aa-2", "Aa-3", "67", "89", "6a3c6a0e-4d4f-4b7a-9d4e-6f1f3a1b2c3d",
        "2031-07-09 11:22 UTC", "optout_", "OptOutPlugin_", "DoWork", "CanBeBypassed", "deploy.ps1 -RunDue",
        "prvBypassCustomPlugins", "prvBypassCustomBusinessLogic", "MarketingMaterial", "EmailTracking",
        "RecordChanged", "contact:00000000-0000-0000-0000-000000000001", "PersonType", "PersonId", "AsOf", "Slice",
        "Persons", "Addresses", "+49",
    ];

    public static TheoryData<string, string> Areas
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Enum.GetNames<Language>())
            {
                foreach (var area in AreasOf())
                {
                    data.Add(language, area.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_sentence_is_there_carries_what_it_is_about_and_is_no_English(string language, string area)
    {
        var english = Sentences(Texts.English, area);
        var spoken = Sentences(Texts.Of(Enum.Parse<Language>(language)), area);

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys, spoken.Keys);
        Assert.All(spoken, one =>
        {
            Assert.False(string.IsNullOrWhiteSpace(one.Value));
            Assert.Equal(one.Value.Trim(), one.Value);
            Assert.DoesNotContain("  ", one.Value, StringComparison.Ordinal);
            Assert.All(
                Carried.Where(text => english[one.Key].Contains(text, StringComparison.Ordinal)),
                text => Assert.Contains(text, one.Value, StringComparison.Ordinal));

            // A person's name is all that a French and an English line may have in common.
            Assert.True(
                language == nameof(Language.English) || area == nameof(Texts.People)
                    || one.Value != english[one.Key],
                one.Value);
        });
    }

    [Theory]
    [InlineData(Language.German, "„", "“")]
    [InlineData(Language.French, "«\u00a0", "\u00a0»")]
    [InlineData(Language.Chinese, "“", "”")]
    public void Quotation_marks_are_those_of_the_language(object language, string open, string close)
    {
        var texts = Texts.Of((Language)language);
        var all = AreasOf().SelectMany(area => Sentences(texts, area.Name).Values).ToList();

        Assert.Contains(all, text => text.Contains(open, StringComparison.Ordinal));
        Assert.All(all, text =>
        {
            Assert.DoesNotContain('"', text);
            Assert.Equal(text.Split(open).Length, text.Split(close).Length);
        });
    }

    [Fact]
    public void French_sets_a_space_that_does_not_break_before_its_double_signs() =>
        Assert.All(
            AreasOf().SelectMany(area => Sentences(Texts.Of(Language.French), area.Name).Values),
            text => Assert.DoesNotMatch(@"[ ][:;!?»]|\w[;!?»]|«[ ]", text));

    [Fact]
    public void Chinese_is_written_in_Chinese_characters() =>
        Assert.All(
            AreasOf().SelectMany(area => Sentences(Texts.Of(Language.Chinese), area.Name).Values),
            text => Assert.Matches(@"[\u4e00-\u9fff]", text));

    private static IEnumerable<PropertyInfo> AreasOf() => typeof(Texts)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.PropertyType != typeof(string));

    private static SortedDictionary<string, string> Sentences(Texts texts, string area)
    {
        var words = typeof(Texts).GetProperty(area)!.GetValue(texts)!;
        var abstraction = typeof(Texts).GetProperty(area)!.PropertyType;
        var sentences = new SortedDictionary<string, string>(StringComparer.Ordinal);
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        foreach (var property in abstraction.GetProperties(Own))
        {
            sentences[property.Name] = (string)property.GetValue(words)!;
        }

        foreach (var method in abstraction.GetMethods(Own).Where(method => !method.IsSpecialName))
        {
            foreach (var (arguments, index) in Arguments(method).Select((one, index) => (one, index)))
            {
                sentences[$"{method.Name} {index}"] = (string)method.Invoke(words, arguments)!;
            }
        }

        return sentences;
    }

    private static IEnumerable<object[]> Arguments(MethodInfo method) => method.GetParameters().Aggregate(
        (IEnumerable<object[]>)[[]],
        (all, parameter) => all.SelectMany(
            before => SamplesOf(parameter).Select(value => before.Append(value).ToArray())));

    // A table is one of three: no other can be worded in another language.
    private static IEnumerable<object> SamplesOf(ParameterInfo parameter) =>
        parameter is { Name: "table", Member.DeclaringType.Name: nameof(PeopleTexts) } ? ["contact", "lead", "account"]
        : parameter is { Name: "subject" } ? [null!, "Zq-1"]
        : parameter.ParameterType.IsEnum ? Enum.GetValues(parameter.ParameterType).Cast<object>()
        : Samples[parameter.ParameterType];
}
