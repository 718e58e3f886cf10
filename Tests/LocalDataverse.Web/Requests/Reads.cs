using System.Globalization;
using System.Text.Json.Nodes;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Queries;
using LocalDataverse.Web.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Requests;

/// <summary>Answers GET for rows.</summary>
internal sealed class Reads(
    WebApiModel model, WebApiRequest request, RequestPath path, Caller caller, Preferences preferences)
{
    private readonly RowFinder finder = new(model, caller, preferences, request);

    public WebApiResponse One(EntityReference reference)
    {
        var table = model.Metadata.Table(reference.LogicalName);
        var shape = path.Shape(new QueryReader(model, path.Aliases), table);
        var row = finder.Row(reference, shape.ColumnSet, path.Tag);
        if (IsUnchanged(row, shape))
        {
            return new WebApiResponse(304);
        }

        return Applied(WebApiResponse.Of(Representation(shape, row, reference.LogicalName)));
    }

    /// <summary>A row as an answer shows it.</summary>
    public JsonObject Representation(QueryShape shape, Entity row, string set)
    {
        var json = new JsonObject
        {
            ["@odata.context"] = Context($"{model.Metadata.Table(set).EntitySetName}{shape.Context}/$entity"),
        };
        foreach (var (name, value) in finder.Write(shape, row))
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    public WebApiResponse Many(TableMetadata table, Action<QueryExpression>? restrict = null)
    {
        if (path.Options.TryGetValue("fetchXml", out var fetch))
        {
            return new FetchReads(model, request, path, caller, preferences).Answer(table, fetch);
        }

        var reader = new QueryReader(model, path.Aliases);
        var shape = path.Shape(reader, table);
        var query = reader.Query(shape, path.Filter(), path.OrderBy());
        restrict?.Invoke(query);
        Paging.Apply(query, path, preferences);
        var found = finder.Rows(query, path.Tag);
        var json = new JsonObject { ["@odata.context"] = Context($"{table.EntitySetName}{shape.Context}") };
        Paging.AddCounts(json, found, path.Count(), preferences);
        json["value"] = new JsonArray([.. finder.Write(shape, found.Entities)]);
        if (found.MoreRecords && query.TopCount is null)
        {
            json["@odata.nextLink"] = Paging.NextLink(request.Url, query, found);
        }

        return Applied(WebApiResponse.Of(json));
    }

    /// <summary>The number of rows as text; more than 5,000 are not counted.</summary>
    public WebApiResponse Count(TableMetadata table, Action<QueryExpression>? restrict = null)
    {
        var reader = new QueryReader(model, path.Aliases);
        var shape = new QueryShape(table, [], []);
        var query = reader.Query(shape, path.Filter(), order: null);
        restrict?.Invoke(query);
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 1, ReturnTotalRecordCount = true };
        var count = finder.Rows(query, path.Tag).TotalRecordCount;
        return WebApiResponse.Text(count.ToString(CultureInfo.InvariantCulture));
    }

    public WebApiResponse Property(EntityReference reference, string name, bool isRaw)
    {
        var table = model.Metadata.Table(reference.LogicalName);
        var column = EdmNames.Column(table, name) ?? throw WebApiFault.NoResource(name);
        var row = finder.Row(reference, new ColumnSet(column.LogicalName), path.Tag);
        var value = finder.Write(new QueryShape(table, [column], []), row)[name];
        if (value is null)
        {
            return WebApiResponse.NoContent();
        }

        if (isRaw)
        {
            return WebApiResponse.Text(value.ToString());
        }

        return Applied(WebApiResponse.Of(new JsonObject
        {
            ["@odata.context"] = Context($"{table.EntitySetName}({row.Id})/{name}"),
            ["value"] = value.DeepClone(),
        }));
    }

    /// <summary>The rows behind a navigation property, or their addresses.</summary>
    public WebApiResponse Related(EntityReference reference, Navigation navigation, bool isReference, bool isCount)
    {
        var table = model.Metadata.Table(reference.LogicalName);
        if (!navigation.IsCollection)
        {
            var column = navigation.Relationship.ReferencingColumn;
            var target = finder.Row(reference, new ColumnSet(column), null).GetAttributeValue<EntityReference>(column);
            if (target is null || target.LogicalName != navigation.Target.LogicalName)
            {
                return WebApiResponse.NoContent();
            }

            return isReference
                ? WebApiResponse.Of(new JsonObject
                {
                    ["@odata.context"] = Context("$ref"),
                    ["@odata.id"] = finder.Address(target),
                })
                : One(target);
        }

        var id = finder.Row(reference, new ColumnSet(table.PrimaryId), null).Id;
        void Restrict(QueryExpression query) => RelatedQueries.Restrict(query, table, id, navigation);
        if (isCount)
        {
            return Count(navigation.Target, Restrict);
        }

        return isReference ? Addresses(navigation.Target, Restrict) : Many(navigation.Target, Restrict);
    }

    private WebApiResponse Addresses(TableMetadata table, Action<QueryExpression> restrict)
    {
        var query = new QueryReader(model, path.Aliases)
            .Query(new QueryShape(table, [], []), path.Filter(), path.OrderBy());
        restrict(query);
        Paging.Apply(query, path, preferences);
        var found = finder.Rows(query, path.Tag);
        var json = new JsonObject
        {
            ["@odata.context"] = Context("Collection($ref)"),
            ["value"] = new JsonArray(
                [.. found.Entities.Select(row => new JsonObject
                {
                    ["@odata.id"] = finder.Address(row.ToEntityReference()),
                })]),
        };
        if (found.MoreRecords && query.TopCount is null)
        {
            json["@odata.nextLink"] = Paging.NextLink(request.Url, query, found);
        }

        return WebApiResponse.Of(json);
    }

    private bool IsUnchanged(Entity row, QueryShape shape) => shape.Expands.Count == 0 && !preferences.HasAnnotations
        && request.Header("If-None-Match") is { } tag && tag == RowJson.EtagOf(row);

    private string Context(string what) => $"{request.Root}$metadata#{what}";

    private WebApiResponse Applied(WebApiResponse response) =>
        preferences.Applied is { } applied ? response.With("Preference-Applied", applied) : response;
}
