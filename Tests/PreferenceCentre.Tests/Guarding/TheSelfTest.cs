using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OptOutPlugin.PreferenceCentre.Health;

namespace OptOutPlugin.PreferenceCentre.Tests.Guarding;

/// <summary>The page follows its own links as a mail program does.</summary>
public sealed class TheSelfTest : IDisposable
{
    private readonly CentreSite site = new CentreSite().With("PublicUrl", "http://localhost/");

    public TheSelfTest()
    {
        var page = Issued.Page("self-test");
        var oneClick = Issued.OneClick("self-test");
        site.Door.Setup = site.Door.Setup with
        {
            SelfTests = [new(Entrance.Page, page), new(Entrance.OneClick, oneClick)],
        };
        site.Door.People[page] = FakeDoor.Somebody();
        site.Door.People[oneClick] = FakeDoor.Somebody();
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Each_kind_of_link_is_followed_nothing_is_changed_and_what_was_found_is_handed_in()
    {
        var result = await RunAsync();
        Assert.True(result!.Passed, result.Detail);
        Assert.Equal(
            "page opened: 200; page pressed: 200; one-click urlencoded: 200; one-click multipart: 200; "
            + "one-click without body: 200; one-click opened: 200",
            result.Detail);
        Assert.Equal(result, Assert.Single(site.Door.SelfTests));
        Assert.Empty(site.Door.Redeemed);
        using var health = JsonDocument.Parse(await site.Browser().GetStringAsync("/health/ready"));
        Assert.Equal("passed", health.RootElement.GetProperty("selfTest").GetString());
        Assert.DoesNotContain(Issued.Page("self-test"), health.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_not_answered_as_it_must_be_is_red()
    {
        var forged = Issued.Make(Domain.Links.LinkDoor.OneClick, "self-test", Issued.KeyId, new byte[32]);
        site.Door.Setup = site.Door.Setup with { SelfTests = [new(Entrance.OneClick, forged)] };
        var result = await RunAsync();
        Assert.False(result!.Passed);
        Assert.Contains("one-click urlencoded: 404, not as expected", result.Detail, StringComparison.Ordinal);
        using var health = JsonDocument.Parse(await site.Browser().GetStringAsync("/health/ready"));
        Assert.Equal("Degraded", health.RootElement.GetProperty("status").GetString());
    }

    private Task<SelfTestResult?> RunAsync() =>
        site.Services.GetRequiredService<SelfTest>().RunAsync(default);
}
