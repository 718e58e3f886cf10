using System.Net;
using OptOutPlugin.PreferenceCentre.Looks;

namespace OptOutPlugin.PreferenceCentre.Tests.Reading;

/// <summary>The page looks like the organisation's.</summary>
public sealed class Looking : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string logo = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.svg");

    public void Dispose()
    {
        site.Dispose();
        File.Delete(logo);
    }

    [Theory]
    [InlineData("#ffdd00")]
    [InlineData("#1d4f91")]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    [InlineData("#777777")]
    [InlineData("#e4002b")]
    public async Task Whatever_the_colour_it_can_be_read_on_light_and_dark(string colour)
    {
        site.With("Brand:Colour", colour);
        var css = await site.Browser().GetStringAsync("/assets/brand.css");
        var colours = css.Split('#').Skip(1).Select(one => Colour.Of("#" + one[..6])).ToList();
        Assert.True(colours[0].Against(Colour.White) >= Colour.ContrastOfText);
        Assert.True(colours[0].Against(colours[1]) >= Colour.ContrastOfText);
        Assert.True(colours[2].Against(Colour.Of("#1b2027")) >= Colour.ContrastOfText);
        Assert.True(colours[2].Against(colours[3]) >= Colour.ContrastOfText);
    }

    [Fact]
    public async Task Name_and_picture_are_those_of_the_settings()
    {
        await File.WriteAllTextAsync(logo, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        site.With("Brand:Name", "Fabrikam").With("Brand:Logo", logo);
        var page = await Page.OpenAsync(site.Browser(), "/");
        Assert.Contains("Fabrikam", page.Text, StringComparison.Ordinal);
        Assert.Contains("/assets/logo?v=", page.Html, StringComparison.Ordinal);
        var picture = await site.Browser().GetAsync("/assets/logo");
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/assets/centre.css", "text/css")]
    [InlineData("/assets/icon.svg", "image/svg+xml")]
    public async Task What_a_page_needs_comes_from_itself_and_may_be_kept(string path, string type)
    {
        var answer = await site.Browser().GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("max-age", $"{answer.Headers.CacheControl}", StringComparison.Ordinal);
    }
}
