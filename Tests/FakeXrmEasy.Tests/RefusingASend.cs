using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.FakeXrmEasy.Tests;

public sealed class RefusingASend
{
    private readonly Faked faked = new();

    [Theory]
    [InlineData("contact", "donotbulkemail", Faked.Marketing, true)]
    [InlineData("lead", "donotbulkemail", Faked.Marketing, true)]
    [InlineData("account", "donotbulkemail", Faked.Marketing, true)]
    [InlineData("contact", "donotsendmm", Faked.Marketing, true)]
    [InlineData("contact", "donotemail", Faked.Marketing, true)]
    [InlineData("contact", "donotemail", Faked.Transactional, true)]
    [InlineData("contact", "donotbulkemail", Faked.Transactional, false)]
    [InlineData("contact", "donotphone", Faked.Marketing, false)]
    public void A_flag_refuses_what_it_is_about(string table, string flag, int category, bool refuses)
    {
        var person = Faked.Person(table, "ana@example.com", flag);
        var mail = Faked.Mail(category);
        var service = faked.Has(person, mail, Faked.Addressed(mail, person)).Begin();

        var fault = Record.Exception(() => Send(mail));

        Assert.Equal(refuses, fault is InvalidPluginExecutionException);
        Assert.Equal(refuses ? 1 : 0, Ledger(service).Count);
    }

    [Fact]
    public void A_twin_with_the_same_address_refuses_as_well()
    {
        var person = Faked.Person("contact", "ana@example.com");
        var mail = Faked.Mail(Faked.Marketing);
        faked.Has(
            person, Faked.Person("lead", "ana@example.com", "donotbulkemail"), mail,
            Faked.Addressed(mail, person)).Begin();

        Assert.Throws<InvalidPluginExecutionException>(() => Send(mail));
    }

    [Fact]
    public void A_mail_that_was_sent_elsewhere_is_no_send()
    {
        var person = Faked.Person("contact", "ana@example.com", "donotemail");
        var mail = Faked.Mail(Faked.Marketing);
        var service = faked.Has(person, mail, Faked.Addressed(mail, person)).Begin();

        Send(mail, issueSend: false);

        Assert.Empty(Ledger(service));
    }

    private void Send(Entity mail, bool issueSend = true) => faked.Run<RefuseUnwantedSend>(
        "Send", "email", stage: 10, mail.Id, new ParameterCollection
        {
            ["EmailId"] = mail.Id,
            ["IssueSend"] = issueSend,
        });

    private static DataCollection<Entity> Ledger(IOrganizationService service) => service.RetrieveMultiple(
        new QueryExpression("optout_consentaudit") { ColumnSet = new ColumnSet(true) }).Entities;
}
