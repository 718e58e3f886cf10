using System.Text.Json.Nodes;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Queries;

/// <summary>Asks the organisation for rows and writes them with what they are expanded by.</summary>
internal sealed class RowFinder(WebApiModel model, Caller caller, Preferences preferences, WebApiRequest request)
{
    private readonly RowJson json = new(model, preferences);

    public Entity Row(EntityReference reference, ColumnSet columns, string? tag) => ((RetrieveResponse)caller.Execute(
        new RetrieveRequest { Target = reference, ColumnSet = columns }, tag)).Entity;

    public EntityCollection Rows(QueryBase query, string? tag = null) => ((RetrieveMultipleResponse)caller.Execute(
        new RetrieveMultipleRequest { Query = query }, tag)).EntityCollection;

    public string Address(EntityReference row) =>
        $"{request.Root}{model.Metadata.Table(row.LogicalName).EntitySetName}({row.Id})";

    public JsonObject Write(QueryShape shape, Entity row) => Write(shape, [row])[0];

    public IReadOnlyList<JsonObject> Write(QueryShape shape, IReadOnlyList<Entity> rows)
    {
        var written = rows.Select(row => json.Write(shape.Table, row, shape.Shown)).ToList();
        foreach (var expand in shape.Expands)
        {
            if (expand.Navigation.IsCollection)
            {
                AddCollections(shape, expand, rows, written);
            }
            else
            {
                AddSingles(expand, rows, written);
            }
        }

        return written;
    }

    private void AddSingles(Expand expand, IReadOnlyList<Entity> rows, List<JsonObject> written)
    {
        var (navigation, shape) = (expand.Navigation, expand.Shape);
        var pointing = rows
            .Select(row => row.GetAttributeValue<EntityReference>(navigation.Relationship.ReferencingColumn))
            .Select(to => to?.LogicalName == navigation.Target.LogicalName ? to.Id : (Guid?)null)
            .ToList();
        var ids = pointing.OfType<Guid>().Distinct().ToArray();
        var found = new Dictionary<Guid, JsonObject>();
        if (ids.Length > 0)
        {
            expand.Query.Criteria.AddCondition(new ConditionExpression(
                navigation.Target.PrimaryId, ConditionOperator.In, ids));
            var targets = Rows(expand.Query).Entities;
            foreach (var (row, content) in targets.Zip(Write(shape, targets)))
            {
                found[row.Id] = expand.IsReference ? Reference(row) : content;
            }
        }

        foreach (var (content, id) in written.Zip(pointing))
        {
            content[navigation.Name] = id is { } known && found.TryGetValue(known, out var target)
                ? target.DeepClone()
                : null;
        }
    }

    private void AddCollections(
        QueryShape shape, Expand expand, IReadOnlyList<Entity> rows, List<JsonObject> written)
    {
        // Only where expansions are nested are the related rows paged: else their link leads to all of them.
        var isPaged = preferences.PageSize is not null && shape.Expands.Any(one => one.Shape.Expands.Count > 0);
        var name = expand.Navigation.Name;
        foreach (var (row, content) in rows.Zip(written))
        {
            var query = RelatedQueries.Copy(expand.Query);
            RelatedQueries.Restrict(query, shape.Table, row.Id, expand.Navigation);
            if (isPaged)
            {
                query.PageInfo = new PagingInfo { Count = preferences.PageSize!.Value, PageNumber = 1 };
            }

            var found = Rows(query);
            content[name] = new JsonArray([.. Write(expand.Shape, found.Entities)]);
            var address = new Uri($"{Address(row.ToEntityReference())}/{name}?{expand.Options}".TrimEnd('?'));
            content[$"{name}@odata.nextLink"] = isPaged
                ? Paging.NextLink(address, query, found)
                : address.AbsoluteUri;
        }
    }

    private JsonObject Reference(Entity row) => new() { ["@odata.id"] = Address(row.ToEntityReference()) };
}
