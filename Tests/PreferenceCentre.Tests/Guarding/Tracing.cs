using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using OptOutPlugin.PreferenceCentre.Telemetry;

namespace OptOutPlugin.PreferenceCentre.Tests.Guarding;

/// <summary>Requests are traced.</summary>
public sealed class Tracing
{
    [Theory]
    [InlineData("u/{token}", "/u/{token}")]
    [InlineData("/o/{token}", "/o/{token}")]
    [InlineData(null, "/")]
    public void A_trace_holds_the_pattern_of_a_path_and_never_the_path(string? pattern, string expected)
    {
        using var activity = new Activity("request");
        activity.SetTag("url.path", $"/u/{Issued.Page()}");
        activity.SetTag("url.query", "?lang=de");
        var http = new DefaultHttpContext();
        if (pattern is not null)
        {
            http.SetEndpoint(new RouteEndpoint(
                _ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, EndpointMetadataCollection.Empty, null));
        }

        TelemetrySetup.Hide(activity, http);
        Assert.Equal(expected, activity.GetTagItem("url.path"));
        Assert.Null(activity.GetTagItem("url.query"));
    }
}
