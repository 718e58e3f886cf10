using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OptOutPlugin.PreferenceCentre.Tests.Site;

/// <summary>An organisation's Web API over HTTP, as much of it as a refusal needs, that can be switched off.</summary>
internal sealed class FakeWebApi : IAsyncDisposable
{
    private readonly WebApplication application;

    private FakeWebApi(WebApplication application) => this.application = application;

    public string Address => application.Urls.First();

    public bool IsOff { get; set; }

    /// <summary>The idempotency keys under which each link was redeemed.</summary>
    public ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> Redeemed { get; } = new();

    public static async Task<FakeWebApi> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        var api = new FakeWebApi(application);
        application.Run(api.AnswerAsync);
        await application.StartAsync();
        return api;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        if (IsOff)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var name = http.Request.Path.Value!.Split('/')[^1];
        if (name == "optout_ReadPageSetup")
        {
            await SayAsync(http, $$"""
                {"Keys":[{"keyid":"{{Issued.KeyId}}","key":"{{Convert.ToHexStringLower(Issued.PageKey)}}"}]}
                """);
            return;
        }

        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var token = body.RootElement.GetProperty("Token").GetString()!;
        if (name == "optout_RedeemUnsubscribeLink")
        {
            var key = body.RootElement.GetProperty("IdempotencyKey").GetString()!;
            var isFirst = Redeemed.GetOrAdd(token, _ => new()).TryAdd(key, true);
            await SayAsync(http, $$"""{"Outcome":"{{(isFirst ? "Changed" : "AlreadySo")}}","Reference":"R"}""");
        }
        else
        {
            await SayAsync(http, """{"Known":true,"Personal":true,"Address":"m•••@e•••.com","State":"Allowed"}""");
        }
    }

    private static Task SayAsync(HttpContext http, string json)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json);
    }
}
