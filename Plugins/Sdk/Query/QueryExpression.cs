namespace Microsoft.Xrm.Sdk.Query;

public abstract class QueryBase;

public sealed class FetchExpression : QueryBase
{
    public FetchExpression() { }

    public FetchExpression(string query) => Query = query;

    public string Query { get; set; }
}

public sealed class QueryByAttribute : QueryBase
{
    public QueryByAttribute() { }

    public QueryByAttribute(string entityName) => EntityName = entityName;

    public DataCollection<string> Attributes { get; } = [];

    public ColumnSet ColumnSet { get; set; }

    public string EntityName { get; set; }

    public DataCollection<OrderExpression> Orders { get; } = [];

    public PagingInfo PageInfo { get; set; }

    public int? TopCount { get; set; }

    public DataCollection<object> Values { get; } = [];

    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }

    public void AddOrder(string attributeName, OrderType orderType) =>
        Orders.Add(new OrderExpression(attributeName, orderType));
}

public sealed class QueryExpression : QueryBase
{
    public QueryExpression() : this(null) { }

    public QueryExpression(string entityName) => EntityName = entityName;

    public ColumnSet ColumnSet { get; set; } = new();

    public FilterExpression Criteria { get; set; } = new();

    public bool Distinct { get; set; }

    public string EntityName { get; set; }

    public DataCollection<LinkEntity> LinkEntities { get; } = [];

    public bool NoLock { get; set; }

    public DataCollection<OrderExpression> Orders { get; } = [];

    public PagingInfo PageInfo { get; set; } = new();

    public int? TopCount { get; set; }

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(
        string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(
            EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }

    public void AddOrder(string attributeName, OrderType orderType) =>
        Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName) =>
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));
}

public sealed class ColumnSet
{
    public ColumnSet() { }

    public ColumnSet(bool allColumns) => AllColumns = allColumns;

    public ColumnSet(params string[] columns) => Columns.AddRange(columns);

    public bool AllColumns { get; set; }

    public DataCollection<string> Columns { get; set; } = [];

    public void AddColumn(string column) => Columns.Add(column);

    public void AddColumns(params string[] columns)
    {
        foreach (var column in columns)
            AddColumn(column);
    }
}

public sealed class PagingInfo
{
    public int Count { get; set; }

    public int PageNumber { get; set; }

    public string PagingCookie { get; set; }

    public bool ReturnTotalRecordCount { get; set; }
}

public enum OrderType
{
    Ascending = 0,
    Descending = 1,
}

public sealed class OrderExpression
{
    public OrderExpression() { }

    public OrderExpression(string attributeName, OrderType orderType)
    {
        AttributeName = attributeName;
        OrderType = orderType;
    }

    public OrderExpression(string attributeName, OrderType orderType, string alias) : this(attributeName, orderType) =>
        Alias = alias;

    public OrderExpression(string attributeName, OrderType orderType, string alias, string entityName)
        : this(attributeName, orderType, alias) => EntityName = entityName;

    public string Alias { get; set; }

    public string AttributeName { get; set; }

    public string EntityName { get; set; }

    public OrderType OrderType { get; set; }
}
