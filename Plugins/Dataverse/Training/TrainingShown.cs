using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Reports;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>What the page shows of training, as JSON; never a right answer.</summary>
internal static class TrainingShown
{
    private const int SoonDays = 30;

    /// <summary>The policy in force and the courses in use, those that concern somebody first, with what that person passed.</summary>
    public static string Courses(PluginCall call, Guid user, Language language)
    {
        var passes = TrainingRecords.Of(call, [user]);
        var concerns = Concerning(call, user);
        return Json.List(Dataverse.Courses.Asked(call)
            .OrderBy(course => concerns(course.Audience) ? 0 : 1).ThenBy(Place)
            .Select(course => Course(call, course, passes, concerns(course.Audience), language))).ToString();
    }

    /// <summary>The name of a user; null for nobody.</summary>
    public static string? NameOf(PluginCall call, Guid user)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname") };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, user);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<string>("fullname");
    }

    /// <summary>The questions that were drawn, with their answers in the order in which they are shown.</summary>
    public static string Questions(CourseText course, Quiz quiz) => Json.List(quiz.Drawn.Select(drawn =>
    {
        var question = course.Questions[drawn.Number - 1];
        return Json.Object(
            Json.Member("number", Json.Of(drawn.Number)),
            Json.Member("text", question.Text),
            Json.Member("answers", Json.List(drawn.Order.Select(place => Json.Of(question.Answers[place - 1])))));
    })).ToString();

    // The order in which they are best taken: the policy, then as they ship, then the organisation's own.
    private static int Place(OfferedCourse course)
    {
        if (course.Code == Acknowledgement.Code)
        {
            return -1;
        }

        var place = ShippedCourse.All.ToList().FindIndex(shipped => shipped.Code == course.Code);
        return place < 0 ? ShippedCourse.All.Count : place;
    }

    private static Func<TrainingAudience, bool> Concerning(PluginCall call, Guid user)
    {
        var isOfficer = Privileges.IsOfficer(call, user);
        var isSender = isOfficer || Privileges.Holds(call, user, "prvCreateActivity");
        return audience => audience switch
        {
            TrainingAudience.Everybody => true,
            TrainingAudience.Officers => isOfficer,
            TrainingAudience.Senders => isSender,
        };
    }

    private static Json Course(
        PluginCall call, OfferedCourse course, List<Pass> passes, bool concerns, Language language)
    {
        var own = passes.Where(pass => pass.Code == course.Code).ToList();
        var counts = own.FirstOrDefault(
            pass => TrainingPolicy.Counts(pass.Version, pass.ValidUntil, course.Version, call.Now));
        var shown = counts ?? own.FirstOrDefault();
        return Json.Object(
            Json.Member("code", course.Code),
            Json.Member("title", course.Title(language)),
            Json.Member("version", Json.Of(course.Version)),
            Json.Member("concerns", Json.Of(concerns)),
            Json.Member("state", State(call, counts, shown)),
            Json.Member("questions", Json.Of(course.Questions(language))),
            Json.Member("passMark", Json.Of(course.PassMark)),
            Json.Member("validMonths", Json.Of(course.ValidMonths)),
            Json.Member("link", course.Link),
            Json.Member("score", Json.Of(shown?.Score)),
            Json.Member("passedOn", Json.Of(shown?.PassedOn)),
            Json.Member("validUntil", Json.Of(shown?.ValidUntil)),
            Json.Member("record", shown?.Id.ToString("D", CultureInfo.InvariantCulture)));
    }

    private static string State(PluginCall call, Pass? counts, Pass? shown) =>
        counts is null ? shown is null ? "open" : "expired"
        : counts.ValidUntil < call.Now.AddDays(SoonDays) ? "soon"
        : "valid";
}
