using System.Text;
using System.Text.Json.Nodes;

namespace LocalDataverse.Web.Protocol;

/// <summary>What is answered.</summary>
internal sealed record WebApiResponse(int Status)
{
    public const string Json = "application/json; odata.metadata=minimal";

    /// <summary>Headers besides those of every answer.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public byte[]? Body { get; init; }

    public string ContentType { get; init; } = Json;

    public static WebApiResponse NoContent() => new(204);

    public static WebApiResponse Text(string text) =>
        new(200) { Body = Encoding.UTF8.GetBytes(text), ContentType = "text/plain" };

    public static WebApiResponse Of(JsonNode body, int status = 200) => new(status) { Body = JsonText.Bytes(body) };

    public WebApiResponse With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
