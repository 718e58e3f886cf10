using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Operations;

/// <summary>
/// Complex types. The SDK's class of the same name is filled or written by its public properties, so that a request
/// which brings a class of its own needs nothing here; without a class its values are given by their names.
/// </summary>
internal static class SdkObjects
{
    private static readonly string[] Namespaces =
        ["Microsoft.Xrm.Sdk", "Microsoft.Xrm.Sdk.Messages", "Microsoft.Crm.Sdk.Messages"];

    public static object Read(Operation operation, OperationValue parameter, JsonElement value)
    {
        if (TypeOf(parameter.Type!) is not { } type)
        {
            return Named(operation, parameter, value);
        }

        var made = Activator.CreateInstance(type)!;
        foreach (var property in value.EnumerateObject().Where(one => !one.Name.Contains('@')))
        {
            var target = type.GetProperty(property.Name, BindingFlags.Public | BindingFlags.Instance);
            if (target is not { CanWrite: true })
            {
                throw WebApiFault.UnknownProperty(property.Name, parameter.Type!);
            }

            try
            {
                target.SetValue(made, property.Value.Deserialize(target.PropertyType));
            }
            catch (JsonException problem)
            {
                throw WebApiFault.Payload(operation.Name, $"'{property.Name}': {problem.Message}");
            }
        }

        return made;
    }

    private static Entity Named(Operation operation, OperationValue parameter, JsonElement value)
    {
        var named = new Entity(parameter.Type!);
        foreach (var property in value.EnumerateObject().Where(one => !one.Name.Contains('@')))
        {
            named[property.Name] = property.Value.ValueKind switch
            {
                JsonValueKind.Null => null!,
                JsonValueKind.True or JsonValueKind.False => property.Value.GetBoolean(),
                JsonValueKind.Number when property.Value.TryGetInt32(out var number) => number,
                JsonValueKind.String => property.Value.TryGetGuid(out var id) ? id : property.Value.GetString()!,
                _ => throw WebApiFault.Payload(
                    operation.Name, $"'{property.Name}' of '{parameter.Name}' is of the wrong type."),
            };
        }

        return named;
    }

    public static JsonNode? Write(object? value)
    {
        switch (value)
        {
            case null or string or Guid or bool or int or long or decimal or double or DateTime or byte[]
                or OptionSetValue or OptionSetValueCollection or Money:
                return JsonValues.Of(value);
            case Enum choice:
                return JsonValue.Create(choice.ToString());
            case IEnumerable items:
                return new JsonArray([.. items.Cast<object?>().Select(Write)]);
        }

        var json = new JsonObject();
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(one => one.GetIndexParameters().Length == 0 && one.Name != "ExtensionData"))
        {
            json[property.Name] = Write(property.GetValue(value));
        }

        return json;
    }

    private static Type? TypeOf(string name) => Namespaces
        .Select(space => typeof(Microsoft.Xrm.Sdk.Entity).Assembly.GetType($"{space}.{name}"))
        .FirstOrDefault(type => type is not null);
}
