using System.Text.Json;
using OptOutPlugin.LocalDataverse.Story;
using Spectre.Console;

namespace OptOutPlugin.LocalDataverse.Tests.Story;

public sealed class ServingAfterTheStory : IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";

    private readonly StringWriter output = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private readonly LocalOrganization organization = LocalOrganization.WithSolutions();

    private Screen Screen => new(
        AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        }),
        isTerminal: false);

    private string Said =>
        string.Join(' ', output.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task The_address_that_is_told_is_where_it_is_served_until_the_end()
    {
        var (address, answer) = ("", "");
        using var client = new HttpClient();

        await Serving.Run(Screen, organization, Play with { Url = AnyPort }, served: null, () =>
        {
            address = Said[Said.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0];
            answer = client.GetStringAsync(address + "/WhoAmI").GetAwaiter().GetResult();
        });

        using var json = JsonDocument.Parse(answer);
        Assert.Equal(organization.AdministratorId, json.RootElement.GetProperty("UserId").GetGuid());
        Assert.Contains("is the system administrator", Said, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(address + "/WhoAmI"));
    }

    [Fact]
    public async Task With_keys_it_says_that_they_let_callers_in()
    {
        var keys = Write("""{"key-of-the-boss":{"user":"Administrator"}}""");

        await Serving.Run(Screen, organization, Play with { Url = AnyPort, Keys = keys }, served: null, () => { });

        Assert.Contains("1 bearer key let", Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.com", null, "is not an address of this machine")]
    [InlineData("nonsense", null, "is not an address such as")]
    [InlineData(AnyPort, "{}", "holds no key")]
    public void It_cannot_begin_with_a_wrong_address_or_wrong_keys(string url, string? keys, string sentence)
    {
        var play = Play with
        {
            Beginning = Beginning.Nothing,
            Url = url,
            Keys = keys is null ? null : Write(keys),
        };

        Assert.Equal(2, Storyteller.Tell(Screen, play));

        Assert.Contains(sentence, Said, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        organization.Dispose();
        output.Dispose();
        folder.Delete(recursive: true);
    }

    private static Arguments.Play Play => new(Once: false, Data: null, People: null);

    private string Write(string text)
    {
        var path = Path.Combine(folder.FullName, "keys.json");
        File.WriteAllText(path, text);
        return path;
    }
}
