using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LocalDataverse.Web.Literals;
using LocalDataverse.Web.Protocol;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace LocalDataverse.Web.Definitions;

/// <summary>$select, $expand and $filter over definitions, which are few enough to look through.</summary>
internal sealed class DefinitionQuery(Aliases aliases)
{
    public JsonObject Shaped(JsonObject row, SelectExpandClause? clause)
    {
        var shaped = new JsonObject();
        var items = clause?.SelectedItems.ToList() ?? [];
        var selected = items.OfType<PathSelectItem>().Select(item => item.SelectedPath.LastSegment.Identifier).ToList();
        var isAll = clause is null || clause.AllSelected || items.OfType<WildcardSelectItem>().Any();
        foreach (var (name, value) in row)
        {
            var isNavigation = value is JsonArray { Count: > 0 } array && array[0] is JsonObject child
                && child.ContainsKey("MetadataId");
            if (name is "MetadataId" or "@odata.type" || selected.Contains(name)
                || (isAll && !isNavigation && !IsNavigation(name)))
            {
                shaped[name] = value?.DeepClone();
            }
        }

        foreach (var item in items.OfType<ExpandedNavigationSelectItem>())
        {
            var name = item.PathToNavigationProperty.LastSegment.Identifier;
            shaped[name] = row[name] switch
            {
                JsonArray many => new JsonArray(
                    [.. Filtered(many.OfType<JsonObject>(), item.FilterOption)
                        .Select(one => Shaped(one, item.SelectAndExpand))]),
                JsonObject one => Shaped(one, item.SelectAndExpand),
                _ => null,
            };
        }

        return shaped;
    }

    public IEnumerable<JsonObject> Filtered(IEnumerable<JsonObject> rows, FilterClause? filter) =>
        filter is null ? rows : rows.Where(row => Test(row, filter.Expression));

    private bool Test(JsonObject row, QueryNode node) => Value(row, node) is true;

    private object? Value(JsonObject row, QueryNode node) => aliases.Unwrap(node) switch
    {
        ConstantNode { Value: null } => null,
        ConstantNode { Value: ODataEnumValue choice, TypeReference: { } type } => Member(choice, type),
        ConstantNode constant => constant.Value is string or bool ? constant.Value
            : constant.Value is Guid id ? id.ToString()
            : Convert.ToDecimal(constant.Value, CultureInfo.InvariantCulture),
        SingleValuePropertyAccessNode property => Plain(Holder(row, property.Source)?[property.Property.Name]),
        SingleValueOpenPropertyAccessNode property => Plain(Holder(row, property.Source)?[property.Name]),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => !Test(row, not.Operand),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } both =>
            Test(row, both.Left) && Test(row, both.Right),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } both =>
            Test(row, both.Left) || Test(row, both.Right),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Equal } pair =>
            Equals(Value(row, pair.Left), Value(row, pair.Right)),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.NotEqual } pair =>
            !Equals(Value(row, pair.Left), Value(row, pair.Right)),
        SingleValueFunctionCallNode { Name: "startswith" or "endswith" or "contains" } call => Call(row, call),
        var other => throw WebApiFault.Unsupported($"the expression {other.Kind} in a $filter of definitions"),
    };

    /// <summary>An enumeration's member by its name, whether it was parsed as a name or as a number.</summary>
    private static string Member(ODataEnumValue choice, IEdmTypeReference type) =>
        ((IEdmEnumType)type.Definition).Members
            .FirstOrDefault(member => member.Value.Value.ToString(CultureInfo.InvariantCulture) == choice.Value)?.Name
        ?? choice.Value;

    private bool Call(JsonObject row, SingleValueFunctionCallNode call)
    {
        var values = call.Parameters.Select(one => Value(row, one) as string ?? "").ToList();
        return call.Name switch
        {
            "startswith" => values[0].StartsWith(values[1], StringComparison.OrdinalIgnoreCase),
            "endswith" => values[0].EndsWith(values[1], StringComparison.OrdinalIgnoreCase),
            _ => values[0].Contains(values[1], StringComparison.OrdinalIgnoreCase),
        };
    }

    private static JsonObject? Holder(JsonObject row, QueryNode source) => source switch
    {
        ResourceRangeVariableReferenceNode => row,
        SingleComplexNode complex => Holder(row, complex.Source)?[complex.Property.Name] as JsonObject,
        SingleResourceCastNode cast => Holder(row, cast.Source),
        _ => throw WebApiFault.Unsupported($"the path {source.Kind} in a $filter of definitions"),
    };

    private static object? Plain(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.ToString(),
        JsonValueKind.Number => node.AsValue().TryGetValue<int>(out var number)
            ? (decimal)number
            : node.AsValue().GetValue<decimal>(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static bool IsNavigation(string name) => name is "Attributes" or "Keys" or "OptionSet"
        or "ManyToOneRelationships" or "OneToManyRelationships" or "ManyToManyRelationships";
}
