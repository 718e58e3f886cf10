using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Sending;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>Once every refusal that stands on a row is on the suppression list.</summary>
public sealed class DecidingByTheListAlone : IDisposable
{
    private readonly Sales sales = new();

    public DecidingByTheListAlone() => sales.AllowTypedInAddresses();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_twin_refuses_by_the_address_and_is_named()
    {
        var ana = sales.Contact("ana@example.com");
        sales.Lead("Ana <ANA@example.com>", ("lastname", "Anatole"), ("donotbulkemail", true));
        sales.Settle();

        var sentence = sales.Refusal(sales.CampaignMail(To(ana)));

        Assert.Contains("Anatole (lead)", sentence, StringComparison.Ordinal);
        Assert.Empty(Searched());
    }

    [Fact]
    public void What_is_refused_a_moment_before_is_refused()
    {
        var ana = sales.Contact("ana@example.com");
        var twin = sales.Account("ana@example.com");
        sales.Settle();
        var mail = sales.CampaignMail(To(ana));
        var typed = sales.CampaignMail(Typed("to", "ana@example.com"));

        sales.Update(twin, ("donotbulkemail", true));

        Assert.NotEmpty(sales.Refusal(mail));
        Assert.NotEmpty(sales.Refusal(typed));
        Assert.Empty(Searched());
    }

    [Theory]
    [InlineData("the baseline has not ended")]
    [InlineData("a step is off")]
    [InlineData("a step was off")]
    [InlineData("nobody does the regular work")]
    public void Where_the_list_may_lack_something_rows_are_searched_by_address(string why)
    {
        if (why != "the baseline has not ended")
        {
            sales.Settle();
        }

        var ana = sales.Contact("ana@example.com");
        var twin = sales.Lead("ana@example.com");
        var keeper = Steps.All.First(step => step is { Message: "Update", Table: "lead" });
        if (why is "a step is off" or "a step was off")
        {
            SetState(keeper, 1);
        }

        sales.EditBehindThePlatform(twin, "donotbulkemail", true);
        if (why == "a step was off")
        {
            SetState(keeper, 0);
        }

        sales.Clock.Advance(why == "nobody does the regular work" ? TimeSpan.FromDays(2) : TimeSpan.FromMinutes(2));

        Assert.NotEmpty(sales.Refusal(sales.CampaignMail(To(ana))));
        Assert.NotEmpty(Searched());
    }

    [Fact]
    public void A_step_that_comes_on_again_is_forgotten_once_the_regular_work_has_looked()
    {
        sales.Settle();
        var keeper = Steps.All.First(step => step is { Message: "Update", Table: "lead" });
        SetState(keeper, 1);
        SetState(keeper, 0);
        sales.Clock.Advance(TimeSpan.FromMinutes(11));
        sales.KeepSettled();

        sales.Send(sales.CampaignMail(To(sales.Contact("ana@example.com"))));

        Assert.Empty(Searched());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_opt_in_counts_for_a_typed_address_as_long_as_the_person_holds_it(bool holdsIt)
    {
        var topic = sales.Topic("news", requiresOptIn: true);
        var ana = sales.Contact(holdsIt ? "ana@example.com" : "new@example.com");
        sales.Product(
            TopicPreference.Table,
            (TopicPreference.Name, "news"),
            (TopicPreference.Topic, topic),
            (TopicPreference.PersonType, ana.LogicalName),
            (TopicPreference.PersonId, ana.Id.ToString("D")),
            (TopicPreference.AddressHash, Hash("ana@example.com")),
            (TopicPreference.State, Choices.Of(PreferenceState.OptedIn)));
        sales.Settle();
        var mail = sales.Mail(
            [Typed("to", "ana@example.com")], (Email.Topic, topic), (Email.Category, new OptionSetValue(727000000)));

        if (holdsIt)
        {
            sales.Send(mail);
        }
        else
        {
            Assert.NotEmpty(sales.Refusal(mail));
        }

        Assert.Empty(Searched());
    }

    [Fact]
    public void Of_a_typed_address_nobody_knows_the_country()
    {
        sales.Set(SettingName.MarketingNeedsOptIn, nameof(OptInNeed.Countries));
        var ana = sales.Contact("ana@example.com", ("address1_country", "United States"));
        sales.Settle();

        sales.Send(sales.CampaignMail(To(ana)));
        Assert.NotEmpty(sales.Refusal(sales.CampaignMail(Typed("to", "ana@example.com"))));
    }

    [Fact]
    public void It_asks_the_same_of_few_rows_and_of_many()
    {
        sales.Settle();
        var few = Asked(rows: 5);

        var many = Asked(rows: 500);

        Assert.Equal(few, many);
    }

    private int Asked(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            sales.Contact($"p{i}@example.com");
            sales.Suppress($"s{rows}x{i}@example.com");
        }

        var ana = sales.Contact($"ana{rows}@example.com");
        sales.Organization.RunAsynchronousJobs();
        sales.Forget();
        var warm = sales.Contact($"warm{rows}@example.com");
        sales.Update(warm, ("donotbulkemail", true));
        sales.Refusal(sales.CampaignMail(To(warm)));
        var mail = sales.CampaignMail(To(ana), Typed("cc", "s5x1@example.com"), Typed("cc", "p3@example.com"));
        var before = sales.Organization.Traces.Count;
        sales.Update(ana, ("donotphone", true), ("emailaddress1", $"ana{rows}@example.org"));
        sales.Refusal(mail);
        return sales.Organization.Traces.Skip(before).Sum(trace => trace.Requests);
    }

    private string Hash(string address) => Domain.Addresses.AddressHash.Of(
        Domain.Addresses.EmailAddress.Of(address)!, sales.SuppressKey());

    // As an import without activation leaves it, or a hand in the database.
    private void SetState(OptOutPlugin.Dataverse.Step step, int state)
    {
        var row = new EntityReference("sdkmessageprocessingstep", step.Id);
        sales.EditBehindThePlatform(row, "statecode", state);
        sales.EditBehindThePlatform(row, "modifiedon", sales.Now);
    }

    // The queries of people by the columns of their mailboxes.
    private IEnumerable<SynchronousQuery> Searched() => sales.Organization.SynchronousQueries
        .Where(query => query.Columns.Contains("emailaddress", StringComparison.Ordinal));
}
