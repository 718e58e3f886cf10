using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;

namespace LocalDataverse.Engine.Registration;

/// <summary>What the platform refuses when a custom API is made.</summary>
internal sealed class CustomApiCheck(IRequests requests, MetadataStore metadata)
{
    public void Demand(CustomApiDefinition api)
    {
        if (requests.Has(api.UniqueName))
        {
            throw NameTaken(api.UniqueName);
        }

        DemandValid(api);
    }

    public static Exception NameTaken(string name) =>
        Faults.Create(ErrorCodes.DuplicateRecord, $"A message with the unique name {name} exists already.");

    /// <summary>
    /// "Custom API tables" on learn.microsoft.com: what kind of API it is and which steps it allows cannot be changed
    /// once it is saved.
    /// </summary>
    public static void DemandUnchanged(CustomApiDefinition before, CustomApiDefinition after)
    {
        var (column, isChanged) = before.IsFunction != after.IsFunction
            ? ("isfunction", true)
            : ("allowedcustomprocessingsteptype", before.AllowedSteps != after.AllowedSteps);
        if (isChanged)
        {
            throw Faults.InvalidArgument($"{column} of the custom API {after.UniqueName} cannot be changed.");
        }
    }

    public void DemandValid(CustomApiDefinition api)
    {
        var name = api.UniqueName;
        if (api.AllowedSteps is not (0 or 1 or 2))
        {
            throw Faults.InvalidArgument(
                $"{name}: {api.AllowedSteps} is not a value of allowedcustomprocessingsteptype.");
        }

        if (api.IsFunction && api.Responses.Count == 0)
        {
            throw Faults.InvalidArgument($"The function {name} has no response property.");
        }

        if (api.ExecutePrivilege is { } privilege
            && !Privileges.All(metadata.Tables).ContainsKey(privilege))
        {
            throw Faults.InvalidArgument($"The execute privilege {privilege} of {name} does not exist.");
        }

        DemandValues(name, "request parameter", api.Parameters);
        DemandValues(name, "response property", api.Responses);
    }

    private static void DemandValues(string api, string kind, IReadOnlyList<CustomApiValue> values)
    {
        foreach (var value in values)
        {
            if (!CustomApiTypes.IsKnown(value.Type))
            {
                throw Faults.InvalidArgument($"The {kind} {value.Name} of {api} is of the unknown type {value.Type}.");
            }
        }

        if (values.GroupBy(value => value.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(one => one.Count() > 1)
            is { } twice)
        {
            throw Faults.Create(ErrorCodes.DuplicateRecord, $"{api} has the {kind} {twice.Key} more than once.");
        }
    }
}
