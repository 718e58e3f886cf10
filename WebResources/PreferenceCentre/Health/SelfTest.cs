using System.Globalization;
using System.Net;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;
using OptOutPlugin.PreferenceCentre.Links;

namespace OptOutPlugin.PreferenceCentre.Health;

/// <summary>
/// Follows each kind of link that is issued as a mail program does, from outside: no cookie, no redirect, no login
/// page, both encodings and no body. The organisation gives links for it whose redemption changes nothing.
/// </summary>
internal sealed partial class SelfTest(
    IHttpClientFactory clients,
    SetupMemory memory,
    IConsentDoor door,
    CentreOptions options,
    TimeProvider clock,
    ILogger<SelfTest> log) : BackgroundService
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "self-test";

    private const int LongestDetail = 2000;

    /// <summary>What it found last; null: it has not run.</summary>
    public SelfTestResult? Last { get; private set; }

    /// <summary>Runs it, and hands in what it found.</summary>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Null where it cannot run: no public address, or no links for it.</returns>
    internal async Task<SelfTestResult?> RunAsync(CancellationToken cancel)
    {
        if (options.PublicUrl is not { } root || (await memory.CurrentAsync())?.SelfTests is not { Count: > 0 } links)
        {
            return null;
        }

        var seen = new List<(bool Passed, string Detail)>();
        foreach (var link in links)
        {
            seen.AddRange(link.Door == Entrance.OneClick
                ? await FollowOneClickAsync(Under(root, "o", link.Token), cancel)
                : await FollowPageAsync(Under(root, "u", link.Token), cancel));
        }

        var detail = string.Join("; ", seen.Select(one => one.Detail));
        Last = new SelfTestResult(
            seen.TrueForAll(one => one.Passed),
            detail.Length <= LongestDetail ? detail : detail[..LongestDetail],
            clock.GetUtcNow().UtcDateTime);
        await HandInAsync(Last, cancel);
        return Last;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not before the page itself listens.
        await Task.Delay(TimeSpan.FromSeconds(10), clock, stoppingToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunAsync(stoppingToken);
            await Task.Delay(options.SelfTestEvery, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Uri Under(Uri root, string door, string token) =>
        new(root.ToString().TrimEnd('/') + $"/{door}/{token}");

    // The form has to lead where people come from: a proxy may stand before it.
    private string Form(Uri link) => $"action=\"{PublicPath.Of(options.PublicUrl).Value}/u/{link.Segments[^1]}\"";

    private async Task<List<(bool Passed, string Detail)>> FollowOneClickAsync(Uri link, CancellationToken cancel)
    {
        var value = new KeyValuePair<string, string>("List-Unsubscribe", "One-Click");
        using var multipart = new MultipartFormDataContent { { new StringContent(value.Value), value.Key } };
        using var encoded = new FormUrlEncodedContent([value]);
        return
        [
            await FollowAsync("one-click urlencoded", link, HttpMethod.Post, encoded, "Unsubscribed", cancel),
            await FollowAsync("one-click multipart", link, HttpMethod.Post, multipart, "Unsubscribed", cancel),
            await FollowAsync("one-click without body", link, HttpMethod.Post, null, "Unsubscribed", cancel),
            await FollowAsync("one-click opened", link, HttpMethod.Get, null, Form(link), cancel),
        ];
    }

    private async Task<List<(bool Passed, string Detail)>> FollowPageAsync(Uri link, CancellationToken cancel)
    {
        using var form = new FormUrlEncodedContent([new("wish", "Stop")]);
        return
        [
            await FollowAsync("page opened", link, HttpMethod.Get, null, Form(link), cancel),
            await FollowAsync("page pressed", link, HttpMethod.Post, form, "notice-title", cancel),
        ];
    }

    private async Task<(bool Passed, string Detail)> FollowAsync(
        string name, Uri link, HttpMethod method, HttpContent? body, string expected, CancellationToken cancel)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            using var request = new HttpRequestMessage(method, link) { Content = body };
            using var answer = await client.SendAsync(request, cancel);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(cancel));
            var passed = answer.StatusCode == HttpStatusCode.OK
                && text.Contains(expected, StringComparison.Ordinal)
                && !answer.Headers.Contains("Set-Cookie");
            var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
            return (passed, $"{name}: {status}{(passed ? "" : ", not as expected")}");
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return (false, $"{name}: {e.GetType().Name}");
        }
    }

    private async Task HandInAsync(SelfTestResult result, CancellationToken cancel)
    {
        try
        {
            await door.RecordSelfTestAsync(result, cancel);
        }
        catch (Exception e) when (e is DoorAwayException or DoorFaultException)
        {
            NotHandedIn(log, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What the self-test found could not be handed in: {Reason}.")]
    private static partial void NotHandedIn(ILogger log, string reason);
}
