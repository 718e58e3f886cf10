using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Tells people that what they passed counts no longer soon, and that it counts no more: each once, by a task, unless they
/// passed the course again.
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

        foreach (var slice in Pages.Slices(Ending(call), AtOnce))
        {
            var there = Tasks(call, slice.Select(pass => TaskOf(call, pass)));
            foreach (var pass in slice.Where(pass => !there.Contains(TaskOf(call, pass))))
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
            || Courses.InUse(call, pass.Code) is not { } course
            || Tasks(call, [TaskOf(call, pass)]).Count > 0)
        {
            return;
        }

        var language = SpokenLanguage.Of(call, pass.User);
        var texts = Texts.Of(language).Training;
        var title = course.Text(language).Title;
        call.System.Create(new Entity(Task, TaskOf(call, pass))
        {
            ["subject"] = IsOver(call, pass) ? texts.EndedSubject(title) : texts.EndsSubject(title),
            ["description"] = texts.ReminderDescription,
            ["scheduledend"] = pass.ValidUntil,
            ["ownerid"] = new EntityReference("systemuser", pass.User),
        });
    }

    // The longest of a course is the one that counts: who passed again is not reminded of what was before.
    private static IEnumerable<Pass> Ending(PluginCall call, Guid? user = null)
    {
        var codes = new HashSet<string>(Courses.InUse(call).Select(course => course.Code));
        var users = user is { } one ? [one] : UsersOfEnding(call);
        return Pages.Slices(users, Pages.IdsInSlice)
            .SelectMany(slice => TrainingRecords.Of(call, slice).GroupBy(pass => new { pass.User, pass.Code }))
            .Select(passes => passes.First())
            .Where(pass => codes.Contains(pass.Code) && IsNear(call, pass));
    }

    private static List<Guid> UsersOfEnding(PluginCall call)
    {
        var query = new QueryExpression(TrainingRecord.Table)
        {
            ColumnSet = new ColumnSet(TrainingRecord.User),
        };
        query.Criteria.AddCondition(TrainingRecord.Status, ConditionOperator.Equal, (int)TrainingStatus.Passed);
        query.Criteria.AddCondition(TrainingRecord.ValidUntil, ConditionOperator.LessEqual, call.Now + Ahead);
        query.Criteria.AddCondition(TrainingRecord.ValidUntil, ConditionOperator.GreaterThan, call.Now - Ahead);
        return [.. Pages.Each(call.System, query).Select(TrainingRecords.UserOf).Distinct()];
    }

    private static bool IsNear(PluginCall call, Pass pass) =>
        pass.ValidUntil > call.Now - Ahead && pass.ValidUntil <= call.Now + Ahead;

    private static bool IsOver(PluginCall call, Pass pass) => pass.ValidUntil <= call.Now;

    private static Guid TaskOf(PluginCall call, Pass pass) =>
        Step.StableId($"training-task/{(IsOver(call, pass) ? "ended" : "ends")}/{pass.Id:D}");

    private static HashSet<Guid> Tasks(PluginCall call, IEnumerable<Guid> ids) =>
        [.. Pages.WithIds(call.System, Task, TaskId, ids).Select(row => row.Id)];
}
