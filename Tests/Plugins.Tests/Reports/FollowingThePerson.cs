using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Cases A of what was found from outside: a refusal follows the person, and nobody else.</summary>
public sealed class FollowingThePerson : IDisposable
{
    private const string Old = "old@example.com";
    private const string New = "new@example.com";
    private static readonly string[] Marketing = ["MarketingEmail", "MarketingMaterial"];
    private readonly Sales sales = new();

    public static TheoryData<string, bool, bool, bool> Merges
    {
        get
        {
            var all = new TheoryData<string, bool, bool, bool>();
            foreach (var table in new[] { "contact", "lead", "account" })
            {
                foreach (var masterRefused in new[] { true, false })
                {
                    foreach (var subordinateRefused in new[] { true, false })
                    {
                        foreach (var takesAddress in new[] { true, false })
                        {
                            all.Add(table, masterRefused, subordinateRefused, takesAddress);
                        }
                    }
                }
            }

            return all;
        }
    }

    public static TheoryData<string, string> Ways
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var table in new[] { "contact", "lead", "account" })
            {
                foreach (var way in new[] { "flag", "flag on create", "request" })
                {
                    all.Add(table, way);
                }
            }

            return all;
        }
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public void A1_a_refusal_holds_for_the_next_address_and_outlives_the_row(string table, string way)
    {
        var person = Refusing(table, way, Old);
        sales.Update(person, ("emailaddress1", New));

        var twin = sales.Lead(New);

        Assert.True(sales.Refuses(twin));
        Assert.False(sales.RefusesItself(twin));
        Assert.True(sales.IsRefused(New));
        Assert.True(sales.IsRefused(Old));
        var hash = AddressHash.Of(EmailAddress.Of(New)!, sales.SuppressKey());
        Assert.Contains(
            sales.Ledger(person, LedgerEvent.OptedOut),
            row => row.GetAttributeValue<string>(ConsentAudit.AddressHash) == hash);

        sales.Delete(person);
        Assert.True(sales.IsRefused(New));
        Assert.True(sales.IsRefused(Old));
    }

    [Theory]
    [InlineData("emailaddress2")]
    [InlineData("emailaddress3")]
    public void A1_an_address_in_any_column_is_gained(string column)
    {
        var person = Refusing("contact", "flag", Old);

        sales.Update(person, (column, New));

        Assert.True(sales.IsRefused(New));
    }

    [Fact]
    public void A1_each_address_of_a_text_that_holds_several_is_gained()
    {
        var person = Refusing("contact", "flag", Old);

        sales.Update(person, ("emailaddress1", "one@example.com; Two <two@example.com>"));

        Assert.True(sales.IsRefused("one@example.com"));
        Assert.True(sales.IsRefused("two@example.com"));
        Assert.True(sales.IsRefused(Old));
    }

    [Theory]
    [InlineData("telephone1", "donotphone", "+49301234567")]
    [InlineData("fax", "donotfax", "+49301234567")]
    public void A1_a_number_is_gained_as_well(string column, string flag, string number)
    {
        var person = sales.Contact(Old, (flag, true));

        sales.Update(person, (column, number));
        var twin = sales.Lead("twin@example.com", (column, number));

        Assert.True(sales.Refuses(twin, flag));
    }

    [Fact]
    public void A2_a_row_that_held_the_address_first_follows_soon_and_every_send_at_once()
    {
        var lead = sales.Lead("central@example.com");
        var contact = sales.Contact("alias@example.com", ("donotbulkemail", true));

        sales.Update(contact, ("emailaddress1", "central@example.com"));
        Assert.True(sales.IsRefused(lead));

        sales.Organization.RunAsynchronousJobs();
        Assert.True(sales.Refuses(lead));
        Assert.False(sales.RefusesItself(lead));
        Assert.Single(sales.Ledger(lead, LedgerEvent.CarriedOver));
    }

    [Theory]
    [MemberData(nameof(Merges))]
    public void A3_whichever_is_kept_whoever_refused_both_addresses_are_held(
        string table, bool masterRefused, bool subordinateRefused, bool takesAddress)
    {
        var master = sales.Person(table, Old, ("donotbulkemail", masterRefused));
        var other = sales.Person(table, New, ("donotbulkemail", subordinateRefused));

        sales.Merge(master, other, takesAddress ? [("emailaddress1", New)] : []);

        var isRefused = masterRefused || subordinateRefused;
        Assert.Equal(isRefused, sales.Refuses(master));
        Assert.Equal(isRefused, sales.IsRefused(Old));
        Assert.Equal(isRefused, sales.IsRefused(New));
        Assert.Equal(isRefused, sales.RefusesItself(master));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A3_an_address_that_only_the_merge_brings_is_held_as_well(string table)
    {
        var master = sales.Person(table, Old);
        var other = sales.Person(table, New, ("donotbulkemail", true));

        sales.Merge(master, other, ("emailaddress2", "third@example.com"));
        sales.Delete(master);

        Assert.True(sales.IsRefused("third@example.com"));
    }

    [Fact]
    public void A3_a_flag_that_only_an_address_set_is_worked_out_anew_from_the_survivors_addresses()
    {
        sales.OptOut(Old);
        var master = sales.Contact(Old);
        var other = sales.Contact(New);
        Assert.True(sales.Refuses(master));

        sales.Merge(master, other, ("emailaddress1", New));

        Assert.False(sales.Refuses(master));
        Assert.False(sales.IsRefused(New));
        Assert.True(sales.IsRefused(Old));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A4_what_is_said_of_a_merged_row_is_about_the_one_that_it_became(string table)
    {
        var first = sales.Person(table, "first@example.com");
        var second = sales.Person(table, "second@example.com");
        var third = sales.Person(table, "third@example.com");
        sales.Merge(second, third);
        sales.Merge(first, second);

        var answer = sales.OptOut(third);

        Assert.True(sales.RefusesItself(first));
        Assert.True(sales.IsRefused("first@example.com"));
        Assert.True(sales.IsRefused("third@example.com"));
        Assert.Contains(first.Id.ToString("D"), answer.Outcome(), StringComparison.OrdinalIgnoreCase);

        // Not because the row is still there: its address is held.
        sales.Delete(third);
        Assert.True(sales.IsRefused("third@example.com"));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A4_a_flag_written_on_a_merged_row_reaches_the_one_that_it_became(string table)
    {
        var first = sales.Person(table, "first@example.com");
        var second = sales.Person(table, "second@example.com");
        sales.Merge(first, second);

        sales.Update(second, ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();

        Assert.True(sales.RefusesItself(first));
        Assert.True(sales.IsRefused("first@example.com"));
    }

    [Theory]
    [InlineData("contact", "phonecall", "donotphone")]
    [InlineData("lead", "phonecall", "donotphone")]
    [InlineData("account", "fax", "donotfax")]
    [InlineData("contact", "letter", "donotpostalmail")]
    public void A4_who_was_merged_away_is_not_called_where_the_one_that_it_became_refuses(
        string table, string activity, string flag)
    {
        sales.Set("optout_ActivityMode", "Block");
        var first = sales.Person(table, "first@example.com");
        var second = sales.Person(table, "second@example.com");
        var third = sales.Person(table, "third@example.com");
        sales.Merge(second, third);
        sales.Merge(first, second);
        var outgoing = new Entity(activity)
        {
            ["subject"] = "Hello",
            ["to"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = third }]),
        };
        sales.Rep.Create(outgoing);

        sales.Update(first, (flag, true));

        Assert.Contains("P first", Choosing.Fault(() => sales.Rep.Create(outgoing)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flag")]
    [InlineData("request")]
    public void A5_a_qualified_leads_later_refusal_is_the_contacts(string way)
    {
        var contact = sales.Contact("other@example.com");
        var lead = sales.Lead(Old, ("parentcontactid", contact));
        sales.Qualify(lead);

        Refuse(lead, way);
        sales.Organization.RunAsynchronousJobs();

        Assert.True(sales.RefusesItself(contact));
        Assert.True(sales.IsRefused("other@example.com"));
    }

    [Fact]
    public void A5_what_only_an_address_refuses_a_lead_hands_on_to_nobody()
    {
        sales.OptOut(Old);
        var contact = sales.Contact("other@example.com");
        var lead = sales.Lead(Old, ("parentcontactid", contact));
        Assert.True(sales.Refuses(lead));
        Assert.False(sales.RefusesItself(lead));

        sales.Qualify(lead);

        Assert.False(sales.Refuses(contact));
        Assert.False(sales.IsRefused("other@example.com"));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A9_who_says_himself_what_only_an_address_refused_refuses_with_every_address(string table)
    {
        Refusing("contact", "flag", Old);
        var person = sales.Person(table, Old);
        Assert.True(sales.Refuses(person));
        Assert.False(sales.RefusesItself(person));

        sales.OptOut(person);
        Assert.True(sales.RefusesItself(person));

        sales.Update(person, ("emailaddress1", New));
        Assert.True(sales.Refuses(person));
        Assert.True(sales.IsRefused(New));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A7_after_the_refusal_was_taken_in_a_deleted_rows_address_is_held(string table)
    {
        var person = Refusing(table, "flag", Old);

        sales.Delete(person);

        Assert.True(sales.IsRefused(Old));
        Assert.True(sales.Refuses(sales.Person(table, Old)));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A7_a_row_that_comes_back_under_its_id_refuses_of_itself_as_before(string table)
    {
        var person = Refusing(table, "flag", Old);
        sales.Delete(person);

        sales.Create(new Entity(table, person.Id) { ["emailaddress1"] = Old });
        Assert.True(sales.RefusesItself(person));
        sales.Contact(Old);
        sales.Organization.RunAsynchronousJobs();
        sales.Update(person, ("emailaddress1", New));

        Assert.True(sales.RefusesItself(person));
        Assert.True(sales.IsRefused(New));
        Assert.Empty(sales.Ledger(person, LedgerEvent.FoundAfterwards));
        Assert.Empty(sales.Ledger(person, LedgerEvent.GroundEnded));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A9_a_flag_that_a_typing_error_brought_ends_with_the_error(string table)
    {
        Refusing("contact", "flag", Old);
        var person = sales.Person(table, Old);
        Assert.True(sales.Refuses(person));

        Sales.Update(sales.Rep, person, ("emailaddress1", New));

        Assert.False(sales.Refuses(person));
        Assert.Single(sales.Ledger(person, LedgerEvent.GroundEnded));
        Assert.False(sales.IsRefused(New));
        Assert.False(sales.IsRefused(person));
        Assert.True(sales.IsRefused(Old));
    }

    [Fact]
    public void A10_one_no_to_a_shared_second_address_does_not_silence_the_others()
    {
        const int Others = 149;
        var one = sales.Contact("one@example.com", ("emailaddress2", "info@example.com"));
        var others = Enumerable.Range(0, Others)
            .Select(i => sales.Contact($"p{i}@example.com", ("emailaddress2", "info@example.com"))).ToList();

        sales.OptOut(one, ("Source", "PhoneCall"));
        sales.Organization.RunAsynchronousJobs();

        Assert.True(sales.IsRefused("info@example.com"));
        Assert.True(sales.IsRefused(one));
        Assert.True(sales.IsRefused(one, "info@example.com"));
        Assert.All(others, other => Assert.False(sales.Refuses(other)));
        Assert.All(others.Take(3), other => Assert.False(sales.IsRefused(other)));
        Assert.True(sales.IsRefused(others[0], "info@example.com"));
    }

    [Fact]
    public void A11_a_refusal_does_not_run_along_a_chain_of_shared_addresses()
    {
        var a = sales.Contact("h@example.com");
        var b = sales.Contact("h@example.com", ("emailaddress2", "k@example.com"));
        var c = sales.Contact("k@example.com", ("emailaddress2", "own@example.com"));

        sales.OptOut(a);
        sales.Organization.RunAsynchronousJobs();
        sales.Update(b, ("jobtitle", "Anything"), ("emailaddress3", "more@example.com"));
        sales.Organization.RunAsynchronousJobs();

        Assert.True(sales.Refuses(b));
        Assert.False(sales.RefusesItself(b));
        Assert.False(sales.Refuses(c));
        Assert.False(sales.IsRefused("k@example.com"));
        Assert.False(sales.IsRefused("own@example.com"));
        Assert.False(sales.IsRefused("more@example.com"));
    }

    [Fact]
    public void A12_what_one_permits_the_others_refusal_holds_at_the_shared_address_and_only_there()
    {
        var a = sales.Contact("h@example.com", ("emailaddress2", "a@example.com"));
        var b = sales.Contact("h@example.com");
        sales.OptOut(a);
        sales.OptOut(b);

        var answer = sales.OptIn(a, ("Channels", Marketing));

        Assert.True(sales.IsRefused("h@example.com"));
        Assert.True(sales.Refuses(a));
        Assert.False(sales.RefusesItself(a));
        Assert.False(sales.IsRefused("a@example.com"));
        Assert.Contains(b.Id.ToString("D"), answer.Outcome(), StringComparison.OrdinalIgnoreCase);

        sales.OptIn(b, ("Channels", Marketing));
        sales.Organization.RunAsynchronousJobs();
        Assert.False(sales.IsRefused("h@example.com"));
        Assert.False(sales.Refuses(a));
    }

    private EntityReference Refusing(string table, string way, string address)
    {
        if (way == "flag on create")
        {
            return sales.Person(table, address, ("donotbulkemail", true));
        }

        var person = sales.Person(table, address);
        Refuse(person, way);
        return person;
    }

    private void Refuse(EntityReference person, string way)
    {
        if (way == "request")
        {
            sales.OptOut(person);
        }
        else
        {
            Sales.Update(sales.Rep, person, ("donotbulkemail", true));
        }
    }
}
