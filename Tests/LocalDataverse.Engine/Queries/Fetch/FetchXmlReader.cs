using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries.Fetch;

/// <summary>Reads FetchXML as a QueryExpression. What is not understood is refused by its name.</summary>
internal sealed class FetchXmlReader
{
    private readonly FetchElement fetch;

    private FetchXmlReader(XElement root) => fetch = new FetchElement(root, "fetch");

    public FetchAliases Aliases { get; } = new();

    public bool IsRawOrder { get; private set; }

    /// <summary>What to make of the rows; null is the rows themselves.</summary>
    public Aggregates? Aggregates { get; private set; }

    public QueryExpression Query { get; } = new();

    public static FetchXmlReader Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Faults.InvalidArgument("Xml String can't be null.");
        }

        try
        {
            using var xml = XmlReader.Create(
                new StringReader(text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var reader = new FetchXmlReader(XElement.Load(xml));
            reader.ReadFetch();
            return reader;
        }
        catch (XmlException problem)
        {
            throw Faults.Create(ErrorCodes.InvalidNode, $"Invalid XML: {problem.Message}", problem);
        }
    }

    private void ReadFetch()
    {
        fetch.Allow(
            "version", "mapping", "output-format", "no-lock", "latematerialize", "distinct", "count", "page",
            "paging-cookie", "top", "returntotalrecordcount", "useraworderby", "aggregate");
        Aggregates = fetch.Flag("aggregate") ? new Aggregates() : null;
        IsRawOrder = fetch.Flag("useraworderby");
        Query.Distinct = fetch.Flag("distinct");
        if (Aggregates is not null && Query.Distinct)
        {
            throw Faults.Unsupported("FetchXML fetch/@distinct together with aggregate");
        }

        Query.TopCount = fetch.Number("top");
        Query.PageInfo = new PagingInfo
        {
            Count = fetch.Number("count") ?? 0,
            PageNumber = fetch.Number("page") ?? 0,
            PagingCookie = fetch.Text("paging-cookie"),
            ReturnTotalRecordCount = fetch.Flag("returntotalrecordcount"),
        };
        var entity = fetch.Only("entity");
        entity.Allow("name", "enableprefiltering", "prefilterparametername");
        Query.EntityName = entity.Required("name");
        Query.ColumnSet = Body(entity, Query.Criteria, Query.Orders.Add, Query.LinkEntities.Add);
    }

    private ColumnSet Body(
        FetchElement element, FilterExpression criteria, Action<OrderExpression> addOrder, Action<LinkEntity> addLink)
    {
        var columns = new ColumnSet();
        foreach (var child in element.Children)
        {
            switch (child.Name)
            {
                case "attribute" when Aggregates is not null:
                    Aggregates.Add(columns, child);
                    break;
                case "order" when Aggregates is not null:
                    Aggregates.AddOrder(child);
                    break;
                case "all-attributes" when Aggregates is not null:
                    throw Faults.InvalidArgument("An aggregate query cannot ask for all attributes.");
                case "all-attributes":
                    columns.AllColumns = true;
                    break;
                case "no-attrs":
                    break;
                case "attribute":
                    Column(child, columns);
                    break;
                case "order":
                    addOrder(Order(child));
                    break;
                case "filter":
                    criteria.AddFilter(Filter(child));
                    break;
                case "link-entity":
                    addLink(Link(child));
                    break;
                default:
                    throw child.Refuse();
            }
        }

        return columns;
    }

    private void Column(FetchElement element, ColumnSet columns)
    {
        element.Allow("name", "alias");
        var name = element.Required("name");
        columns.AddColumn(name);
        if (element.Text("alias") is { } alias)
        {
            Aliases.Add(columns, name, alias);
        }
    }

    private static OrderExpression Order(FetchElement element)
    {
        element.Allow("attribute", "descending", "entityname");
        var direction = element.Flag("descending") ? OrderType.Descending : OrderType.Ascending;
        return new OrderExpression(element.Required("attribute"), direction)
        {
            EntityName = element.Text("entityname"),
        };
    }

    private FilterExpression Filter(FetchElement element)
    {
        element.Allow("type", "hint");
        var filter = new FilterExpression(element.Text("type") switch
        {
            null or "and" => LogicalOperator.And,
            "or" => LogicalOperator.Or,
            var other => throw Faults.Create(
                ErrorCodes.InvalidLogicalOperator,
                $"Unsupported logical operator: {other}.  Accepted values are ('and', 'or')."),
        });
        foreach (var child in element.Children)
        {
            switch (child.Name)
            {
                case "condition":
                    filter.AddCondition(FetchCondition.Read(child));
                    break;
                case "filter":
                    filter.AddFilter(Filter(child));
                    break;
                case "link-entity":
                    filter.AddFilter(new FilterExpression { AnyAllFilterLinkEntity = Link(child) });
                    break;
                default:
                    throw child.Refuse();
            }
        }

        return filter;
    }

    private LinkEntity Link(FetchElement element)
    {
        element.Allow("name", "from", "to", "alias", "link-type", "intersect", "visible");
        var link = new LinkEntity(
            null!, element.Required("name"), element.Required("to"), element.Required("from"),
            FetchOperators.Join(element.Text("link-type")))
        { EntityAlias = element.Text("alias") };
        link.Columns = Body(element, link.LinkCriteria, link.Orders.Add, link.LinkEntities.Add);
        return link;
    }
}
