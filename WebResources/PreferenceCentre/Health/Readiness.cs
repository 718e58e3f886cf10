using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Waiting;

namespace OptOutPlugin.PreferenceCentre.Health;

/// <summary>
/// Whether refusals can be taken. Unhealthy: none can. Degraded: they are taken and wait, or links do not work as they
/// must from outside.
/// </summary>
internal sealed class Readiness(SetupMemory memory, IWaitingStore store, SelfTest selfTest, TimeProvider clock)
    : IHealthCheck
{
    private static readonly TimeSpan TooOld = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var setup = await memory.CurrentAsync();
        StoreState? state;
        try
        {
            state = await store.StateAsync();
        }
        catch (StoreException)
        {
            state = null;
        }

        var age = state?.OldestOn is { } oldest ? clock.GetUtcNow().UtcDateTime - oldest : (TimeSpan?)null;
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["keys"] = setup?.Keys.Count ?? 0,
            ["dataverse"] = memory.Answered ? "answers" : "away",
            ["waiting"] = state?.Count ?? -1,
            ["oldestSeconds"] = (long)(age?.TotalSeconds ?? 0),
            ["putAside"] = state?.PutAside ?? -1,
            ["store"] = state is null ? "broken" : state.IsFull ? "full" : "open",
            ["selfTest"] = selfTest.Last is not { } last ? "not run" : last.Passed ? "passed" : "failed",
            ["selfTestOn"] = selfTest.Last is { } run ? $"{run.CheckedOn:s}Z" : "",
            ["selfTestDetail"] = selfTest.Last?.Detail ?? "",
        };
        var isShut = setup?.Keys is not { Count: > 0 } || state is null or { IsFull: true };
        var isSlow = !memory.Answered || state is { PutAside: > 0 } || age > TooOld
            || selfTest.Last is { Passed: false };
        return isShut ? HealthCheckResult.Unhealthy(data: data)
            : isSlow ? HealthCheckResult.Degraded(data: data)
            : HealthCheckResult.Healthy(data: data);
    }

    /// <summary>Answers /health/live (the process runs) and /health/ready (this).</summary>
    public static void MapHealth(IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        var said = new Dictionary<string, object>(StringComparer.Ordinal) { ["status"] = report.Status.ToString() };
        foreach (var (name, value) in report.Entries.SelectMany(entry => entry.Value.Data))
        {
            said[name] = value;
        }

        return http.Response.WriteAsync(JsonSerializer.Serialize(said));
    }
}
