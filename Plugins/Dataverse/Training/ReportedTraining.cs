using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>What a learning system, or a privacy officer for somebody else, reports.</summary>
internal static class ReportedTraining
{
    /// <summary>Writes it down; the same report again writes nothing.</summary>
    /// <param name="call">The run.</param>
    /// <param name="user">Who was trained.</param>
    /// <param name="course">The course, in the version that is in use now.</param>
    /// <param name="passedOn">When, UTC, not in the future.</param>
    /// <param name="score">In percent; null where only the pass is known.</param>
    /// <exception cref="InvalidPluginExecutionException">The caller may not say so, or it cannot be.</exception>
    public static Pass Write(PluginCall call, Guid user, OfferedCourse course, DateTime passedOn, int? score)
    {
        var says = call.Texts.Training;
        var self = call.Context.InitiatingUserId;
        if (user == self || !(Doors.IsCaller(call) || (!call.Client.IsApplication && Privileges.IsOfficer(call, self))))
        {
            throw new InvalidPluginExecutionException(says.ReportIsNotYours);
        }

        if (TrainingShown.NameOf(call, user) is null)
        {
            throw new InvalidPluginExecutionException(says.NoUser);
        }

        var on = new DateTime(passedOn.Ticks - (passedOn.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        if (on > call.Now || score is < 0 or > 100)
        {
            throw new InvalidPluginExecutionException(says.ReportIsWrong);
        }

        var isPassed = !(score < course.PassMark);
        var until = course.ValidFrom(on);
        var id = Step.StableId(string.Format(
            CultureInfo.InvariantCulture, "training/{0:D}/{1}/{2}/{3:O}", user, course.Code, course.Version, on));
        if (TrainingRecords.Find(call, id) is null)
        {
            TrainingRecords.Write(
                call,
                id,
                user,
                course,
                isPassed ? TrainingStatus.Passed : TrainingStatus.Failed,
                TrainingWay.Reported,
                new Entity(TrainingRecord.Table)
                {
                    [TrainingRecord.Score] = score,
                    [TrainingRecord.PassedOn] = isPassed ? on : null,
                    [TrainingRecord.ValidUntil] = isPassed ? until : null,
                });
        }

        return new Pass(id, user, course.Code, course.Version, score, isPassed ? on : null, isPassed ? until : null);
    }
}
