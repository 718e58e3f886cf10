using Microsoft.Extensions.Http.Resilience;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;
using Polly;

namespace OptOutPlugin.PreferenceCentre.Dataverse;

/// <summary>How the door to Dataverse is put together.</summary>
internal static class DoorRegistration
{
    /// <summary>
    /// Adds it. A call is made twice at most, since somebody waits for the page and what is refused waits well in the
    /// store; while most calls fail, none is made for a few seconds, so that pages stay quick. An answer that says when
    /// to come again is handed up at once: whoever waits for the page cannot wait for that, and the handing on can.
    /// </summary>
    public static IServiceCollection AddDataverse(this IServiceCollection services)
    {
        services.AddTransient<Credentials>();
        var client = services.AddHttpClient<IConsentDoor, WebApiDoor>(ConfigureClient)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
                ConnectTimeout = TimeSpan.FromSeconds(3),
            });
        client.AddResilienceHandler("dataverse", Protect);
        client.AddHttpMessageHandler<Credentials>();
        return services;
    }

    private static void ConfigureClient(IServiceProvider services, HttpClient http)
    {
        var options = services.GetRequiredService<CentreOptions>();
        http.BaseAddress = new Uri(options.DataverseUrl!, "/api/data/v9.2/");
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.Add("Accept", "application/json");
        http.DefaultRequestHeaders.Add("OData-Version", "4.0");
        http.DefaultRequestHeaders.Add("OData-MaxVersion", "4.0");
    }

    private static void Protect(ResiliencePipelineBuilder<HttpResponseMessage> builder) => builder
        .AddTimeout(TimeSpan.FromSeconds(30))
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 1,
            ShouldRetryAfterHeader = false,
            ShouldHandle = attempt => ValueTask.FromResult(
                attempt.Outcome.Result?.Headers.RetryAfter is null
                && HttpClientResiliencePredicates.IsTransient(attempt.Outcome)),
            Delay = TimeSpan.FromMilliseconds(300),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.8,
            MinimumThroughput = 6,
            SamplingDuration = TimeSpan.FromSeconds(20),
            BreakDuration = TimeSpan.FromSeconds(5),
        });
}
