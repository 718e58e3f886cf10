using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using static OptOutPlugin.Plugins.Tests.Training.Learning;

namespace OptOutPlugin.Plugins.Tests.Training;

public sealed class ForgingTraining : IDisposable
{
    private readonly Sales sales = new();

    public ForgingTraining() => sales.SetUp(daysAgo: 0);

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_second_answer_changes_nothing()
    {
        var begun = sales.Rep.Begin("phone");
        var asked = begun.Questions[0];
        var right = asked.Right("phone");
        sales.Rep.Answer(begun.Record, asked.Number, right == 0 ? 1 : 0);

        Assert.Equal(false, sales.Rep.Answer(begun.Record, asked.Number, right)[AnswerQuiz.Right]);
    }

    [Fact]
    public void Nobody_answers_the_quiz_of_somebody_else()
    {
        var begun = sales.Rep.Begin("phone");

        Assert.Equal(
            Texts.English.Training.NoQuiz,
            Fault(() => sales.Officer().Answer(begun.Record, begun.Questions[0].Number, 0)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void An_answer_that_was_not_shown_is_none(int answer)
    {
        var begun = sales.Rep.Begin("phone");

        Assert.Equal(
            Texts.English.Training.NoSuchAnswer,
            Fault(() => sales.Rep.Answer(begun.Record, begun.Questions[0].Number, answer)));
    }

    [Fact]
    public void A_question_that_was_not_drawn_is_none()
    {
        var begun = sales.Rep.Begin("phone");
        var other = Enumerable.Range(1, 16).Except(begun.Questions.Select(one => one.Number)).First();

        Assert.Equal(Texts.English.Training.NoSuchAnswer, Fault(() => sales.Rep.Answer(begun.Record, other, 0)));
    }

    [Fact]
    public void A_record_made_by_hand_is_refused()
    {
        Assert.Equal(
            Texts.English.Training.RecordIsOurs,
            Fault(() => sales.Admin.Create(Record(sales.RepId, sales.Now.AddYears(1)))));
    }

    [Fact]
    public void A_record_made_past_every_plugin_does_not_count()
    {
        var row = Record(sales.RepId, sales.Now.AddYears(1));
        row[TrainingRecord.Proof] = new string('a', 64);
        sales.Admin.Execute(new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = row, [Bypass.Plugins] = true });

        Assert.Equal("open", sales.Rep.Course("phone").GetProperty("state").GetString());
    }

    [Fact]
    public void A_proof_that_is_copied_to_another_person_or_time_does_not_count()
    {
        var passed = sales.Passed(sales.Organization.AddUser("Tom Trained", "OptOut Sales User"), "phone");
        var proof = (string)sales.Read(passed, TrainingRecord.Proof)!;
        var row = Record(sales.RepId, sales.Now.AddDays(100));
        row[TrainingRecord.Proof] = proof;

        Assert.Equal(Texts.English.Training.RecordIsOurs, Fault(() => sales.Admin.Create(row)));
        sales.EditBehindThePlatform(passed, TrainingRecord.User, sales.RepId);
        Assert.Equal("open", sales.Rep.Course("phone").GetProperty("state").GetString());
    }

    [Theory]
    [InlineData(TrainingRecord.ValidUntil)]
    [InlineData(TrainingRecord.Answers)]
    public void Nobody_changes_or_deletes_a_record(string column)
    {
        var passed = sales.Passed(sales.RepId, "phone");
        object value = column == TrainingRecord.Answers ? "1:1" : sales.Now.AddYears(9);

        Assert.Equal(Texts.English.Training.RecordIsOurs, Fault(() => sales.Update(passed, (column, value))));
        Assert.Equal(
            Texts.English.Training.RecordIsOurs, Fault(() => sales.Admin.Delete(passed.LogicalName, passed.Id)));
    }

    [Fact]
    public void A_record_leads_to_its_course_until_the_course_is_deleted()
    {
        var own = new Entity(Course.Table) { [Course.Name] = "Ours", [Course.Code] = "ours", [Course.Text] = OwnCourse };
        var course = new EntityReference(Course.Table, sales.Officer().Create(own));
        sales.Clock.Advance(TimeSpan.FromMinutes(2));
        var begun = sales.Rep.Begin("ours");
        var row = new EntityReference(TrainingRecord.Table, begun.Record);

        Assert.Equal(
            Texts.English.Training.RecordIsOurs,
            Fault(() => sales.Update(
                row, (TrainingRecord.Course, new EntityReference(Course.Table, Courses.IdOf("phone"))))));
        sales.Officer().Delete(course.LogicalName, course.Id);

        Assert.Null(sales.Read(row, TrainingRecord.Course));
    }

    [Fact]
    public void Who_puts_back_a_quiz_as_it_was_before_the_answer_answers_nothing_anew()
    {
        var begun = sales.Rep.Begin("phone");
        var row = new EntityReference(TrainingRecord.Table, begun.Record);
        var before = sales.Admin.Retrieve(row.LogicalName, row.Id, new ColumnSet(true));
        sales.Rep.Answer(begun.Record, begun.Questions[0].Number, 0);

        Assert.Equal(
            Texts.English.Training.RecordIsOurs,
            Fault(() => sales.Update(
                row, (TrainingRecord.Answers, null), (TrainingRecord.Proof, before[TrainingRecord.Proof]))));
    }

    [Fact]
    public void A_quiz_of_an_older_version_goes_no_further()
    {
        var begun = sales.Rep.Begin("phone");
        Sales.Update(
            sales.Officer(), new EntityReference(Course.Table, Courses.IdOf("phone")), (Course.Version, 2));
        sales.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(
            Texts.English.Training.QuizIsOld,
            Fault(() => sales.Rep.Answer(begun.Record, begun.Questions[0].Number, 0)));
    }

    [Fact]
    public void A_course_that_was_taken_out_of_use_is_asked_no_more()
    {
        var begun = sales.Rep.Begin("phone");
        Sales.Update(
            sales.Officer(),
            new EntityReference(Course.Table, Courses.IdOf("phone")),
            ("statecode", new OptionSetValue(1)),
            ("statuscode", new OptionSetValue(2)));
        sales.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Texts.English.Training.NoCourse, Fault(() => sales.Rep.Begin("phone")));
        Assert.Equal(
            Texts.English.Training.QuizIsOld,
            Fault(() => sales.Rep.Answer(begun.Record, begun.Questions[0].Number, 0)));
        Assert.Single(sales.Ledger(), Is(LedgerEvent.RuleLoosened));
    }

    private static Predicate<Entity> Is(LedgerEvent what) =>
        row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what;

    private static Entity Record(Guid user, DateTime until) => new(TrainingRecord.Table)
    {
        [TrainingRecord.Name] = "phone 1",
        [TrainingRecord.User] = new EntityReference("systemuser", user),
        [TrainingRecord.CourseCode] = "phone",
        [TrainingRecord.CourseVersion] = "1",
        [TrainingRecord.Status] = new OptionSetValue((int)TrainingStatus.Passed),
        [TrainingRecord.How] = new OptionSetValue((int)TrainingWay.Quiz),
        [TrainingRecord.ValidUntil] = until,
    };
}
