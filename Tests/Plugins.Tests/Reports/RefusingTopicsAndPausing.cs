using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Cases B of what was found from outside: topics and pauses have the protection of flags.</summary>
public sealed class RefusingTopicsAndPausing : IDisposable
{
    private const string Old = "ana@example.com";
    private const string New = "new@example.com";
    private const string Code = "newsletter";
    private readonly Sales sales = new();
    private readonly EntityReference topic;

    public RefusingTopicsAndPausing() => topic = sales.Topic(Code);

    public static TheoryData<string, string, bool> Merges
    {
        get
        {
            var all = new TheoryData<string, string, bool>();
            foreach (var table in new[] { "contact", "lead", "account" })
            {
                foreach (var what in new[] { "topic", "pause", "pause of a topic" })
                {
                    all.Add(table, what, true);
                    all.Add(table, what, false);
                }
            }

            return all;
        }
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("contact", "topic")]
    [InlineData("lead", "topic")]
    [InlineData("account", "topic")]
    [InlineData("contact", "pause")]
    [InlineData("lead", "pause of a topic")]
    public void B1_it_holds_for_the_next_address_and_outlives_the_row(string table, string what)
    {
        var person = sales.Person(table, Old);
        Refuse(person, what);
        sales.Update(person, ("emailaddress1", New));
        Assert.True(sales.IsRefused(person, topic));

        sales.Delete(person);

        Assert.True(sales.IsRefused(Old, topic));
        Assert.True(sales.IsRefused(New, topic));
        Assert.True(sales.IsRefused(sales.Contact("ANA@Example.COM"), topic));
        Assert.True(sales.IsRefused(sales.Lead("Ann <new@example.com>"), topic));
        Assert.Equal(what == "pause", sales.IsRefused(Old));
    }

    [Fact]
    public void B1_a_permission_that_somebody_else_wrote_is_carried_as_the_refusal_that_it_may_have_been()
    {
        var person = sales.Contact(Old);
        var choice = sales.Choose(person, topic, PreferenceState.OptedOut);
        sales.EditBehindThePlatform(choice, TopicPreference.State, Choices.Of(PreferenceState.OptedIn));

        sales.Update(person, ("emailaddress1", New));
        sales.Delete(person);

        Assert.True(sales.IsRefused(New, topic));
        Assert.False(sales.IsRefused(New));
    }

    [Theory]
    [MemberData(nameof(Merges))]
    public void B2_the_survivor_refuses_whichever_is_kept(string table, string what, bool masterRefused)
    {
        var master = sales.Person(table, Old);
        var other = sales.Person(table, New);
        Refuse(masterRefused ? master : other, what);

        sales.Merge(master, other);

        Assert.True(sales.IsRefused(master, topic));
        Assert.True(sales.IsRefused(Old, topic));
        Assert.True(sales.IsRefused(New, topic));
        Assert.Contains(sales.Ledger(master), row =>
            row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source)?.Value == Choices.Of(ConsentSource.Merge).Value
            && row.GetAttributeValue<string>(ConsentAudit.Topic) == (what == "pause" ? null : Code)
            && row.Contains(ConsentAudit.Channel));

        // It is the survivor's own from now on, and goes with it.
        sales.Update(master, ("emailaddress1", "third@example.com"));
        Assert.True(sales.IsRefused("third@example.com", topic));
    }

    [Fact]
    public void B2_of_a_refusal_and_a_pause_the_refusal_stays()
    {
        var master = sales.Contact(Old);
        var other = sales.Contact(New);
        Refuse(master, "pause of a topic");
        Refuse(other, "topic");

        sales.Merge(master, other);

        Assert.True(sales.IsRefused(master, topic));
        Assert.True(sales.IsRefused(Old, topic));
    }

    [Theory]
    [InlineData("topic", true)]
    [InlineData("topic", false)]
    [InlineData("pause", true)]
    [InlineData("pause", false)]
    public void B3_what_a_lead_refused_its_contact_refuses(string what, bool create)
    {
        var known = create ? null : sales.Contact(New);
        var lead = sales.Lead(Old, ("parentcontactid", known));
        Refuse(lead, what);

        sales.Qualify(lead, create);

        var contact = known ?? sales.Read(lead, "parentcontactid") as EntityReference;
        Assert.NotNull(contact);
        Assert.True(sales.IsRefused(contact, topic));
        Assert.True(sales.IsRefused(Old, topic));
        Assert.Equal(!create, sales.IsRefused(New, topic));
    }

    [Theory]
    [InlineData("topic")]
    [InlineData("pause")]
    [InlineData("pause of a topic")]
    public void B3_what_a_lead_refuses_after_it_was_qualified_its_contact_refuses_as_well(string what)
    {
        var contact = sales.Contact(New);
        var lead = sales.Lead(Old, ("parentcontactid", contact));
        sales.Qualify(lead);

        Refuse(lead, what);
        sales.Organization.RunAsynchronousJobs();

        Assert.True(sales.IsRefused(contact, topic));
        Assert.True(sales.IsRefused(New, topic));
    }

    [Fact]
    public void B5_a_twin_that_only_shared_the_address_is_free_at_its_next_one()
    {
        var ana = sales.Contact(Old);
        var twin = sales.Lead(Old);
        Refuse(ana, "topic");
        Assert.True(sales.IsRefused(twin, topic));

        sales.Update(ana, ("emailaddress1", New));
        sales.Update(twin, ("emailaddress1", "twin@example.com"));

        Assert.True(sales.IsRefused(ana, topic));
        Assert.True(sales.IsRefused(Old, topic));
        Assert.True(sales.IsRefused(New, topic));
        Assert.False(sales.IsRefused(twin, topic));
        Assert.False(sales.IsRefused("twin@example.com", topic));
    }

    [Fact]
    public void B8_who_takes_a_child_topic_while_its_parent_is_refused_is_told_what_still_refuses()
    {
        var child = sales.Topic("events-berlin", topic);
        var ana = sales.Contact(Old);
        Refuse(ana, "topic");

        var answer = sales.OptIn(ana, (RecordConsent.Topic, "events-berlin"));

        Assert.True(sales.IsRefused(ana, child));
        Assert.Contains(Texts.English.Answers.Reason(Rule.TopicRefused), answer.Outcome(), StringComparison.Ordinal);
    }

    private void Refuse(EntityReference person, string what)
    {
        var until = sales.Now.Date.AddDays(30);
        if (what == "topic")
        {
            sales.OptOut(person, (RecordConsent.Topic, Code));
        }
        else if (what == "pause")
        {
            sales.Pause(person, until);
        }
        else
        {
            sales.Pause(person, until, (RecordConsent.Topic, Code));
        }
    }
}
