using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Plugins.Tests.Policies;
using static OptOutPlugin.Plugins.Tests.Footers.Marketing;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Footers;

public sealed class CarryingAFooter : IDisposable
{
    private const int MarketingCategory = 727000000;
    private const int TransactionalCategory = 727000001;

    private readonly Marketing marketing = new();

    private Sales Sales => marketing.Sales;

    public void Dispose() => marketing.Dispose();

    [Fact]
    [Trait("Case", "47")]
    public void Each_recipient_of_a_mail_of_his_own_gets_a_link_of_his_own()
    {
        var ana = Sales.Contact("Ana@Example.com");
        var bo = Sales.Lead("bo@example.com");
        var topic = Sales.Topic("news");
        var first = marketing.Mail("<p>Hello</p>", To(ana));
        var second = Sales.Mail(
            [To(bo)], (Email.Category, new OptionSetValue(MarketingCategory)), (Email.Topic, topic));

        Sales.Send(first);
        Sales.Send(second);

        var said = marketing.LinkIn(marketing.TextOf(first));
        Assert.Equal("ana@example.com", said.Address);
        Assert.Equal(new PersonId("contact", ana.Id), said.Person);
        Assert.Equal(first.Id, said.MessageId);
        Assert.Null(said.TopicId);
        Assert.Equal((LinkPurpose.Choose, Language.English), (said.Purpose, said.Language));
        Assert.InRange(Sales.Now - said.IssuedOn, TimeSpan.Zero, TimeSpan.FromHours(1));
        var other = marketing.LinkIn(marketing.TextOf(second));
        Assert.Equal(("bo@example.com", new PersonId("lead", bo.Id)), (other.Address, other.Person));
        Assert.Equal(topic.Id, other.TopicId);
    }

    [Fact]
    public void It_stands_below_the_text_with_the_senders_name_and_address()
    {
        var mail = marketing.Mail("<html><body><p>Hello</p></body></html>", To(Sales.Contact("ana@example.com")));

        Sales.Send(mail);

        var text = marketing.TextOf(mail)!;
        Assert.StartsWith("<html><body><p>Hello</p>" + FooterInHtml.Opens, text, StringComparison.Ordinal);
        Assert.Contains(
            ">You may object to marketing at any time: unsubscribe, or choose what you get from us</a>",
            text,
            StringComparison.Ordinal);
        Assert.Contains("Acme &amp; Sons<br>1 High Street<br>Springfield", text, StringComparison.Ordinal);
        Assert.EndsWith(FooterInHtml.Closes + "</body></html>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all", 0, true)]
    [InlineData("news", 364, true)]
    [InlineData("all", 366, false)]
    [InlineData("none", 0, false)]
    public void For_a_year_it_tells_of_a_change_of_the_privacy_policy_that_matters(string materialFor, int days, bool tells)
    {
        Sales.Topic("news");
        var policy = new Policy(Sales);
        policy.Publish("en", "none");
        policy.Publish("en", materialFor, "We keep <it> for two years.");
        var from = Sales.Now;
        Sales.Clock.Advance(TimeSpan.FromDays(days));
        var mail = marketing.Mail("<p>Hello</p>", To(Sales.Contact("ana@example.com")));

        Sales.Send(mail);

        var text = marketing.TextOf(mail)!;
        Assert.Equal(tells, text.Contains(
            $">Our privacy policy changed on {from:yyyy-MM-dd}. We keep &lt;it&gt; for two years. What you asked us for before",
            StringComparison.Ordinal));
        Assert.Equal("ana@example.com", marketing.LinkIn(text).Address);
    }

    [Fact]
    public void The_first_privacy_policy_changes_nothing()
    {
        new Policy(Sales).Publish("en", "all");
        var mail = marketing.Mail("<p>Hello</p>", To(Sales.Contact("ana@example.com")));

        Sales.Send(mail);

        Assert.DoesNotContain("privacy policy", marketing.TextOf(mail), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "49")]
    public void A_mail_of_plain_text_carries_the_link_as_text()
    {
        var mail = marketing.Mail("Hello\n", To(Sales.Contact("ana@example.com")));

        Sales.Send(mail);

        var text = marketing.TextOf(mail)!;
        Assert.StartsWith($"Hello\n\n\n{FooterInText.Opens}\n", text, StringComparison.Ordinal);
        Assert.Equal("ana@example.com", marketing.LinkIn(text).Address);
    }

    [Fact]
    public void A_mail_without_a_text_is_nothing_but_its_footer()
    {
        var mail = marketing.Mail(null, To(Sales.Contact("ana@example.com")));

        Sales.Send(mail);

        Assert.StartsWith(FooterInHtml.Opens, marketing.TextOf(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void To_two_outside_the_page_asks_who_it_is()
    {
        var mail = marketing.Mail(
            "<p>Hello</p>", To(Sales.Contact("ana@example.com")), Cc(Sales.Contact("bo@example.com")));

        Sales.Send(mail);

        var said = marketing.LinkIn(marketing.TextOf(mail));
        Assert.False(said.IsPersonal);
        Assert.Null(said.Person);
        Assert.Equal(mail.Id, said.MessageId);
    }

    [Fact]
    public void A_colleague_in_copy_does_not_count()
    {
        var mail = marketing.Mail(
            "<p>Hello</p>",
            To(Sales.Contact("ana@example.com")),
            Cc(new EntityReference("systemuser", Sales.RepId)));

        Sales.Send(mail);

        Assert.Equal("ana@example.com", marketing.LinkIn(marketing.TextOf(mail)).Address);
    }

    [Fact]
    public void A_typed_in_address_alone_gets_a_personal_link_without_a_row()
    {
        Sales.AllowTypedInAddresses();
        var mail = marketing.Mail("<p>Hello</p>", Typed("to", "Ana <ana@example.com>"));

        Sales.Send(mail);

        var said = marketing.LinkIn(marketing.TextOf(mail));
        Assert.Equal("ana@example.com", said.Address);
        Assert.Null(said.Person);
    }

    [Fact]
    public void An_address_that_does_not_fit_into_a_link_is_asked_for()
    {
        Sales.AllowTypedInAddresses();
        var address = $"{new string('a', 64)}@{new string('b', 63)}.{new string('c', 63)}.example";
        var mail = marketing.Mail("<p>Hello</p>", Typed("to", address));

        Sales.Send(mail);

        Assert.False(marketing.LinkIn(marketing.TextOf(mail)).IsPersonal);
    }

    [Fact]
    public void Who_is_left_after_stripping_gets_the_personal_link()
    {
        Sales.Set("optout_SendMode", "Strip");
        var ana = Sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = marketing.Mail("<p>Hello</p>", To(ana), To(Sales.Contact("bo@example.com")));

        Sales.Send(mail);

        Assert.Equal("bo@example.com", marketing.LinkIn(marketing.TextOf(mail)).Address);
    }

    [Fact]
    public void A_mail_that_is_refused_keeps_nothing_of_it()
    {
        var ana = Sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = marketing.Mail("<p>Hello {{optout}}</p>", To(ana), To(Sales.Contact("bo@example.com")));

        Sales.Refusal(mail);

        Assert.Equal("<p>Hello {{optout}}</p>", marketing.TextOf(mail));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    public void A_send_that_fails_takes_it_along_and_the_next_one_puts_it_in_once(int stage)
    {
        var mail = marketing.Mail("<p>Hello</p>", To(Sales.Contact("ana@example.com")));
        var step = Sales.Organization.AddStep(
            new StepDefinition("Send", "email", stage) { Rank = 99 }, new Failing());
        Refused(() => Sales.Send(mail));
        Assert.Equal("<p>Hello</p>", marketing.TextOf(mail));
        Sales.Organization.DisableStep(step);

        Sales.Send(mail);

        Assert.Equal(1, FootersIn(marketing.TextOf(mail)));
    }

    [Fact]
    public void Sent_again_after_a_failure_days_later_it_has_one_footer()
    {
        var mail = marketing.Mail("<p>Hello {{optout}}</p>", To(Sales.Contact("ana@example.com")));
        Sales.Send(mail);
        Sales.EditBehindThePlatform(mail, "statecode", new OptionSetValue(0));
        Sales.EditBehindThePlatform(mail, Email.Status, new OptionSetValue(8));
        var first = marketing.TextOf(mail);
        Sales.Clock.Advance(TimeSpan.FromDays(3));

        Sales.Send(mail);

        Assert.NotEqual(first, marketing.TextOf(mail));
        Assert.Equal(1, FootersIn(marketing.TextOf(mail)));
        Assert.InRange(
            Sales.Now - marketing.LinkIn(marketing.TextOf(mail)).IssuedOn, TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_forwarded_mail_keeps_what_it_quotes_and_gets_a_footer_of_its_own()
    {
        var mail = marketing.Mail("<p>Hello</p>", To(Sales.Contact("ana@example.com")));
        Sales.Send(mail);
        var quoted = $"<div id=\"divRplyFwdMsg\">From: us</div>{marketing.TextOf(mail)}";
        var forwarded = marketing.Mail($"<p>Look</p>{quoted}", To(Sales.Contact("bo@example.com")));

        Sales.Send(forwarded);

        var text = marketing.TextOf(forwarded)!;
        Assert.EndsWith(FooterInHtml.Closes + quoted, text, StringComparison.Ordinal);
        Assert.Equal(
            "bo@example.com",
            marketing.LinkIn(text[..text.IndexOf(quoted, StringComparison.Ordinal)]).Address);
    }

    [Fact]
    public void The_link_stands_where_its_author_wants_it()
    {
        var mail = marketing.Mail(
            "<p>Hello <a href=\"%7B%7Boptout%7D%7D\">no</a></p>", To(Sales.Contact("ana@example.com")));

        Sales.Send(mail);

        Assert.StartsWith($"<p>Hello <a href=\"{Page}/u/", marketing.TextOf(mail), StringComparison.Ordinal);
        Assert.Equal("ana@example.com", marketing.LinkIn(marketing.TextOf(mail)).Address);
    }

    [Theory]
    [InlineData("transactional")]
    [InlineData("marketing by default")]
    [InlineData("an answer")]
    [InlineData("only recorded")]
    public void What_is_not_certainly_marketing_stays_as_it_is(string kind)
    {
        const string text = "<p>Hello {{optout}}</p>";
        var people = Enumerable.Range(0, 12).Select(i => To(Sales.Contact($"p{i}@example.com"))).ToArray();
        var mail = kind switch
        {
            "transactional" => Sales.Mail(
                [people[0]],
                (Email.Description, text),
                (Email.Category, new OptionSetValue(TransactionalCategory)),
                ("regardingobjectid", Sales.Campaign())),
            "marketing by default" => Sales.Mail(people, (Email.Description, text)),
            "an answer" => Sales.Mail(
                [people[0]], (Email.Description, text), (Email.Parent, Incoming(people[0].Party))),
            _ => marketing.Mail(text, people[0]),
        };

        Sales.Send(mail, issueSend: kind != "only recorded");

        Assert.Equal(text, marketing.TextOf(mail));
    }

    [Theory]
    [InlineData(1031, "abmelden oder auswählen", "Acme und Söhne", "de")]
    [InlineData(1036, "vous désabonner ou choisir", "Acme &amp; Sons", "fr")]
    [InlineData(2052, "退订，或选择", "Acme &amp; Sons", "zh-Hans")]
    [InlineData(1040, "unsubscribe, or choose", "Acme &amp; Sons", "en")]
    public void It_speaks_the_senders_language(int language, string words, string name, string code)
    {
        Sales.Organization.SetLanguage(Sales.RepId, language);
        var mail = marketing.Mail("<p>Hello</p>", To(Sales.Contact("ana@example.com")));

        Sales.Send(mail);

        var text = marketing.TextOf(mail)!;
        Assert.Contains($"<div lang=\"{code}\"", text, StringComparison.Ordinal);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains(name, text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_officer_lets_pass_is_the_text_without_it()
    {
        var mail = marketing.Mail("<p>Recall</p>", To(Sales.Contact("ana@example.com", ("donotbulkemail", true))));
        Update(
            Sales.Officer(),
            mail,
            (Email.OverrideGround, new OptionSetValue((int)OverrideGround.RecallOrSafety)),
            (Email.OverrideReason, "The boiler may burn: recall of the series."));

        Sales.Send(mail);
        Sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Email.PendingSend, Sales.StatusOf(mail));
        Assert.Equal("ana@example.com", marketing.LinkIn(marketing.TextOf(mail)).Address);
        Assert.Empty(marketing.Found);
        Assert.DoesNotContain(
            Sales.Ledger(),
            row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)LedgerEvent.OverrideRefused);
    }

    [Fact]
    public void What_another_vendors_step_writes_meanwhile_stays()
    {
        var mail = marketing.Mail("<p>Hello</p>", To(Sales.Contact("ana@example.com")));
        Sales.Organization.AddStep(
            new StepDefinition("Send", "email", 20) { Rank = 1 }, new Signing(mail));

        Sales.Send(mail);

        Assert.StartsWith("<p>Signed</p>" + FooterInHtml.Opens, marketing.TextOf(mail), StringComparison.Ordinal);
    }

    private EntityReference Incoming(Entity from) => Sales.Create(new Entity("email")
    {
        ["subject"] = "A question",
        ["directioncode"] = false,
        ["from"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = from["partyid"] }]),
    });

    private sealed class Failing : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException("No.");
    }

    private sealed class Signing(EntityReference mail) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            ((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!)
                .CreateOrganizationService(null)
                .Update(new Entity(mail.LogicalName, mail.Id) { [Email.Description] = "<p>Signed</p>" });
    }
}
