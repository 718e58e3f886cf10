using Microsoft.OData.UriParser;
using OptOutPlugin.LocalDataverse.WebApi.Http;

namespace OptOutPlugin.LocalDataverse.WebApi.Queries;

/// <summary>The values that @name in an address stands for.</summary>
internal sealed class Aliases(IDictionary<string, SingleValueNode> values)
{
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
