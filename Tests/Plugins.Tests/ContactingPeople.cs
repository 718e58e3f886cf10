using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

public sealed class ContactingPeople : IDisposable
{
    private readonly Sales sales = new();

    private static readonly Dictionary<string, string> FlagOf = new()
    {
        ["phonecall"] = "donotphone",
        ["letter"] = "donotpostalmail",
        ["appointment"] = "donotemail",
        ["fax"] = "donotfax",
    };

    public static TheoryData<string, string, string> Refusals => Of("phonecall", "letter", "appointment", "fax");

    public static TheoryData<string, string, string> MadeByPeople => Of("phonecall", "letter", "appointment");

    public static TheoryData<string, string, string> SentByMachines => Of("fax");

    public static TheoryData<string> Activities => new(ContactActivity.Platform.Select(table => table.Name));

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(MadeByPeople))]
    public void Installed_and_not_configured_it_is_allowed_and_on_the_ledger(string table, string person, string flag)
    {
        var ana = sales.Person(person, "ana@example.com", (flag, true));

        var id = sales.Rep.Create(To(table, ana));

        var row = Assert.Single(Contacts());
        Assert.Equal((int)LedgerEvent.ContactWarned, Value(row, ConsentAudit.Event));
        Assert.Equal((int)LedgerReason.ChannelRefused, Value(row, ConsentAudit.Reason));
        Assert.Equal(Choices.Of(Flag(person, flag).Channel).Value, Value(row, ConsentAudit.Channel));
        Assert.Equal(ana.Id, row.GetAttributeValue<EntityReference>(PersonTable.Of(person)!.LedgerLookup).Id);
        Assert.Equal($"{table} {id:D} to {person} {ana.Id:D}", row[ConsentAudit.Evidence]);
        Assert.Equal(sales.RepId.ToString(), row[ConsentAudit.InitiatingUser]);
        var found = Assert.Single(sales.Admin.RetrieveMultiple(
            new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities);
        Assert.Equal("planned-after-refusal", found[ComplianceFinding.Rule]);
        Assert.Equal((table, id.ToString("D")), (
            found.GetAttributeValue<string>(ComplianceFinding.RegardingType),
            found.GetAttributeValue<string>(ComplianceFinding.RegardingId)));
    }

    [Theory]
    [MemberData(nameof(SentByMachines))]
    public void Installed_and_not_configured_what_a_machine_sends_is_not_created(
        string table, string person, string flag)
    {
        var ana = sales.Person(person, "ana@example.com", (flag, true));

        Assert.Contains(
            "1 person must not get this fax", Refused(() => sales.Rep.Create(To(table, ana))), StringComparison.Ordinal);

        Assert.Empty(All(table));
        Assert.Equal((int)LedgerEvent.ContactBlocked, Value(Assert.Single(Contacts()), ConsentAudit.Event));
    }

    [Fact]
    public void One_setting_says_what_people_make_and_another_what_machines_send()
    {
        sales.Set(SettingName.ActivityMode, "Block");
        sales.Set(SettingName.FaxAndTextMode, "Warn");
        var ana = Nothing("ana@example.com");

        sales.Rep.Create(To("fax", ana));
        foreach (var table in new[] { "phonecall", "letter", "appointment" })
        {
            Refused(() => sales.Rep.Create(To(table, ana)));
        }

        Assert.Single(All("fax"));
        Assert.Equal(4, Contacts().Count);
    }

    [Fact]
    public void An_appointment_that_is_in_the_calendars_already_is_an_open_one()
    {
        sales.Set(SettingName.ActivityMode, "Block");
        var meeting = To("appointment", Nothing("ana@example.com"));
        meeting["statecode"] = new OptionSetValue(3);
        meeting["statuscode"] = new OptionSetValue(5);

        Assert.StartsWith(
            "Nothing was created: 1 person must not be invited.\n- P ana (contact): does not allow e-mails, by which "
            + "invitations go.\nTake them off the appointment",
            Refused(() => sales.Rep.Create(meeting)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_invitation_to_a_twin_of_who_refused_is_one_to_the_address()
    {
        sales.Contact("ana@example.com", ("donotemail", true));
        var twin = sales.Lead("ana@example.com");

        var id = sales.Rep.Create(To("appointment", twin));

        Assert.Equal(
            $"appointment {id:D} to lead {twin.Id:D}", Assert.Single(Contacts())[ConsentAudit.Evidence]);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Set_to_block_it_is_not_created_and_the_ledger_keeps_that(string table, string person, string flag)
    {
        sales.Set(SettingName.ActivityMode, "Block");
        var ana = sales.Person(person, "ana@example.com", (flag, true));

        var sentence = Refused(() => sales.Rep.Create(To(table, ana)));

        Assert.Contains($"\n- P ana ({person}): does not allow ", sentence, StringComparison.Ordinal);
        Assert.Contains("1 person must not", sentence, StringComparison.Ordinal);
        Assert.Empty(All(table));
        var row = Assert.Single(Contacts());
        Assert.Equal((int)LedgerEvent.ContactBlocked, Value(row, ConsentAudit.Event));
        Assert.Equal($"new {table} to {person} {ana.Id:D}", row[ConsentAudit.Evidence]);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Set_to_off_nobody_looks(string table, string person, string flag)
    {
        sales.Set(SettingName.ActivityMode, "Off");
        sales.Set(SettingName.FaxAndTextMode, "Off");

        sales.Rep.Create(To(table, sales.Person(person, "ana@example.com", (flag, true))));

        Assert.Empty(Contacts());
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public void What_took_place_already_or_comes_in_is_neither_blocked_nor_told(string table)
    {
        sales.Set(SettingName.ActivityMode, "Block");
        var ana = Nothing("ana@example.com");

        foreach (var state in new[] { 1, 2 })
        {
            var done = To(table, ana);
            done["statecode"] = new OptionSetValue(state);
            sales.Rep.Create(done);
        }

        if (table != "appointment")
        {
            var incoming = To(table, ana);
            incoming["directioncode"] = false;
            sales.Rep.Create(incoming);
        }

        Assert.Equal(table == "appointment" ? 2 : 3, All(table).Count);
        Assert.Empty(Contacts());
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public void Said_to_be_open_and_outgoing_it_is_so(string table)
    {
        sales.Set(SettingName.ActivityMode, "Block");
        var call = To(table, Nothing("ana@example.com"));
        call["statecode"] = new OptionSetValue(0);
        if (table != "appointment")
        {
            call["directioncode"] = true;
        }

        var sentence = Refused(() => sales.Rep.Create(call));

        Assert.StartsWith("Nothing was created: 1 person", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public void Colleagues_queues_and_who_allows_it_are_never_refused(string table)
    {
        sales.Set(SettingName.ActivityMode, "Block");
        var free = sales.Contact(
            "bo@example.com", (table == "appointment" ? "donotphone" : "donotemail", true), ("donotbulkemail", true));
        var colleague = new EntityReference("systemuser", sales.RepId);

        sales.Rep.Create(To(table, free, colleague, sales.Create("queue", ("name", "Sales"))));

        Assert.Single(All(table));
        Assert.Empty(Contacts());
    }

    [Fact]
    public void From_whom_it_is_does_not_matter()
    {
        sales.Set(SettingName.ActivityMode, "Block");
        var call = To("phonecall", sales.Contact("bo@example.com"));
        call["from"] = Parties(Nothing("ana@example.com"));

        sales.Rep.Create(call);

        Assert.Single(All("phonecall"));
    }

    [Theory]
    [InlineData("campaign", 1)]
    [InlineData("contact", 0)]
    public void A_letter_of_a_campaign_is_marketing(string regards, int rows)
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkpostalmail", true));
        var letter = To("letter", ana);
        letter["regardingobjectid"] = regards == "campaign" ? sales.Campaign() : ana;

        sales.Rep.Create(letter);

        var warned = Contacts();
        Assert.Equal(rows, warned.Count);
        var channel = Choices.Of(Channel.MarketingPost).Value;
        Assert.All(warned, row => Assert.Equal(channel, Value(row, ConsentAudit.Channel)));
    }

    [Fact]
    public void A_campaign_letter_to_a_lead_which_has_no_flag_for_bulk_letters_is_judged_by_the_others()
    {
        var letter = To("letter", sales.Lead("bo@example.com"), sales.Lead("ana@example.com", ("donotsendmm", true)));
        letter["regardingobjectid"] = sales.Campaign();

        sales.Rep.Create(letter);

        Assert.Equal((int)LedgerReason.DoNotSendMarketing, Value(Assert.Single(Contacts()), ConsentAudit.Reason));
    }

    [Fact]
    public void A_household_number_refuses_for_everybody_who_has_it()
    {
        sales.Set(SettingName.DefaultCountry, "49");
        var bo = sales.Contact("bo@example.com", ("telephone2", "(030) 123 45 67"));
        sales.SuppressNumber("+49301234567", Channel.Phone);

        sales.Rep.Create(To("phonecall", bo));

        var row = Assert.Single(Contacts());
        Assert.Equal((int)LedgerReason.Suppressed, Value(row, ConsentAudit.Reason));
        Assert.Equal(bo.Id.ToString("D"), row[ConsentAudit.PersonId]);
        Assert.Equal(64, row.GetAttributeValue<string>(ConsentAudit.AddressHash).Length);
    }

    [Theory]
    [InlineData("phonecall", "phonenumber", Channel.Phone)]
    [InlineData("fax", "faxnumber", Channel.Fax)]
    public void A_number_that_is_typed_in_is_judged_without_a_person(string table, string column, object channel)
    {
        sales.Set(SettingName.ActivityMode, "Block");
        sales.SuppressNumber("+49 30 1234567", (Channel)channel);

        var sentence = Refused(() => sales.Rep.Create(new Entity(table) { [column] = "0049 (30) 123-4567" }));

        Assert.Contains("1 person said no where you may not read it.", sentence, StringComparison.Ordinal);
        Assert.Equal($"new {table} to a typed-in number", Assert.Single(Contacts())[ConsentAudit.Evidence]);
    }

    [Fact]
    public void A_number_typed_in_as_the_recipient_is_judged_as_well()
    {
        sales.SuppressNumber("+49301234567", Channel.Phone);
        var typed = new Entity("activityparty") { ["addressused"] = "+49 30 1234567" };
        var named = new Entity("activityparty") { ["addressused"] = "the lady from the fair" };

        sales.Rep.Create(new Entity("phonecall") { ["to"] = new EntityCollection([typed, named]) });

        Assert.Single(Contacts());
    }

    [Fact]
    public void A_number_whose_refusal_was_lifted_or_never_began_refuses_nothing()
    {
        sales.EditBehindThePlatform(
            sales.SuppressNumber("+49301234567", Channel.Phone), SuppressedAddress.Since, null);
        var bo = sales.Contact("bo@example.com", ("telephone1", "+49301234567"));

        sales.Rep.Create(To("phonecall", bo));

        Assert.Empty(Contacts());
    }

    [Fact]
    public void A_refusal_of_a_number_that_somebody_deactivated_behind_the_product_refuses_all_the_same()
    {
        sales.EditBehindThePlatform(
            sales.SuppressNumber("+49301234568", Channel.Phone), "statecode", new OptionSetValue(1));
        var bo = sales.Contact("bo@example.com", ("mobilephone", "+49301234568"));

        sales.Rep.Create(To("phonecall", bo));

        Assert.Single(Contacts());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_may_not_be_read_is_counted_and_not_named(bool inBranch)
    {
        sales.Set(SettingName.ActivityMode, "Block");
        sales.Organization.AddRole("Calls only", "prvCreateActivity", "prvReadActivity", "prvAppendActivity");
        var caller = sales.Somebody(inBranch, "Calls only");

        var sentence = Refused(() => caller.Create(To("phonecall", Nothing("ana@example.com"))));

        Assert.Contains("1 person said no where you may not read it.", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Contacts());
    }

    [Fact]
    public void Each_person_is_told_of_once()
    {
        var ana = Nothing("ana@example.com");
        var bo = Nothing("bo@example.com");
        var letter = To("letter", ana, bo);
        letter["cc"] = Parties(ana);

        sales.Rep.Create(letter);

        Assert.Equal(2, Contacts().Count);
    }

    [Fact]
    public void One_refusal_names_those_who_refused_and_only_them()
    {
        sales.Set(SettingName.ActivityMode, "Block");

        var sentence = Refused(() => sales.Rep.Create(
            To("phonecall", Nothing("ana@example.com"), Nothing("cy@example.com"), sales.Contact("bo@example.com"))));

        Assert.Equal(
            "Nothing was created: 2 people must not be called.\n- P ana (contact): does not allow phone calls."
            + "\n- P cy (contact): does not allow phone calls.\nTake them off the phone call and save it again. "
            + "Who has changed their mind since must say so first: record that on the person's record, then save.",
            sentence);
    }

    [Fact]
    public void Inside_a_transaction_it_is_blocked_and_no_row_can_remain()
    {
        sales.Set(SettingName.ActivityMode, "Block");
        var create = new CreateRequest { Target = To("phonecall", Nothing("ana@example.com")) };

        var sentence = Refused(() => sales.Rep.Execute(new ExecuteTransactionRequest { Requests = [create] }));

        Assert.Contains("must not be called", sentence, StringComparison.Ordinal);
        Assert.Empty(Contacts());
        Assert.Contains(
            sales.Organization.Traces,
            trace => trace.Text.Contains("no ledger row can remain", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData(SuppressedAddress.Table)]
    [InlineData(SecretKey.Table)]
    public void Set_to_block_nobody_is_reached_of_whom_nothing_could_be_read(string broken)
    {
        sales.Set(SettingName.ActivityMode, "Block");
        var bo = sales.Contact("bo@example.com", ("telephone1", "+49301234567"));
        sales.Organization.AddStep(new StepDefinition("RetrieveMultiple", broken, 20), new OutOfOrder());

        var sentence = Refused(() => sales.Rep.Create(To("phonecall", bo)));

        Assert.Contains("1 person could not be checked just now: try again", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_people_cost_no_more_than_eight_requests()
    {
        var people = Enumerable.Range(0, 1000).Select(i => new Entity("contact")
        {
            ["lastname"] = $"N{i}",
            ["telephone1"] = $"+4930{i:D7}",
        });
        var made = (CreateMultipleResponse)sales.Admin.Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection([.. people]) { EntityName = "contact" },
        });
        var asked = new Counting();
        sales.Organization.AddStep(new StepDefinition("RetrieveMultiple", null, 20), asked);

        sales.Rep.Create(To("phonecall", [.. made.Ids.Select(id => new EntityReference("contact", id))]));

        Assert.InRange(asked.Times, 1, 8);
    }

    private static TheoryData<string, string, string> Of(params string[] tables)
    {
        var all = new TheoryData<string, string, string>();
        foreach (var (person, table) in PersonTable.All.SelectMany(_ => tables, (person, table) => (person, table)))
        {
            all.Add(table, person.Name, FlagOf[table]);
        }

        return all;
    }

    private EntityReference Nothing(string email) => sales.Contact(
        email, [.. FlagOf.Values.Select(flag => (flag, (object?)true))]);

    private List<Entity> Contacts() => [.. sales.Ledger().Where(row => Value(row, ConsentAudit.Event)
        is (int)LedgerEvent.ContactWarned or (int)LedgerEvent.ContactBlocked)];

    private DataCollection<Entity> All(string table) =>
        sales.Admin.RetrieveMultiple(new QueryExpression(table)).Entities;

    private static Entity To(string table, params EntityReference[] people) =>
        new(table)
        {
            ["subject"] = "Hello",
            [table == "appointment" ? "requiredattendees" : "to"] = Parties(people),
        };

    private static EntityCollection Parties(params EntityReference[] people) =>
        new([.. people.Select(person => new Entity("activityparty") { ["partyid"] = person })])
        {
            EntityName = "activityparty",
        };

    private static Flag Flag(string table, string column) =>
        PersonTable.Of(table)!.Flags.Single(flag => flag.Column == column);

    private static string Refused(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail.Message;

    private static int Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private sealed class OutOfOrder : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            throw new TimeoutException("The database does not answer.");
    }

    private sealed class Counting : IPlugin
    {
        public int Times { get; private set; }

        public void Execute(IServiceProvider serviceProvider) => Times++;
    }
}
