using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Languages;

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
            || Needed(call, act) is not { Count: > 0 } needed)
        {
            return;
        }

        var passes = Counting(call, [user], needed);
        var missing = needed.Where(course => passes.All(pass => pass.Code != course.Code)).ToList();
        var verdict = TrainingPolicy.Judge(
            mode,
            missing.Count == 0,
            () => IsEarly(call),
            () => Privileges.Holders(call, Privileges.OfOfficers) is var officers && officers.Contains(user)
                && missing.All(course => Counting(call, officers, [course]).Count == 0));
        if (verdict == TrainingVerdict.Refuse)
        {
            throw new InvalidPluginExecutionException(Sentence(call.Texts.Training, missing[0], SpokenLanguage.Of(call, user)));
        }

        call.Training = string.Join("; ", needed.Select(course =>
            Said(course, passes.FirstOrDefault(pass => pass.Code == course.Code))));
        if (verdict == TrainingVerdict.PassAndReport)
        {
            Report(call, act, missing[0]);
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

    // Of an act: its course, unless it is out of use, and the privacy policy, once one is in force.
    private static List<OfferedCourse> Needed(PluginCall call, TrainedAct act) =>
    [
        .. new[] { Courses.InUse(call, TrainingPolicy.CourseOf(act)), Acknowledgement.Asked(call) }.OfType<OfferedCourse>(),
    ];

    private static List<Pass> Counting(
        PluginCall call, IReadOnlyCollection<Guid> users, IReadOnlyCollection<OfferedCourse> courses) =>
    [
        .. TrainingRecords.Of(call, users, [.. courses.Select(course => course.Code)], call.Now).Where(pass =>
            TrainingPolicy.Counts(
                pass.Version, pass.ValidUntil, courses.First(course => course.Code == pass.Code).Version, call.Now)),
    ];

    private static string Sentence(TrainingTexts says, OfferedCourse missing, Language language) =>
        missing.Code == Acknowledgement.Code
            ? says.PolicyIsUnread(missing.Version)
            : says.CourseIsMissing(missing.Title(language));

    private static string Said(OfferedCourse course, Pass? pass) => pass is null
        ? string.Format(CultureInfo.InvariantCulture, "Not trained: {0} {1}", course.Code, course.Version)
        : string.Format(
            CultureInfo.InvariantCulture,
            "Trained: {0} {1}, until {2:yyyy-MM-dd}",
            course.Code,
            course.Version,
            pass.ValidUntil);

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
