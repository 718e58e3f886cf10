using System.Net.Http.Headers;
using System.Text.Json;

namespace OptOutPlugin.SolutionBuild.Freeze;

/// <summary>The messages of an environment, over its Web API.</summary>
internal sealed class EnvironmentMessages : IDisposable
{
    private readonly HttpClient client;

    private EnvironmentMessages(HttpClient client) => this.client = client;

    public static EnvironmentMessages Connect(FreezeOptions options, Action<string> tell)
    {
        var token = SignIn.Token(options, tell);
        var client = new HttpClient { BaseAddress = new Uri(options.Url, "/api/data/v9.2/") };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new EnvironmentMessages(client);
    }

    /// <summary>The ids of those of some messages that the environment has, by name.</summary>
    /// <exception cref="BuildException">The environment did not answer, or refused.</exception>
    public IReadOnlyDictionary<string, string> Ids(IReadOnlyList<string> names)
    {
        var filter = string.Join(" or ", names.Select(name => $"name eq '{name}'"));
        var path = $"sdkmessages?$select=name,sdkmessageid&$filter={Uri.EscapeDataString(filter)}";
        try
        {
            using var answer = client.GetAsync(new Uri(path, UriKind.Relative)).GetAwaiter().GetResult();
            var text = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
            if (!answer.IsSuccessStatusCode)
                throw new BuildException($"{Host} answers with status {(int)answer.StatusCode}: {text}");

            using var document = JsonDocument.Parse(text);
            return document.RootElement.GetProperty("value").EnumerateArray().ToDictionary(
                row => row.GetProperty("name").GetString()!,
                row => row.GetProperty("sdkmessageid").GetGuid().ToString());
        }
        catch (HttpRequestException problem)
        {
            throw new BuildException($"{Host} did not answer: {problem.Message}");
        }
    }

    private string Host => client.BaseAddress!.Host;

    public void Dispose() => client.Dispose();
}
