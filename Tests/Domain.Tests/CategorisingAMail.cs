using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public class CategorisingAMail
{
    private static readonly PersonId AnaContact = new("contact", Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    private static readonly Recipient Ana = Recipient.Typed("ana@example.com");
    private static readonly Recipient AnaOfRow = new(AnaContact, AddressReading.None)
    {
        Main = AddressReading.Of("ana@example.com"),
    };

    private static readonly Recipient Bo = Recipient.Typed("bo@example.com");
    private static readonly Recipient Colleague = Recipient.Typed("us@example.com") with { IsOurs = true };
    private static readonly OutgoingMail Plain = new() { Id = Guid.Empty, Recipients = [Ana] };

    public static TheoryData<string, object, string> Cases => new()
    {
        // the case in words, the message, what it is to Ana and by what
        { "one recipient, nothing else", Plain, "Transactional Default" },
        { "chosen as marketing", Plain with { Chosen = Category.Marketing }, "Marketing Sender" },
        {
            "chosen as transactional, campaign",
            Plain with { Chosen = Category.Transactional, Regards = "campaign" }, "Transactional Sender"
        },
        {
            "chosen as marketing, case", Plain with { Chosen = Category.Marketing, Regards = "incident" },
            "Marketing Sender"
        },
        { "regards a campaign", Plain with { Regards = "campaign" }, "Marketing Sign" },
        { "regards a campaign activity", Plain with { Regards = "campaignactivity" }, "Marketing Sign" },
        { "regards a bulk operation", Plain with { Regards = "bulkoperation" }, "Marketing Sign" },
        { "regards a marketing list", Plain with { Regards = "list" }, "Marketing Sign" },
        { "answers, but regards a campaign", Plain with { Answers = [Ana], Regards = "campaign" }, "Marketing Sign" },
        { "has a recipient list", Plain with { HasRecipientList = true }, "Marketing Sign" },
        {
            "has a recipient list, regards a case",
            Plain with { HasRecipientList = true, Regards = "incident" }, "Marketing Sign"
        },
        {
            "answers, but has a recipient list", Plain with { HasRecipientList = true, Answers = [Ana] },
            "Marketing Sign"
        },
        { "regards a case, to twelve", Twelve with { Regards = "incident" }, "Transactional Sign" },
        { "regards an opportunity, to twelve", Twelve with { Regards = "opportunity" }, "Transactional Sign" },
        { "regards a quote", Twelve with { Regards = "quote", FromTemplate = true }, "Transactional Sign" },
        { "regards an order", Twelve with { Regards = "salesorder" }, "Transactional Sign" },
        { "regards an invoice", Twelve with { Regards = "invoice" }, "Transactional Sign" },
        { "regards a contract", Twelve with { Regards = "contract" }, "Transactional Sign" },
        { "regards an appointment", Twelve with { Regards = "appointment" }, "Transactional Sign" },
        { "regards an account, to twelve", Twelve with { Regards = "account" }, "Marketing Default" },
        { "two outsiders", Plain with { Recipients = [Ana, Bo] }, "Transactional Default" },
        {
            "ten outsiders and a colleague", Of(10) with { Recipients = [.. Of(10).Recipients, Colleague] },
            "Transactional Default"
        },
        { "eleven outsiders", Of(11), "Marketing Default" },
        {
            "eleven addresses in one text",
            Plain with
            {
                Recipients =
                    [Ana, Recipient.Typed(string.Join(";", Enumerable.Range(0, 10).Select(i => $"p{i}@d.example")))],
            },
            "Marketing Default"
        },
        { "from a template, to one", Plain with { FromTemplate = true }, "Transactional Default" },
        {
            "from a template, to one and a colleague",
            Plain with { FromTemplate = true, Recipients = [Ana, Colleague] }, "Transactional Default"
        },
        { "from a template, to two", Plain with { FromTemplate = true, Recipients = [Ana, Bo] }, "Marketing Default" },
        { "one by one to rows", Plain with { OneByOne = true }, "Marketing Default" },
        {
            "from a template marked marketing, regards a case",
            Plain with { FromTemplate = true, OfTemplate = Category.Marketing, Regards = "incident" }, "Marketing Sign"
        },
        {
            "from a template marked marketing, answers",
            Plain with { FromTemplate = true, OfTemplate = Category.Marketing, Answers = [Ana] }, "Marketing Sign"
        },
        {
            "from a template marked transactional, to two",
            Plain with { FromTemplate = true, OfTemplate = Category.Transactional, Recipients = [Ana, Bo] },
            "Transactional Sign"
        },
        {
            "from a template marked transactional, regards a campaign",
            Plain with { FromTemplate = true, OfTemplate = Category.Transactional, Regards = "campaign" },
            "Marketing Sign"
        },
        {
            "chosen as transactional, from a template marked marketing",
            Plain with { Chosen = Category.Transactional, OfTemplate = Category.Marketing }, "Transactional Sender"
        },
        { "answers this recipient, to twelve", Twelve with { Answers = [Ana] }, "Transactional Answer" },
        { "answers somebody else, to twelve", Twelve with { Answers = [Bo] }, "Marketing Default" },
        { "answers a message on which both stood", Twelve with { Answers = [Bo, Ana] }, "Transactional Answer" },
    };

    public static TheoryData<string, object, object, bool> Answers => new()
    {
        // the case in words, who stood on the message that is answered, who is written to, whether it is an answer
        { "the same row", AnaOfRow, AnaOfRow, true },
        {
            "the same row, who wrote from elsewhere", AnaOfRow with { Written = AddressReading.Of("ana@home.example") },
            AnaOfRow, true
        },
        {
            "the same row, at the address from which it wrote",
            AnaOfRow with { Written = AddressReading.Of("ana@home.example") },
            AnaOfRow with { Written = AddressReading.Of("ana@home.example") }, true
        },
        {
            "the same row, with somebody else's address beside it",
            AnaOfRow, AnaOfRow with { Written = AddressReading.Of("bo@example.com") }, false
        },
        {
            "the same row, with somebody else's address beside its own",
            AnaOfRow, AnaOfRow with { Written = AddressReading.Of("ana@example.com, bo@example.com") }, false
        },
        { "the address alone", Ana, AnaOfRow, true },
        { "the row, typed in", AnaOfRow, Ana, true },
        { "the address with a tag", Ana, Recipient.Typed("ana+x@example.com"), false },
        {
            "another spelling of the mailbox", Recipient.Typed("a.na@gmail.com"), Recipient.Typed("ana@googlemail.com"),
            true
        },
        { "nobody", Recipient.Typed(null), Recipient.Typed(null), false },
        {
            "a row without an address", new Recipient(AnaContact, AddressReading.None),
            new Recipient(AnaContact, AddressReading.None), true
        },
    };

    private static OutgoingMail Twelve => Of(12);

    private static Settings ByDefault { get; } = Settings.Read(_ => null);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_first_rule_that_fits_decides(string why, object mail, string category)
    {
        var classified = CategoryPolicy.For((OutgoingMail)mail, Ana, ByDefault);

        Assert.Equal(category, $"{classified.Category} {classified.By}");
        Assert.Equal(category is "Marketing Sender" or "Marketing Sign", classified.IsCertainMarketing);
        Assert.Equal(classified.IsCertainMarketing, CategoryPolicy.IsCertainMarketing((OutgoingMail)mail));
        Assert.NotEmpty(why);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_one_to_everybody_who_stood_on_the_message(
        string why, object stood, object to, bool isAnswer)
    {
        var mail = Twelve with { Answers = [(Recipient)stood] };

        Assert.Equal(isAnswer, CategoryPolicy.For(mail, (Recipient)to, ByDefault).By == ClassifiedBy.Answer);
        Assert.NotEmpty(why);
    }

    [Theory]
    [InlineData("MarketingWhenBulk", "Transactional", "Marketing")]
    [InlineData("Marketing", "Marketing", "Marketing")]
    [InlineData("Transactional", "Transactional", "Transactional")]
    public void What_no_rule_speaks_of_is_what_the_setting_says(string setting, string toOne, string toMany)
    {
        var settings = Settings.Read(name => name == SettingName.UnclassifiedMail ? setting : null);

        Assert.Equal(toOne, CategoryPolicy.For(Plain, Ana, settings).Category.ToString());
        Assert.Equal(toMany, CategoryPolicy.For(Twelve, Ana, settings).Category.ToString());
        Assert.False(CategoryPolicy.For(Twelve, Ana, settings).IsCertainMarketing);
        Assert.Equal(
            Category.Transactional, CategoryPolicy.For(Plain with { Regards = "incident" }, Ana, settings).Category);
        Assert.Equal(Category.Marketing, CategoryPolicy.For(Plain with { Regards = "list" }, Ana, settings).Category);
    }

    [Theory]
    [InlineData("1", 1, "Transactional")]
    [InlineData("1", 2, "Marketing")]
    [InlineData("20", 20, "Transactional")]
    [InlineData("20", 21, "Marketing")]
    public void From_how_many_recipients_mail_is_bulk_is_a_setting(string setting, int recipients, string category)
    {
        var settings = Settings.Read(name => name == SettingName.BulkFrom ? setting : null);

        Assert.Equal(category, CategoryPolicy.For(Of(recipients), Ana, settings).Category.ToString());
    }

    private static OutgoingMail Of(int recipients) => Plain with
    {
        Recipients = [Ana, .. Enumerable.Range(1, recipients - 1).Select(i => Recipient.Typed($"p{i}@example.com"))],
    };
}
