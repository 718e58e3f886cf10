using System.Diagnostics;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Telemetry;

/// <summary>
/// Logs, traces and metrics. A link is a credential and a path holds it, so no path is ever logged or traced: only its
/// pattern is.
/// </summary>
internal static class TelemetrySetup
{
    /// <summary>Sets it up.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, CentreOptions options)
    {
        // The framework's own lines about requests, and the scopes around all others, hold the path.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Error);
        if (options.OtlpEndpoint is not { } endpoint)
        {
            return;
        }

        // The exporters' own name for it, by which they add the path of each signal where they speak HTTP.
        builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint.ToString();
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("optout-preference-centre"))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(web =>
                {
                    web.RecordException = false;
                    web.EnrichWithHttpRequest = (activity, _) => Hide(activity, null);
                    web.EnrichWithHttpResponse = (activity, answer) => Hide(activity, answer.HttpContext);
                })
                .AddHttpClientInstrumentation(http =>
                    http.FilterHttpRequestMessage = request => !IsLink(request.RequestUri))
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddOtlpExporter());
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeScopes = false;
            logs.AddOtlpExporter();
        });
    }

    /// <summary>Puts the pattern of a path where the path stood.</summary>
    internal static void Hide(Activity activity, HttpContext? http)
    {
        var pattern = (http?.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        activity.SetTag("url.path", "/" + pattern.TrimStart('/'));
        activity.SetTag("url.query", null);
    }

    // The self-test follows links of ours.
    private static bool IsLink(Uri? address) =>
        address is not null && (address.AbsolutePath.Contains("/u/", StringComparison.Ordinal)
            || address.AbsolutePath.Contains("/o/", StringComparison.Ordinal));
}
