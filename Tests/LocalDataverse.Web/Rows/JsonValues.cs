using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Rows;

/// <summary>The SDK's values as JSON.</summary>
internal static class JsonValues
{
    public static JsonNode? Of(object? value, bool dateOnly = false) => value switch
    {
        null => null,
        AliasedValue alias => Of(alias.Value, dateOnly),
        bool yes => JsonValue.Create(yes),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        Money money => JsonValue.Create(money.Value),
        OptionSetValue option => JsonValue.Create(option.Value),
        OptionSetValueCollection options => JsonValue.Create(string.Join(
            ',', options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture)))),
        EntityReference reference => JsonValue.Create(reference.Id),
        Guid id => JsonValue.Create(id),
        DateTime time => JsonValue.Create(Time(time, dateOnly)),
        byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
        string text => JsonValue.Create(text),
        _ => throw Faults.Unsupported($"a value of the type {value.GetType().Name} in JSON"),
    };

    private static string Time(DateTime time, bool dateOnly)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        return utc.ToString(dateOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
