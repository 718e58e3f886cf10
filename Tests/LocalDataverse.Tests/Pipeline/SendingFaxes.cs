using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class SendingFaxes : OrganizationTest
{
    [Theory]
    [InlineData("recipient")]
    [InlineData("fax")]
    public void A_number_on_the_fax_or_the_recipient_is_enough(string where)
    {
        var id = Fax(where == "fax" ? "+1 555 0100" : null, Person(where == "recipient" ? "+1 555 0100" : null));

        Send(id);

        var row = Administrator.Retrieve("fax", id, new ColumnSet("statecode", "statuscode"));
        Assert.Equal((new OptionSetValue(1), new OptionSetValue(3)), (row["statecode"], row["statuscode"]));
    }

    [Fact]
    public void A_person_who_refuses_faxes_stops_it()
    {
        var id = Fax("+1 555 0100", Person(null, donotfax: true));

        var fault = Fault(() => Send(id));

        Assert.Equal(Code(0x80043510), fault.Detail.ErrorCode);
        Assert.Equal("The recipient is marked as \"Do Not Fax\".", fault.Message);
        Assert.Equal(
            new OptionSetValue(1), Administrator.Retrieve("fax", id, new ColumnSet("statuscode"))["statuscode"]);
    }

    [Theory]
    [InlineData(0, 0x8004350D)]
    [InlineData(2, 0x8004350E)]
    public void It_has_exactly_one_recipient(int count, uint code)
    {
        var id = Fax("+1 555 0100", [.. Enumerable.Range(0, count).Select(_ => Person("+1 555 0101"))]);

        Assert.Equal(Code(code), Fault(() => Send(id)).Detail.ErrorCode);
    }

    [Fact]
    public void Without_a_number_it_goes_nowhere() =>
        Assert.Equal(Code(0x8004350F), Fault(() => Send(Fax(null, Person(null)))).Detail.ErrorCode);

    [Fact]
    public void A_sent_fax_is_not_sent_again()
    {
        var id = Fax("+1 555 0100", Person(null));
        Send(id);

        Fault(() => Send(id));
    }

    [Fact]
    public void The_message_is_Send_of_fax()
    {
        var seen = new List<object>();
        On(
            new StepDefinition("Send", "fax", PreValidation)
            {
                Images = [new StepImage("Fax", ImageKind.Pre, ["faxnumber"], "FaxId")],
            },
            run => seen.AddRange(
            [
                run.Context.InputParameters["FaxId"],
                run.Context.InputParameters["IssueSend"],
                run.Context.PreEntityImages["Fax"]["faxnumber"],
            ]));
        On("Send", "email", PreValidation, _ => seen.Add("email"));
        var id = Fax("+1 555 0100", Person(null));

        Send(id);

        Assert.Equal([id, true, "+1 555 0100"], seen);
    }

    private Guid Person(string? number, bool donotfax = false) => Administrator.Create(
        new Entity("contact") { ["lastname"] = "Okafor", ["fax"] = number!, ["donotfax"] = donotfax });

    private Guid Fax(string? number, params Guid[] recipients) => Administrator.Create(new Entity("fax")
    {
        ["subject"] = "Offer",
        ["faxnumber"] = number!,
        ["to"] = new EntityCollection([.. recipients.Select(id =>
            new Entity("activityparty") { ["partyid"] = new EntityReference("contact", id) })]),
    });

    private void Send(Guid id) => Administrator.Execute(
        new OrganizationRequest("SendFax") { ["FaxId"] = id, ["IssueSend"] = true });
}
