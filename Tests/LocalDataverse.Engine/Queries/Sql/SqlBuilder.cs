using System.Globalization;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries.Sql;

/// <summary>What to select from one source: the columns asked for, and where their values begin in a row.</summary>
internal sealed record Selected(Source Source, RowRead Columns, ColumnSet Asked, int From);

/// <summary>
/// Turns a query into one statement. Values are parameters; only names out of the metadata become text.
/// </summary>
internal sealed class SqlBuilder
{
    private readonly Sources sources;
    private readonly Conditions conditions;
    private readonly Ordering ordering;
    private readonly QueryCaller caller;
    private readonly RowScope scope;
    private readonly List<object?> parameters = [];
    private readonly List<Selected> selected = [];
    private readonly List<string> froms = [];
    private readonly List<string> wheres = [];
    private readonly List<Source> joined = [];

    public SqlBuilder(MetadataStore metadata, QueryExpression query, QueryCaller caller, bool rawOrder)
    {
        Query = query;
        this.caller = caller;
        scope = new RowScope(metadata, caller.UserId, Parameter);
        sources = new Sources(metadata);
        conditions = new Conditions(sources, this, caller);
        ordering = new Ordering(metadata, this, rawOrder);
        Root = sources.Root(query.EntityName);
        froms.Add($"{Database.Name(Root.Table)} {Root.Sql}");
        Restrict(Visible(Root));
        Select(Root, query.ColumnSet ?? new ColumnSet(), query.Distinct);
        foreach (var link in query.LinkEntities)
        {
            Join(Root, link, outer: false);
        }

        Restrict(conditions.Sql(Root, query.Criteria));
        foreach (var order in query.Orders)
        {
            ordering.Add(sources.Named(order.EntityName, Root), order);
        }

        foreach (var source in joined)
        {
            foreach (var order in source.Link!.Orders)
            {
                ordering.Add(sources.Named(order.EntityName, source), order);
            }
        }
    }

    public QueryExpression Query { get; }

    public Source Root { get; }

    public IReadOnlyList<Selected> Selected => selected;

    public IReadOnlyList<object?> Parameters => parameters;

    /// <summary>
    /// With nothing but the id to order by, the next page can begin at the id where the last one ended.
    /// </summary>
    public bool PagesById => ordering.IsEmpty && joined.Count == 0 && !Query.Distinct;

    /// <summary>The tables and the conditions, without what is selected of them.</summary>
    public string From =>
        $"FROM {string.Concat(froms)}{(wheres.Count > 0 ? " WHERE " : "")}{string.Join(" AND ", wheres)}";

    /// <summary>The table or link that columns were asked of.</summary>
    public Source SourceOf(ColumnSet columns) => ReferenceEquals(Query.ColumnSet, columns)
        ? Root
        : joined.Find(source => ReferenceEquals(source.Link!.Columns, columns))
            ?? throw Faults.Unsupported("an aggregate over a link that does not join");

    public string Rows(long limit, long offset, Guid? after = null)
    {
        var id = Root.Column(Root.Table.PrimaryId);
        var where = after is { } last ? wheres.Append($"{id} > {Parameter(StoredValue.Text(last))}") : wheres;
        return $"{SelectFrom(where)}{ordering.Sql(Query.Distinct ? null : id)}{Page(limit, offset)}";
    }

    public string Count(long most) =>
        $"SELECT COUNT(*) FROM ({SelectFrom(wheres)}{ordering.Sql(null)}{Page(most, 0)})";

    /// <summary>
    /// The limit is text: SQLite prepares a statement anew at each run when a parameter stands there. Offsets are many
    /// and rare.
    /// </summary>
    public string Page(long limit, long offset) => string.Create(CultureInfo.InvariantCulture, $" LIMIT {limit}")
        + (offset > 0 ? $" OFFSET {Parameter(offset)}" : "");

    public string Parameter(object? value)
    {
        parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"?{parameters.Count}");
    }

    /// <summary>
    /// A link of which only it matters whether it is there: a subquery over it and its own inner links.
    /// </summary>
    public string Exists(Source parent, LinkEntity link, bool ignoreCriteria = false)
    {
        var source = sources.Linked(link);
        var from = $"{Database.Name(source.Table)} {source.Sql}";
        var tests = new List<string> { On(parent, source) };
        tests.AddRange(Visible(source) is { } visible ? [visible] : []);
        if (!ignoreCriteria && conditions.Sql(source, link.LinkCriteria) is { } criteria)
        {
            tests.Add(criteria);
        }

        tests.AddRange(link.LinkEntities.Select(child => child.JoinOperator switch
        {
            JoinOperator.Inner => Exists(source, child),
            JoinOperator.LeftOuter => "1",
            _ => conditions.Link(source, child),
        }));
        return $"EXISTS (SELECT 1 FROM {from} WHERE {string.Join(" AND ", tests)})";
    }

    private string SelectFrom(IEnumerable<string> tests)
    {
        var columns = string.Join(", ", selected.Select(one => one.Columns.List(one.Source.Sql + ".")));
        var all = string.Join(" AND ", tests);
        return $"SELECT {(Query.Distinct ? "DISTINCT " : "")}{columns} FROM {string.Concat(froms)}"
            + (all.Length > 0 ? $" WHERE {all}" : "");
    }

    private void Join(Source parent, LinkEntity link, bool outer)
    {
        if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter))
        {
            Restrict(conditions.Link(parent, link));
            return;
        }

        if (outer && link.JoinOperator == JoinOperator.Inner)
        {
            throw Faults.Unsupported("an inner link within an outer link");
        }

        var source = sources.Linked(link);
        var isOuter = link.JoinOperator == JoinOperator.LeftOuter;
        joined.Add(source);
        var columns = link.Columns ?? new ColumnSet();
        if (columns.AllColumns || columns.Columns.Count > 0)
        {
            Select(source, columns, isDistinct: true);
        }

        var place = froms.Count;
        froms.Add("");
        var criteria = conditions.Sql(source, link.LinkCriteria);
        var visible = Visible(source);
        var table = $"{Database.Name(source.Table)} {source.Sql}";
        froms[place] = $" {(isOuter ? "LEFT JOIN" : "JOIN")} {table} ON {On(parent, source)}"
            + (criteria is null ? "" : $" AND {criteria}") + (visible is null ? "" : $" AND {visible}");
        foreach (var child in link.LinkEntities)
        {
            Join(source, child, isOuter);
        }
    }

    // Only the rows that the caller may read, in every table of the query.
    private string? Visible(Source source) => caller.MayRead is { } heldOn
        ? scope.Sql(source.Table, source.Sql, heldOn(source.Table))
        : null;

    private static string On(Source parent, Source source) =>
        $"{source.Column(source.Link!.LinkToAttributeName)} = {parent.Column(source.Link.LinkFromAttributeName)}";

    private void Select(Source source, ColumnSet asked, bool isDistinct)
    {
        var columns = asked.AllColumns
            ? source.Table.Columns.Values.Where(column => column.ValidForRead)
            : asked.Columns.Select(source.Table.RequiredColumn);
        string[] always = isDistinct ? [] : [source.Table.PrimaryId, "versionnumber"];
        var read = new RowRead(
            source.Table,
            columns.Concat(always.Select(source.Table.Column).OfType<ColumnMetadata>())
                .DistinctBy(column => column.LogicalName));
        if (isDistinct && asked.Columns.FirstOrDefault(name => !source.Table.Columns[name].IsStored) is { } list)
        {
            throw Faults.Unsupported(
                $"party list {source.Table.LogicalName}.{list} through a link or in a distinct query");
        }

        selected.Add(new Selected(source, read, asked, selected.Sum(one => one.Columns.Width)));
    }

    private void Restrict(string? test)
    {
        if (test is not null)
        {
            wheres.Add(test);
        }
    }
}
