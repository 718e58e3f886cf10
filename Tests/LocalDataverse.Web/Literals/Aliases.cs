using LocalDataverse.Web.Protocol;
using Microsoft.OData.UriParser;

namespace LocalDataverse.Web.Literals;

/// <summary>The values that @name in an address stands for.</summary>
internal sealed class Aliases(IDictionary<string, SingleValueNode> values)
{
    /// <summary>The alias that stands where a value is expected; null when the value is there itself.</summary>
    public static string? NameOf(QueryNode node) => node switch
    {
        NamedFunctionParameterNode named => NameOf(named.Value),
        ConvertNode convert => NameOf(convert.Source),
        ParameterAliasNode alias => alias.Alias,
        _ => null,
    };

    /// <summary>The expression itself, out of conversions and aliases.</summary>
    public QueryNode Unwrap(QueryNode node) => node switch
    {
        ConvertNode convert => Unwrap(convert.Source),
        ParameterAliasNode alias => values.TryGetValue(alias.Alias, out var value) && value is not null
            ? Unwrap(value)
            : throw WebApiFault.BadRequest($"The parameter alias '{alias.Alias}' has no value."),
        _ => node,
    };
}
