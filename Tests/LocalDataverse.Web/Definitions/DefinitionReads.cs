using System.Text.Json.Nodes;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Queries;
using Microsoft.OData.UriParser;

namespace LocalDataverse.Web.Definitions;

/// <summary>Answers GET for the definitions of tables, columns, keys and choices, which cannot be changed.</summary>
internal sealed class DefinitionReads(
    WebApiModel model, WebApiRequest request, LabelLanguage language)
{
    private static readonly string[] Others =
    [
        "RelationshipDefinitions", "ManagedPropertyDefinitions", "EntityKeyDefinitions", "AttributeDefinitions",
    ];

    private readonly DefinitionRows rows = new(language);

    /// <summary>Whether a request is about definitions at all.</summary>
    public static bool IsFor(WebApiRequest request) => NameIn(request) is DefinitionModel.Entities
        or DefinitionModel.Choices || Others.Contains(NameIn(request));

    public WebApiResponse Answer()
    {
        var name = NameIn(request);
        if (Others.Contains(name))
        {
            throw WebApiFault.Unsupported(name);
        }

        if (request.Method != "GET")
        {
            throw WebApiFault.Unsupported($"{request.Method} of {name}");
        }

        var path = new RequestPath(DefinitionModel.Edm, request);
        var query = new DefinitionQuery(path.Aliases);
        IReadOnlyList<JsonObject> rows = Set(name, path.Segments.ElementAtOrDefault(1) as KeySegment);
        var isOne = false;
        foreach (var segment in path.Segments.Skip(1))
        {
            if (segment is PropertySegment property)
            {
                return Property(rows[0][property.Property.Name], path.Segments[^1] is ValueSegment);
            }

            (rows, isOne) = Follow(rows, isOne, segment);
        }

        var context = $"{request.Root}$metadata#{string.Join('/', path.Segments
            .Where(segment => segment is not KeySegment).Select(segment => segment.Identifier))}";
        if (isOne)
        {
            var shaped = query.Shaped(rows[0], path.SelectExpand());
            shaped.Insert(0, "@odata.context", $"{context}/$entity");
            return WebApiResponse.Of(shaped);
        }

        var found = query.Filtered(rows, path.Filter()).ToList();
        var json = new JsonObject { ["@odata.context"] = context };
        if (path.Count())
        {
            json["@odata.count"] = found.Count;
        }

        var shown = path.Top() is { } top ? found.Take((int)Math.Min(top, int.MaxValue)) : found;
        json["value"] = new JsonArray([.. shown.Select(row => query.Shaped(row, path.SelectExpand()))]);
        return WebApiResponse.Of(json);
    }

    private WebApiResponse Property(JsonNode? value, bool isRaw) => value is null ? WebApiResponse.NoContent()
        : isRaw ? WebApiResponse.Text(value.ToString())
        : WebApiResponse.Of(new JsonObject
        {
            ["@odata.context"] = $"{request.Root}$metadata#{NameIn(request)}",
            ["value"] = value.DeepClone(),
        });

    // Of a table that is named only its own definition is made: a form asks for it several times.
    private List<JsonObject> Set(string name, KeySegment? key) => name == DefinitionModel.Entities
        ? [.. model.Metadata.Tables
            .Where(table => key?.Keys.Single() is not { Key: "LogicalName" } only
                || table.LogicalName == only.Value.ToString())
            .Select(table => rows.Table(model, table))]
        : [.. model.Metadata.GlobalChoices.Select(one => rows.Choice(one.Key, one.Value))];

    private static (IReadOnlyList<JsonObject> Rows, bool IsOne) Follow(
        IReadOnlyList<JsonObject> rows, bool isOne, ODataPathSegment segment)
    {
        switch (segment)
        {
            case KeySegment key:
                var (name, value) = key.Keys.Single();
                var text = value.ToString();
                return ([rows.FirstOrDefault(row => row[name]?.ToString() == text) ?? throw NotFound(text)], true);
            case NavigationPropertySegment navigation:
                return rows[0][navigation.Identifier] switch
                {
                    JsonArray many => ([.. many.OfType<JsonObject>()], false),
                    JsonObject one => ([one], true),
                    _ => throw NotFound(navigation.Identifier),
                };
            case TypeSegment cast:
                var type = $"#{cast.EdmType.FullTypeNameOfItem()}";
                return ([.. rows.Where(row => row["@odata.type"]?.ToString() == type)], isOne);
            default:
                throw WebApiFault.Unsupported($"the path segment {segment.Identifier} of definitions");
        }
    }

    private static WebApiFault NotFound(string? name) => new(
        404,
        WebApiFault.Hex(ErrorCodes.NoEntity),
        $"The entity with a name = '{name}' with namemapping = 'Logical' was not found in the MetadataCache.");

    private static string NameIn(WebApiRequest request)
    {
        var below = request.Url.AbsolutePath[request.Root.AbsolutePath.Length..];
        var end = below.AsSpan().IndexOfAny('(', '/');
        return end < 0 ? below : below[..end];
    }
}
