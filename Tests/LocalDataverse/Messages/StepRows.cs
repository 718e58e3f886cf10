using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Import;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.Pipeline;

namespace OptOutPlugin.LocalDataverse.Messages;

/// <summary>
/// The rows of steps. An administrator may register one on a class of a solution, and change one unless it is locked;
/// what is changed on a step of a managed solution is an active layer over it.
/// </summary>
internal sealed class StepRows(Platform platform)
{
    private const string Step = "sdkmessageprocessingstep";

    private readonly HandMadeStep handMade = new(platform);

    public void DemandCreate(TableMetadata table, Entity row)
    {
        if (table.LogicalName == Step)
        {
            var step = handMade.Read(row).Step;
            StepCheck.Demand(platform, step);
            MessageFilters.Demand(platform, step);
        }
    }

    // The platform's step cache learns of it once it is committed.
    public void FollowCreate(TableMetadata table, Entity row, Invocation call)
    {
        if (table.LogicalName == Step)
        {
            var (step, type) = handMade.Read(row);
            call.Transaction!.Committed.Add(() =>
            {
                platform.Steps.Add(new RegisteredStep(step, new LazyPlugin(type.Type, step.Configuration, null)));
                platform.Solutions.AddHandMade(step.Id, type.Id);
            });
        }
    }

    public void DemandDelete(TableMetadata table, Guid id)
    {
        if (table.LogicalName == Step && IsManaged(table, id))
        {
            throw Forbidden(table, id, "Delete", "The step belongs to a managed solution and goes with it.");
        }
    }

    public void FollowDelete(TableMetadata table, Guid id, Invocation call)
    {
        if (table.LogicalName == Step)
        {
            call.Transaction!.Committed.Add(() =>
            {
                platform.Steps.Remove(id);
                platform.Solutions.RemoveHandMade(id);
            });
        }
    }

    public void Demand(TableMetadata table, Entity row)
    {
        if (table.LogicalName != Step)
        {
            return;
        }

        if (row.Attributes.Keys.FirstOrDefault(name => name != Step + "id" && !ActiveLayer.Columns.Contains(name))
            is { } other)
        {
            throw Faults.Unsupported($"Update of {Step}.{other}");
        }

        if (IsManaged(table, row.Id) && Find(row.Id) is { IsCustomizable: false })
        {
            throw Forbidden(
                table,
                row.Id,
                "Update",
                "The step cannot be modified because it's managed and not customizable.");
        }

        if (row.Contains("filteringattributes") && Find(row.Id)?.Table is { } about)
        {
            foreach (var column in ActiveLayer.List(row.GetAttributeValue<string>("filteringattributes")))
            {
                platform.Metadata.Table(about).RequiredColumn(column);
            }
        }
    }

    public void Follow(TableMetadata table, Entity row, Invocation call)
    {
        if (table.LogicalName == Step)
        {
            var columns = row.Attributes
                .Where(pair => ActiveLayer.Columns.Contains(pair.Key))
                .ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal);
            call.Transaction!.Committed.Add(() =>
            {
                platform.Steps.Replace(
                    row.Id, step => step with { Definition = ActiveLayer.Over(step.Definition, columns) });
                platform.Solutions.Customize(row.Id, columns);
            });
        }
    }

    private static FaultException<OrganizationServiceFault> Forbidden(
        TableMetadata table, Guid id, string operation, string why) => Faults.Create(
        ErrorCodes.ManagedPropertyForbids,
        $"The evaluation of the current component(name={table.SchemaName}, id={id}) in the current operation "
        + $"({operation}) failed during managed property evaluation of condition: 'Managed Property Name: "
        + $"{(operation == "Delete" ? "canbedeleted" : "iscustomizable")}; Component Name: {table.SchemaName}'. {why}");

    private bool IsManaged(TableMetadata table, Guid id) =>
        platform.Database.Read(table, id, ["ismanaged"])?.GetValueOrDefault("ismanaged") is true;

    private StepDefinition? Find(Guid id) =>
        platform.Steps.All.Find(step => step.Definition.Id == id)?.Definition;
}
