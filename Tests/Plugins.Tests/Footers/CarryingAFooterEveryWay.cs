using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Footers;
using static OptOutPlugin.Plugins.Tests.Footers.Marketing;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Footers;

/// <summary>Whatever way an e-mail goes: it gets one footer, and stays decided.</summary>
public sealed class CarryingAFooterEveryWay : IDisposable
{
    private readonly Marketing marketing = new();

    private Sales Sales => marketing.Sales;

    public void Dispose() => marketing.Dispose();

    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    [InlineData("Update with a text")]
    [InlineData("SetState")]
    public void A_status_that_is_written(string way)
    {
        var ana = To(Sales.Contact("ana@example.com"));

        var mail = way == "Create"
            ? new EntityReference(Email.Table, Sales.Rep.Create(Sales.Draft(
                [ana],
                [("regardingobjectid", Sales.Campaign()), (Email.Description, "<p>Hello</p>"), .. Pending])))
            : Written(marketing.Mail("<p>Hello</p>", ana), way);

        Assert.Equal(Email.PendingSend, Sales.StatusOf(mail));
        HasOne(mail);
        var before = Sales.Organization.Traces.Count;
        Sales.Organization.RunAsynchronousJobs();
        Assert.Empty(marketing.Found);
        Assert.Equal(Email.PendingSend, Sales.StatusOf(mail));
        HasOne(mail);
        Assert.True(Sales.Organization.Traces.Count > before);
    }

    [Theory]
    [InlineData(1033, "unsubscribe, or choose")]
    [InlineData(1031, "abmelden oder auswählen")]
    [InlineData(1036, "vous désabonner ou choisir")]
    [InlineData(2052, "退订，或选择")]
    [InlineData(3082, "unsubscribe, or choose")]
    public void A_mail_made_of_a_template_in_the_language_of_the_template(int language, string words)
    {
        var ana = Sales.Contact("ana@example.com");
        var template = Template(language, "<p>Spring</p>");

        Sales.Rep.Execute(new OrganizationRequest("SendEmailFromTemplate")
        {
            ["TemplateId"] = template.Id,
            ["RegardingType"] = "contact",
            ["RegardingId"] = ana.Id,
            ["Target"] = Sales.Draft([To(ana)]),
        });

        var mail = Assert.Single(marketing.Mails);
        Assert.StartsWith("<p>Spring</p>" + FooterInHtml.Opens, marketing.TextOf(mail), StringComparison.Ordinal);
        Assert.Contains(words, marketing.TextOf(mail), StringComparison.Ordinal);
        HasOne(mail);
        Sales.Organization.RunAsynchronousJobs();
        Assert.Empty(marketing.Found);
    }

    [Fact]
    public void A_template_that_is_sent_to_rows_gives_each_a_link_of_his_own()
    {
        Sales.ImportOptional("OptOutPlugin_Send_template");
        var people = new[] { Sales.Contact("ana@example.com"), Sales.Contact("bo@example.com") };

        Sales.Rep.Execute(new OrganizationRequest("SendTemplate")
        {
            ["TemplateId"] = Template(1033, "<p>Spring {{optout}}</p>").Id,
            ["Sender"] = new EntityReference("systemuser", Sales.RepId),
            ["RecipientType"] = "contact",
            ["RecipientIds"] = people.Select(person => person.Id).ToArray(),
        });

        Assert.Equal(
            ["ana@example.com", "bo@example.com"],
            marketing.Mails.Select(mail => marketing.LinkIn(marketing.TextOf(mail)).Address).Order());
    }

    [Fact]
    public void A_template_that_was_saved_from_a_mail_that_was_sent_brings_no_old_footer()
    {
        var ana = Sales.Contact("ana@example.com");
        var first = marketing.Mail("<p>Spring</p>", To(Sales.Contact("bo@example.com")));
        Sales.Send(first);

        Sales.Rep.Execute(new OrganizationRequest("SendEmailFromTemplate")
        {
            ["TemplateId"] = Template(1033, marketing.TextOf(first)!).Id,
            ["RegardingType"] = "contact",
            ["RegardingId"] = ana.Id,
            ["Target"] = Sales.Draft([To(ana)]),
        });

        HasOne(Assert.Single(marketing.Mails, mail => mail.Id != first.Id));
    }

    [Fact]
    public void A_mail_with_a_recipient_list_asks_who_it_is()
    {
        var mail = Sales.Mail(
            [To(Sales.Contact("ana@example.com"))],
            (Email.RecipientList, "P ana; P bo"),
            (Email.Description, "<p>Hello</p>"));

        Sales.Send(mail);

        Assert.False(marketing.LinkIn(marketing.TextOf(mail)).IsPersonal);
    }

    [Fact]
    public void A_status_that_is_refused_keeps_nothing_of_it()
    {
        var mail = marketing.Mail("<p>Hello</p>", To(Sales.Contact("ana@example.com", ("donotbulkemail", true))));

        Refused(() => Update(Sales.Rep, mail, Pending));

        Assert.Equal("<p>Hello</p>", marketing.TextOf(mail));
    }

    [Fact]
    public void A_mail_that_is_taken_back_for_one_of_two_and_sent_again_has_the_link_of_the_other()
    {
        var ana = Sales.Contact("ana@example.com");
        var mail = marketing.Mail("<p>Hello</p>", To(ana), To(Sales.Contact("bo@example.com")));
        Sales.Send(mail);
        Sales.Update(ana, ("donotbulkemail", true));
        Sales.Organization.RunAsynchronousJobs();
        Assert.Equal(Email.Draft, Sales.StatusOf(mail));

        Sales.Send(mail);

        Assert.Equal(1, FootersIn(marketing.TextOf(mail)));
        Assert.Equal("bo@example.com", marketing.LinkIn(marketing.TextOf(mail)).Address);
    }

    private EntityReference Written(EntityReference mail, string way)
    {
        switch (way)
        {
            case "Update":
                Update(Sales.Rep, mail, Pending);
                break;
            case "Update with a text":
                Update(Sales.Rep, mail, [(Email.Description, "<p>Hello</p>"), .. Pending]);
                break;
            default:
                Sales.Rep.Execute(new OrganizationRequest(way)
                {
                    ["EntityMoniker"] = mail,
                    ["State"] = new OptionSetValue(1),
                    ["Status"] = new OptionSetValue(Email.PendingSend),
                });
                break;
        }

        return mail;
    }

    private EntityReference Template(int language, string text)
    {
        var template = Sales.Create(
            "template",
            ("title", "Spring"),
            ("subject", "Spring"),
            ("body", text),
            ("templatetypecode", "contact"),
            ("languagecode", language),
            ("ispersonal", false));
        Sales.Product(
            TemplatePolicy.Table,
            (TemplatePolicy.Name, "Spring"),
            (TemplatePolicy.TemplateId, template.Id.ToString("D")),
            (TemplatePolicy.Category, new OptionSetValue(727000000)));
        return template;
    }

    private void HasOne(EntityReference mail)
    {
        Assert.Equal(1, FootersIn(marketing.TextOf(mail)));
        Assert.Equal("ana@example.com", marketing.LinkIn(marketing.TextOf(mail)).Address);
    }
}
