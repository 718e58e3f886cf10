using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.Pipeline;

namespace OptOutPlugin.LocalDataverse.Messages;

/// <summary>The rows of steps: an administrator may switch one off and on, unless it is locked.</summary>
internal sealed class StepRows(Platform platform)
{
    private const string Step = "sdkmessageprocessingstep";

    private static readonly HashSet<string> Changeable =
        ["statecode", "statuscode", "canbebypassed", Step + "id"];

    public void Demand(TableMetadata table, Entity row)
    {
        if (table.LogicalName != Step)
        {
            return;
        }

        if (row.Attributes.Keys.FirstOrDefault(name => !Changeable.Contains(name)) is { } other)
        {
            throw Faults.Unsupported($"Update of {Step}.{other}");
        }

        var isManaged = platform.Database.Read(table, row.Id, ["ismanaged"])?.GetValueOrDefault("ismanaged") is true;
        if (isManaged && Find(row.Id) is { IsCustomizable: false })
        {
            throw Faults.Create(
                ErrorCodes.ManagedPropertyForbids,
                $"The evaluation of the current component(name={table.SchemaName}, id={row.Id}) in the current "
                + "operation (Update) failed during managed property evaluation of condition: 'Managed Property Name: "
                + $"iscustomizable; Component Name: {table.SchemaName}'. The step cannot be modified because it's "
                + "managed and not customizable.");
        }
    }

    // The platform's step cache learns of it once it is committed.
    public void Follow(TableMetadata table, Entity row, Invocation call)
    {
        if (table.LogicalName == Step && row.GetAttributeValue<OptionSetValue>("statecode") is { } state)
        {
            call.Transaction!.Committed.Add(() => platform.Steps.Enable(row.Id, state.Value == table.DefaultState));
        }
    }

    private StepDefinition? Find(Guid id) =>
        platform.Steps.All.Find(step => step.Definition.Id == id)?.Definition;
}
