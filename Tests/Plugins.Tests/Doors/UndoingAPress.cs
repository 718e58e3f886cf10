using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>Who takes back what a link refused is told what holds then.</summary>
public sealed class UndoingAPress : IDisposable
{
    private const string Address = "ana@example.com";

    private readonly Sales sales = new();
    private readonly PublicPage page;

    public UndoingAPress() => page = new PublicPage(sales);

    public void Dispose() => sales.Dispose();

    [Fact]
    public void What_a_qualified_lead_handed_on_still_says_no()
    {
        var lead = sales.Lead(Address, ("firstname", "Ana"), ("lastname", "Lee"));
        var token = page.Link(lead, Address);
        sales.Admin.Execute(new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = lead,
            ["CreateContact"] = true,
            ["CreateAccount"] = false,
            ["CreateOpportunity"] = false,
            ["Status"] = new OptionSetValue(3),
        });
        Jobs();
        Press(token, "Stop");

        var outcome = Press(token, "Undo");

        var contact = sales.Admin.RetrieveMultiple(new QueryExpression("contact")).Entities.Single().ToEntityReference();
        Assert.Equal(sales.IsRefused(contact) ? "StillRefused" : "Changed", outcome);
    }

    [Fact]
    public void An_address_of_a_record_that_was_merged_twice()
    {
        var a = sales.Contact("a@example.com");
        var b = sales.Contact("b@example.com");
        var c = sales.Contact("c@example.com");
        var token = page.Link(a, "a@example.com");
        sales.Merge(b, a);
        sales.Merge(c, b);
        Press(token, "Stop");

        var outcome = Press(token, "Undo");

        Assert.Equal(sales.IsRefused("a@example.com") ? "StillRefused" : "Changed", outcome);
    }

    [Fact]
    public void A_pause_that_stood_before_is_no_excuse_to_say_that_it_is_too_late()
    {
        var token = page.Link(sales.Contact(Address), Address);
        page.Press(token, "Pause", ("PausedUntil", sales.Now.AddDays(30)));
        sales.Clock.Advance(TimeSpan.FromDays(2));
        Press(token, "StopAll");

        var outcome = Press(token, "Undo");

        Assert.Equal(page.State(token) == "Refused" ? "StillRefused" : "Changed", outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_presses_twice_is_told_the_same(bool underOneKey)
    {
        (string, object)[] key = underOneKey ? [("IdempotencyKey", "k9")] : [];
        var token = page.Link(sales.Contact(Address), Address);
        Press(token, "Stop");

        Assert.Equal("Changed", page.Press(token, "Undo", key));
        Assert.Equal("Changed", page.Press(token, "Undo", key));
    }

    [Fact]
    public void A_choice_that_permitted_something_too()
    {
        var news = sales.Topic("news");
        sales.Topic("events", requiresOptIn: true);
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        page.Press(token, "Choose", ("Refuse", PublicPage.Of("news")), ("Allow", PublicPage.Of("events")));

        Assert.Equal("Changed", page.Press(token, "Undo"));
        Assert.False(sales.IsRefused(ana, news));
    }

    [Fact]
    public void The_half_hour_begins_when_it_was_pressed()
    {
        var token = page.Link(sales.Contact(Address), Address);
        var pressed = sales.Now;
        sales.Clock.Advance(TimeSpan.FromHours(5));
        page.Press(token, "Stop", ("PressedOn", pressed));

        Assert.Equal("TooLate", page.Press(token, "Undo"));
    }

    private string Press(string token, string wish)
    {
        var outcome = page.Press(token, wish);
        Jobs();
        sales.NextSecond();
        return outcome;
    }

    private void Jobs() => sales.Organization.RunAsynchronousJobs();
}
