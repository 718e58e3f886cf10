using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

public sealed class LettingCallersIn : ServedOrganization
{
    private const string Key = "a-key-of-the-administrator";
    private const string ReaderKey = "a-key-of-a-reader";
    private const string ProgramKey = "a-key-of-a-program";

    private readonly Queue<TimeSpan> waits = new();

    protected override WebApiOptions Options => new()
    {
        RunsJobs = false,
        MaximumBody = 10_000,
        Throttle = (_, _) => waits.TryDequeue(out var wait) ? wait : null,
        Keys = new Dictionary<string, Guid>
        {
            [Key] = Organization.AdministratorId,
            [ReaderKey] = Organization.AddUser("Rita Reader", "Basic User"),
        },
        Programs = new Dictionary<string, Guid> { [ProgramKey] = Organization.AddUser("A program", "Basic User") },
    };

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer another-key-altogether")]
    [InlineData("Bearer A-KEY-OF-THE-ADMINISTRATOR")]
    [InlineData("Basic a-key-of-the-administrator")]
    [InlineData(Key)]
    public async Task Without_a_known_key_nobody_is_let_in(string? authorization)
    {
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];

        using var response = await Send("GET", "WhoAmI", null, headers);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData(ReaderKey)]
    [InlineData(ProgramKey)]
    public async Task A_key_stands_for_its_user(string key)
    {
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

        var answer = await Get("WhoAmI");

        Assert.NotEqual(Organization.AdministratorId, (Guid)answer["UserId"]!);
        await Refused(HttpStatusCode.Forbidden, "POST", "contacts", """{"lastname":"x"}""");
    }

    [Fact]
    public async Task Nobody_without_the_privilege_acts_for_another()
    {
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ReaderKey);

        var (code, message) = await Refused(
            HttpStatusCode.Forbidden, "GET", "WhoAmI", null, ("MSCRMCallerID", $"{Organization.AdministratorId}"));

        Assert.Equal("0x80040220", code);
        Assert.Contains("prvActOnBehalfOfAnotherUser", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_is_too_eager_is_told_to_wait()
    {
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        waits.Enqueue(TimeSpan.FromSeconds(3));

        using var first = await Send("GET", "WhoAmI");
        using var second = await Send("GET", "WhoAmI");

        Assert.Equal(HttpStatusCode.TooManyRequests, first.StatusCode);
        Assert.Equal("3", first.Headers.GetValues("Retry-After").Single());
        Assert.Contains("0x80072322", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused(bool saysItsLength)
    {
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var request = new HttpRequestMessage(HttpMethod.Post, "contacts");
        request.Content = new StringContent(
            $$"""{"lastname":"{{new string('x', 20_000)}}"}""", Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = !saysItsLength;

        using var response = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(0, Count("contact"));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    public async Task What_a_web_page_could_send_is_refused(string type)
    {
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var content = new StringContent("""{"lastname":"x"}""", Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await Client.PostAsync("contacts", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    public async Task A_name_that_is_not_of_this_machine_is_not_answered()
    {
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);

        await Refused(HttpStatusCode.BadRequest, "GET", "WhoAmI", null, ("Host", "attacker.example"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/data/v8.2/WhoAmI")]
    [InlineData("/api/data/v9.20/WhoAmI")]
    [InlineData("/other")]
    public async Task There_is_nothing_but_the_web_api(string path)
    {
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);

        await Refused(HttpStatusCode.NotFound, "GET", path);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5200")]
    [InlineData("http://example.com:5200")]
    [InlineData("https://localhost:5200")]
    [InlineData("http://localhost:5200/path")]
    [InlineData("localhost:5200")]
    [InlineData("")]
    public async Task Only_addresses_of_this_machine_are_listened_on(string url)
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => WebApiServer.StartAsync(Organization, new WebApiOptions { Url = url }));
    }
}
