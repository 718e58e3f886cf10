using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.Package.Setup;

/// <summary>Gives the product's settings, which are environment variables, their values.</summary>
internal static class SettingValues
{
    private const string Definition = "environmentvariabledefinition";
    private const string DefinitionId = "environmentvariabledefinitionid";
    private const string Value = "environmentvariablevalue";

    /// <summary>Writes values by schema name.</summary>
    /// <exception cref="InvalidDataException">There is no such setting; nothing was written.</exception>
    public static void Write(
        IOrganizationService service, IReadOnlyDictionary<string, string> values, Action<string> tell)
    {
        var definitions = values.ToDictionary(one => one.Key, one => Find(service, one.Key));
        foreach (var one in values)
        {
            var stored = Stored(service, definitions[one.Key]);
            if (stored is null)
            {
                service.Create(new Entity(Value)
                {
                    [DefinitionId] = new EntityReference(Definition, definitions[one.Key]),
                    ["value"] = one.Value,
                });
            }
            else
            {
                service.Update(new Entity(Value, stored.Value) { ["value"] = one.Value });
            }

            tell($"{one.Key} is set.");
        }
    }

    private static Guid Find(IOrganizationService service, string schemaName)
    {
        var query = new QueryExpression(Definition) { ColumnSet = new ColumnSet(DefinitionId), TopCount = 1 };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, schemaName);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id
            ?? throw new InvalidDataException($"There is no setting {schemaName}, so no setting was changed.");
    }

    private static Guid? Stored(IOrganizationService service, Guid definition)
    {
        var query = new QueryExpression(Value)
        {
            ColumnSet = new ColumnSet("environmentvariablevalueid"),
            TopCount = 1,
        };
        query.Criteria.AddCondition(DefinitionId, ConditionOperator.Equal, definition);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }
}
