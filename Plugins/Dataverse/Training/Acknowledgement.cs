using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Policies;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// That somebody who works with the choices of people has read the privacy policy in force. It is asked for and kept as a
/// course is, whose version is the policy's: with a new one, and after a year, it is read again.
/// </summary>
internal static class Acknowledgement
{
    /// <summary>What it is known by; no course can have this code.</summary>
    public const string Code = "privacy_policy";

    /// <summary>What has to be read; null while nothing was published.</summary>
    public static OfferedCourse? Asked(PluginCall call) => InForce(call, language: null) is { } policy
        ? new OfferedCourse(
            Code,
            policy.Version,
            TrainingAudience.Everybody,
            ShippedCourse.UsualMonths,
            PassMark: 0,
            QuestionCount: 0,
            Link: null,
            OwnText: null)
        : null;

    /// <summary>The policy in force in a language, as people outside get it; null for none.</summary>
    public static PolicyEdition? InForce(PluginCall call, Language? language) => Catalogue.Policies(call)
        .InForce(language is { } one ? LanguageCode.Of(one) : null, call.Now);

    /// <summary>Writes down that the caller has read a version; on the same day it is written once.</summary>
    /// <param name="call">The run.</param>
    /// <param name="version">The version that was read.</param>
    /// <exception cref="InvalidPluginExecutionException">It is not the one in force.</exception>
    public static Pass Write(PluginCall call, int version)
    {
        var user = call.Context.InitiatingUserId;
        var language = SpokenLanguage.Of(call, user);
        if (Asked(call) is not { } asked || asked.Version != version || InForce(call, language) is not { } edition)
        {
            throw new InvalidPluginExecutionException(call.Texts.Training.PolicyIsAnother);
        }

        var id = Step.StableId(string.Format(
            CultureInfo.InvariantCulture, "acknowledged/{0:D}/{1}/{2:yyyy-MM-dd}", user, version, call.Now));
        var until = asked.ValidFrom(call.Now);
        if (TrainingRecords.Find(call, id) is null)
        {
            TrainingRecords.Write(
                call,
                id,
                user,
                asked,
                TrainingStatus.Passed,
                TrainingWay.Acknowledged,
                new Entity(TrainingRecord.Table)
                {
                    [TrainingRecord.Language] = edition.Language,
                    [TrainingRecord.PassedOn] = call.Now,
                    [TrainingRecord.ValidUntil] = until,
                });
        }

        return new Pass(id, user, Code, version, Score: null, call.Now, until);
    }
}
