using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OptOutPlugin.Deploy.Tests.Hosting.Shims;

/// <summary>Like the cmdlet of PowerShell 7, which makes a date out of text that looks like one.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Json")]
internal sealed class ConvertFromJsonCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public string InputObject { get; set; } = "";

    protected override void ProcessRecord()
    {
        using var document = Parse();

        // An array is one object here; in Windows PowerShell 5.1 too, where it is not unrolled either.
        WriteObject(Value(document.RootElement), enumerateCollection: false);
    }

    private JsonDocument Parse()
    {
        try
        {
            return JsonDocument.Parse(InputObject);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException("Invalid JSON: " + problem.Message, problem);
        }
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Row(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.String => Text(element.GetString()!),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object Text(string text) =>
        text.Length >= 19 && text[10] == 'T' && DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? date : text;

    private static PSObject Row(JsonElement element)
    {
        var row = new PSObject();
        foreach (var property in element.EnumerateObject())
        {
            row.Properties.Add(new PSNoteProperty(property.Name, Value(property.Value)));
        }

        return row;
    }
}

[Cmdlet(VerbsData.ConvertTo, "Json")]
internal sealed class ConvertToJsonCommand : PSCmdlet
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Default)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Parameter(Mandatory = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter]
    public int Depth { get; set; } = 2;

    [Parameter]
    public SwitchParameter Compress { get; set; }

    protected override void ProcessRecord() => WriteObject(Node(InputObject, 0)?.ToJsonString(Options) ?? "null");

    private JsonNode? Node(object? value, int depth)
    {
        var inner = value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
        return inner switch
        {
            null => null,
            bool or string or int or long or double or decimal => JsonValue.Create(inner),
            Guid id => JsonValue.Create(id.ToString()),
            DateTime date => JsonValue.Create(date),

            // Both editions write what lies deeper than asked for as text: a fault of the script.
            _ when depth > Depth => throw new InvalidOperationException("The object is deeper than -Depth says."),
            IDictionary map => new JsonObject(map.Keys.Cast<object>()
                .Select(key => KeyValuePair.Create(key.ToString()!, Node(map[key], depth + 1)))),
            PSObject row => new JsonObject(row.Properties
                .Select(property => KeyValuePair.Create(property.Name, Node(property.Value, depth + 1)))),
            IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(item => Node(item, depth + 1))]),
            _ => throw new NotSupportedException($"A {inner.GetType()} is not written as JSON here."),
        };
    }
}
