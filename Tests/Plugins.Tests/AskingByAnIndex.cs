using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.LocalDataverse;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// What people wait for is found by what Dataverse indexes for certain: a primary key, a lookup, a find column of a
/// quick find of ours. The list of every query is here; who adds one adds it here, with the index that serves it.
/// </summary>
public sealed class AskingByAnIndex
{
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
        "optout_consentaudit: optout_event, optout_contactid, optout_personid, optout_source: "
            + "lookup optout_contactid or find column optout_personid",
        "optout_consentaudit: optout_requestkey, optout_event: find column optout_requestkey",
        "optout_door: optout_userid, statecode: find column optout_userid",
        "optout_key: : primary key, the first 1000",
        "optout_preference: optout_addresshash, optout_topicid: find column optout_addresshash",
        "optout_preference: optout_addresshash: find column optout_addresshash",
        "optout_preference: optout_name, statecode, optout_topicid, optout_personid: find column optout_name",
        "optout_preference: optout_personid, optout_addresshash, optout_topicid: "
            + "find column optout_personid or find column optout_addresshash",
        "optout_preference: optout_personid: find column optout_personid",
        "optout_request: optout_requestid: primary key",
        "optout_suppression: optout_addresshash: find column optout_addresshash",
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

    private static void Exercise(Sales sales)
    {
        var officer = sales.Officer();
        var topic = new EntityReference(MarketingTopic.Table, officer.Create(new Entity(MarketingTopic.Table)
        {
            [MarketingTopic.Name] = "News", [MarketingTopic.Code] = "news",
        }));
        officer.Create(new Entity(TemplatePolicy.Table)
        {
            [TemplatePolicy.Name] = "Spring", [TemplatePolicy.TemplateId] = sales.Template().Id.ToString("D"), [TemplatePolicy.Category] = new OptionSetValue(727000000),
        });
        var site = sales.Organization.AddUser("Site", "Sales department", "OptOut Sales User");
        sales.Update(new EntityReference("systemuser", site), ("applicationid", Guid.NewGuid()));
        officer.Create(new Entity(Door.Table) { [Door.Name] = "Site", [Door.UserId] = site.ToString("D") });
        var program = sales.Organization.AsApplication(site, Guid.NewGuid(), "site");
        Update(officer, topic, (MarketingTopic.Name, "Newsletter"));
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => sales.Update(
            new EntityReference(SecretKey.Table, SecretKey.First(KeyPurpose.Ledger)),
            (SecretKey.RetiredOn, sales.Now)));

        // Flags and addresses.
        var ana = sales.Contact("ana@example.com", ("telephone1", "030 1234"));
        var bo = sales.Contact("ana@example.com");
        Update(sales.Rep, ana, ("donotbulkemail", true), ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();
        Update(sales.Rep, ana, ("donotbulkemail", false));
        Update(sales.Rep, ana, ("emailaddress1", "ana2@example.com"));
        sales.Loosen(sales.Admin, ana, ConsentSource.PhoneCall, ("donotphone", false));
        sales.Loosen(program, ana, ConsentSource.Integration, ("donotbulkemail", false));
        sales.Contact(null, ("donotphone", true));
        var first = sales.Contact(null);
        Update(sales.Rep, first, ("emailaddress1", "first@example.com"));

        // Requests.
        var cy = sales.Lead("cy@example.com");
        Record(sales, ("Decision", "OptOut"), ("PersonType", "lead"), ("PersonId", cy.Id), ("Channels", "MarketingEmail"), ("Topic", "news"));
        Record(sales, ("Decision", "Pause"), ("PersonType", "lead"), ("PersonId", cy.Id), ("Channels", "MarketingEmail"), ("PausedUntil", sales.Now.AddDays(9)));
        Record(sales, ("Decision", "OptOut"), ("Address", "typed@example.com"), ("Channels", "MarketingEmail"), ("IdempotencyKey", "k"));
        sales.NextSecond();
        Record(sales, ("Decision", "EnteredInError"), ("Address", "typed@example.com"), ("Channels", "MarketingEmail"));
        Record(sales, ("Decision", "OptIn"), ("PersonType", "contact"), ("PersonId", bo.Id), ("Channels", "MarketingEmail"), ("Evidence", "Said so on the phone today."));
        Record(sales, ("Decision", "OptIn"), ("Address", "ana@example.com"), ("Channels", "MarketingEmail"), ("Evidence", "Said so on the phone today."));
        sales.Organization.RunAsynchronousJobs();

        // Sends.
        var free = sales.Contact("free@example.com");
        var no = sales.Account("no@example.com", ("donotbulkemail", true));
        sales.Send(sales.CampaignMail(To(free), Typed("cc", "other@example.com")));
        sales.Send(sales.Mail([To(cy)], (Email.Topic, topic), (Email.Category, new OptionSetValue(727000001))));
        sales.Refusal(sales.Mail([To(cy)], (Email.Topic, topic), (Email.Category, new OptionSetValue(727000000))));
        sales.Refusal(sales.CampaignMail(To(free), To(no)));
        sales.Send(sales.Mail([To(no)]));
        sales.Rep.Execute(sales.TemplateSend(sales.Draft([To(free)]), free));
        var draft = sales.CampaignMail(To(free));
        Update(sales.Rep, draft, ("statecode", new OptionSetValue(1)), (Email.Status, new OptionSetValue(Email.PendingSend)));
        sales.Rep.Create(sales.Draft([To(free)], ("statecode", new OptionSetValue(1)), (Email.Status, new OptionSetValue(Email.PendingSend))));
        var overridden = sales.CampaignMail(To(no));
        Update(officer, overridden, (Email.OverrideGround, new OptionSetValue((int)OverrideGround.LegalDuty)), (Email.OverrideReason, "The recall of the series."));
        sales.Send(overridden);
        var answered = sales.Create(new Entity("email")
        {
            ["subject"] = "A question", ["directioncode"] = false, ["from"] = new EntityCollection([To(free).Party]),
        });
        sales.Rep.Create(sales.Draft([To(free)], (Email.Parent, answered), ("statecode", new OptionSetValue(1)), (Email.Status, new OptionSetValue(Email.PendingSend))));

        // Calls, lists, merges, leads.
        sales.Rep.Create(new Entity("phonecall")
        {
            ["subject"] = "Call", ["directioncode"] = true, ["phonenumber"] = "030 1234", ["to"] = new EntityCollection([To(no).Party]),
        });
        sales.Create("list", ("listname", "All"), ("createdfromcode", new OptionSetValue(2)), ("donotsendonoptout", false));
        sales.Merge(sales.Contact("keep@example.com"), ana);
        sales.Send(sales.CampaignMail(To(ana)));
        sales.Admin.Execute(new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = cy, ["CreateAccount"] = true, ["CreateContact"] = true, ["CreateOpportunity"] = false, ["Status"] = new OptionSetValue(-1),
        });
        sales.Organization.RunAsynchronousJobs();
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => sales.Admin.Delete(ConsentAudit.Table, sales.Ledger()[0].Id));
    }

    private static void Record(Sales sales, params (string, object)[] inputs)
    {
        var request = new OrganizationRequest("optout_RecordConsent") { ["Source"] = "PhoneCall" };
        foreach (var (name, value) in inputs)
        {
            request[name] = name == "Channels" ? new[] { (string)value } : value;
        }

        sales.Admin.Execute(request);
    }
}
