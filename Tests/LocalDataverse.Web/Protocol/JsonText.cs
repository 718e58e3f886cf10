using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LocalDataverse.Web.Protocol;

/// <summary>Reads and writes JSON within bounds.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerOptions.Default)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonDocumentOptions Reading = new()
    {
        MaxDepth = 32,
        AllowDuplicateProperties = false,
    };

    public static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Writing);

    /// <summary>The body as an object; a request that must have one and has not is refused.</summary>
    public static JsonElement Object(WebApiRequest request, string entity)
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body, Reading);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw WebApiFault.Payload(entity, "The body is not a JSON object.");
        }
        catch (JsonException problem)
        {
            throw WebApiFault.Payload(entity, $"Invalid JSON. {problem.Message}");
        }
    }
}
