using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Training;

/// <summary>A question as the page gets it.</summary>
internal sealed record Asked(int Number, string Text, IReadOnlyList<string> Answers);

/// <summary>A quiz that somebody began.</summary>
internal sealed record Begun(Guid Record, IReadOnlyList<Asked> Questions);

/// <summary>What people do with courses, and what can be seen of it.</summary>
internal static class Learning
{
    /// <summary>The text of a course that an organisation wrote itself.</summary>
    public const string OwnCourse =
        "# Our own\n\nFor us.\n\n## One\n\nText.\n\n# Questions\n\n## 1\n\nWhy?\n\n- [ ] A.\n- [x] B.\n- [ ] C.\n\nBecause: B.";

    /// <summary>Takes the baseline, so that the courses are written down.</summary>
    public static void SetUp(this Sales sales, int daysAgo = 31)
    {
        var request = new OrganizationRequest("optout_Baseline");
        while (!(bool)sales.Admin.Execute(request)[TakeBaseline.Finished])
        {
        }

        sales.Clock.Advance(TimeSpan.FromDays(daysAgo));
    }

    /// <summary>A pass of somebody, as the product writes it.</summary>
    public static EntityReference Passed(
        this Sales sales, Guid user, string course, string version = "1", int days = 100) => sales.Product(
        TrainingRecord.Table,
        (TrainingRecord.Name, course),
        (TrainingRecord.User, new EntityReference("systemuser", user)),
        (TrainingRecord.CourseCode, course),
        (TrainingRecord.CourseVersion, version),
        (TrainingRecord.Status, new OptionSetValue((int)TrainingStatus.Passed)),
        (TrainingRecord.How, new OptionSetValue((int)TrainingWay.Quiz)),
        (TrainingRecord.Score, 100),
        (TrainingRecord.PassedOn, sales.Now.AddDays(days - 365)),
        (TrainingRecord.ValidUntil, sales.Now.AddDays(days)));

    /// <summary>Begins a quiz.</summary>
    public static Begun Begin(this IOrganizationService who, string course, string language = "en")
    {
        var answer = who.Execute(new OrganizationRequest("optout_StartQuiz")
        {
            [StartQuiz.Course] = course,
            [StartQuiz.Language] = language,
        });
        using var questions = JsonDocument.Parse((string)answer[StartQuiz.Questions]);
        return new Begun((Guid)answer[StartQuiz.RecordId], [.. questions.RootElement.EnumerateArray().Select(one => new Asked(
            one.GetProperty("number").GetInt32(),
            one.GetProperty("text").GetString()!,
            [.. one.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString()!)]))]);
    }

    /// <summary>Answers a question.</summary>
    public static OrganizationResponse Answer(this IOrganizationService who, Guid record, int question, int answer) =>
        who.Execute(new OrganizationRequest("optout_AnswerQuiz")
        {
            [AnswerQuiz.RecordId] = record,
            [AnswerQuiz.Question] = question,
            [AnswerQuiz.Answer] = answer,
        });

    /// <summary>Answers every question of a quiz, so many of them right, and gives the last answer.</summary>
    public static OrganizationResponse AnswerAll(
        this IOrganizationService who, Begun begun, string course, int right, Domain.Languages.Language language = default)
    {
        OrganizationResponse last = new();
        for (var i = 0; i < begun.Questions.Count; i++)
        {
            var place = begun.Questions[i].Right(course, language);
            last = who.Answer(begun.Record, begun.Questions[i].Number, i < right ? place : place == 0 ? 1 : 0);
            Assert.Equal(i < right, last[AnswerQuiz.Right]);
            Assert.Equal(place, last[AnswerQuiz.RightAnswer]);
        }

        return last;
    }

    /// <summary>The place of the right answer as it is shown.</summary>
    public static int Right(this Asked asked, string course, Domain.Languages.Language language = default)
    {
        var question = OptOutPlugin.Dataverse.CourseTexts.Of(course, language).Questions[asked.Number - 1];
        return asked.Answers.ToList().IndexOf(question.Answers[question.Right - 1]);
    }

    /// <summary>What a user sees of a course.</summary>
    public static JsonElement Course(this IOrganizationService who, string course, Guid? user = null)
    {
        var request = new OrganizationRequest("optout_ReadTraining");
        if (user is { } other)
        {
            request[ReadTraining.UserId] = other;
        }

        using var courses = JsonDocument.Parse((string)who.Execute(request)[ReadTraining.Courses]);
        return courses.RootElement.EnumerateArray().Single(one => one.GetProperty("code").GetString() == course).Clone();
    }

    /// <summary>What was found of acts without training, as user and act.</summary>
    public static IReadOnlyList<string> Untrained(this Sales sales)
    {
        sales.Organization.RunAsynchronousJobs();
        var query = new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(ComplianceFinding.Rule, ConditionOperator.Equal, ComplianceRule.TrainingMissing.Id);
        return [.. sales.Admin.RetrieveMultiple(query).Entities.Select(row =>
            row.GetAttributeValue<string>(ComplianceFinding.RegardingId) + " "
            + row.GetAttributeValue<string>(ComplianceFinding.Detail))];
    }

    /// <summary>The sentence with which something is refused.</summary>
    public static string Fault(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;
}
