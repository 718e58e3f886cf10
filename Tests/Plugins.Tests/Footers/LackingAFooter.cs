using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Footers;
using static OptOutPlugin.Plugins.Tests.Footers.Marketing;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Footers;

public class LackingAFooter
{
    private const string Finding = "marketing-without-footer: ";

    [Fact]
    public void As_it_is_shipped_a_mail_goes_as_it_is_and_one_finding_counts_them()
    {
        using var marketing = new Marketing(url: string.Empty, address: string.Empty);
        var today = $"{marketing.Sales.Now:yyyy-MM-dd}";
        marketing.Sales.EditBehindThePlatform(
            new EntityReference("systemuser", marketing.Sales.RepId), "incomingemaildeliverymethod", null);
        var first = Send(marketing);
        Send(marketing);

        Assert.StartsWith($"<p>Hello</p>{FooterInHtml.Opens}", marketing.TextOf(first), StringComparison.Ordinal);
        Assert.Equal(
            [
                $"{Finding}2 times: on {today} (UTC) a marketing e-mail of this caller left without a postal address, "
                + "a way to unsubscribe.",
            ],
            marketing.Found);
    }

    [Theory]
    [InlineData("", "1 High Street", "must tell its recipients how to unsubscribe")]
    [InlineData(Page, "", "must name the postal address of its sender")]
    [InlineData("", "", "must name the postal address of its sender")]
    public void By_setting_it_is_refused_with_what_to_do(string url, string address, string sentence)
    {
        using var marketing = new Marketing(url, address, MissingFooter.Refuse);
        var mail = marketing.Mail("<p>Hello</p>", To(marketing.Sales.Contact("ana@example.com")));

        var refusal = marketing.Sales.Refusal(mail);

        Assert.Contains(sentence, refusal, StringComparison.Ordinal);
        Assert.Contains("Ask an administrator", refusal, StringComparison.Ordinal);
        Assert.Equal("<p>Hello</p>", marketing.TextOf(mail));
        Assert.Equal(Email.Draft, marketing.Sales.StatusOf(mail));
        marketing.Sales.Organization.RunAsynchronousJobs();
        Assert.Empty(marketing.Found);
    }

    [Fact]
    public void Without_an_address_the_link_goes_all_the_same()
    {
        using var marketing = new Marketing(address: string.Empty);

        var mail = Send(marketing);

        Assert.Equal("ana@example.com", marketing.LinkIn(marketing.TextOf(mail)).Address);
        Assert.Contains("without a postal address.", Assert.Single(marketing.Found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(3, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(2, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(0, 1, false)]
    public void Without_a_page_it_asks_for_a_reply_where_the_senders_mailbox_takes_it_in(
        int method, int approval, bool isAsked)
    {
        using var marketing = new Marketing(url: string.Empty, missing: MissingFooter.Refuse);
        marketing.TakeIn(new EntityReference("systemuser", marketing.Sales.RepId), method, approval);
        var mail = marketing.Mail("<p>Hello</p>", To(marketing.Sales.Contact("ana@example.com")));

        if (isAsked)
        {
            marketing.Sales.Send(mail);
            Assert.Contains("reply with STOP.</p>", marketing.TextOf(mail), StringComparison.Ordinal);
            Assert.DoesNotContain("<a ", marketing.TextOf(mail), StringComparison.Ordinal);
            marketing.Sales.Organization.RunAsynchronousJobs();
            Assert.Empty(marketing.Found);
        }
        else
        {
            Assert.Contains("how to unsubscribe", marketing.Sales.Refusal(mail), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_sender_may_be_a_queue_of_a_stored_mail_and_of_one_that_is_being_written(bool isStored)
    {
        using var marketing = new Marketing(url: string.Empty, missing: MissingFooter.Refuse);
        var sales = marketing.Sales;
        var queue = sales.Create("queue", ("name", "News"), ("emailaddress", "news@example.com"));
        marketing.TakeIn(queue);
        var draft = sales.Draft(
            [To(sales.Contact("ana@example.com"))],
            ("regardingobjectid", sales.Campaign()),
            (Email.Description, "<a href=\"{{optout}}\">No</a>"),
            ("from", new EntityCollection([new Entity("activityparty") { ["partyid"] = queue }])));
        EntityReference mail;
        if (isStored)
        {
            mail = new EntityReference(Email.Table, sales.Rep.Create(draft));
            sales.Send(mail);
        }
        else
        {
            draft.Attributes.AddRange(Pending.Select(one => new KeyValuePair<string, object>(one.Item1, one.Item2!)));
            mail = new EntityReference(Email.Table, sales.Rep.Create(draft));
        }

        Assert.StartsWith(
            "<a href=\"mailto:news@example.com?subject=STOP\">No</a>",
            marketing.TextOf(mail),
            StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_senders_language_it_says_what_to_do()
    {
        foreach (var (language, words) in new[]
        {
            (1031, "Es wurde nichts gesendet"), (1036, "Rien n’a été envoyé"), (2052, "未发送任何内容"),
        })
        {
            using var marketing = new Marketing(address: string.Empty, missing: MissingFooter.Refuse);
            marketing.Sales.Organization.SetLanguage(marketing.Sales.RepId, language);
            var mail = marketing.Mail("<p>Hello</p>", To(marketing.Sales.Contact("ana@example.com")));

            var refusal = marketing.Sales.Refusal(mail);

            Assert.StartsWith(words, refusal, StringComparison.Ordinal);
            Assert.Contains(SettingName.PostalAddress, refusal, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Business_lacks_nothing()
    {
        using var marketing = new Marketing(string.Empty, string.Empty, MissingFooter.Refuse);
        var mail = marketing.Sales.Mail([To(marketing.Sales.Contact("ana@example.com"))]);

        marketing.Sales.Send(mail);

        Assert.Equal(Email.PendingSend, marketing.Sales.StatusOf(mail));
    }

    private static EntityReference Send(Marketing marketing)
    {
        var mail = marketing.Mail(
            "<p>Hello</p>", To(marketing.Sales.Contact($"ana@example.com")));
        marketing.Sales.Send(mail);
        marketing.Sales.Organization.RunAsynchronousJobs();
        return mail;
    }
}
