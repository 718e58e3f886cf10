using System.ServiceModel;
using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Storage;
using LocalDataverse.Solutions.Layers;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Steps;

/// <summary>
/// The rows of steps. An administrator may register one on a class of a solution, and change one unless it is locked;
/// what is changed on a step of a managed solution is an active layer over it.
/// </summary>
internal sealed class StepRows(
    HandMadeStep handMade,
    StepCheck stepCheck,
    MetadataStore metadata,
    StepRegistry steps,
    InstalledSolutions solutions,
    Database database)
    : RowKeeper
{
    private const string Step = "sdkmessageprocessingstep";

    public override string Table => Step;

    public override void DemandCreate(Entity row)
    {
        var step = handMade.Read(row).Step;
        stepCheck.Demand(step);
        StepFilter.Demand(metadata, step);
    }

    // The platform's step cache learns of it once it is committed.
    public override void FollowCreate(Entity row, Invocation call)
    {
        var (step, type) = handMade.Read(row);
        call.Transaction!.Committed.Add(() =>
        {
            steps.Add(new RegisteredStep(step, new LazyPlugin(type.Type, step.Configuration, null)));
            solutions.AddHandMade(step.Id, type.Id);
        });
    }

    public override void DemandDelete(TableMetadata table, Guid id)
    {
        if (IsManaged(table, id))
        {
            throw Forbidden(table, id, "Delete", "The step belongs to a managed solution and goes with it.");
        }
    }

    public override void FollowDelete(Guid id, Invocation call)
    {
        call.Transaction!.Committed.Add(() =>
        {
            steps.Remove(id);
            solutions.RemoveHandMade(id);
        });
    }

    public override void DemandUpdate(TableMetadata table, Entity row)
    {
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
                metadata.Table(about).RequiredColumn(column);
            }
        }
    }

    public override void FollowUpdate(Entity row, Invocation call)
    {
        var columns = row.Attributes
            .Where(pair => ActiveLayer.Columns.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal);
        call.Transaction!.Committed.Add(() =>
        {
            steps.Replace(
                row.Id, step => step with { Definition = ActiveLayer.Over(step.Definition, columns) });
            solutions.Customize(row.Id, columns);
        });
    }

    public override void FollowHost(Guid id, IReadOnlyDictionary<string, object?> columns) =>
        solutions.Customize(id, columns);

    private static FaultException<OrganizationServiceFault> Forbidden(
        TableMetadata table, Guid id, string operation, string why) => Faults.Create(
        ErrorCodes.ManagedPropertyForbids,
        $"The evaluation of the current component(name={table.SchemaName}, id={id}) in the current operation "
        + $"({operation}) failed during managed property evaluation of condition: 'Managed Property Name: "
        + $"{(operation == "Delete" ? "canbedeleted" : "iscustomizable")}; Component Name: {table.SchemaName}'. {why}");

    private bool IsManaged(TableMetadata table, Guid id) =>
        database.Read(table, id, ["ismanaged"])?.GetValueOrDefault("ismanaged") is true;

    private StepDefinition? Find(Guid id) =>
        steps.All.Find(step => step.Definition.Id == id)?.Definition;
}
