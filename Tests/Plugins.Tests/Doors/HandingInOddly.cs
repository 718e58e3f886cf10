using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>What a page, or another program, hands in under odd circumstances, is taken as far as it says no.</summary>
public sealed class HandingInOddly : IDisposable
{
    private const string Address = "ana@example.com";
    private const string Other = "bo@example.com";
    private const string Phone = "+49 170 1234567";

    private readonly Sales sales = new();
    private readonly PublicPage page;

    public HandingInOddly() => page = new PublicPage(sales);

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_clock_that_is_ahead_permits_too()
    {
        sales.Topic("news", requiresOptIn: true);
        var token = page.Link(sales.Contact(Address), Address);
        (string, object) ahead = ("PressedOn", sales.Now.AddSeconds(2));

        Assert.Equal("Changed", page.Press(token, "Choose", ("Allow", PublicPage.Of("news")), ahead));
        Assert.Equal(true, page.Type("OptIn", Other, ahead)["Accepted"]);
    }

    [Fact]
    public void One_key_of_two_links_is_two_presses()
    {
        var bo = sales.Contact(Other);
        page.Press(page.Link(sales.Contact(Address), Address), "Stop", ("IdempotencyKey", "k"));

        page.Press(page.Link(bo, Other), "Stop", ("IdempotencyKey", "k"));

        Assert.True(sales.IsRefused(bo));
    }

    [Fact]
    public void One_key_of_two_typed_addresses_is_two_requests()
    {
        page.Type("OptOut", Address, ("IdempotencyKey", "k"));
        page.Type("OptOut", Other, ("IdempotencyKey", "k"));

        Assert.True(sales.IsRefused(Other));
    }

    [Fact]
    public void A_topic_that_is_gone_refuses_all_and_permits_nothing()
    {
        var gone = sales.Topic("gone");
        var token = page.Link(null, null, gone);
        sales.DeleteBehindThePlatform(gone);
        sales.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(true, page.Type("OptOut", Address, ("Topics", PublicPage.Of("gone")), ("Token", token))["Accepted"]);
        Assert.True(sales.IsRefused(Address));
        Assert.Equal(false, page.Type("OptIn", Other, ("Topics", PublicPage.Of("gone")))["Accepted"]);
    }

    [Fact]
    public void A_phone_number_has_no_topics()
    {
        sales.Topic("news");

        Assert.Equal(true, page.Type("OptOut", Phone, ("Topics", PublicPage.Of("news")))["Accepted"]);
    }

    [Fact]
    public void A_phone_number_is_stopped_and_not_paused()
    {
        var answer = page.Type("Pause", Phone, ("PausedUntil", sales.Now.AddDays(30)));

        Assert.Equal((false, "PhoneCannotPause"), ((bool)answer["Accepted"], (string)answer["Fault"]));
        Assert.Equal("NoAddress", page.Type("OptOut", "nobody")["Fault"]);
        Assert.Equal("", page.Type("OptOut", Phone)["Fault"]);
    }

    [Theory]
    [InlineData("maria＠example.com")]
    [InlineData("＋49 30 23125000")]
    [InlineData("+49 30 23125–000")]
    [InlineData("（030）23125000")]
    [InlineData("tel:+493023125000")]
    [InlineData("+49·30·23125000")]
    public void An_address_is_read_as_people_type_it(string typed)
    {
        sales.Set("optout_DefaultCountry", "49");

        Assert.Equal(true, page.Type("OptOut", typed)["Accepted"]);
    }

    [Fact]
    public void A_one_click_link_that_is_opened_takes_topics_off_and_puts_none_on()
    {
        var news = sales.Topic("news");
        var events = sales.Topic("events", requiresOptIn: true);
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address, news, LinkDoor.OneClick);

        Assert.Equal("Unknown", page.Press(token, "Choose", ("Allow", PublicPage.Of("events"))));
        Assert.Equal("Changed", page.Press(token, "Choose", ("Refuse", PublicPage.Of("news"))));
        Assert.True(sales.IsRefused(ana, news));
        Assert.True(sales.IsRefused(ana, events));
    }

    [Fact]
    public void What_was_permitted_in_the_hour_of_the_mail_was_permitted_before_it()
    {
        sales.Clock.Advance(TimeSpan.FromMinutes(65 - sales.Now.Minute));
        var news = sales.Topic("news", requiresOptIn: true);
        var ana = sales.Contact(Address);
        sales.ByDoor(RequestKind.OptIn, ConsentSource.WebForm, ana, topic: "news");
        sales.Clock.Advance(TimeSpan.FromMinutes(10));
        var token = page.Link(ana, Address, news);
        sales.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("Changed", page.Press(token, "Stop"));
    }

    [Fact]
    public void A_number_has_no_consent_before_every_refusal_is_on_the_list()
    {
        var ana = sales.Contact(Address, ("mobilephone", Phone));
        sales.EditBehindThePlatform(ana, "optout_donotsms", true);

        var rows = ((EntityCollection)PublicPage.Call(
            sales.Lone("OptOut Service", inBranch: true),
            "optout_GetConsent",
            ("contactpoints", PublicPage.Of(Phone)),
            ("channeltype", "sms"))["consents"]).Entities;

        Assert.False((bool)rows[0]["consentformessage"]);
    }
}
