using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>What somebody types at the form of the public pages.</summary>
public sealed class TypingAnAddress : IDisposable
{
    private const string Address = "ana@example.com";

    private readonly Sales sales = new();
    private readonly PublicPage page;

    public TypingAnAddress() => page = new PublicPage(sales);

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData(Address)]
    [InlineData("stranger@example.com")]
    public void A_refusal_is_done_and_the_answer_is_the_same_whether_anybody_has_the_address(string typed)
    {
        var ana = sales.Contact(Address);

        var answer = page.Type("OptOut", typed, ("Language", "de"));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(true, answer["Accepted"]);
        Assert.Matches("^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$", (string)answer["Reference"]);
        Assert.Equal(["Accepted", "Fault", "Reference"], answer.Results.Select(one => one.Key).Order(StringComparer.Ordinal));
        Assert.True(sales.IsRefused(typed));
        Assert.Equal(typed == Address, sales.Refuses(ana));
    }

    [Fact]
    public void A_topic_and_a_pause_are_taken_too()
    {
        var news = sales.Topic("news");
        page.Type("OptOut", Address, ("Topics", PublicPage.Of("news")));
        Assert.True(sales.IsRefused(Address, news));
        Assert.False(sales.IsRefused(Address));

        page.Type("Pause", "bo@example.com", ("PausedUntil", sales.Now.AddDays(30)));
        Assert.True(sales.IsRefused("bo@example.com"));
        sales.Clock.Advance(TimeSpan.FromDays(31));
        Assert.False(sales.IsRefused("bo@example.com"));
    }

    [Fact]
    public void A_phone_number_stops_calls_and_text_messages()
    {
        var ana = sales.Contact(null, ("mobilephone", "+49 170 1234567"));

        Assert.Equal(true, page.Type("OptOut", "+49 170 1234567")["Accepted"]);
        sales.Organization.RunAsynchronousJobs();

        Assert.True(sales.Refuses(ana, "donotphone"));
        Assert.True(sales.Refuses(ana, "optout_donotsms"));
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "OptOut", string.Empty }, { "OptOut", "nobody" }, { "OptOut", "a@b.c, d@e.f" }, { "OptOut", new string('a', 500) },
        { "Pause", Address }, { "Delete", Address }, { "EnteredInError", Address }, { "SignUp", Address },
        { "OptIn", "+49 170 1234567" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_taken_is_not_and_nothing_is_written(string decision, string address)
    {
        var answer = page.Type(decision, address);

        Assert.Equal(false, answer["Accepted"]);
        Assert.Equal(string.Empty, answer["Reference"]);
        Assert.Empty(page.Requests());
    }

    [Fact]
    public void A_wish_to_get_mail_permits_nothing_and_waits_for_the_owner_of_the_address()
    {
        var ana = sales.Contact(Address, ("donotbulkemail", true));

        Assert.Equal(true, page.Type("OptIn", Address)["Accepted"]);

        Assert.Equal(RequestStatus.WaitsForPerson, page.Requests()[0].Status());
        Assert.True(sales.Refuses(ana));
        Assert.True(sales.IsRefused(ana));
        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression(TopicPreference.Table)).Entities);
    }

    [Fact]
    public void Nobody_but_a_form_of_ours_hands_in_a_wish_that_waits_for_a_confirmation()
    {
        Assert.ThrowsAny<Exception>(() => sales.Rep.Create(new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.SignUp),
            [OptOutRequest.Address] = Address,
            [OptOutRequest.Evidence] = HandingIn.Words,
        }));
        Assert.ThrowsAny<Exception>(() => Asking.Ask(
            sales.Rep, "SignUp", ("Address", Address), ("Evidence", HandingIn.Words)));
        Assert.Empty(page.Requests());
    }
}
