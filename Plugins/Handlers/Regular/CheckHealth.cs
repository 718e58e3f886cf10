using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Says whether the product does in this organisation what it promises: its steps, its settings, its ledger, and who
/// may go round it. It only reads, in a bounded number of requests, and names no person.
/// </summary>
public sealed class CheckHealth : DeclaredPlugin
{
    internal const string Healthy = "Healthy";
    internal const string Points = "Points";

    private protected override void Run(PluginCall call)
    {
        var points = HealthCauses.Told(
        [
            .. HealthOfSteps.Of(call),
            .. HealthOfSettings.Of(call),
            .. HealthOfRecords.Of(call),
            .. HealthOfDoors.Of(call),
            HealthOfCheckpoints.Of(call),
            .. HealthOfJourneys.Of(call),
            HealthOfRoles.Of(call),
            HealthOfAuditing.Of(call),
        ]);
        call.Output(Healthy, HealthPoint.AreHealthy(points));
        call.Output(Points, new EntityCollection([.. points.Select(Row)]));
    }

    private static Entity Row(HealthPoint point) => new()
    {
        ["point"] = point.Point,
        ["severity"] = point.Severity.ToString(),
        ["ok"] = point.IsOk,
        ["text"] = point.Text,
        ["fix"] = point.Fix,
        ["remedy"] = point.Remedy.ToString(),
        ["cause"] = point.Cause,
        ["link"] = point.Link,
    };
}
