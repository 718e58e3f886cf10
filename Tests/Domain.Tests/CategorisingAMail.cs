using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public class CategorisingAMail
{
    private static readonly Recipient Ana = new(null, EmailAddress.Of("ana@example.com"));
    private static readonly Recipient Bo = new(null, EmailAddress.Of("bo@example.com"));
    private static readonly Recipient Colleague = new(null, EmailAddress.Of("us@example.com"), IsOurs: true);
    private static readonly OutgoingMail Plain = new() { Id = Guid.Empty, Recipients = [Ana] };

    public static TheoryData<string, object, object> Cases => new()
    {
        { "one recipient, nothing else", Plain, Category.Transactional },
        { "chosen as marketing", Plain with { Chosen = Category.Marketing }, Category.Marketing },
        {
            "chosen as transactional, campaign",
            Plain with { Chosen = Category.Transactional, Regards = "campaign" }, Category.Transactional
        },
        {
            "chosen as marketing, case",
            Plain with { Chosen = Category.Marketing, Regards = "incident" }, Category.Marketing
        },
        { "regards a campaign", Plain with { Regards = "campaign" }, Category.Marketing },
        { "regards a campaign activity", Plain with { Regards = "campaignactivity" }, Category.Marketing },
        { "regards a bulk operation", Plain with { Regards = "bulkoperation" }, Category.Marketing },
        { "regards a marketing list", Plain with { Regards = "list" }, Category.Marketing },
        { "answers, but regards a campaign", Plain with { Answers = Ana, Regards = "campaign" }, Category.Marketing },
        {
            "regards a case, to several",
            Plain with { Regards = "incident", Recipients = [Ana, Bo] }, Category.Transactional
        },
        { "regards a quote", Plain with { Regards = "quote", FromTemplate = true }, Category.Transactional },
        { "regards an order", Plain with { Regards = "salesorder", ByWorkflow = true }, Category.Transactional },
        { "regards an invoice", Plain with { Regards = "invoice" }, Category.Transactional },
        {
            "regards an opportunity, to several",
            Plain with { Regards = "opportunity", Recipients = [Ana, Bo] }, Category.Marketing
        },
        { "two outsiders", Plain with { Recipients = [Ana, Bo] }, Category.Marketing },
        { "one outsider and a colleague", Plain with { Recipients = [Ana, Colleague] }, Category.Transactional },
        { "from a template", Plain with { FromTemplate = true }, Category.Marketing },
        { "one by one to a list", Plain with { OneByOne = true }, Category.Marketing },
        {
            "from a template marked marketing, regards a case",
            Plain with { FromTemplate = true, OfTemplate = Category.Marketing, Regards = "incident" }, Category.Marketing
        },
        {
            "from a template marked marketing, answers",
            Plain with { FromTemplate = true, OfTemplate = Category.Marketing, Answers = Ana }, Category.Marketing
        },
        {
            "from a template marked transactional",
            Plain with { FromTemplate = true, OfTemplate = Category.Transactional }, Category.Transactional
        },
        {
            "from a template marked transactional, regards a campaign",
            Plain with { FromTemplate = true, OfTemplate = Category.Transactional, Regards = "campaign" },
            Category.Marketing
        },
        {
            "chosen as transactional, from a template marked marketing",
            Plain with { Chosen = Category.Transactional, OfTemplate = Category.Marketing }, Category.Transactional
        },
        { "made by a workflow", Plain with { ByWorkflow = true }, Category.Marketing },
        {
            "answers this recipient, to several",
            Plain with { Answers = Ana, Recipients = [Ana, Bo] }, Category.Transactional
        },
        {
            "answers this recipient, from a template",
            Plain with { Answers = Ana, FromTemplate = true }, Category.Transactional
        },
        {
            "answers somebody else, to several",
            Plain with { Answers = Bo, Recipients = [Ana, Bo] }, Category.Marketing
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_first_rule_that_fits_decides(string why, object mail, object category)
    {
        Assert.Equal(category, CategoryPolicy.For((OutgoingMail)mail, Ana, UnclassifiedMail.MarketingWhenBulk));
        Assert.NotEmpty(why);
    }

    [Theory]
    [InlineData("MarketingWhenBulk", "Transactional", "Marketing")]
    [InlineData("Marketing", "Marketing", "Marketing")]
    [InlineData("Transactional", "Transactional", "Transactional")]
    public void What_no_rule_speaks_of_is_what_the_setting_says(string setting, string toOne, string toMany)
    {
        var otherwise = Enum.Parse<UnclassifiedMail>(setting);

        Assert.Equal(toOne, CategoryPolicy.For(Plain, Ana, otherwise).ToString());
        Assert.Equal(toMany, CategoryPolicy.For(Plain with { Recipients = [Ana, Bo] }, Ana, otherwise).ToString());
        Assert.Equal(
            Category.Transactional, CategoryPolicy.For(Plain with { Regards = "incident" }, Ana, otherwise));
        Assert.Equal(Category.Marketing, CategoryPolicy.For(Plain with { Regards = "list" }, Ana, otherwise));
    }
}
