using System.Globalization;
using System.Threading.RateLimiting;
using OptOutPlugin.PreferenceCentre.Hosting;
using OptOutPlugin.PreferenceCentre.Waiting;

namespace OptOutPlugin.PreferenceCentre.Guarding;

/// <summary>
/// How often pages may be asked for, by link and by network. A mail program's post is never turned away: many people's
/// come from the few addresses of their mail provider.
/// </summary>
internal static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds the framework's limiter with these limits.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services, LimitOptions limits) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => ByLink(http, limits.PerLink)),
                PartitionedRateLimiter.Create<HttpContext, string>(http => ByNetwork(http, limits.PerNetwork)));
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter =
                    ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });

    private static RateLimitPartition<string> ByLink(HttpContext http, int most) =>
        http.Request.RouteValues.TryGetValue("token", out var token) && token is string text && !IsFree(http)
            ? Limited(WaitingRefusal.PersonOf(text), most)
            : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> ByNetwork(HttpContext http, int most) => IsFree(http)
        ? RateLimitPartition.GetNoLimiter("")
        : Limited(Networks.Of(http.Connection.RemoteIpAddress), most);

    private static RateLimitPartition<string> Limited(string name, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(name, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = most,
            Window = Window,
        });

    private static bool IsFree(HttpContext http) =>
        (HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments("/o"))
        || http.Request.Path.StartsWithSegments("/health")
        || http.Request.Path.StartsWithSegments("/assets")
        || http.Request.Path.StartsWithSegments("/problem");
}
