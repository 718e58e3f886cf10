using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Storage;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Importing;

/// <summary>
/// What an import message brings beside the zip: for now values of environment variables, which learn.microsoft.com
/// lists with connection references.
/// </summary>
internal sealed class ComponentParameters(HostRows hostRows, Database database, Host host)
{
    private const string Value = "environmentvariablevalue";
    private const string Definition = "environmentvariabledefinition";

    public void Apply(IReadOnlyList<Entity> components)
    {
        foreach (var component in components)
        {
            if (component.LogicalName != Value)
            {
                throw Faults.Unsupported($"{component.LogicalName} in ComponentParameters");
            }

            Set(Needed(component, "schemaname"), Needed(component, "value"));
        }
    }

    private void Set(string schemaName, string value)
    {
        var statements = database.Statements;
        if (statements.Scalar($"SELECT {Definition}id FROM {Definition} WHERE schemaname = ?1", schemaName)
            is not string definition)
        {
            throw ImportFaults.Invalid($"there is no environment variable {schemaName} to give a value to");
        }

        var rows = hostRows;
        if (statements.Scalar($"SELECT {Value}id FROM {Value} WHERE {Definition}id = ?1", definition) is string there)
        {
            rows.UpdateIfThere(Value, Guid.Parse(there), new() { ["value"] = value, ["modifiedon"] = host.UtcNow });
            return;
        }

        rows.Insert(Value, Guid.NewGuid(), new()
        {
            ["schemaname"] = schemaName,
            ["value"] = value,
            [Definition + "id"] = new EntityReference(Definition, Guid.Parse(definition)),
            ["ownerid"] = new EntityReference("systemuser", host.SystemUserId),
        });
    }

    private static string Needed(Entity component, string name) =>
        component.GetAttributeValue<string>(name) is { Length: > 0 } text
            ? text
            : throw Faults.MissingField($"{component.LogicalName}.{name}");
}
