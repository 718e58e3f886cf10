using Microsoft.Xrm.Sdk;
using OptOutPlugin.Plugins.Tests.Doors;

namespace OptOutPlugin.Plugins.Tests.Telling;

/// <summary>The page behind a link says whether others were told.</summary>
public sealed class TellingThePerson : IDisposable
{
    private readonly Sales sales = new();
    private readonly PublicPage page;
    private readonly string token;

    public TellingThePerson()
    {
        page = new PublicPage(sales);
        token = page.Link(sales.Contact("ana@example.com"), "ana@example.com");
        sales.Organization.RunAsynchronousJobs();
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Once_everybody_has_acted_it_says_so_and_names_nobody()
    {
        var officer = sales.Officer();
        var agency = officer.FileListener("MarketingEmail", name: "Agency");
        Assert.Null(Others());

        page.Press(token, "StopAll");
        Assert.Equal("Waiting", Others());
        sales.Organization.RunAsynchronousJobs();
        var batch = officer.Fetch(agency).Batch;
        Assert.Equal("Waiting", Others());
        officer.Complete(batch);

        Assert.Equal("Told", Others());
        officer.FileListener("MarketingEmail", name: "Another agency");
        Assert.Equal("Waiting", Others());
    }

    [Fact]
    public void Who_sends_on_other_channels_need_not_hear_of_it()
    {
        sales.Officer().FileListener("Post");

        page.Press(token, "StopAll");
        sales.Organization.RunAsynchronousJobs();

        Assert.Null(Others());
    }

    private string? Others() =>
        page.Read(token).Results.TryGetValue("Others", out var others) ? others as string : null;
}
