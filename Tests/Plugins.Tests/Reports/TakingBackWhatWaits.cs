using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Cases G of what was found from outside: mail that waits.</summary>
public sealed class TakingBackWhatWaits : IDisposable
{
    private const int Draft = 1;
    private const int Canceled = 5;
    private const int PendingSend = 6;
    private const int Sending = 7;
    private const int Marketing = 727000000;
    private const int Transactional = 727000001;
    private const string Address = "ana@example.com";

    private readonly Sales sales = new();

    public TakingBackWhatWaits() => sales.AllowTypedInAddresses();

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("ana+spring@example.com")]
    [InlineData("Ana <ana@example.com>")]
    [InlineData("ANA+x@Example.COM")]
    [InlineData("bo@example.com; ana@example.com")]
    [InlineData("mailto:ana@example.com")]
    public void G1_it_is_withdrawn_however_the_address_is_written(string written)
    {
        var mail = Waiting(Typed("to", written));

        sales.OptOut(Address);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Canceled, sales.StatusOf(mail));
    }

    [Fact]
    public void G1_mail_to_the_plain_address_goes_on_when_a_tag_of_it_opts_out()
    {
        var mail = Waiting(Typed("to", Address));

        sales.OptOut("ana+shop@example.com");
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(PendingSend, sales.StatusOf(mail));
    }

    [Theory]
    [InlineData("topic")]
    [InlineData("pause")]
    [InlineData("pause of a topic")]
    public void G2_mail_to_an_address_that_no_record_holds_is_withdrawn(string what)
    {
        var topic = sales.Topic("news");
        var mail = Waiting([Typed("to", Address)], (Email.Category, new OptionSetValue(Marketing)), (Email.Topic, topic));
        (string, object)[] about = what == "pause" ? [] : [(RecordConsent.Topic, "news")];
        (string, object)[] until = what == "topic" ? [] : [(RecordConsent.PausedUntil, sales.Now.AddDays(9))];

        Asking.Ask(
            sales.Rep, what == "topic" ? "OptOut" : "Pause", [(RecordConsent.Address, Address), .. about, .. until]);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Canceled, sales.StatusOf(mail));
    }

    [Theory]
    [InlineData("to")]
    [InlineData("cc")]
    [InlineData("bcc")]
    public void G3_a_refuser_who_is_added_is_taken_off_again_and_the_write_is_not_refused(string box)
    {
        var ana = Refuser();
        var mail = Waiting(Typed("to", "bo@example.com"));

        sales.Update(mail, (box, new EntityCollection([Typed(box, "bo@example.com").Party, To(ana).Party])));
        Assert.Equal(PendingSend, sales.StatusOf(mail));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Draft, sales.StatusOf(mail));
        Assert.Equal(["bo@example.com"], sales.Addressed(mail, box));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void G3_whoever_adds_a_refuser_to_it_reads_that_person_or_not_and_in_a_branch_too(bool inBranch)
    {
        var ana = Refuser();
        var mail = Waiting(Typed("to", "bo@example.com"));
        var somebody = sales.Somebody(inBranch, "Mail only");

        Sales.Update(somebody, mail, ("cc", new EntityCollection([Typed("cc", Address).Party])));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Draft, sales.StatusOf(mail));
        Assert.Empty(sales.Addressed(mail, "cc"));
        Assert.Equal(["bo@example.com"], sales.Addressed(mail, "to"));
        Assert.True(sales.Refuses(ana));
    }

    [Theory]
    [InlineData("category")]
    [InlineData("topic")]
    [InlineData("regarding")]
    public void G3_business_that_becomes_what_somebody_refused_is_taken_back(string what)
    {
        var ana = sales.Contact(Address);
        var topic = sales.Topic("news");
        sales.OptOut(ana, (RecordConsent.Topic, "news"));
        if (what != "topic")
        {
            sales.Update(ana, ("donotbulkemail", true));
        }

        var first = what == "topic" ? Marketing : Transactional;
        var mail = what == "regarding"
            ? Waiting([To(ana)], (Email.Category, null))
            : Waiting([To(ana)], (Email.Category, new OptionSetValue(first)));
        sales.Organization.RunAsynchronousJobs();
        Assert.Equal(PendingSend, sales.StatusOf(mail));

        sales.Update(mail, what switch
        {
            "category" => (Email.Category, new OptionSetValue(Marketing)),
            "topic" => (Email.Topic, topic),
            _ => (Email.Regarding, sales.Campaign()),
        });
        Assert.Equal(PendingSend, sales.StatusOf(mail));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Canceled, sales.StatusOf(mail));
    }

    [Fact]
    public void G3_a_write_that_changes_nothing_of_that_leaves_it_alone()
    {
        var mail = Waiting(To(sales.Contact(Address)));

        sales.Update(mail, (Email.Subject, "Hello again"));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(PendingSend, sales.StatusOf(mail));
    }

    [Theory]
    [InlineData(Sending)]
    [InlineData(PendingSend)]
    public void G4_a_user_who_writes_sending_first_is_decided_at_the_first_step(int status)
    {
        var ana = Refuser();
        var mail = sales.CampaignMail(To(ana));

        Fails(() => sales.Update(
            mail, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(status))));
        Fails(() => sales.Rep.Execute(new OrganizationRequest("SetState")
        {
            ["EntityMoniker"] = mail,
            ["State"] = new OptionSetValue(1),
            ["Status"] = new OptionSetValue(status),
        }));
        Fails(() => sales.Rep.Execute(new CreateRequest
        {
            Target = sales.Draft(
                [To(ana)],
                (Email.Regarding, sales.Campaign()),
                ("statecode", new OptionSetValue(1)),
                ("statuscode", new OptionSetValue(status))),
        }));

        Assert.Equal(Draft, sales.StatusOf(mail));
    }

    [Theory]
    [InlineData("contact", true)]
    [InlineData("contact", false)]
    [InlineData("lead", true)]
    [InlineData("account", false)]
    public void G5_the_waiting_mail_of_a_row_that_is_merged_into_one_which_refuses_is_withdrawn(
        string table, bool otherRefuses)
    {
        var master = sales.Person(table, "m@example.com");
        var other = sales.Person(table, "o@example.com");
        var mail = Waiting(To(otherRefuses ? master : other));
        sales.Update(otherRefuses ? other : master, ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();
        Assert.Equal(PendingSend, sales.StatusOf(mail));

        sales.Merge(master, other, []);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Canceled, sales.StatusOf(mail));
    }

    private EntityReference Refuser() => sales.Contact(Address, ("donotbulkemail", true));

    private EntityReference Waiting(params Recipient[] recipients) =>
        Waiting(recipients, (Email.Regarding, sales.Campaign()));

    private EntityReference Waiting(Recipient[] recipients, params (string Column, object? Value)[] columns)
    {
        var mail = sales.Mail(recipients, columns);
        sales.Send(mail);

        // The look at each send comes before what is said afterwards, and must not do the work of what follows that.
        sales.Organization.RunAsynchronousJobs();
        return mail;
    }

    private static void Fails(Action action) =>
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(action);
}
