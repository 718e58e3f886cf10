using System.Text.Json.Nodes;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Queries;
using LocalDataverse.Web.Rows;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Requests;

/// <summary>
/// Answers a FetchXML query: https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/overview.
/// </summary>
internal sealed class FetchReads(
    WebApiModel model, WebApiRequest request, RequestPath path, Caller caller, Preferences preferences)
{
    private static readonly string[] Others =
        ["$select", "$filter", "$orderby", "$top", "$expand", "$skiptoken"];

    public WebApiResponse Answer(TableMetadata table, string fetch)
    {
        if (Others.FirstOrDefault(path.Options.ContainsKey) is { } other)
        {
            throw WebApiFault.BadRequest($"The query parameter {other} cannot be used together with fetchXml.");
        }

        var asked = Asked.From(new FetchExpression(fetch)).Query;
        if (asked.EntityName != table.LogicalName)
        {
            throw WebApiFault.BadRequest(
                $"The Logical entity name provided on URL '{table.LogicalName}' does not match the entity name in the "
                + $"FetchXml '{asked.EntityName}'.");
        }

        var found = new RowFinder(model, caller, preferences, request)
            .Rows(new FetchExpression(fetch), path.Tag);
        var writer = new RowJson(model, preferences);
        var hasId = !asked.Distinct;
        var json = new JsonObject { ["@odata.context"] = $"{request.Root}$metadata#{table.EntitySetName}" };
        Paging.AddCounts(json, found, path.Count() || asked.PageInfo?.ReturnTotalRecordCount == true, preferences);
        if (found.MoreRecords && preferences.Wants(Annotations.FetchPagingCookie))
        {
            json["@" + Annotations.FetchPagingCookie] =
                Paging.Token(Math.Max(asked.PageInfo?.PageNumber ?? 1, 1) + 1, found.PagingCookie);
        }

        if (preferences.Wants(Annotations.MoreRecords))
        {
            json["@" + Annotations.MoreRecords] = found.MoreRecords;
        }

        json["value"] = new JsonArray([.. found.Entities.Select(row => writer.WriteFound(table, row, hasId))]);
        var response = WebApiResponse.Of(json);
        return preferences.Applied is { } applied ? response.With("Preference-Applied", applied) : response;
    }
}
