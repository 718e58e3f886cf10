using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace OptOutPlugin.PreferenceCentre.Tests.Waiting;

/// <summary>The process is killed and the organisation switched off and on, while people press.</summary>
public sealed class BeingKilled : IDisposable
{
    private const int Clients = 8;
    private const int Kills = 5;

    private readonly string folder = Directory.CreateTempSubdirectory("centre").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task Every_confirmed_refusal_arrives_exactly_once()
    {
        await using var organisation = await FakeWebApi.StartAsync();
        using var centre = new CentreProcess(organisation.Address, Path.Combine(folder, "waiting.db"));
        await centre.StartAsync();
        await UntilAsync(centre.Address, health => health.GetProperty("keys").GetInt64() > 0);
        using var end = new CancellationTokenSource();
        var confirmed = new ConcurrentBag<string>();
        var clients = Enumerable.Range(0, Clients).Select(i => PressAsync(centre.Address, i, confirmed, end.Token));
        var pressing = Task.WhenAll(clients.ToList());
        for (var i = 0; i < Kills; i++)
        {
            organisation.IsOff = i % 2 == 0;
            await Task.Delay(TimeSpan.FromSeconds(1));
            centre.Kill();
            await centre.StartAsync();
        }

        organisation.IsOff = false;
        await end.CancelAsync();
        await pressing;
        await UntilAsync(centre.Address, health => health.GetProperty("waiting").GetInt64() == 0);
        Assert.NotEmpty(confirmed);
        Assert.All(confirmed, token => Assert.Single(organisation.Redeemed[token]));
    }

    private static async Task PressAsync(Uri centre, int client, ConcurrentBag<string> confirmed, CancellationToken end)
    {
        using var http = new HttpClient { BaseAddress = centre };
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var token = Issued.OneClick($"{client}-{i}");
            try
            {
                using var body = new StringContent("");
                if ((await http.PostAsync($"/o/{token}", body, CancellationToken.None)).StatusCode == HttpStatusCode.OK)
                {
                    confirmed.Add(token);
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }

    private static async Task UntilAsync(Uri centre, Func<JsonElement, bool> holds)
    {
        using var http = new HttpClient { BaseAddress = centre };
        for (var i = 0; i < 600; i++)
        {
            using var answer = await http.GetAsync("/health/ready");
            using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            if (holds(health.RootElement))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The page is not ready, or not everything was handed on, within a minute.");
    }
}
