using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OptOutPlugin.PreferenceCentre.Waiting;

namespace OptOutPlugin.PreferenceCentre.Tests.Waiting;

/// <summary>What waits is handed on out of a file.</summary>
public sealed class HandingOn : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("centre").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
    private readonly FakeDoor door = new();
    private SqliteStore store;
    private HandOver handOver;

    public HandingOn() => (store, handOver) = Open();

    public void Dispose()
    {
        handOver.Dispose();
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_goes_in_the_order_in_which_it_came()
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            await KeepAsync(name);
        }

        await AllAsync();
        Assert.Equal([Issued.Page("a"), Issued.Page("b"), Issued.Page("c")], door.Redeemed.Select(one => one.Token));
    }

    [Fact]
    public async Task Stopped_at_any_point_and_begun_again_each_arrives_exactly_once()
    {
        for (var i = 0; i < 10; i++)
        {
            await KeepAsync($"{i}");
            Restart();
            door.Failing = i % 2 == 0 ? new DoorAwayException("lost") : null;
            door.LosesAnswers = true;
            await handOver.HandOnAsync(default);
            Restart();
            door.Failing = null;
        }

        await AllAsync();
        Assert.Equal(10, door.Redeemed.Count);
        Assert.Equal(0, (await store.StateAsync()).Count);
    }

    [Fact]
    public async Task Nobody_answers_and_the_wait_grows_up_to_five_minutes()
    {
        await KeepAsync("a");
        door.Failing = new DoorAwayException("away");
        var waits = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            waits.Add((await handOver.HandOnAsync(default))!.Value.TotalSeconds);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300], waits);
    }

    [Fact]
    public async Task The_other_side_is_left_alone_for_as_long_as_it_asks_up_to_an_hour()
    {
        await KeepAsync("a");
        door.Failing = new DoorAwayException("busy", TimeSpan.FromSeconds(90));
        Assert.Equal(TimeSpan.FromSeconds(90), await handOver.HandOnAsync(default));
        door.Failing = new DoorAwayException("busy", TimeSpan.FromDays(90));
        Assert.Equal(TimeSpan.FromHours(1), await handOver.HandOnAsync(default));
    }

    [Fact]
    public async Task One_that_is_answered_with_an_error_waits_and_the_others_have_their_turn()
    {
        await KeepAsync("bad");
        await KeepAsync("good");
        door.Failing = new DoorFaultException("400");
        await handOver.HandOnAsync(default);
        door.Failing = null;
        Assert.Equal(TimeSpan.Zero, await handOver.HandOnAsync(default));
        Assert.Equal(Issued.Page("good"), Assert.Single(door.Redeemed).Token);
        Assert.Null(await handOver.HandOnAsync(default));
        Assert.Equal(1, (await store.StateAsync()).PutAside);
        clock.Advance(TimeSpan.FromSeconds(6));
        await AllAsync();
        Assert.Equal(2, door.Redeemed.Count);
    }

    [Fact]
    public async Task Later_wishes_of_the_same_person_stay_behind_an_earlier_one()
    {
        await KeepAsync("a", Wish.StopAll);
        await KeepAsync("a", Wish.Stop);
        door.Failing = new DoorFaultException("400");
        await handOver.HandOnAsync(default);
        door.Failing = null;
        Assert.Null(await handOver.HandOnAsync(default));
        clock.Advance(TimeSpan.FromSeconds(6));
        await AllAsync();
        Assert.Equal([Wish.StopAll, Wish.Stop], door.Redeemed.Select(one => one.Wish));
    }

    [Fact]
    public async Task A_link_that_the_organisation_does_not_know_is_kept_for_somebody_to_look_at()
    {
        await store.KeepAsync(WaitingRefusal.Of(RedemptionOf(Issued.Page("stranger"), Wish.StopAll)));
        await AllAsync();
        var state = await store.StateAsync();
        Assert.Equal((1, 1), (state.Count, state.PutAside));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_alone_is_not_answered_is_put_aside_after_ten_times_and_others_go_on(bool isThrottled)
    {
        var wait = isThrottled ? TimeSpan.FromMinutes(10) : (TimeSpan?)null;
        await KeepAsync("bad");
        await KeepAsync("bad", Wish.Stop);
        await KeepAsync("good");
        door.FailingFor[Issued.Page("bad")] = new DoorAwayException("403", wait);
        for (var i = 0; i < 9; i++)
        {
            Assert.NotEqual(TimeSpan.Zero, await handOver.HandOnAsync(default));
        }

        Assert.Empty(door.Redeemed);
        Assert.Equal(TimeSpan.Zero, await handOver.HandOnAsync(default));
        await AllAsync();
        Assert.Equal(Issued.Page("good"), Assert.Single(door.Redeemed).Token);
        var state = await store.StateAsync();
        Assert.Equal((2, 1), (state.Count, state.PutAside));

        clock.Advance(TimeSpan.FromMinutes(61));
        Restart();
        Assert.Equal(TimeSpan.Zero, await handOver.HandOnAsync(default));
        Assert.Null(await handOver.HandOnAsync(default));
        clock.Advance(TimeSpan.FromMinutes(61));
        door.FailingFor.Clear();
        await AllAsync();
        Assert.Equal([Wish.StopAll, Wish.Stop], door.Redeemed.Skip(1).Select(one => one.Wish));
        Assert.Equal(0, (await store.StateAsync()).Count);
    }

    [Fact]
    public async Task One_that_failed_just_before_somebody_is_there_again_is_not_put_aside()
    {
        await KeepAsync("a");
        door.Failing = new DoorAwayException("away");
        for (var i = 0; i < 12; i++)
        {
            await handOver.HandOnAsync(default);
        }

        door.Failing = null;
        door.FailingFor[Issued.Page("a")] = new DoorAwayException("late");
        Assert.Equal(TimeSpan.FromSeconds(1), await handOver.HandOnAsync(default));
        door.FailingFor.Clear();
        await AllAsync();
        Assert.Single(door.Redeemed);
        Assert.Equal(0, (await store.StateAsync()).Count);
    }

    [Fact]
    public async Task While_nobody_at_all_is_answered_none_is_put_aside()
    {
        await KeepAsync("a");
        await KeepAsync("b");
        door.Failing = new DoorAwayException("away");
        for (var i = 0; i < 30; i++)
        {
            await handOver.HandOnAsync(default);
        }

        Assert.Equal(0, (await store.StateAsync()).PutAside);
        door.Failing = null;
        await AllAsync();
        Assert.Equal([Issued.Page("a"), Issued.Page("b")], door.Redeemed.Select(one => one.Token));
    }

    [Fact]
    public void What_permits_something_cannot_wait() => Assert.Throws<ArgumentException>(() =>
        WaitingRefusal.Of(RedemptionOf(Issued.Page(), Wish.Choose) with { Allow = ["news"] }));

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said_to_be_broken()
    {
        using var broken = new SqliteStore(
            new StoreOptions { File = "/proc/nothing/waiting.db", DiskShare = 1 }, clock);
        await Assert.ThrowsAsync<StoreException>(broken.StateAsync);
    }

    [Fact]
    public async Task A_disk_that_is_fuller_than_set_takes_no_more()
    {
        using var full = new SqliteStore(
            new StoreOptions { File = Path.Combine(folder, "full.db"), DiskShare = 0.000_001 }, clock);
        Assert.Equal(Kept.Full, await full.KeepAsync(WaitingRefusal.Of(RedemptionOf(Issued.Page(), Wish.Stop))));
    }

    private static Redemption RedemptionOf(string token, Wish wish) => new()
    {
        Token = token,
        Door = Entrance.Page,
        Wish = wish,
        Evidence = new Evidence
        {
            PressedOn = new DateTime(2026, 11, 30, 12, 0, 0, DateTimeKind.Utc),
            IdempotencyKey = Guid.NewGuid().ToString("N"),
        },
    };

    private async Task KeepAsync(string name, Wish wish = Wish.StopAll)
    {
        door.People.TryAdd(Issued.Page(name), FakeDoor.Somebody());
        Assert.Equal(Kept.Stored, await store.KeepAsync(WaitingRefusal.Of(RedemptionOf(Issued.Page(name), wish))));
    }

    private async Task AllAsync()
    {
        while (await handOver.HandOnAsync(default) is not null)
        {
        }
    }

    private (SqliteStore Store, HandOver HandOver) Open()
    {
        var file = new SqliteStore(
            new StoreOptions { File = Path.Combine(folder, "waiting.db"), DiskShare = 1 }, clock);
        return (file, new HandOver(door, file, new HandOverSignal(), clock, NullLogger<HandOver>.Instance));
    }

    private void Restart()
    {
        handOver.Dispose();
        store.Dispose();
        (store, handOver) = Open();
    }
}
