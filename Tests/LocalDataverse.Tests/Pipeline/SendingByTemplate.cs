using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class SendingByTemplate : OrganizationTest
{
    [Fact]
    public void The_mail_is_filled_from_the_template_created_and_sent()
    {
        var contact = Person("ada");
        var template = Template();

        var id = SendFromTemplate(template, contact);

        var mail = Administrator.Retrieve("email", id, new ColumnSet(true));
        Assert.Equal(("Spring offer", "<p>Hello</p>"), (mail["subject"], mail["description"]));
        Assert.Equal(template, mail.GetAttributeValue<EntityReference>("templateid").Id);
        Assert.Equal(contact, mail.GetAttributeValue<EntityReference>("regardingobjectid").Id);
        Assert.Equal(new OptionSetValue(6), mail["statuscode"]);
    }

    [Fact]
    public void The_message_is_SendFromTemplate_with_the_mail_as_its_Target()
    {
        var seen = new List<object>();
        On("SendFromTemplate", "email", PreValidation, run => seen.AddRange(
        [
            run.Target.LogicalName,
            run.Target.GetAttributeValue<EntityCollection>("to").Entities.Count,
            run.Context.InputParameters["RegardingType"],
            run.Context.InputParameters["RegardingId"],
            run.Context.InputParameters["TemplateId"],
            run.Context.PrimaryEntityId,
        ]));
        On("SendFromTemplate", "email", PostOperation, run => seen.Add(run.Context.OutputParameters["Id"]));
        var contact = Person("ada");
        var template = Template();

        var id = SendFromTemplate(template, contact);

        Assert.Equal(["email", 1, "contact", contact, template, Guid.Empty, id], seen);
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Send")]
    public void Creating_and_sending_run_beneath_it_in_its_transaction(string message)
    {
        var seen = new List<object?>();
        var user = Organization.AddUser("Ben Osei", "System Administrator");
        On("SendFromTemplate", "email", PreValidation, run => run.Context.SharedVariables["decided"] = "yes");
        On(message, "email", PreValidation, run => seen.AddRange(
        [
            run.Context.ParentContext.MessageName,
            run.Context.ParentContext.SharedVariables["decided"],
            run.Context.IsInTransaction,
            run.Context.UserId,
        ]));

        SendFromTemplate(Template(), Person("ada"), Organization.As(user));

        Assert.Equal(["SendFromTemplate", "yes", true, user], seen);
    }

    [Fact]
    public void What_a_plugin_before_it_took_out_of_the_Target_is_not_sent_to()
    {
        var (ada, ben) = (Person("ada"), Person("ben"));
        On("SendFromTemplate", "email", PreOperation, run =>
            run.Target.GetAttributeValue<EntityCollection>("to").Entities.RemoveAt(1));

        var id = SendFromTemplate(Template(), ada, Administrator, ada, ben);

        Assert.Equal([ada], RecipientsOf(id));
    }

    [Fact]
    public void A_refused_send_leaves_no_mail()
    {
        var refusing = Person("no", donotemail: true);

        var fault = Fault(() => SendFromTemplate(Template(), refusing));

        Assert.Equal(Code(0x80040B00), fault.Detail.ErrorCode);
        Assert.Equal(0, Count("email"));
    }

    [Theory]
    [InlineData("Hello {!contact:firstname;}")]
    [InlineData("<xsl:stylesheet />")]
    public void A_template_with_slugs_is_refused_by_name(string body)
    {
        var template = Administrator.Create(
            new Entity("template") { ["title"] = "x", ["templatetypecode"] = "contact", ["body"] = body });

        var fault = Fault(() => SendFromTemplate(template, Person("ada")));

        Assert.Contains("slugs", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("email"));
    }

    [Fact]
    public void A_template_that_is_not_there_sends_nothing() => Assert.Equal(
        Code(0x80040217), Fault(() => SendFromTemplate(Guid.NewGuid(), Person("ada"))).Detail.ErrorCode);

    [Fact]
    public void Its_Target_is_a_mail()
    {
        var contact = Person("ada");
        var request = FromTemplate(Template(), contact, contact);
        request["Target"] = new Entity("task");

        Assert.Contains("task", Fault(() => Administrator.Execute(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_recipient_of_a_template_gets_a_mail_of_their_own()
    {
        var (ada, ben) = (Person("ada"), Person("ben"));
        var parents = new List<string>();
        On("Send", "email", PreValidation, run => parents.Add(
            $"{run.Context.ParentContext.MessageName} {run.Context.ParentContext.PrimaryEntityName}"));

        SendTemplate(Template(), ada, ben);

        var mails = Administrator.RetrieveMultiple(
            new QueryExpression("email") { ColumnSet = new ColumnSet("statuscode", "deliveryprioritycode") }).Entities;
        Assert.Equal(new[] { ada, ben }.Order(), mails.SelectMany(mail => RecipientsOf(mail.Id)).Order());
        Assert.All(mails, mail => Assert.Equal(new OptionSetValue(6), mail["statuscode"]));
        Assert.All(mails, mail => Assert.Equal(new OptionSetValue(0), mail["deliveryprioritycode"]));
        Assert.Equal(["Send template", "Send template"], parents);
    }

    [Theory]
    [InlineData(PreValidation)]
    [InlineData(PreOperation)]
    public void Recipients_that_a_plugin_takes_out_get_nothing(int stage)
    {
        var (ada, ben) = (Person("ada"), Person("ben"));
        On("Send", "template", stage, run =>
        {
            var ids = (Guid[])run.Context.InputParameters["RecipientIds"];
            run.Context.InputParameters["RecipientIds"] = ids.Where(id => id != ada).ToArray();
        });
        var template = Template();

        SendTemplate(template, ada, ben);

        var mail = Administrator.RetrieveMultiple(new QueryExpression("email")).Entities.Single();
        Assert.Equal([ben], RecipientsOf(mail.Id));
    }

    [Fact]
    public void One_recipient_who_refuses_stops_the_whole_template()
    {
        var fault = Fault(() => SendTemplate(Template(), Person("ada"), Person("no", donotemail: true)));

        Assert.Equal(Code(0x80040B00), fault.Detail.ErrorCode);
        Assert.Equal(0, Count("email"));
    }

    private Guid Person(string name, bool donotemail = false) => Administrator.Create(new Entity("contact")
    {
        ["lastname"] = name,
        ["emailaddress1"] = $"{name}@example.org",
        ["donotemail"] = donotemail,
    });

    private Guid Template() => Administrator.Create(new Entity("template")
    {
        ["title"] = "Offer",
        ["templatetypecode"] = "contact",
        ["subject"] = "Spring offer",
        ["body"] = "<p>Hello</p>",
    });

    private Guid SendFromTemplate(
        Guid template, Guid regarding, IOrganizationService? service = null, params Guid[] recipients) =>
        (Guid)(service ?? Administrator)
            .Execute(FromTemplate(template, regarding, recipients is [] ? [regarding] : recipients))["Id"];

    private OrganizationRequest FromTemplate(Guid template, Guid regarding, params Guid[] recipients) =>
        new("SendEmailFromTemplate")
        {
            ["TemplateId"] = template,
            ["RegardingType"] = "contact",
            ["RegardingId"] = regarding,
            ["Target"] = new Entity("email")
            {
                ["subject"] = "Not this",
                ["from"] = new EntityCollection([Party("systemuser", Organization.AdministratorId)]),
                ["to"] = new EntityCollection([.. recipients.Select(id => Party("contact", id))]),
            },
        };

    private void SendTemplate(Guid template, params Guid[] recipients) =>
        Administrator.Execute(new OrganizationRequest("SendTemplate")
        {
            ["TemplateId"] = template,
            ["Sender"] = new EntityReference("systemuser", Organization.AdministratorId),
            ["RecipientType"] = "contact",
            ["RecipientIds"] = recipients,
            ["RegardingType"] = "",
            ["RegardingId"] = Guid.Empty,
            ["DeliveryPriorityCode"] = new OptionSetValue(0),
        });

    private IEnumerable<Guid> RecipientsOf(Guid mail) => Administrator.Retrieve("email", mail, new ColumnSet("to"))
        .GetAttributeValue<EntityCollection>("to").Entities
        .Select(party => party.GetAttributeValue<EntityReference>("partyid").Id);

    private static Entity Party(string table, Guid id) =>
        new("activityparty") { ["partyid"] = new EntityReference(table, id) };
}
