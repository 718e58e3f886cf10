using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Definitions;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Operations;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Queries;
using LocalDataverse.Web.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Requests;

/// <summary>Finds out what a request is about, and reads or plans it.</summary>
internal sealed class Dispatcher(WebApiModel model, WebApiRequest request, Caller caller)
{
    private readonly Preferences preferences = Preferences.Read(request);

    /// <summary>Either the answer of a read, or the plan of a write.</summary>
    public (WebApiResponse? Answer, Plan? Plan) Dispatch()
    {
        if (DefinitionReads.IsFor(request))
        {
            return (new DefinitionReads(model, request, caller.Language).Answer(), null);
        }

        var path = new RequestPath(model.Edm, request);
        return path.Segments.ToArray() switch
        {
            [] => (ServiceDocument.Answer(model, request), null),
            [MetadataSegment] => (ServiceDocument.Csdl(model), null),
            [OperationImportSegment call] => (null, Unbound(path, call)),
            [EntitySetSegment set, .. var rest] => Set(path, model.Table(set.EntitySet.EntityType), rest),
            _ => throw Unsupported(path.Segments[0]),
        };
    }

    private (WebApiResponse?, Plan?) Set(RequestPath path, TableMetadata table, ODataPathSegment[] rest)
    {
        var reads = new Reads(model, request, path, caller, preferences);
        switch (rest)
        {
            case [] when request.Method == "GET":
                return (reads.Many(table), null);
            case [] when request.Method == "POST":
                return (null, Writes(path).Create(table));
            case [] when request.Method is "PATCH" or "DELETE" or "PUT":
                throw WebApiFault.WrongMethod(request.Method, table.EntitySetName);
            case [CountSegment] when request.Method == "GET":
                return (reads.Count(table), null);
            case [OperationSegment call]:
                return (null, Bound(path, call, null, table));
            case [KeySegment key, .. var more]:
                return Row(path, reads, Keys.Read(model, key), [.. more]);
            default:
                throw rest is [] or [CountSegment]
                    ? WebApiFault.WrongMethod(request.Method, table.EntitySetName)
                    : Unsupported(rest[0]);
        }
    }

    private (WebApiResponse?, Plan?) Row(
        RequestPath path, Reads reads, EntityReference row, ODataPathSegment[] rest) => (request.Method, rest) switch
        {
            ("GET", []) => (reads.One(row), null),
            ("PATCH", []) => (null, Writes(path).Update(row)),
            ("DELETE", []) => (null, Writes(path).Delete(row)),
            ("GET", [PropertySegment property]) => (reads.Property(row, property.Property.Name, isRaw: false), null),
            ("GET", [PropertySegment property, ValueSegment]) =>
                (reads.Property(row, property.Property.Name, isRaw: true), null),
            ("PUT", [PropertySegment property]) => (null, Writes(path).SetProperty(row, property.Property.Name)),
            ("DELETE", [PropertySegment property]) => (null, Writes(path).ClearProperty(row, property.Property.Name)),
            ("GET", [NavigationPropertySegment navigation]) =>
                (reads.Related(row, Find(row, navigation), isReference: false, isCount: false), null),
            ("PUT", [NavigationPropertySegment navigation]) when Find(row, navigation) is { IsParties: true } =>
                (null, Writes(path).SetParties(row)),
            ("GET", [NavigationPropertySegment navigation, CountSegment]) =>
                (reads.Related(row, Find(row, navigation), isReference: false, isCount: true), null),
            ("GET", [NavigationPropertyLinkSegment link]) =>
                (reads.Related(row, Find(row, link), isReference: true, isCount: false), null),
            ("POST" or "PUT", [NavigationPropertyLinkSegment link]) =>
                (null, new Ties(request, new References(model, request)).Associate(row, Find(row, link))),
            ("DELETE", [NavigationPropertyLinkSegment link]) =>
                (null, Ties.Disassociate(row, Find(row, link), LinkedRow(path))),
            ("DELETE", [NavigationPropertyLinkSegment link, KeySegment key]) =>
                (null, Ties.Disassociate(row, Find(row, link), Keys.Read(model, key))),
            (_, [OperationSegment call]) => (null, Bound(path, call, row, model.Metadata.Table(row.LogicalName))),
            (_, []) or (_, [PropertySegment]) => throw WebApiFault.WrongMethod(request.Method, row.LogicalName),
            _ => throw Unsupported(rest[^1]),
        };

    private Plan Unbound(RequestPath path, OperationImportSegment segment)
    {
        var operation = model.Operation(segment.OperationImports.First().Operation.Name)!;
        return Call(path, operation, segment.Parameters.Select(AsNode), null, null);
    }

    private Plan Bound(RequestPath path, OperationSegment segment, EntityReference? row, TableMetadata table)
    {
        var name = segment.Operations.First().Name;
        var operation = model.Operation(name)
            ?? throw WebApiFault.Unsupported($"the function {name} in a path");
        return Call(path, operation, segment.Parameters.Select(AsNode), row, table.LogicalName);
    }

    private Plan Call(
        RequestPath path, Operation operation, IEnumerable<QueryNode> parameters, EntityReference? row, string? table)
    {
        if (operation.IsFunction != (request.Method == "GET") || request.Method is not ("GET" or "POST"))
        {
            throw new WebApiFault(
                404, "", $"No HTTP resource was found that matches the request URI '{request.Url}'.");
        }

        var calls = new Calls(model, request, path, preferences);
        return operation.IsFunction
            ? calls.Function(operation, parameters, row)
            : calls.Action(operation, row, table);
    }

    private static NamedFunctionParameterNode AsNode(OperationSegmentParameter parameter) => new(
        parameter.Name,
        parameter.Value as QueryNode ?? new ConstantNode(parameter.Value));

    private Navigation Find(EntityReference row, NavigationPropertySegment segment) =>
        Find(row, segment.NavigationProperty.Name);

    private Navigation Find(EntityReference row, NavigationPropertyLinkSegment segment) =>
        Find(row, segment.NavigationProperty.Name);

    private Navigation Find(EntityReference row, string name) =>
        model.Navigations.Find(model.Metadata.Table(row.LogicalName), name) ?? throw WebApiFault.NoResource(name);

    /// <summary>The other way to name the row to part with: ?$id=address.</summary>
    private EntityReference? LinkedRow(RequestPath path) => path.Options.TryGetValue("$id", out var address)
        ? new References(model, request).Read(address)
        : null;

    private Writes Writes(RequestPath path) => new(model, request, path, caller, preferences);

    private static WebApiFault Unsupported(ODataPathSegment segment) =>
        WebApiFault.Unsupported($"the path segment {segment.Identifier ?? segment.GetType().Name}");
}
