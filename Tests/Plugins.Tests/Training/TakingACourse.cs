using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using static OptOutPlugin.Plugins.Tests.Training.Learning;

namespace OptOutPlugin.Plugins.Tests.Training;

public sealed class TakingACourse : IDisposable
{
    private readonly Sales sales = new();

    public TakingACourse() => sales.SetUp(daysAgo: 0);

    public void Dispose() => sales.Dispose();

    [Fact]
    public void The_baseline_writes_down_the_courses_that_ship()
    {
        var rows = Rows();

        Assert.Equal(
            ShippedCourse.All.Select(course => course.Code).Order(StringComparer.Ordinal),
            rows.Select(row => row.GetAttributeValue<string>(Course.Code)).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(12, row[Course.ValidMonths]));
    }

    [Fact]
    public void A_row_that_an_officer_changed_stays_and_goes_up_with_a_new_version_of_the_text()
    {
        var phone = Rows().Single(row => row.Id == Courses.IdOf("phone")).ToEntityReference();
        Sales.Update(sales.Officer(), phone, (Course.PassMark, 90));
        sales.EditBehindThePlatform(phone, Course.Version, 0);
        sales.SignBehindThePlatform(phone);

        sales.SetUp(daysAgo: 0);

        Assert.Equal(90, sales.Read(phone, Course.PassMark));
        Assert.Equal(1, sales.Read(phone, Course.Version));
    }

    [Theory]
    [InlineData("en", 8, true)]
    [InlineData("de", 10, true)]
    [InlineData("fr", 7, false)]
    [InlineData("zh", 0, false)]
    public void Who_answers_enough_right_the_first_time_passes(string language, int right, bool passes)
    {
        var begun = sales.Rep.Begin("phone", language);
        Assert.Equal(10, begun.Questions.Count);

        var last = sales.Rep.AnswerAll(begun, "phone", right, LanguageCode.Read(language)!.Value);

        Assert.Equal(true, last[AnswerQuiz.Finished]);
        Assert.Equal(passes, last[AnswerQuiz.Passed]);
        Assert.Equal(right * 10, last[AnswerQuiz.Score]);
        var course = sales.Rep.Course("phone");
        Assert.Equal(passes ? "valid" : "open", course.GetProperty("state").GetString());
        var row = sales.Admin.Retrieve(TrainingRecord.Table, begun.Record, new ColumnSet(true));
        Assert.Equal(passes ? sales.Now.AddMonths(12) : null, row.GetAttributeValue<DateTime?>(TrainingRecord.ValidUntil));
        Assert.Equal(sales.RepId, row.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void Who_failed_begins_again_and_each_pass_is_a_row()
    {
        sales.Rep.AnswerAll(sales.Rep.Begin("never"), "never", 3);
        sales.Rep.AnswerAll(sales.Rep.Begin("never"), "never", 10);
        sales.Clock.Advance(TimeSpan.FromDays(100));
        sales.Rep.AnswerAll(sales.Rep.Begin("never"), "never", 9);

        Assert.Equal(90, sales.Rep.Course("never").GetProperty("score").GetInt32());
        Assert.Equal(
            3,
            sales.Admin.RetrieveMultiple(new QueryExpression(TrainingRecord.Table)).Entities.Count);
    }

    [Theory]
    [InlineData(334, "valid")]
    [InlineData(340, "soon")]
    [InlineData(366, "expired")]
    public void A_pass_ends_with_the_months_of_the_course(int days, string state)
    {
        sales.Rep.AnswerAll(sales.Rep.Begin("law"), "law", 10);
        sales.Clock.Advance(TimeSpan.FromDays(days));

        Assert.Equal(state, sales.Rep.Course("law").GetProperty("state").GetString());
    }

    [Fact]
    public void A_lesson_holds_no_question_and_a_quiz_no_right_answer()
    {
        var lesson = (string)sales.Rep.Execute(
            new OrganizationRequest("optout_ReadCourse") { [ReadCourse.Course] = "phone", [ReadCourse.Language] = "de" })[
                ReadCourse.Lesson];
        var begun = sales.Rep.Begin("phone");
        var stored = (string)sales.Read(new EntityReference(TrainingRecord.Table, begun.Record), TrainingRecord.Questions)!;

        Assert.All(
            CourseTexts.Of("phone", Language.German).Questions,
            question => Assert.DoesNotContain(question.Text, lesson, StringComparison.Ordinal));
        Assert.DoesNotContain("- [", lesson, StringComparison.Ordinal);
        Assert.All(stored, letter => Assert.Contains(letter, "0123456789:,\n"));
    }

    [Fact]
    public void Officers_see_the_training_of_others_and_sales_users_only_their_own()
    {
        var officer = sales.Officer();
        sales.Passed(sales.RepId, "phone");

        Assert.Equal("valid", officer.Course("phone", sales.RepId).GetProperty("state").GetString());
        Assert.Equal(
            Texts.English.Training.NotYours,
            Fault(() => sales.Rep.Course("phone", sales.Organization.AddUser("Uma Untrained", "OptOut Sales User"))));
        Assert.False(sales.Rep.Course("erasure").GetProperty("concerns").GetBoolean());
        Assert.True(officer.Course("erasure").GetProperty("concerns").GetBoolean());
    }

    [Fact]
    public void A_learning_system_reports_once_through_a_door()
    {
        var robot = sales.Organization.AddUser("Learning system", "OptOut Service");
        sales.Product(Door.Table, (Door.Name, "Learning"), (Door.UserId, robot.ToString("D")));
        var program = sales.Organization.AsApplication(robot, Guid.NewGuid(), "lms");

        var first = Report(program, sales.RepId, sales.Now.AddDays(-1), 85);
        var second = Report(program, sales.RepId, sales.Now.AddDays(-1), 85);

        Assert.Equal(first[RecordTraining.RecordId], second[RecordTraining.RecordId]);
        Assert.Equal("valid", sales.Rep.Course("phone").GetProperty("state").GetString());
        Assert.Equal(false, Report(program, sales.RepId, sales.Now, 79)[RecordTraining.Passed]);
    }

    [Fact]
    public void Nobody_reports_training_who_may_not()
    {
        var says = Texts.English.Training;
        var officer = sales.Organization.AddUser("Otto Officer", "OptOut Privacy Officer");
        var program = sales.Organization.AsApplication(
            sales.Organization.AddUser("Robot", "OptOut Service"), Guid.NewGuid(), "lms");

        Assert.Equal(says.ReportIsNotYours, Fault(() => Report(sales.Rep, sales.RepId, sales.Now, 100)));
        Assert.Equal(says.ReportIsNotYours, Fault(() => Report(sales.Rep, officer, sales.Now, 100)));
        Assert.Equal(says.ReportIsNotYours, Fault(() => Report(program, sales.RepId, sales.Now, 100)));
        Assert.Equal(
            says.ReportIsNotYours, Fault(() => Report(sales.Organization.As(officer), officer, sales.Now, 100)));
        Assert.Equal(
            says.ReportIsWrong,
            Fault(() => Report(sales.Organization.As(officer), sales.RepId, sales.Now.AddMinutes(1), 100)));
        Assert.Equal(says.NoUser, Fault(() => Report(sales.Organization.As(officer), Guid.NewGuid(), sales.Now, 100)));
    }

    [Fact]
    public void An_officer_adds_a_course_whose_text_can_be_read()
    {
        var officer = sales.Officer();
        var own = new Entity(Course.Table)
        {
            [Course.Name] = "Our own",
            [Course.Code] = "our-own",
            [Course.Text] = OwnCourse,
        };
        officer.Create(own);
        sales.Clock.Advance(TimeSpan.FromMinutes(2));

        var begun = sales.Rep.Begin("our-own");
        var place = begun.Questions.Single().Answers.ToList().IndexOf("B.");

        Assert.Equal(true, sales.Rep.Answer(begun.Record, 1, place)[AnswerQuiz.Passed]);
        own[Course.Code] = "our-other";
        own[Course.Text] = "# Our own\n\nFor us.\n\n## One\n\nText.\n\n# Questions\n\n## 1\n\nWhy?\n\n- [ ] A.\n- [ ] B.\n- [ ] C.\n\nBecause: B.";
        Assert.Equal(
            Texts.English.Training.TextIsWrong(CourseFaultKind.NotOneRight, 18), Fault(() => officer.Create(own)));
    }

    [Fact]
    public void Who_passed_is_reminded_thirty_days_before_the_end_and_at_it_each_once()
    {
        sales.Set(SettingName.Training, nameof(TrainingMode.Warn));
        sales.Passed(sales.RepId, "phone", days: 40);
        sales.Passed(sales.RepId, "law", days: 400);

        foreach (var (days, tasks) in new[] { (2, 0), (10, 1), (1, 1), (30, 2), (1, 2) })
        {
            sales.Clock.Advance(TimeSpan.FromDays(days));
            sales.RunDue();
            sales.Organization.RunAsynchronousJobs();
            Assert.Equal(tasks, Tasks().Count);
        }

        Assert.All(Tasks(), task => Assert.Contains(
            CourseTexts.Of("phone", Language.English).Title, task.GetAttributeValue<string>("subject")));
    }

    private List<Entity> Tasks() =>
        [.. sales.Admin.RetrieveMultiple(new QueryExpression("task") { ColumnSet = new ColumnSet("subject") }).Entities];

    private List<Entity> Rows() =>
        [.. sales.Admin.RetrieveMultiple(new QueryExpression(Course.Table) { ColumnSet = new ColumnSet(true) }).Entities];

    private static OrganizationResponse Report(IOrganizationService who, Guid user, DateTime on, int score) =>
        who.Execute(new OrganizationRequest("optout_RecordTraining")
        {
            [RecordTraining.UserId] = user,
            [RecordTraining.Course] = "phone",
            [RecordTraining.PassedOn] = on,
            [RecordTraining.Score] = score,
        });
}
