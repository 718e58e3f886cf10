using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Policies;
using static OptOutPlugin.Plugins.Tests.Training.Learning;

namespace OptOutPlugin.Plugins.Tests.Training;

/// <summary>Who works with the choices of people reads the privacy policy, each version and each year.</summary>
public sealed class AcknowledgingThePolicy : IDisposable
{
    private const string Code = Acknowledgement.Code;

    private readonly Sales sales = new();
    private readonly Policy policy;
    private readonly Guid user;

    public AcknowledgingThePolicy()
    {
        sales.SetUp();
        policy = new Policy(sales);
        user = sales.Organization.AddUser("Ula User", "Sales department", "OptOut Privacy Officer");
        var other = sales.Organization.AddUser("Tia Trained", "OptOut Privacy Officer");
        foreach (var course in ShippedCourse.All)
        {
            sales.Passed(user, course.Code);
            sales.Passed(other, course.Code);
        }

        sales.Passed(other, Code);
        sales.Passed(other, Code, "2");
    }

    private IOrganizationService User => sales.Organization.As(user);

    public void Dispose() => sales.Dispose();

    [Fact]
    public void While_no_policy_is_in_force_nothing_is_asked()
    {
        Set("Require");

        Permit();

        Assert.Throws<InvalidOperationException>(() => User.Course(Code));
        Assert.Equal(Texts.English.Training.NoCourse, Fault(() => Read("en")));
        Assert.Equal(Texts.English.Training.PolicyIsAnother, Fault(() => Acknowledge(1)));
    }

    [Theory]
    [InlineData("Off")]
    [InlineData("Warn")]
    [InlineData("Require")]
    public void It_is_asked_for_as_a_course_is(string mode)
    {
        Publish("none");
        Set(mode);
        if (mode == "Require")
        {
            Assert.Equal(Texts.English.Training.PolicyIsUnread(1), Fault(Permit));
        }
        else
        {
            Permit();
        }

        Assert.Equal(mode == "Warn" ? 1 : 0, sales.Untrained().Count);

        Acknowledge(1);
        Permit();

        Assert.Equal(mode == "Warn" ? 1 : 0, sales.Untrained().Count);
        Assert.Equal(mode != "Off", sales.Ledger().Any(row => row.GetAttributeValue<string>(ConsentAudit.Evidence)
            ?.Contains($"Trained: {Code} 1, until {sales.Now.AddMonths(12):yyyy-MM-dd}", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Another_version_and_another_year_ask_again()
    {
        Publish("none");
        Acknowledge(1);
        Assert.Equal("valid", User.Course(Code).GetProperty("state").GetString());
        Set("Require");

        Publish("all");
        Assert.Equal("expired", User.Course(Code).GetProperty("state").GetString());
        Assert.Equal(Texts.English.Training.PolicyIsUnread(2), Fault(Permit));
        Assert.Equal(Texts.English.Training.PolicyIsAnother, Fault(() => Acknowledge(1)));
        Acknowledge(2);
        Permit();
        sales.Clock.Advance(TimeSpan.FromDays(366));
        foreach (var course in ShippedCourse.All)
        {
            sales.Passed(user, course.Code);
        }

        sales.Passed(sales.Organization.AddUser("Ted", "OptOut Privacy Officer"), Code, "2");
        Assert.Equal(Texts.English.Training.PolicyIsUnread(2), Fault(Permit));
    }

    [Fact]
    public void A_version_that_is_not_in_force_yet_asks_nothing()
    {
        var row = Policy.Row("en");
        row[PrivacyPolicy.EffectiveFrom] = sales.Now.AddDays(3);
        policy.Publish(new EntityReference(PrivacyPolicy.Table, policy.Officer.Create(row)));
        Set("Require");

        Permit();
        sales.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(Texts.English.Training.PolicyIsUnread(1), Fault(Permit));
    }

    [Fact]
    public void It_is_read_in_the_language_of_the_reader_and_written_down_once_a_day()
    {
        Publish("none");
        policy.Publish("de", "none");
        sales.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(Policy.Text, Read("de")[ReadCourse.Lesson]);
        var first = Acknowledge(1);
        sales.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(first, Acknowledge(1));
        var row = sales.Admin.Retrieve(TrainingRecord.Table, first, new ColumnSet(true));
        Assert.Equal(
            new OptionSetValue((int)TrainingWay.Acknowledged), row.GetAttributeValue<OptionSetValue>(TrainingRecord.How));
        Assert.Equal("en", row.GetAttributeValue<string>(TrainingRecord.Language));
        Assert.Equal(user, row.GetAttributeValue<EntityReference>(TrainingRecord.User).Id);
        Assert.Null(row.GetAttributeValue<int?>(TrainingRecord.Score));
    }

    [Fact]
    public void It_is_no_course_that_can_be_answered_or_reported()
    {
        Publish("none");

        Assert.Equal(Texts.English.Training.NoCourse, Fault(() => User.Begin(Code)));
        Assert.Equal(Texts.English.Training.NoCourse, Fault(() => User.Execute(new OrganizationRequest("optout_RecordTraining")
        {
            [RecordTraining.UserId] = sales.RepId,
            [RecordTraining.Course] = Code,
        })));
        Assert.Equal(Texts.English.Training.CodeIsWrong, Fault(() => User.Create(new Entity(Course.Table)
        {
            [Course.Name] = "Mine",
            [Course.Code] = Code,
            [Course.Text] = OwnCourse,
        })));
    }

    [Fact]
    public void The_last_officer_is_not_locked_out()
    {
        Publish("none");
        Publish("all");
        Publish("all");
        Set("Require");

        Permit();

        Assert.Single(sales.Untrained());
    }

    [Fact]
    public void Who_read_an_older_version_is_told_once_that_there_is_a_newer()
    {
        Publish("none");
        Acknowledge(1);
        Set("Warn");
        Assert.Empty(Tasks());

        Publish("none");
        Assert.Equal([Texts.English.Training.EndedSubject(Texts.English.Training.PolicyTitle(2))], Tasks());
        Assert.Single(Tasks());

        Acknowledge(2);
        Assert.Single(Tasks());
    }

    private List<string> Tasks()
    {
        sales.RunDue();
        sales.Organization.RunAsynchronousJobs();
        var query = new QueryExpression("task") { ColumnSet = new ColumnSet("subject") };
        query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, user);
        return [.. sales.Admin.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("subject"))];
    }

    private void Set(string mode)
    {
        sales.Set(SettingName.Training, mode);
        sales.Clock.Advance(TimeSpan.FromMinutes(11));
    }

    private void Publish(string materialFor)
    {
        policy.Publish("en", materialFor);
        sales.Clock.Advance(TimeSpan.FromMinutes(11));
    }

    private void Permit()
    {
        var person = sales.Contact($"{Guid.NewGuid():N}@example.com", ("donotbulkemail", true));
        sales.NextSecond();
        sales.Loosen(User, person, ConsentSource.PhoneCall, ("donotbulkemail", false));
    }

    private Guid Acknowledge(int version) => (Guid)User.Execute(new OrganizationRequest("optout_AcknowledgePolicy")
    {
        [AcknowledgePolicy.Version] = version,
    })[AcknowledgePolicy.RecordId];

    private OrganizationResponse Read(string language) => User.Execute(new OrganizationRequest("optout_ReadCourse")
    {
        [ReadCourse.Course] = Code,
        [ReadCourse.Language] = language,
    });
}
