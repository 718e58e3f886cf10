using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Cases F of what was found from outside: whom a mail goes to, however it is written.</summary>
public sealed class ReadingWhomAMailGoesTo : IDisposable
{
    private const string Refused = "x@d.example";
    private const int Marketing = 727000000;
    private const int Transactional = 727000001;
    private readonly Sales sales = new();

    public ReadingWhomAMailGoesTo() => sales.AllowTypedInAddresses();

    public static TheoryData<string> Dress => new(
        "'x@d.example'",
        "x@d.example;",
        "x@d.example,",
        "x@d.example (Ann)",
        "SMTP:x@d.example",
        "mailto:x@d.example",
        "x@d.example <x@d.example>",
        "'x@d.example' <x@d.example>",
        "refuser: x@d.example",
        "a@e.example <x@d.example>",
        "x＠d.example",
        "(c)x@d.example",
        "x@d.example;other@e.example",
        "x@d.example / other@e.example",
        "x@d.example|other@e.example",
        "other@e.example, X@D.EXAMPLE",
        "\u200bx@d.example",
        "x+news@d.example");

    /// <summary>
    /// Who is written beside, by what kind of party, and as what the mail is sent: all of it crossed.
    /// </summary>
    public static TheoryData<string, string, int> Crossed
    {
        get
        {
            var all = new TheoryData<string, string, int>();
            foreach (var text in new[]
            {
                "x@d.example;", "x@d.example,y@e.example", "x(x)@d.example", "Ann <x@d.example>", "x@d.example|y",
            })
            {
                foreach (var party in new[] { "systemuser", "queue", "contact", "lead", "account", "nobody", "list" })
                {
                    foreach (var category in new[] { Marketing, Transactional })
                    {
                        all.Add(text, party, category);
                    }
                }
            }

            return all;
        }
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Dress))]
    public void F1_typed_in_with_whatever_dress_it_is_the_person(string text)
    {
        sales.Contact(Refused, ("donotemail", true));

        Assert.Contains("P x (contact)", Sentence(Marketing, Typed("to", text)), StringComparison.Ordinal);
        Assert.Contains("P x (contact)", Sentence(Transactional, Typed("to", text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@d.example; b@d.example")]
    [InlineData("a@d.example,")]
    [InlineData("a@d.example <a@d.example>")]
    [InlineData("a@d.example (Ann)")]
    [InlineData("Ann <a@d.example>")]
    [InlineData("SMTP:a@d.example")]
    public void F3_a_row_that_stores_its_address_in_some_dress_is_refused_by_the_address(string stored)
    {
        sales.Suppress("a@d.example");
        var contact = sales.Contact(stored);

        Assert.Contains("must not be written to", Sentence(Marketing, To(contact)), StringComparison.Ordinal);
        Assert.Null(Sentence(Transactional, To(contact)));
    }

    [Fact]
    public void F3_a_row_whose_address_is_none_gets_no_marketing()
    {
        var contact = sales.Contact("no address", ("lastname", "Nobody"));

        Assert.Contains(
            "Nobody (contact): has an e-mail address that cannot be read",
            Sentence(Marketing, To(contact)),
            StringComparison.Ordinal);
        Assert.Null(Sentence(Transactional, To(contact)));
    }

    [Theory]
    [MemberData(nameof(Crossed))]
    public void F5_F6_F7_whoever_stands_beside_it_and_whatever_the_mail_is_the_address_counts(
        string text, string party, int category)
    {
        sales.Contact(Refused, ("donotemail", true));
        var mail = party == "list"
            ? sales.Mail(
                [To(sales.Contact("willing@e.example"))], (Email.Category, Of(category)), (Email.RecipientList, text))
            : sales.Mail([new Recipient("to", Beside(party, text))], (Email.Category, Of(category)));

        Assert.Contains("P x (contact)", Refusal(mail), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x&#64;d.example")]
    [InlineData("bo@e.example; Ann &lt;x@d.example&gt;")]
    [InlineData("bo&commat;e.example; x&commat;d.example")]
    public void F7_a_recipient_list_from_a_web_page_is_read_as_what_it_shows(string list)
    {
        sales.Contact(Refused, ("donotemail", true));
        var mail = sales.Mail([To(sales.Contact("willing@e.example"))], (Email.RecipientList, list));

        Assert.Contains("P x (contact)", Refusal(mail), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x@")]
    [InlineData("bo@e.example; x@")]
    public void F7_what_cannot_be_read_of_a_recipient_list_refuses_marketing(string list)
    {
        var mail = sales.Mail([To(sales.Contact("willing@e.example"))], (Email.RecipientList, list));

        Assert.Contains("without one e-mail address that can be read", Refusal(mail), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f.oo@gmail.com", "foo@gmail.com")]
    [InlineData("f.oo@gmail.com", "F.o.o+a@googlemail.com")]
    [InlineData("foo@googlemail.com", "f.o.o@gmail.com")]
    [InlineData("foo+a@gmail.com", "f.oo+A@googlemail.com")]
    public void F8_a_mailbox_is_one_however_its_provider_lets_it_be_spelled(string refused, string written)
    {
        sales.OptOut(refused);

        Assert.True(sales.IsRefused(written));
        Assert.True(sales.IsRefused(sales.Lead(written)));
    }

    [Fact]
    public void F8_a_refusal_of_a_tag_is_one_of_the_tag()
    {
        sales.OptOut("foo+a@gmail.com");

        Assert.False(sales.IsRefused("f.oo@gmail.com"));
    }

    [Theory]
    [InlineData("robin@example.com")]
    [InlineData("'Robin@Example.com';")]
    [InlineData("Robin Rep <robin@example.com>")]
    public void F5_a_colleague_at_the_address_that_an_administrator_gave_is_never_refused(string text)
    {
        sales.Contact("robin@example.com", ("donotemail", true));

        Assert.Null(
            Sentence(Marketing, new Recipient("to", Beside("systemuser", text)), To(sales.Contact("bo@e.example"))));
    }

    [Fact]
    public void D9_what_a_user_writes_into_his_own_row_is_not_his_address()
    {
        sales.Contact(Refused, ("donotbulkemail", true));
        sales.Update(new EntityReference("systemuser", sales.RepId), ("personalemailaddress", Refused));

        Assert.Contains(
            "P x (contact)", Sentence(Marketing, new Recipient("to", Beside("systemuser", Refused))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void F6_strip_takes_off_the_whole_party_and_the_others_get_it()
    {
        sales.Set("optout_SendMode", "Strip");
        sales.Contact(Refused, ("donotemail", true));
        var mail = sales.Mail(
            [new Recipient("to", Beside("contact", "x@d.example, y@e.example")), Cc(sales.Contact("bo@e.example"))]);

        sales.Send(mail);

        Assert.Empty(sales.Addressed(mail, "to"));
        Assert.Equal(["P bo"], sales.Addressed(mail, "cc"));
        Assert.Single(sales.Ledger(), row =>
            row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)LedgerEvent.RemovedFromMessage);
    }

    private Entity Beside(string party, string text)
    {
        var row = party switch
        {
            "systemuser" => new EntityReference("systemuser", sales.RepId),
            "queue" => sales.Create("queue", ("name", "Office"), ("emailaddress", "office@example.com")),
            "nobody" => null,
            _ => sales.Person(party, "willing@e.example"),
        };
        return new Entity("activityparty") { ["partyid"] = row, ["addressused"] = text };
    }

    private string? Sentence(int category, params Recipient[] recipients)
    {
        var mail = sales.Mail(recipients, (Email.Category, Of(category)));
        try
        {
            sales.Send(mail);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return refused.Detail.Message;
        }
    }

    private string Refusal(EntityReference mail) => sales.Refusal(mail);

    private static OptionSetValue Of(int category) => new(category);
}
