using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi.Conformance;

public sealed class KeepingToTheDocumentation(ConformanceServer server) : IClassFixture<ConformanceServer>
{
    private const int Fewest = 120;

    private static readonly IReadOnlyList<Case> Cases = Case.ReadAll();

    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var one in Cases)
            {
                names.Add(one.File, one.Name);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_server_answers_as_the_documentation_says(string file, string name)
    {
        var one = Cases.Single(other => other.File == file && other.Name == name);
        var variables = new Variables(server.Known);
        foreach (var exchange in one.Exchanges)
        {
            await Check(exchange, variables);
        }
    }

    [Fact]
    public void Every_case_names_the_page_that_it_comes_from()
    {
        Assert.True(Cases.Count >= Fewest, $"There are {Cases.Count} cases.");
        Assert.Empty(Cases
            .Where(one => !one.Source.StartsWith("https://learn.microsoft.com/", StringComparison.Ordinal))
            .Select(one => $"{one.File}: {one.Name}"));
        Assert.Empty(Cases.Where(one => one.Exchanges.Count == 0 || one.Exchanges.Any(other => other.Status == 0))
            .Select(one => $"{one.File}: {one.Name}"));
    }

    private async Task Check(Exchange exchange, Variables variables)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(exchange.Method), new Uri(server.Client.BaseAddress!, variables.Fill(exchange.Path)));
        Fill(request, exchange, variables);
        using var response = await server.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var where = $"{exchange.Method} {exchange.Path} was answered with {(int)response.StatusCode} {text}";
        Assert.True(exchange.Status == (int)response.StatusCode, where);
        foreach (var (name, value) in exchange.AnswerHeaders)
        {
            var actual = Header(response, name);
            Assert.True(
                value == "{absent}" ? actual is null : actual is not null && variables.Fits(value, actual),
                $"{name} is '{actual}'. {where}");
        }

        if (exchange.AnswerBody is { } body)
        {
            var difference = Differs(body, text, variables);
            Assert.True(difference is null, $"{difference}. {where}");
        }
    }

    private static string? Differs(string expected, string actual, Variables variables) =>
        expected[0] is '{' or '['
            ? new JsonSubset(variables).Difference(JsonNode.Parse(variables.Fill(expected)), JsonNode.Parse(actual))
            : variables.Fits(expected.Trim('"'), actual.ReplaceLineEndings("\n")) ? null : "The text differs";

    private static void Fill(HttpRequestMessage request, Exchange exchange, Variables variables)
    {
        var headers = exchange.Headers.Append(("OData-MaxVersion", "4.0")).Append(("OData-Version", "4.0"));
        var type = "application/json";
        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type")
            {
                type = value;
            }
            else
            {
                request.Headers.TryAddWithoutValidation(name, variables.Fill(value));
            }
        }

        if (exchange.Body is { } body)
        {
            var lines = type.StartsWith("multipart", StringComparison.Ordinal) ? body.ReplaceLineEndings("\r\n") : body;
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(variables.Fill(lines)));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values)
        : response.Content.Headers.TryGetValues(name, out var own) ? string.Join(',', own)
        : null;
}
