using LocalDataverse.Web.Protocol;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace LocalDataverse.Web.Literals;

/// <summary>The arguments of a function as plain values.</summary>
internal static class FunctionArguments
{
    public static Dictionary<string, object?> Read(IEnumerable<QueryNode> parameters, Aliases aliases) => parameters
        .OfType<NamedFunctionParameterNode>()
        .ToDictionary(one => one.Name, one => Value(aliases.Unwrap(one.Value)), StringComparer.Ordinal);

    public static object? Value(QueryNode node) => node switch
    {
        ConstantNode { Value: ODataCollectionValue collection } => collection.Items.Select(Plain!).ToList(),
        ConstantNode constant => constant.Value is null ? null : Plain(constant.Value),
        CollectionConstantNode collection => collection.Collection.Select(one => Plain(one.Value)).ToList(),
        _ => throw WebApiFault.Unsupported($"the argument {node.Kind} of a function"),
    };

    /// <summary>A literal as the SDK's queries take one.</summary>
    public static object Plain(object value) => value switch
    {
        DateTimeOffset time => time.UtcDateTime,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        float number => (decimal)number,
        short number => (int)number,
        byte number => (int)number,
        ODataEnumValue choice => choice.Value,
        _ => value,
    };
}
