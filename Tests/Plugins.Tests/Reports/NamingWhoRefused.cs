using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Case J2 of what was found from outside: the refusal names whom the sender may read, and the rule.</summary>
public sealed class NamingWhoRefused : IDisposable
{
    private readonly Sales sales = new();

    public static TheoryData<string, string, bool> Rules
    {
        get
        {
            var all = new TheoryData<string, string, bool>();
            foreach (var (what, says) in Sentences)
            {
                all.Add(what, says, false);
                all.Add(what, says, true);
            }

            return all;
        }
    }

    private static Dictionary<string, string> Sentences => new()
    {
        { "topic", "does not want this topic" },
        { "topic of the address", "does not want this topic" },
        { "pause", "wants no marketing for the time being" },
        { "pause of the address", "wants no marketing for the time being" },
        { "missing opt-in", "has not asked for this" },
        { "suppression", "must not be written to at this address" },
    };

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Rules))]
    public void J2_who_may_read_the_record_is_told_whom_and_why(string what, string says, bool inBranch)
    {
        var ana = sales.Contact("ana@example.com");
        var blind = sales.Somebody(inBranch, "Mail only");
        var mail = About(Refuse(ana, what), ana);

        Assert.Contains($"- P ana (contact): {says}.", sales.Refusal(mail), StringComparison.Ordinal);

        var toBlind = sales.Refusal(mail, blind);
        Assert.DoesNotContain("ana", toBlind, StringComparison.Ordinal);
        Assert.Contains("1 recipient said no", toBlind, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("donotbulkemail", false)]
    [InlineData("donotbulkemail", true)]
    [InlineData("donotemail", false)]
    [InlineData("donotemail", true)]
    public void J2_of_somebody_elses_record_that_he_may_not_read_the_sender_learns_that_the_address_is_refused(
        string flag, bool inBranch)
    {
        var ana = sales.Contact("ana@example.com");
        sales.EditBehindThePlatform(sales.Lead("ana@example.com", ("lastname", "Secret")), flag, true);
        sales.Organization.AddRole("Contacts only", "prvReadActivity", "prvWriteActivity", "prvReadContact");
        var reader = sales.Somebody(inBranch, "Contacts only");

        var sentence = sales.Refusal(sales.CampaignMail(To(ana)), reader);

        Assert.Contains(
            "- P ana (contact): must not be written to at this address.", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void J2_a_country_that_takes_silence_for_a_no_is_said()
    {
        sales.Set("optout_MarketingNeedsOptIn", "Countries");
        var ana = sales.Contact("ana@example.com", ("address1_country", "Germany"));
        var joe = sales.Contact("joe@example.com", ("address1_country", "USA"));

        Assert.Contains(
            "P ana (contact): has not asked for this, and lives where that is needed.",
            sales.Refusal(sales.CampaignMail(To(ana))),
            StringComparison.Ordinal);
        sales.Send(sales.CampaignMail(To(joe)));
        sales.Choose(ana, topic: null, PreferenceState.OptedIn, "ana@example.com");
        sales.Send(sales.CampaignMail(To(ana)));
    }

    [Fact]
    public void J2_an_account_that_says_it_is_a_customer_needs_no_opt_in_by_setting()
    {
        sales.Set("optout_MarketingNeedsOptIn", "Always");
        sales.Set("optout_ExistingCustomers", "NeedNone");
        var customer = sales.Account("customer@example.com", ("customertypecode", new OptionSetValue(3)));
        var prospect = sales.Account("prospect@example.com", ("customertypecode", new OptionSetValue(8)));

        sales.Send(sales.CampaignMail(To(customer)));
        Assert.Contains(
            "has not asked for this", sales.Refusal(sales.CampaignMail(To(prospect))), StringComparison.Ordinal);
    }

    [Fact]
    public void B9_an_opt_in_does_not_go_along_to_an_address_that_is_somebody_elses()
    {
        sales.AllowTypedInAddresses();
        var topic = sales.Topic("club", requiresOptIn: true);
        var ana = sales.Contact("a@d.example");
        var other = sales.Contact("v@d.example");
        sales.Choose(ana, topic, PreferenceState.OptedIn, "a@d.example");
        sales.Send(About(topic, ana));

        sales.Update(ana, ("emailaddress1", "v@d.example"));

        Assert.NotEmpty(sales.Refusal(About(topic, ana)));
        Assert.NotEmpty(sales.Refusal(About(topic, other)));
        Assert.True(sales.IsRefused("v@d.example", topic));
    }

    private EntityReference? Refuse(EntityReference ana, string what)
    {
        var topic = sales.Topic("news", requiresOptIn: what == "missing opt-in");
        switch (what)
        {
            case "topic":
                sales.Choose(ana, topic, PreferenceState.OptedOut);
                return topic;
            case "topic of the address":
                sales.Choose(person: null, topic, PreferenceState.OptedOut, "ana@example.com");
                return topic;
            case "pause":
                sales.Choose(ana, topic: null, PreferenceState.Paused, pausedUntil: sales.Now.Date.AddDays(9));
                return null;
            case "pause of the address":
                sales.Choose(
                    person: null, topic: null, PreferenceState.Paused, "ana@example.com", sales.Now.Date.AddDays(9));
                return null;
            case "suppression":
                sales.Suppress("ana@example.com");
                return null;
            default:
                return topic;
        }
    }

    private EntityReference About(EntityReference? topic, EntityReference person) => sales.Mail(
        [To(person)], (Email.Topic, topic), (Email.Category, new OptionSetValue(727000000)));
}
