using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class CheckingConsent : IDisposable
{
    private readonly Sales sales = new();

    public static TheoryData<string, string, string> Misunderstood => new()
    {
        { CheckConsent.Category, "Both", Texts.English.Answers.UnknownCategory },
        { CheckConsent.Topic, "nothing", Texts.English.Answers.UnknownTopic },
    };

    public void Dispose() => sales.Dispose();

    [Fact]
    [Trait("Case", "31")]
    public void An_empty_list_gets_no_answers_and_no_list_a_sentence()
    {
        sales.Contact("ana@example.com", ("donotemail", true));

        Assert.Empty(Check(sales.Rep, (CheckConsent.Addresses, Array.Empty<string>())));
        Assert.Equal(Texts.English.Answers.NothingAsked, Fault(() => Check(sales.Rep)));
    }

    [Theory]
    [MemberData(nameof(Misunderstood))]
    public void What_nobody_understands_is_refused_with_a_sentence(string parameter, string value, string sentence) =>
        Assert.Equal(
            sentence, Fault(() => Check(sales.Rep, Asking("ana@example.com"), (parameter, value))));

    [Theory]
    [InlineData("contact")]
    [InlineData("contact:1")]
    [InlineData("user:6a3c6a0e-4d4f-4b7a-9d4e-6f1f3a1b2c3d")]
    [InlineData("")]
    public void A_person_that_is_none_is_refused_with_a_sentence(string person) =>
        Assert.Equal(
            Texts.English.Answers.UnknownPerson,
            Fault(() => Check(sales.Rep, (CheckConsent.Persons, new[] { person }))));

    [Fact]
    public void More_than_a_thousand_and_the_future_are_refused()
    {
        var many = Enumerable.Range(0, 1001).Select(i => $"p{i}@example.com").ToArray();

        Assert.Equal(Texts.English.Answers.TooMany(1000), Fault(() => Check(sales.Rep, Asking(many))));
        Assert.Equal(
            Texts.English.Answers.NotYet,
            Fault(() => Check(
                sales.Rep, Asking("ana@example.com"), (CheckConsent.AsOf, sales.Now.AddMinutes(5)))));
    }

    [Fact]
    [Trait("Case", "37")]
    public void One_text_that_is_no_address_stops_no_other_answer()
    {
        sales.Contact("ana@example.com", ("donotbulkemail", true));

        var answers = Check(sales.Rep, Asking("nobody", "ana@example.com", "bo@example.com"));

        Assert.Equal(["nobody", "ana@example.com", "bo@example.com"], answers.Select(row => row["question"]));
        Assert.Equal(["NoAddress", "DoNotBulkEmail", "Allowed"], answers.Select(row => row["rule"]));
        Assert.Equal([false, false, true], answers.Select(row => row["allowed"]));
    }

    [Theory]
    [Trait("Case", "65")]
    [InlineData("donotemail", true, "Marketing", false, "DoNotEmail")]
    [InlineData("donotemail", true, "Transactional", false, "DoNotEmail")]
    [InlineData("donotbulkemail", true, "Marketing", false, "DoNotBulkEmail")]
    [InlineData("donotbulkemail", true, "Transactional", true, "AllowedAsTransactional")]
    [InlineData("donotsendmm", true, "Marketing", false, "DoNotSendMarketing")]
    [InlineData("donotsendmm", false, "Marketing", true, "Allowed")]
    public void The_row_and_its_address_get_the_answer_of_a_send(
        string column, bool value, string category, bool allowed, string rule)
    {
        var ana = sales.Contact("ana@example.com", (column, value));

        var answers = Check(
            sales.Rep,
            Asking("Ana <ANA@example.com>"),
            (CheckConsent.Persons, new[] { $"contact:{ana.Id:D}" }),
            (CheckConsent.Category, category));

        Assert.Equal(2, answers.Count);
        Assert.All(answers, row => Assert.Equal(allowed, row["allowed"]));
        Assert.All(answers, row => Assert.Equal(rule, row["rule"]));
        Assert.All(answers, row => Assert.Equal(value, row.GetAttributeValue<DateTime?>("since") is not null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_that_the_caller_may_not_read_is_not_spoken_of(bool inBranch)
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        sales.Organization.AddRole("Own contacts", PrivilegeDepth.Basic, "prvReadContact");
        var other = sales.Somebody(inBranch, "Own contacts");

        var answers = Check(
            other,
            Asking("ana@example.com"),
            (CheckConsent.Persons, new[] { $"contact:{ana.Id:D}", $"lead:{Guid.NewGuid():D}" }));

        Assert.Equal(["Refused", "NotReadable", "NotReadable"], answers.Select(row => row["rule"]));
        Assert.All(answers, row => Assert.Equal(false, row["allowed"]));
        Assert.All(answers, row => Assert.Null(row["since"]));
    }

    [Fact]
    public void A_refused_topic_refuses_its_messages_only()
    {
        sales.Create(MarketingTopic.Table, (MarketingTopic.Name, "Events"), (MarketingTopic.Code, "events"));
        sales.Rep.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptOut",
            [RecordConsent.Address] = "ana@example.com",
            [RecordConsent.Topic] = "events",
        });

        var about = Check(sales.Rep, Asking("ana@example.com"), (CheckConsent.Topic, "events")).Single();

        Assert.Equal("TopicRefused", about["rule"]);
        Assert.NotNull(about["since"]);
        Assert.Equal("Allowed", Check(sales.Rep, Asking("ana@example.com")).Single()["rule"]);
    }

    [Fact]
    public void A_second_of_the_past_is_answered_from_the_ledger()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        (string, object) persons = (CheckConsent.Persons, new[] { $"contact:{ana.Id:D}" });
        var since = sales.Ledger(ana).Single().GetAttributeValue<DateTime>(ConsentAudit.OccurredOn);

        var before = Check(
            sales.Rep, Asking("ana@example.com"), persons, (CheckConsent.AsOf, since.AddSeconds(-1)));

        Assert.All(before, row => Assert.Equal("Allowed", row["rule"]));
        Assert.All(
            Check(sales.Rep, Asking("ana@example.com"), persons), row => Assert.Equal(since, row["since"]));
    }

    [Fact]
    public void A_thousand_addresses_cost_a_bounded_number_of_requests()
    {
        sales.Contact("p7@example.com", ("donotbulkemail", true));
        var many = Enumerable.Range(0, 1000).Select(i => $"p{i}@example.com").ToArray();

        var answers = Check(sales.Rep, Asking(many));

        Assert.Equal(1000, answers.Count);
        Assert.Equal(1, answers.Count(row => !(bool)row["allowed"]));
        var trace = sales.Organization.Traces.Last(one => one.Message == "optout_CheckConsent");
        Assert.InRange(trace.Requests, 1, 44);
    }

    private static (string, object) Asking(params string[] addresses) => (CheckConsent.Addresses, addresses);

    private static string Fault(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;

    private static DataCollection<Entity> Check(
        IOrganizationService user, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("optout_CheckConsent");
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return ((EntityCollection)user.Execute(request)[CheckConsent.Answers]).Entities;
    }
}
