using System.Net;

namespace OptOutPlugin.PreferenceCentre.Tests.Pressing;

/// <summary>An organisation offers so many topics that the form grows long.</summary>
public sealed class HavingManyTopics : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.Page("many");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(200, 20)]
    [InlineData(120, 36)]
    [InlineData(60, 60)]
    [InlineData(200, 100)]
    public async Task Each_button_works(int count, int length)
    {
        var page = await OpenAsync(count, i => $"t{i:000}".PadRight(length, 'x'));
        Assert.InRange(page.Shown.Length, 100, 4000);
        var after = await page.PressAsync("StopAll");
        Assert.Equal((HttpStatusCode.OK, 1), (after.Status, site.Door.Redeemed.Count));
        after = await page.PressAsync("Choose", ("topic", $"t{1:000}".PadRight(length, 'x')));
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal(count / 2, site.Door.Redeemed[^1].Refuse.Count + 1);
        Assert.Empty(site.Door.Redeemed[^1].Allow);
    }

    [Fact]
    public async Task Codes_in_chinese_work_too()
    {
        var page = await OpenAsync(40, i => $"产品新闻与活动通知{i:000}");
        await page.PressAsync("Choose", ("topic", "产品新闻与活动通知000"));
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Equal(["产品新闻与活动通知000"], redeemed.Allow);
        Assert.Equal(20, redeemed.Refuse.Count);
    }

    // Every other one is allowed, beginning with the second.
    private async Task<Page> OpenAsync(int count, Func<int, string> code)
    {
        var topics = Enumerable.Range(0, count)
            .Select(i => new TopicChoice(
                code(i), $"Topic {i}", "", "", i % 2 == 0 ? ChoiceState.Refused : ChoiceState.Allowed))
            .ToList();
        site.Door.People[token] = FakeDoor.Somebody() with { Topics = topics, Topic = topics[0].Code };
        return await Page.OpenAsync(site.Browser(), $"/u/{token}");
    }
}
