namespace OptOutPlugin.PreferenceCentre.Tests.Reading;

/// <summary>The page says whether others who send have heard of a refusal, and names nobody.</summary>
public sealed class HearingOfOthers : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.Page();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("en", "Told", "have acted on it")]
    [InlineData("en", "Waiting", "are being told of it")]
    [InlineData("de", "Told", "danach gehandelt")]
    [InlineData("fr", "Waiting", "Cela peut prendre quelques jours")]
    [InlineData("zh", "Waiting", "可能需要几天")]
    public async Task It_says_so_beside_what_applies(string language, string others, string words)
    {
        site.Door.People[token] = FakeDoor.Somebody(language, ChoiceState.Refused) with { Others = others };

        Assert.Contains(words, (await Page.OpenAsync(site.Browser(), $"/u/{token}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", nameof(ChoiceState.Refused))]
    [InlineData("Told", nameof(ChoiceState.Allowed))]
    [InlineData("Print shop", nameof(ChoiceState.Refused))]
    public async Task It_says_nothing_where_nobody_must_hear_of_it(string others, string state)
    {
        site.Door.People[token] =
            FakeDoor.Somebody(state: Enum.Parse<ChoiceState>(state)) with { Others = others };

        var text = (await Page.OpenAsync(site.Browser(), $"/u/{token}")).Text;
        Assert.DoesNotContain("Others who send", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Print shop", text, StringComparison.Ordinal);
    }
}
