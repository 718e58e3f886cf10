using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using OptOutPlugin.Import.Reading;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Freeze;

namespace OptOutPlugin.Import.Sending;

/// <summary>
/// The organisation that lists are handed in to, over its Web API. What was not answered, or is to wait, is asked again: the
/// same call twice does the same once.
/// </summary>
internal sealed class Organization : IDisposable
{
    private const int AttemptsAtFirst = 3;
    private const int AttemptsLater = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly FreezeOptions options;
    private readonly Action<string> tell;
    private readonly HttpClient client;
    private int attempts = AttemptsAtFirst;

    public Organization(FreezeOptions options, Action<string> tell)
    {
        this.options = options;
        this.tell = tell;
        client = new HttpClient { BaseAddress = new Uri(options.Url, "/api/data/v9.2/"), Timeout = TimeSpan.FromMinutes(3) };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        SignIn();
    }

    /// <summary>Calls an operation of the product.</summary>
    /// <exception cref="ListFault">It is refused, or cannot be reached; the sentence says why.</exception>
    public async Task<JsonElement> CallAsync(string name, JsonObject parameters)
    {
        for (var attempt = 1; ; attempt++)
        {
            var wait = TimeSpan.FromSeconds(Math.Min(1 << (attempt - 1), Longest.TotalSeconds));
            try
            {
                using var answer = await client.PostAsJsonAsync(new Uri(name, UriKind.Relative), parameters);
                if (answer.IsSuccessStatusCode)
                {
                    attempts = AttemptsLater;
                    return await answer.Content.ReadFromJsonAsync<JsonElement>();
                }

                var isStale = answer.StatusCode == HttpStatusCode.Unauthorized && attempt == 1;
                if (attempt >= attempts || !(isStale || IsPassing(answer.StatusCode)))
                {
                    throw new ListFault(await SentenceAsync(answer));
                }

                if (isStale)
                {
                    SignIn();
                }

                wait = answer.Headers.RetryAfter?.Delta ?? wait;
            }
            catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
            {
                if (attempt >= attempts)
                {
                    throw new ListFault($"{options.Url.Host} does not answer: {problem.Message}", problem);
                }
            }

            await Task.Delay(wait < Longest ? wait : Longest);
        }
    }

    public void Dispose() => client.Dispose();

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests
        or HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private void SignIn()
    {
        try
        {
            if (SolutionBuild.Freeze.SignIn.Token(options, tell) is { } token)
            {
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }
        }
        catch (BuildException problem)
        {
            throw new ListFault(problem.Message, problem);
        }
    }

    private static async Task<string> SentenceAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        try
        {
            return JsonNode.Parse(text)?["error"]?["message"]?.GetValue<string>() ?? Status(answer);
        }
        catch (JsonException)
        {
            return Status(answer);
        }
    }

    private static string Status(HttpResponseMessage answer) => $"The organisation answers with status {(int)answer.StatusCode}.";
}
