using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Subjects;
using OptOutPlugin.Plugins.Tests.Telling;
using static OptOutPlugin.Plugins.Tests.Training.Learning;

namespace OptOutPlugin.Plugins.Tests.Training;

/// <summary>Every door by which somebody permits, overrides, exports, erases or sends to many, by setting and training.</summary>
public sealed class NeedingACourse : IDisposable
{
    private static readonly string[] Doors =
        ["form", "record", "request", "release", "override", "evidence", "ledger", "file", "erase", "send"];

    private readonly Sales sales = new();
    private readonly Guid user;
    private int people;

    public NeedingACourse()
    {
        sales.SetUp();
        user = sales.Organization.AddUser("Ula User", "Sales department", "OptOut Privacy Officer");
        sales.Organization.AddToProfile("OptOut Override Officers", user);
        sales.Set(SettingName.TrainingForMarketing, nameof(TrainingForMarketing.Yes));
        sales.SetFooter();

        // Where another officer is trained, nobody is the last one.
        var other = sales.Organization.AddUser("Tia Trained", "OptOut Privacy Officer");
        foreach (var course in ShippedCourse.All)
        {
            sales.Passed(other, course.Code);
        }
    }

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var door in Doors)
            {
                foreach (var mode in Enum.GetNames<TrainingMode>())
                {
                    cases.Add(door, mode);
                }
            }

            return cases;
        }
    }

    public void Dispose() => sales.Dispose();

    private IOrganizationService User => sales.Organization.As(user);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_door_asks_for_its_course_as_the_setting_says(string door, string mode)
    {
        Set(mode);
        var act = ActOf(door);
        var course = TrainingPolicy.CourseOf(act);
        string[] found = [$"{user:D} {act} {sales.Now:yyyy-MM}"];

        Expect(door, mode, isTrained: false);
        Assert.Equal(mode == "Warn" ? found : [], sales.Untrained());
        sales.Passed(user, course, days: -1);
        Expect(door, mode, isTrained: false);
        sales.Passed(user, course, version: "7");
        Expect(door, mode, isTrained: false);
        Assert.Equal(mode == "Warn" ? found : [], sales.Untrained());

        sales.Passed(user, course);
        Expect(door, mode, isTrained: true);
        Assert.Equal(mode == "Warn" ? found : [], sales.Untrained());
    }

    [Theory]
    [InlineData("form")]
    [InlineData("record")]
    [InlineData("override")]
    [InlineData("evidence")]
    [InlineData("erase")]
    public void What_the_ledger_keeps_of_it_says_whether_the_person_was_trained(string door)
    {
        Set("Warn");
        var course = TrainingPolicy.CourseOf(ActOf(door));

        Act(door, User)();
        Assert.Contains(sales.Ledger(), Says($"Not trained: {course} 1"));
        sales.Passed(user, course);
        Act(door, User)();

        Assert.Contains(sales.Ledger(), Says($"Trained: {course} 1, until {sales.Now.AddDays(100):yyyy-MM-dd}"));
        Assert.Null(sales.Verify().Fault);
    }

    [Theory]
    [InlineData("evidence")]
    [InlineData("ledger")]
    [InlineData("erase")]
    [InlineData("send")]
    public void A_program_is_never_asked(string door)
    {
        Set("Require");

        Act(door, sales.Organization.AsApplication(user, Guid.NewGuid(), "robot"))();

        Assert.Empty(sales.Untrained());
    }

    [Fact]
    public void A_refusal_a_merge_and_a_list_of_refusals_pass_untouched()
    {
        Set("Require");
        var ana = sales.Contact("ana@example.com");
        var bo = sales.Contact("bo@example.com", ("donotphone", true));

        Sales.Update(User, ana, ("donotbulkemail", true));
        User.Execute(Recorded("OptOut", ana));
        sales.Merge(ana, bo);
        User.Execute(new OrganizationRequest("optout_RunComplianceCheck"));
        sales.Admin.Execute(new OrganizationRequest("optout_RunDue"));

        Assert.Equal(true, sales.Read(ana, "donotphone"));
        Assert.Empty(sales.Untrained());
    }

    [Fact]
    public void A_preview_of_an_erasure_asks_nothing()
    {
        Set("Require");

        User.Erase(sales.Contact("ana@example.com"), (ErasePerson.DryRun, true));

        Assert.Empty(sales.Untrained());
    }

    [Fact]
    public void Without_the_setting_for_marketing_a_send_asks_nothing()
    {
        Set("Require");
        sales.Set(SettingName.TrainingForMarketing, nameof(TrainingForMarketing.No));
        sales.Clock.Advance(TimeSpan.FromMinutes(2));

        Act("send", User)();

        Assert.Empty(sales.Untrained());
    }

    [Fact]
    public void To_one_person_a_send_asks_nothing()
    {
        Set("Require");

        sales.Send(sales.CampaignMail(Sales.To(sales.Contact("ana@example.com"))), User);

        Assert.Empty(sales.Untrained());
    }

    private void Set(string mode)
    {
        sales.Set(SettingName.Training, mode);
        sales.Clock.Advance(TimeSpan.FromMinutes(2));
    }

    private void Expect(string door, string mode, bool isTrained)
    {
        var act = Act(door, User);
        if (mode != "Require" || isTrained)
        {
            act();
            return;
        }

        Assert.Equal(
            Texts.English.Training.CourseIsMissing(
                CourseTexts.Of(TrainingPolicy.CourseOf(ActOf(door)), Language.English).Title),
            Fault(act));
    }

    private static TrainedAct ActOf(string door) => door switch
    {
        "form" or "record" or "request" or "release" => TrainedAct.Permit,
        "override" => TrainedAct.Override,
        "evidence" or "ledger" or "file" => TrainedAct.Export,
        "erase" => TrainedAct.Erase,
        _ => TrainedAct.SendToMany,
    };

    private Action Act(string door, IOrganizationService who)
    {
        var person = sales.Contact($"p{++people}@example.com", ("donotbulkemail", door is not "send"));
        sales.NextSecond();
        switch (door)
        {
            case "form":
                return () => sales.Loosen(who, person, ConsentSource.PhoneCall, ("donotbulkemail", false));
            case "record":
                return () => who.Execute(Recorded("OptIn", person));
            case "request":
                return () => who.Create(new Entity(OptOutRequest.Table)
                {
                    [OptOutRequest.Name] = "wants it again",
                    [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptIn),
                    [OptOutRequest.PersonType] = person.LogicalName,
                    [OptOutRequest.PersonId] = person.Id.ToString("D"),
                    [OptOutRequest.ReceivedVia] = Choices.Of(ConsentSource.PhoneCall),
                    [OptOutRequest.Channels] = nameof(Channel.MarketingEmail),
                    [OptOutRequest.Evidence] = "Rang and asked for the newsletter.",
                });
            case "release":
                return () => who.Execute(new OrganizationRequest("optout_ReleaseEarlierRefusals")
                {
                    [ReleaseEarlierRefusals.PersonType] = "contact",
                    [ReleaseEarlierRefusals.Channels] = new[] { nameof(Channel.MarketingEmail) },
                    [ReleaseEarlierRefusals.Query] =
                        "<fetch><entity name='contact'><attribute name='contactid'/></entity></fetch>",
                    [ReleaseEarlierRefusals.Reason] = "The old system set the flag on everybody.",
                    [ReleaseEarlierRefusals.Preview] = false,
                });
            case "override":
                var mail = sales.CampaignMail(Sales.To(person));
                return () => Sales.Update(
                    who,
                    mail,
                    (Email.OverrideGround, new OptionSetValue((int)OverrideGround.RecallOrSafety)),
                    (Email.OverrideReason, "The boiler may burn: recall of the series."));
            case "evidence":
                return () => who.Pack(person);
            case "ledger":
                return () => who.Execute(new OrganizationRequest("optout_ExportLedger"));
            case "file":
                var listener = sales.Officer().FileListener("MarketingEmail");
                sales.Organization.RunAsynchronousJobs();
                return () => who.Fetch(listener);
            case "erase":
                return () => who.Erase(person);
            default:
                var both = sales.CampaignMail(
                    Sales.To(person), Sales.To(sales.Contact($"q{people}@example.com")));
                return () => sales.Send(both, who);
        }
    }

    private static OrganizationRequest Recorded(string decision, EntityReference person) =>
        new("optout_RecordConsent")
        {
            [RecordConsent.Decision] = decision,
            [RecordConsent.PersonType] = person.LogicalName,
            [RecordConsent.PersonId] = person.Id,
            [RecordConsent.Channels] = new[] { nameof(Channel.MarketingEmail) },
            [RecordConsent.Source] = nameof(ConsentSource.PhoneCall),
            [RecordConsent.Evidence] = "Rang and asked for the newsletter.",
        };

    private static Predicate<Entity> Says(string words) => row =>
        row.GetAttributeValue<string>(ConsentAudit.Evidence)?.EndsWith(words, StringComparison.Ordinal) == true;
}
