using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Policies;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// What people wait for is found by what Dataverse indexes for certain: a primary key, a lookup, a find column of a
/// quick find of ours. The list of every query is here; who adds one adds it here, with the index that serves it.
/// </summary>
public sealed class AskingByAnIndex
{
    private static readonly OptionSetValue Marketing = new(727000000);
    private static readonly OptionSetValue Transactional = new(727000001);

    // Every table that a synchronous step asks, the columns of its conditions, and the index.
    private static readonly string[] Queries =
    [
        "account: accountid: primary key",
        "activitymimeattachment: objectid: lookup objectid",
        "activityparty: activityid, participationtypemask: lookup activityid",
        "contact: contactid: primary key",
        "email: activityid: primary key",
        "environmentvariablevalue: environmentvariabledefinitionid: lookup environmentvariabledefinitionid",
        "equipment: equipmentid: primary key",
        "lead: leadid: primary key",
        "optout_checkpoint: optout_checkpointid: primary key",
        "optout_consentaudit: optout_addresshash, optout_channel, optout_event, optout_source: "
            + "find column optout_addresshash",
        "optout_consentaudit: optout_consentauditid: primary key",
        "optout_consentaudit: optout_event, optout_contactid, optout_personid, optout_source: "
            + "lookup optout_contactid or find column optout_personid",
        "optout_consentaudit: optout_requestkey, optout_event: find column optout_requestkey",
        "optout_door: optout_userid, statecode: find column optout_userid",
        "optout_holiday: optout_calendar: find column optout_calendar",
        "optout_key: : primary key, the first 1000",
        "optout_preference: optout_addresshash, optout_topicid: find column optout_addresshash",
        "optout_preference: optout_addresshash: find column optout_addresshash",
        "optout_preference: optout_name, statecode, optout_topicid, optout_personid: find column optout_name",
        "optout_preference: optout_personid, optout_addresshash, optout_topicid: "
            + "find column optout_personid or find column optout_addresshash",
        "optout_preference: optout_personid: find column optout_personid",
        "optout_regime: : primary key, the first 500",
        "optout_request: optout_requestid: primary key",
        "optout_suppression: optout_addresshash: find column optout_addresshash",
        "optout_suppression: optout_suppressionid: primary key",
        "privilege: name: primary key",
        "queue: queueid: primary key",
        "role: parentrootroleid: lookup parentrootroleid",
        "roleprivileges: privilegeid: lookup privilegeid",
        "sdkmessageprocessingstep: sdkmessageprocessingstepid, statecode, modifiedon: primary key",
        "systemuser: organizationid, systemuserid: primary key",
        "systemuser: systemuserid: primary key",
        "systemuserroles: roleid, systemuserid: lookup systemuserid",
        "usersettings: systemuserid: primary key",
        .. Unserved.Small.Keys.Select(one => $"{one}: none"),
    ];

    [Fact]
    public void Once_the_list_is_whole_every_query_is_served()
    {
        using var sales = new Sales(rules: new HostRules { LargeTable = 0, Allows = Unserved.IsSmall });
        sales.AllowTypedInAddresses();
        sales.Settle();

        Exercise(sales);

        Assert.Empty(sales.Organization.Refused);
        Assert.Equal(Queries.Order(), Asked(sales));
    }

    [Fact]
    public void Before_it_is_whole_people_are_looked_for_by_their_mailboxes_and_by_nothing_else()
    {
        using var sales = new Sales(rules: new HostRules { LargeTable = 0, Allows = Unserved.IsKnown });
        sales.AllowTypedInAddresses();

        Exercise(sales);

        Assert.Empty(sales.Organization.SynchronousQueries.Where(query => !Unserved.IsSearch(query)).Select(Words)
            .Except(Queries));
        Assert.All(PersonTable.All, table => Assert.Contains(
            sales.Organization.SynchronousQueries,
            query => query.Table == table.Name && Unserved.IsSearch(query)));
    }

    private static IEnumerable<string> Asked(Sales sales) => sales.Organization.SynchronousQueries
        .Select(Words).Distinct().Order();

    private static string Words(SynchronousQuery query) =>
        $"{query.Table}: {query.Columns}: {query.Index ?? "none"}";

    // Whatever the product does while somebody waits.
    private static void Exercise(Sales sales)
    {
        var officer = sales.Officer();
        var topic = KeepRows(sales, officer);
        var (ana, bo, cy) = ChangePeople(sales, officer);
        Ask(sales, bo, cy);
        SendMails(sales, officer, cy, topic);
        JoinPeople(sales, ana, cy);
        Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => sales.Admin.Delete(ConsentAudit.Table, sales.Ledger()[0].Id));
    }

    private static EntityReference KeepRows(Sales sales, IOrganizationService officer)
    {
        var topic = new EntityReference(MarketingTopic.Table, officer.Create(new Entity(MarketingTopic.Table)
        {
            [MarketingTopic.Name] = "News",
            [MarketingTopic.Code] = "news",
        }));
        officer.Create(new Entity(TemplatePolicy.Table)
        {
            [TemplatePolicy.Name] = "Spring",
            [TemplatePolicy.TemplateId] = sales.Template().Id.ToString("D"),
            [TemplatePolicy.Category] = Marketing,
        });
        new Policy(sales).Publish("en", "none");
        Update(officer, topic, (MarketingTopic.Name, "Newsletter"));
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => sales.Update(
            new EntityReference(SecretKey.Table, SecretKey.First(KeyPurpose.Ledger)),
            (SecretKey.RetiredOn, sales.Now)));
        return topic;
    }

    private static (EntityReference Ana, EntityReference Bo, EntityReference Cy) ChangePeople(
        Sales sales, IOrganizationService officer)
    {
        var site = sales.Organization.AddUser("Site", "Sales department", "OptOut Sales User");
        sales.Update(new EntityReference("systemuser", site), ("applicationid", Guid.NewGuid()));
        officer.Create(new Entity(Door.Table) { [Door.Name] = "Site", [Door.UserId] = site.ToString("D") });
        var ana = sales.Contact("ana@example.com", ("telephone1", "030 1234"));
        var bo = sales.Contact("ana@example.com");
        Update(sales.Rep, ana, ("donotbulkemail", true), ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();
        Update(sales.Rep, ana, ("donotbulkemail", false));
        Update(sales.Rep, ana, ("emailaddress1", "ana2@example.com"));
        sales.Loosen(sales.Admin, ana, ConsentSource.PhoneCall, ("donotphone", false));
        sales.Loosen(
            sales.Organization.AsApplication(site, Guid.NewGuid(), "site"),
            ana,
            ConsentSource.Integration,
            ("donotbulkemail", false));
        sales.Contact(email: null, ("donotphone", true));
        Update(sales.Rep, sales.Contact(email: null), ("emailaddress1", "first@example.com"));
        return (ana, bo, sales.Lead("cy@example.com"));
    }

    private static void Ask(Sales sales, EntityReference bo, EntityReference cy)
    {
        const string evidence = "Said so on the phone today.";
        Record(sales, "OptOut", cy, ("Topic", "news"));
        Record(sales, "Pause", cy, ("PausedUntil", sales.Now.AddDays(9)));
        Record(sales, "OptOut", null, ("Address", "typed@example.com"), ("IdempotencyKey", "once"));
        sales.NextSecond();
        Record(sales, "EnteredInError", null, ("Address", "typed@example.com"));
        Record(sales, "OptIn", bo, ("Evidence", evidence));
        Record(sales, "OptIn", null, ("Address", "ana@example.com"), ("Evidence", evidence));
        sales.Organization.RunAsynchronousJobs();
    }

    private static void SendMails(
        Sales sales, IOrganizationService officer, EntityReference cy, EntityReference topic)
    {
        (string, object?)[] pending =
            [("statecode", new OptionSetValue(1)), (Email.Status, new OptionSetValue(Email.PendingSend))];
        var free = sales.Contact("free@example.com");
        var no = sales.Account("no@example.com", ("donotbulkemail", true));
        sales.Send(sales.CampaignMail(To(free), Typed("cc", "other@example.com")));
        sales.Send(sales.Mail([To(cy)], (Email.Topic, topic), (Email.Category, Transactional)));
        sales.Refusal(sales.Mail([To(cy)], (Email.Topic, topic), (Email.Category, Marketing)));
        sales.Refusal(sales.CampaignMail(To(free), To(no)));
        sales.Send(sales.Mail([To(no)]));
        sales.Rep.Execute(sales.TemplateSend(sales.Draft([To(free)]), free));
        Update(sales.Rep, sales.CampaignMail(To(free)), pending);
        sales.Rep.Create(sales.Draft([To(free)], pending));
        var overridden = sales.CampaignMail(To(no));
        Update(
            officer,
            overridden,
            (Email.OverrideGround, new OptionSetValue((int)OverrideGround.LegalDuty)),
            (Email.OverrideReason, "The recall of the series."));
        sales.Send(overridden);
        var answered = sales.Create(new Entity("email")
        {
            ["subject"] = "A question",
            ["directioncode"] = false,
            ["from"] = new EntityCollection([To(free).Party]),
        });
        sales.Rep.Create(sales.Draft([To(free)], [(Email.Parent, answered), .. pending]));
        sales.Rep.Create(new Entity("phonecall")
        {
            ["subject"] = "Call",
            ["directioncode"] = true,
            ["phonenumber"] = "030 1234",
            ["to"] = new EntityCollection([To(no).Party]),
        });
        sales.Create(
            "list",
            ("listname", "All"),
            ("createdfromcode", new OptionSetValue(2)),
            (OptOutExclusion.Column, false));
    }

    private static void JoinPeople(Sales sales, EntityReference ana, EntityReference cy)
    {
        sales.Merge(sales.Contact("keep@example.com"), ana);
        sales.Send(sales.CampaignMail(To(ana)));
        sales.Admin.Execute(new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = cy,
            ["CreateAccount"] = true,
            ["CreateContact"] = true,
            ["CreateOpportunity"] = false,
            ["Status"] = new OptionSetValue(-1),
        });
        sales.Organization.RunAsynchronousJobs();
    }

    private static void Record(
        Sales sales, string decision, EntityReference? person, params (string Name, object Value)[] inputs)
    {
        var request = new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = decision,
            [RecordConsent.Channels] = new[] { nameof(Channel.MarketingEmail) },
            [RecordConsent.Source] = nameof(ConsentSource.PhoneCall),
        };
        if (person is not null)
        {
            request[RecordConsent.PersonType] = person.LogicalName;
            request[RecordConsent.PersonId] = person.Id;
        }

        foreach (var (name, value) in inputs)
        {
            request[name] = value;
        }

        sales.Admin.Execute(request);
    }
}
