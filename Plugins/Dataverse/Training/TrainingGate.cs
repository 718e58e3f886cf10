using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Stands before what only somebody who knows the rules may do. Programs and the platform itself are never asked, nor is
/// anybody who refuses.
/// </summary>
internal static class TrainingGate
{
    /// <summary>
    /// Lets an act of the caller go on, or refuses it; who goes on untrained is found, once for each act and month. What is
    /// known of the caller's training goes with the ledger rows that this run writes.
    /// </summary>
    /// <exception cref="InvalidPluginExecutionException">The caller must pass a course first.</exception>
    public static void Demand(PluginCall call, TrainedAct act)
    {
        var mode = SettingsSource.Of(call).Training;
        var user = call.Context.InitiatingUserId;
        if (mode == TrainingMode.Off
            || call.Client.IsApplication
            || user == Platform.SystemUser(call)
            || Courses.InUse(call, TrainingPolicy.CourseOf(act)) is not { } course)
        {
            return;
        }

        var pass = TrainingRecords.Of(call, [user], course.Code, call.Now)
            .FirstOrDefault(one => TrainingPolicy.Counts(one.Version, one.ValidUntil, course.Version, call.Now));
        var verdict = TrainingPolicy.Judge(
            mode, pass is not null, () => IsEarly(call), () => IsLastOfficer(call, user, course));
        if (verdict == TrainingVerdict.Refuse)
        {
            throw new InvalidPluginExecutionException(call.Texts.Training.CourseIsMissing(
                course.Text(SpokenLanguage.Of(call, user)).Title));
        }

        call.Training = pass is null
            ? string.Format(CultureInfo.InvariantCulture, "Not trained: {0} {1}", course.Code, course.Version)
            : string.Format(
                CultureInfo.InvariantCulture,
                "Trained: {0} {1}, until {2:yyyy-MM-dd}",
                course.Code,
                course.Version,
                pass.ValidUntil);
        if (verdict == TrainingVerdict.PassAndReport)
        {
            Report(call, act, course);
        }
    }

    /// <summary>The same for a marketing e-mail, where the setting asks for it; else it costs no request.</summary>
    /// <param name="call">The run.</param>
    /// <param name="people">To how many people outside the organisation it goes as marketing.</param>
    /// <param name="mayBeAsked">
    /// Whether the caller seems to hold what the platform asks for, so that nobody else learns anything here.
    /// </param>
    public static void DemandOfSender(PluginCall call, int people, Func<bool> mayBeAsked)
    {
        if (people > 1
            && SettingsSource.Of(call).TrainingForMarketing == TrainingForMarketing.Yes
            && mayBeAsked())
        {
            Demand(call, TrainedAct.SendToMany);
        }
    }

    // Before the baseline the product is not set up; then there are thirty days to learn.
    private static bool IsEarly(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet("createdon") };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Baseline);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<DateTime?>("createdon")
            is not { } begun || begun.AddDays(TrainingPolicy.GraceDays) > call.Now;
    }

    private static bool IsLastOfficer(PluginCall call, Guid user, OfferedCourse course)
    {
        var officers = Privileges.Holders(call, Privileges.OfOfficers);
        return officers.Contains(user) && !TrainingRecords.Of(call, officers, course.Code, call.Now)
            .Any(one => TrainingPolicy.Counts(one.Version, one.ValidUntil, course.Version, call.Now));
    }

    private static void Report(PluginCall call, TrainedAct act, OfferedCourse course)
    {
        var month = call.Now.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var rule = ComplianceRule.TrainingMissing;
        var report = new FindingReport(
            rule.Id,
            new EntityReference("systemuser", call.Context.InitiatingUserId),
            $"{act} {month}",
            string.Format(
                CultureInfo.InvariantCulture,
                "in {0} (UTC) this user did what needs a course ({1}) without a pass that counts of the course {2}, "
                + "version {3}.",
                month,
                act,
                course.Code,
                course.Version),
            rule.Action,
            rule.Citation)
        {
            Severity = rule.Severity,
        };

        // A job writes it: here it would be locked before what the act itself writes.
        if (!Findings.IsThere(call, report))
        {
            LeftWork.Leave(call, new WorkToDo(WorkKind.RemindOfTraining, report.About)
            {
                Detail = $"{report.Detail}\n{report.Evidence}",
            });
        }
    }
}
