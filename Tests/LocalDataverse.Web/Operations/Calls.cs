using System.Text.Json;
using LocalDataverse.Web.Literals;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Queries;
using LocalDataverse.Web.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Operations;

/// <summary>Calls of functions and actions as requests of the organisation.</summary>
internal sealed class Calls(
    WebApiModel model, WebApiRequest request, RequestPath path, Preferences preferences)
{
    public Plan Function(Operation operation, IEnumerable<QueryNode> parameters, EntityReference? bound)
    {
        var call = Bound(operation, bound);
        var rows = operation.Parameters.Where(one => one.Kind == ValueKind.Reference).Select(one => one.Name).ToList();
        var all = parameters.OfType<NamedFunctionParameterNode>().ToLookup(one => rows.Contains(one.Name));
        foreach (var node in all[true])
        {
            var parameter = operation.Parameters.First(one => one.Name == node.Name);
            call[parameter.NameInRequest] = Row(operation, parameter, node);
        }

        foreach (var (name, value) in FunctionArguments.Read(all[false], path.Aliases))
        {
            var parameter = operation.Parameters.First(one => one.Name == name);
            call[parameter.NameInRequest] = FunctionValues.Sdk(operation, parameter, value)!;
        }

        return Planned(operation, call);
    }

    public Plan Action(Operation operation, EntityReference? bound, string? boundTable)
    {
        var call = Bound(operation, bound);
        if (request.Body.Length > 0)
        {
            ReadBody(operation, call, boundTable);
        }

        foreach (var parameter in operation.Parameters.Where(one => !one.IsOptional))
        {
            if (!call.Parameters.Contains(parameter.NameInRequest))
            {
                throw WebApiFault.BadRequest(
                    $"The required parameter '{parameter.Name}' of {operation.Name} is missing.");
            }
        }

        return Planned(operation, call);
    }

    private void ReadBody(Operation operation, OrganizationRequest call, string? boundTable)
    {
        var arguments = new Arguments(model, new References(model, request));
        foreach (var property in JsonText.Object(request, operation.Name).EnumerateObject())
        {
            if (property.Name.StartsWith('@'))
            {
                continue;
            }

            var parameter = operation.Parameters.FirstOrDefault(one => one.Name == property.Name)
                ?? throw WebApiFault.BadRequest(
                    $"The parameter '{property.Name}' in the request payload is not a valid parameter for the "
                    + $"operation '{operation.Name}'.");
            if (parameter.Kind == ValueKind.Rows && boundTable is not null)
            {
                parameter = parameter with { Type = boundTable };
            }

            call[parameter.NameInRequest] = arguments.Read(operation, parameter, property.Value)!;
        }
    }

    // A row stands behind an alias, as JSON with the one or the other quotation mark: {'@odata.id':'contacts(...)'}.
    private object Row(Operation operation, OperationValue parameter, NamedFunctionParameterNode node)
    {
        if (Aliases.NameOf(node) is not { } alias || !path.Options.TryGetValue(alias, out var text))
        {
            throw Faults.Unsupported($"the parameter {parameter.Name} of {operation.Name} without an alias");
        }

        var references = new References(model, request);
        try
        {
            using var json = JsonDocument.Parse(text.Contains('"', StringComparison.Ordinal)
                ? text
                : text.Replace('\'', '"'));
            return new Arguments(model, references).Read(operation, parameter, json.RootElement)
                ?? throw WebApiFault.Payload(operation.Name, $"The parameter '{parameter.Name}' is empty.");
        }
        catch (JsonException problem)
        {
            throw WebApiFault.BadRequest(problem.Message, problem);
        }
    }

    private static OrganizationRequest Bound(Operation operation, EntityReference? bound)
    {
        var call = new OrganizationRequest(operation.RequestName);
        if (operation.BoundParameter is { } name && bound is not null)
        {
            call[name] = operation.IsBoundById ? bound.Id : bound;
        }

        return call;
    }

    private Plan Planned(Operation operation, OrganizationRequest call) =>
        Plan.Of(call, done => new Results(model, request, preferences).Answer(operation, done));
}
