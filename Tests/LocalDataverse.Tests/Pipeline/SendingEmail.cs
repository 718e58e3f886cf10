using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class SendingEmail : OrganizationTest
{
    private Guid contact;

    [Theory]
    [Trait("Fact", "87")]
    [InlineData(true, 6)]
    [InlineData(false, 3)]
    public void An_issued_mail_is_pending_and_a_recorded_one_is_sent(bool issueSend, int status)
    {
        var id = Draft();

        var subject = Send(id, issueSend);

        var row = Administrator.Retrieve("email", id, new ColumnSet("statecode", "statuscode"));
        Assert.Equal(new OptionSetValue(1), row["statecode"]);
        Assert.Equal(new OptionSetValue(status), row["statuscode"]);
        Assert.Equal("Spring offer", subject);
    }

    [Fact]
    [Trait("Fact", "87")]
    public void A_sent_mail_is_not_sent_again()
    {
        var id = Draft();
        Send(id);

        Fault(() => Send(id));
    }

    [Fact]
    [Trait("Fact", "87")]
    public void An_incoming_mail_is_not_sent()
    {
        var id = Draft();
        Administrator.Update(Row("email", id, ("directioncode", false)));

        Fault(() => Send(id));
    }

    [Theory]
    [Trait("Fact", "87")]
    [InlineData("from", 0, 0x80040B02)]
    [InlineData("from", 2, 0x80040B01)]
    [InlineData("to", 0, 0x80040B04)]
    public void It_needs_one_sender_and_some_recipient(string column, int count, uint code)
    {
        var id = Draft();
        var parties = Enumerable.Range(0, count).Select(_ => Party("systemuser", Organization.AdministratorId));
        Administrator.Update(Row("email", id, (column, new EntityCollection([.. parties]))));

        Assert.Equal(Code(code), Fault(() => Send(id)).Detail.ErrorCode);
    }

    [Theory]
    [Trait("Fact", "87")]
    [InlineData("to")]
    [InlineData("cc")]
    [InlineData("bcc")]
    public void A_person_who_refuses_mail_stops_it(string column)
    {
        var id = Draft();
        var refusing = Administrator.Create(
            new Entity("contact") { ["emailaddress1"] = "no@example.org", ["donotemail"] = true });
        Administrator.Update(Row("email", id, (column, new EntityCollection([Party("contact", refusing)]))));

        Assert.Equal(Code(0x80040B00), Fault(() => Send(id)).Detail.ErrorCode);
    }

    [Fact]
    public void Refusing_only_bulk_mail_does_not_stop_it()
    {
        var id = Draft();
        Administrator.Update(Row("contact", contact, ("donotbulkemail", true), ("donotsendmm", true)));

        Send(id);
    }

    [Fact]
    [Trait("Fact", "87")]
    public void A_recipient_without_an_address_stops_it()
    {
        var id = Draft();
        Administrator.Update(Row("email", id, ("to", new EntityCollection([Party("contact", CreateContact())]))));

        Assert.Equal(Code(0x80040B00), Fault(() => Send(id)).Detail.ErrorCode);
    }

    [Fact]
    public void An_unresolved_recipient_needs_the_organisations_leave()
    {
        var id = Draft();
        var party = new Entity("activityparty") { ["addressused"] = "stranger@example.org" };
        Administrator.Update(Row("email", id, ("to", new EntityCollection([party]))));
        Fault(() => Send(id));

        Administrator.Update(
            Row("organization", Organization.OrganizationId, ("allowunresolvedpartiesonemailsend", true)));
        Send(id);
    }

    [Fact]
    public void The_message_is_Send_and_has_no_target()
    {
        var seen = new List<object>();
        On(
            new StepDefinition("Send", "email", PreValidation)
            {
                Images = [new StepImage("Mail", ImageKind.Pre, ["subject"], "EmailId")],
            },
            run => seen.AddRange(
            [
                run.Context.InputParameters.Contains("Target"),
                run.Context.InputParameters["EmailId"],
                run.Context.InputParameters["IssueSend"],
                run.Context.InputParameters["TrackingToken"],
                run.Context.PreEntityImages["Mail"]["subject"],
            ]));
        var id = Draft();

        Send(id);

        Assert.Equal([false, id, true, "", "Spring offer"], seen);
    }

    [Fact]
    public void A_refusal_before_the_transaction_leaves_the_draft_and_the_evidence()
    {
        On("Send", "email", PreValidation, run =>
        {
            run.System.Create(new Entity("task") { ["subject"] = "refused" });
            throw new InvalidPluginExecutionException("Ada does not want this.");
        });
        var id = Draft();

        Assert.Equal("Ada does not want this.", Fault(() => Send(id)).Message);

        Assert.Equal(1, Count("task"));
        Assert.Equal(
            new OptionSetValue(1), Administrator.Retrieve("email", id, new ColumnSet("statuscode"))["statuscode"]);
    }

    [Fact]
    [Trait("Fact", "88")]
    [Trait("Fact", "89")]
    public void A_mail_has_party_rows_and_an_activity_pointer_that_change_with_it()
    {
        var id = Draft();
        var query = new QueryExpression("activityparty") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("activityid", ConditionOperator.Equal, id);
        query.Criteria.AddCondition("participationtypemask", ConditionOperator.Equal, 2);

        var party = Administrator.RetrieveMultiple(query).Entities.Single();
        Assert.Equal("ada@example.org", party["addressused"]);
        Assert.Equal(false, party["donotemail"]);

        Administrator.Update(Row("email", id, ("subject", "Other")));
        Assert.Equal("Other", Administrator.Retrieve("activitypointer", id, new ColumnSet("subject"))["subject"]);
    }

    private Guid Draft()
    {
        contact = Administrator.Create(
            new Entity("contact") { ["lastname"] = "Okafor", ["emailaddress1"] = "ada@example.org" });
        return Administrator.Create(new Entity("email")
        {
            ["subject"] = "Spring offer",
            ["from"] = new EntityCollection([Party("systemuser", Organization.AdministratorId)]),
            ["to"] = new EntityCollection([Party("contact", contact)]),
        });
    }

    private string Send(Guid id, bool issueSend = true) =>
        (string)Administrator.Execute(new OrganizationRequest("SendEmail")
        {
            ["EmailId"] = id,
            ["IssueSend"] = issueSend,
            ["TrackingToken"] = "",
        })["Subject"];

    private static Entity Party(string table, Guid id) =>
        new("activityparty") { ["partyid"] = new EntityReference(table, id) };
}
