using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Tells people that what they passed counts no longer soon, and that it counts no more, since it ended or there is a newer
/// version: each once, by a task, unless they passed the course again.
/// </summary>
internal static class TrainingReminders
{
    private const string Task = "task";
    private const string TaskId = "activityid";
    private const int AtOnce = 200;

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(30);

    /// <summary>Leaves the work of reminding for passes that end within thirty days, or ended within thirty.</summary>
    public static void Leave(PluginCall call)
    {
        if (SettingsSource.Of(call).Training == TrainingMode.Off)
        {
            return;
        }

        var courses = Courses.Asked(call).ToDictionary(course => course.Code);
        foreach (var slice in Pages.Slices(Ending(call), AtOnce))
        {
            var there = Tasks(call, slice.Select(pass => TaskOf(call, pass, courses[pass.Code])));
            foreach (var pass in slice.Where(pass => !there.Contains(TaskOf(call, pass, courses[pass.Code]))))
            {
                LeftWork.Leave(
                    call, new WorkToDo(WorkKind.RemindOfTraining, new EntityReference(TrainingRecord.Table, pass.Id)));
            }
        }
    }

    /// <summary>Writes the task, unless it is there.</summary>
    public static void Remind(PluginCall call, Guid record)
    {
        if (TrainingRecords.Find(call, record) is not { } row
            || Ending(call, TrainingRecords.UserOf(row)).FirstOrDefault(one => one.Id == record) is not { } pass
            || Courses.Asked(call).FirstOrDefault(one => one.Code == pass.Code) is not { } course
            || Tasks(call, [TaskOf(call, pass, course)]).Count > 0)
        {
            return;
        }

        var language = SpokenLanguage.Of(call, pass.User);
        var texts = Texts.Of(language).Training;
        var title = course.Title(language);
        call.System.Create(new Entity(Task, TaskOf(call, pass, course))
        {
            ["subject"] = IsOver(call, pass) || IsOlder(pass, course) ? texts.EndedSubject(title) : texts.EndsSubject(title),
            ["description"] = texts.ReminderDescription,
            ["scheduledend"] = IsOlder(pass, course) ? call.Now : pass.ValidUntil,
            ["ownerid"] = new EntityReference("systemuser", pass.User),
        });
    }

    // Who passed again is not reminded of what was before.
    private static IEnumerable<Pass> Ending(PluginCall call, Guid? user = null)
    {
        var courses = Courses.Asked(call).ToDictionary(course => course.Code);
        var users = user is { } one ? [one] : UsersOfEnding(call, courses.Values);
        return Pages.Slices(users, Pages.IdsInSlice)
            .SelectMany(slice => TrainingRecords.Of(call, slice).GroupBy(pass => new { pass.User, pass.Code }))
            .Where(passes => courses.ContainsKey(passes.Key.Code))
            .Select(passes => Best(passes, courses[passes.Key.Code]))
            .Where(pass => IsNear(call, pass)
                || (pass.ValidUntil > call.Now && IsOlder(pass, courses[pass.Code])));
    }

    private static Pass Best(IEnumerable<Pass> passes, OfferedCourse course) =>
        passes.FirstOrDefault(pass => !IsOlder(pass, course)) ?? passes.First();

    private static List<Guid> UsersOfEnding(PluginCall call, IEnumerable<OfferedCourse> courses)
    {
        var ending = Passed();
        ending.Criteria.AddCondition(TrainingRecord.ValidUntil, ConditionOperator.LessEqual, call.Now + Ahead);
        ending.Criteria.AddCondition(TrainingRecord.ValidUntil, ConditionOperator.GreaterThan, call.Now - Ahead);
        return
        [
            .. courses.Select(Older).Concat([ending]).SelectMany(query => Pages.Each(call.System, query))
                .Select(TrainingRecords.UserOf).Distinct(),
        ];

        QueryExpression Older(OfferedCourse course)
        {
            var query = Passed();
            query.Criteria.AddCondition(TrainingRecord.CourseCode, ConditionOperator.Equal, course.Code);
            query.Criteria.AddCondition(
                TrainingRecord.CourseVersion,
                ConditionOperator.NotEqual,
                course.Version.ToString(CultureInfo.InvariantCulture));
            query.Criteria.AddCondition(TrainingRecord.ValidUntil, ConditionOperator.GreaterThan, call.Now);
            return query;
        }
    }

    private static QueryExpression Passed()
    {
        var query = new QueryExpression(TrainingRecord.Table) { ColumnSet = new ColumnSet(TrainingRecord.User) };
        query.Criteria.AddCondition(TrainingRecord.Status, ConditionOperator.Equal, (int)TrainingStatus.Passed);
        return query;
    }

    private static bool IsNear(PluginCall call, Pass pass) =>
        pass.ValidUntil > call.Now - Ahead && pass.ValidUntil <= call.Now + Ahead;

    private static bool IsOver(PluginCall call, Pass pass) => pass.ValidUntil <= call.Now;

    private static bool IsOlder(Pass pass, OfferedCourse course) => pass.Version != course.Version;

    private static Guid TaskOf(PluginCall call, Pass pass, OfferedCourse course) => Step.StableId(string.Format(
        CultureInfo.InvariantCulture,
        "training-task/{0}/{1:D}",
        IsOver(call, pass) ? "ended"
            : IsOlder(pass, course) ? "older than " + course.Version.ToString(CultureInfo.InvariantCulture)
            : "ends",
        pass.Id));

    private static HashSet<Guid> Tasks(PluginCall call, IEnumerable<Guid> ids) =>
        [.. Pages.WithIds(call.System, Task, TaskId, ids).Select(row => row.Id)];
}
