using System.Globalization;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Literals;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Queries;

/// <summary>The links that a query needs for the lookups its filter and order look through.</summary>
internal sealed class LinkPaths
{
    private readonly WebApiModel model;
    private readonly TableMetadata root;
    private readonly DataCollection<LinkEntity> links;
    private readonly Dictionary<string, LinkEntity> byPath = new(StringComparer.Ordinal);
    private readonly string prefix;

    public LinkPaths(WebApiModel model, QueryExpression query, Aliases aliases)
        : this(model, model.Metadata.Table(query.EntityName), query.LinkEntities, "nav", aliases)
    {
    }

    /// <param name="model">What there is.</param>
    /// <param name="root">The table whose lookups are followed.</param>
    /// <param name="links">Where the links go.</param>
    /// <param name="prefix">What the names of the links begin with.</param>
    /// <param name="aliases">The values of parameter aliases.</param>
    public LinkPaths(
        WebApiModel model, TableMetadata root, DataCollection<LinkEntity> links, string prefix, Aliases aliases)
    {
        (this.model, this.root, this.links, this.prefix) = (model, root, links, prefix);
        Aliases = aliases;
    }

    public Aliases Aliases { get; }

    /// <summary>The column that an expression names, and the link through which it is seen; null for none.</summary>
    public (ColumnMetadata Column, LinkEntity? Link) Column(QueryNode node)
    {
        var plain = Aliases.Unwrap(node);
        var property = plain as SingleValuePropertyAccessNode
            ?? throw WebApiFault.Unsupported($"the expression {plain.Kind} in $filter or $orderby");
        var (table, link) = Source(property.Source);
        var column = EdmNames.Column(table, property.Property.Name)
            ?? throw WebApiFault.UnknownProperty(property.Property.Name, table.LogicalName);
        return (column, link);
    }

    /// <summary>The table that an expression stands for, and its link.</summary>
    public (TableMetadata Table, LinkEntity? Link) Source(QueryNode node) => node switch
    {
        ResourceRangeVariableReferenceNode => (root, null),
        SingleNavigationNode navigation => Follow(navigation),
        ConvertNode convert => Source(convert.Source),
        _ => throw WebApiFault.Unsupported($"the source {node.Kind} in $filter or $orderby"),
    };

    private (TableMetadata Table, LinkEntity? Link) Follow(SingleNavigationNode node)
    {
        var (from, parent) = Source(node.Source);
        var navigation = model.Navigations.Find(from, node.NavigationProperty.Name)
            ?? throw WebApiFault.Unsupported($"the path through {node.NavigationProperty.Name}");
        var column = from.Column(navigation.Relationship.ReferencingColumn);
        if (column is { Kind: ColumnKind.Owner })
        {
            throw WebApiFault.Unsupported($"the path through {navigation.Name}, which leads to users and teams");
        }

        var path = $"{parent?.EntityAlias}/{navigation.Name}";
        if (!byPath.TryGetValue(path, out var link))
        {
            link = new LinkEntity(
                from.LogicalName,
                navigation.Target.LogicalName,
                navigation.Relationship.ReferencingColumn,
                navigation.Target.PrimaryId,
                JoinOperator.LeftOuter)
            {
                EntityAlias = string.Create(CultureInfo.InvariantCulture, $"{prefix}{byPath.Count + 1}"),
            };
            (parent?.LinkEntities ?? links).Add(link);
            byPath.Add(path, link);
        }

        return (navigation.Target, link);
    }
}
