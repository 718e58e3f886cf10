using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk.Query;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LocalDataverse.Engine.Queries;

/// <summary>How one table of a query is found: the columns that narrow it, and the index that serves them.</summary>
internal sealed record TableUse(TableMetadata Table, string Columns, string? Index);

/// <summary>
/// Says of each table of a query which index is certain to serve it. A table is reached by conditions that all rows
/// must fulfil, by each branch of an alternative, or from another table of the query through the column of a link.
/// </summary>
internal sealed class IndexUse
{
    // The definitions are read out of the platform's memory, not out of its tables.
    private static readonly string[] Remembered = ["entity", "attribute"];

    private readonly MetadataStore metadata;
    private readonly List<Node> nodes = [];

    private IndexUse(MetadataStore metadata, QueryExpression query)
    {
        this.metadata = metadata;
        Grow(null, query.EntityName, query.Criteria, query.LinkEntities);
    }

    public static List<TableUse> Of(MetadataStore metadata, QueryExpression query)
    {
        var use = new IndexUse(metadata, query);
        use.nodes.ForEach(node => use.Collect(node, node.Criteria));
        return [.. use.nodes.Where(node => !Remembered.Contains(node.Table.LogicalName)).Select(node => new TableUse(
            node.Table,
            string.Join(", ", node.Columns.Distinct()),
            IsTop(query) ? $"primary key, the first {query.TopCount}" : IndexOf(node)))];
    }

    // Without a condition, rows come in the order of the primary key, and no more of them are read than asked for.
    private static bool IsTop(QueryExpression query) => query is { TopCount: not null, LinkEntities.Count: 0 }
        && query.Orders.Count == 0 && query.Criteria is not ({ Conditions.Count: > 0 } or { Filters.Count: > 0 }
            or { AnyAllFilterLinkEntity: not null });

    private Node Grow(
        LinkEntity? link, string? table, FilterExpression? criteria, IEnumerable<LinkEntity> links, bool joins = true)
    {
        var node = new Node(metadata.Table(table), link, criteria)
        {
            Leads = joins && link?.JoinOperator
                is JoinOperator.Inner or JoinOperator.Exists or JoinOperator.In or JoinOperator.Any,
        };
        nodes.Add(node);
        node.Children.AddRange(links.Select(child => Below(child, joins: true)));
        node.Children.AddRange(Filters(criteria).Select(filter => filter.AnyAllFilterLinkEntity).OfType<LinkEntity>()
            .Select(child => Below(child, joins: false)));
        if (link is not null)
        {
            node.Columns.Add(link.LinkToAttributeName);
        }

        return node;

        Node Below(LinkEntity child, bool joins) =>
            Grow(child, child.LinkToEntityName, child.LinkCriteria, child.LinkEntities, joins);
    }

    private static IEnumerable<FilterExpression> Filters(FilterExpression? filter) =>
        filter is null ? [] : filter.Filters.SelectMany(Filters).Prepend(filter);

    // What every row must fulfil; of an alternative, its columns only, and the filter itself for later.
    private void Collect(Node home, FilterExpression? filter)
    {
        if (filter is null)
        {
            return;
        }

        if (filter.FilterOperator == LogicalOperator.Or && filter.Conditions.Count + filter.Filters.Count > 1)
        {
            home.Alternatives.Add(filter);
            foreach (var condition in Filters(filter).SelectMany(one => one.Conditions))
            {
                Named(condition, home)?.Columns.Add(condition.AttributeName);
            }

            return;
        }

        foreach (var condition in filter.Conditions)
        {
            if (Named(condition, home) is { } node)
            {
                node.Columns.Add(condition.AttributeName);
                node.Certain.Add(condition);
            }
        }

        foreach (var child in filter.Filters)
        {
            Collect(home, child);
        }
    }

    private Node? Named(ConditionExpression condition, Node home) => string.IsNullOrEmpty(condition.EntityName)
        ? home
        : nodes.Find(node => node.Link?.EntityAlias == condition.EntityName)
            ?? nodes.Find(node => node.Table.LogicalName == condition.EntityName);

    private static string? IndexOf(Node node) => Direct(node)
        ?? (node.Link is { } link ? Of(node.Table, [link.LinkToAttributeName]) : null)
        ?? Led(node);

    // Found from below: by a row of a table that is itself found without this one.
    private static string? Led(Node node) => node.Children
        .Where(child => child.Leads && (Direct(child) ?? Led(child)) is not null)
        .Select(child => Of(node.Table, [child.Link!.LinkFromAttributeName]))
        .FirstOrDefault(index => index is not null);

    private static string? Direct(Node node) => Of(node.Table, Sought(node.Certain))
        ?? node.Alternatives.Select(one => Alternative(node.Table, one)).FirstOrDefault(index => index is not null);

    private static string? Alternative(TableMetadata table, FilterExpression filter)
    {
        var branches = filter.Conditions
            .Select(condition => string.IsNullOrEmpty(condition.EntityName) ? Of(table, Sought([condition])) : null)
            .Concat(filter.Filters.Select(child => Branch(table, child)))
            .ToList();
        return branches.Contains(null) ? null : string.Join(" or ", branches.Distinct());
    }

    private static string? Branch(TableMetadata table, FilterExpression filter) =>
        filter.FilterOperator == LogicalOperator.Or && filter.Conditions.Count + filter.Filters.Count > 1
            ? Alternative(table, filter)
            : Of(table, Sought(filter.Conditions))
                ?? filter.Filters.Select(child => Branch(table, child)).FirstOrDefault(index => index is not null);

    private static List<string> Sought(IEnumerable<ConditionExpression> conditions) =>
        [.. conditions.Where(IsSought).Select(condition => condition.AttributeName)];

    private static bool IsSought(ConditionExpression condition) => !condition.CompareColumns
        && condition.Operator switch
        {
            Equal or In or BeginsWith or EqualUserId or EqualBusinessId or EqualUserTeams or EqualUserOrUserTeams =>
                true,
            Like => condition.Values is [string pattern] && pattern.Length > 0 && pattern[0] is not ('%' or '_' or '['),
            _ => false,
        };

    private static string? Of(TableMetadata table, IReadOnlyCollection<string> columns)
    {
        if (columns.Contains(table.PrimaryId))
        {
            return "primary key";
        }

        if (columns.Select(table.Column).FirstOrDefault(
            column => column is not null && (column.HasCertainIndex || table.IsIntersect)) is { } found)
        {
            var kind = found.IsLookup || table.IsIntersect ? "lookup" : "find column";
            return $"{kind} {found.LogicalName}";
        }

        return table.Keys.FirstOrDefault(key => columns.Contains(key.Columns[0])) is { } key
            ? $"alternate key {key.SchemaName}"
            : null;
    }

    private sealed record Node(TableMetadata Table, LinkEntity? Link, FilterExpression? Criteria)
    {
        /// <summary>Whether the rows above can be found from its rows.</summary>
        public bool Leads { get; init; }

        public List<Node> Children { get; } = [];

        public List<string> Columns { get; } = [];

        public List<ConditionExpression> Certain { get; } = [];

        public List<FilterExpression> Alternatives { get; } = [];
    }
}
