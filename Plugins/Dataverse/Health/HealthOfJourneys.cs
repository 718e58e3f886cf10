using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Dataverse;

/// <summary>Whether refusals are exchanged with Customer Insights - Journeys, where the organisation has it.</summary>
internal static class HealthOfJourneys
{
    internal const string Point = HealthPoint.Journeys;
    internal const string Topics = "topics of Journeys";

    // The regular work looks at them each time.
    private static readonly TimeSpan LongestWithoutLook = TimeSpan.FromDays(2);

    public static IEnumerable<HealthPoint> Of(PluginCall call)
    {
        var texts = call.Texts.Doors;
        var tables = JourneyTables.Of(call);
        if (!tables.AreUsable)
        {
            yield return tables.AreThere
                ? HealthPoint.Failed(
                    Point,
                    HealthSeverity.Medium,
                    texts.JourneysChanged(string.Join(", ", tables.Missing)),
                    texts.MendJourneys,
                    HealthRemedy.None)
                : HealthPoint.Ok(Point, HealthSeverity.Low, texts.JourneysAbsent);
            yield break;
        }

        var due = call.Texts.Health.CallDue;
        yield return HeardConsents.LastFinishedOn(call) is not { } last
            ? HealthPoint.Failed(
                Point, HealthSeverity.Low, texts.JourneysNeverSeen, due, HealthRemedy.DoRegularWork)
            : last < call.Now - LongestWithoutLook
                ? HealthPoint.Failed(
                    Point, HealthSeverity.Medium, texts.JourneysSeenLongAgo(last), due, HealthRemedy.DoRegularWork)
                : HealthPoint.Ok(Point, HealthSeverity.Medium, texts.JourneysSeen(last));
        if (HeardConsents.TopicsLeftOut(call) is > 0 and var leftOut)
        {
            yield return HealthPoint.Failed(
                Topics, HealthSeverity.Low, texts.TopicsLeftOut(leftOut), texts.NameTopics, HealthRemedy.None);
        }
    }
}
