using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OptOutPlugin.PreferenceCentre.Dataverse;
using OptOutPlugin.PreferenceCentre.Waiting;

namespace OptOutPlugin.PreferenceCentre.Tests.Reading;

/// <summary>The organisation says when to come again, and is asked through the whole pipeline of the page.</summary>
public sealed class BeingAskedToWait : IDisposable
{
    private readonly Busy busy = new();
    private readonly ServiceProvider services;
    private readonly string folder = Directory.CreateTempSubdirectory("centre").FullName;

    public BeingAskedToWait()
    {
        var registered = new ServiceCollection();
        registered.AddLogging();
        registered.AddSingleton(new CentreOptions { DataverseUrl = new Uri("http://localhost:1"), Key = "k" });
        registered.AddDataverse();
        registered.AddHttpClient(nameof(IConsentDoor)).ConfigurePrimaryHttpMessageHandler(() => busy);
        services = registered.BuildServiceProvider();
    }

    public void Dispose()
    {
        services.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, 300)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 5)]
    public async Task An_answer_that_says_when_is_handed_up_at_once_and_not_repeated(HttpStatusCode status, int seconds)
    {
        (busy.Status, busy.RetryAfter) = (status, TimeSpan.FromSeconds(seconds));
        var away = await Assert.ThrowsAsync<DoorAwayException>(() => Door.ReadSetupAsync(default));
        Assert.Equal(TimeSpan.FromSeconds(seconds), away.RetryAfter);
        Assert.Equal(1, busy.Calls);
    }

    [Fact]
    public async Task One_that_does_not_is_asked_a_second_time()
    {
        busy.Status = HttpStatusCode.ServiceUnavailable;
        await Assert.ThrowsAsync<DoorAwayException>(() => Door.ReadSetupAsync(default));
        Assert.Equal(2, busy.Calls);
    }

    [Fact]
    public async Task What_waits_is_handed_on_no_earlier_than_asked_though_others_are_answered()
    {
        busy.RetryAfter = TimeSpan.FromSeconds(300);
        using var store = new SqliteStore(
            new StoreOptions { File = Path.Combine(folder, "waiting.db"), DiskShare = 1 }, TimeProvider.System);
        await store.KeepAsync(WaitingRefusal.Of(new Redemption
        {
            Token = Issued.Page(),
            Door = Entrance.Page,
            Wish = Wish.Stop,
            Evidence = new Evidence { PressedOn = DateTime.UtcNow, IdempotencyKey = "key" },
        }));
        var signal = new HandOverSignal();
        using var handOver =
            new HandOver(Door, store, signal, TimeProvider.System, NullLogger<HandOver>.Instance);
        await handOver.StartAsync(default);
        for (var i = 0; i < 20; i++)
        {
            signal.Answered.Set();
            await Task.Delay(50);
        }

        Assert.Equal(1, busy.Calls);
        await handOver.StopAsync(default);
    }

    private IConsentDoor Door => services.GetRequiredService<IConsentDoor>();

    private sealed class Busy : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; } = HttpStatusCode.TooManyRequests;

        public TimeSpan? RetryAfter { get; set; }

        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            var answer = new HttpResponseMessage(Status);
            answer.Headers.RetryAfter = RetryAfter is { } wait ? new RetryConditionHeaderValue(wait) : null;
            return Task.FromResult(answer);
        }
    }
}
