using System.Text.Json;
using System.Text.Json.Nodes;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi.Conformance;

/// <summary>Holds an answer against what it must contain; it may contain more properties, but not more items.</summary>
internal sealed class JsonSubset(Variables variables)
{
    /// <summary>Null when it fits, else a sentence that says where it does not.</summary>
    public string? Difference(JsonNode? expected, JsonNode? actual, string at = "$") => expected switch
    {
        JsonObject wanted when actual is JsonObject found => wanted
            .Select(pair => Property(pair.Key, pair.Value, found, at))
            .FirstOrDefault(difference => difference is not null),
        JsonArray wanted when actual is JsonArray found => wanted.Count != found.Count
            ? $"{at} has {found.Count} items instead of {wanted.Count}"
            : wanted.Select((item, index) => Difference(item, found[index], $"{at}[{index}]"))
                .FirstOrDefault(difference => difference is not null),
        null => actual is null ? null : $"{at} is {actual.ToJsonString()} instead of null",
        JsonValue value => Value(value, actual, at),
        _ => $"{at} is {actual?.ToJsonString() ?? "null"} instead of {expected.ToJsonString()}",
    };

    private string? Property(string name, JsonNode? expected, JsonObject found, string at)
    {
        var isThere = found.TryGetPropertyValue(name, out var actual);
        if (expected is JsonValue value && value.GetValueKind() == JsonValueKind.String
            && value.GetValue<string>() == "{absent}")
        {
            return isThere ? $"{at} has {name}" : null;
        }

        return isThere ? Difference(expected, actual, $"{at}.{name}") : $"{at} has no {name}";
    }

    private string? Value(JsonValue expected, JsonNode? actual, string at)
    {
        if (actual is not JsonValue value)
        {
            return $"{at} is {actual?.ToJsonString() ?? "null"} instead of {expected.ToJsonString()}";
        }

        var fits = (expected.GetValueKind(), value.GetValueKind()) switch
        {
            (JsonValueKind.String, JsonValueKind.String) =>
                variables.Fits(expected.GetValue<string>(), value.ToString()),
            (JsonValueKind.Number, JsonValueKind.Number) =>
                decimal.Parse(expected.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)
                == decimal.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture),
            var (one, other) => one == other,
        };
        return fits ? null : $"{at} is {value.ToJsonString()} instead of {expected.ToJsonString()}";
    }
}
