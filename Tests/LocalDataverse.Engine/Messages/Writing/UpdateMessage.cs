using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Writing;

internal sealed class UpdateMessage(
    MessageParts parts, RowKeepers keepers, StepRegistry steps, ColumnSecurity secured, RowWriter writer)
    : UpdateRows(parts, keepers, steps, secured, writer)
{
    public override string RequestName => "Update";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "ConcurrencyBehavior"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<Entity>(request, "Target"));
        Update(request, Metadata.Table(target.LogicalName), [target], call);
        return Answer(request, new UpdateResponse());
    }
}

internal sealed class UpdateMultipleMessage(
    MessageParts parts, RowKeepers keepers, StepRegistry steps, ColumnSecurity secured, RowWriter writer)
    : UpdateRows(parts, keepers, steps, secured, writer)
{
    public override string RequestName => "UpdateMultiple";

    protected override IReadOnlyList<string> Parameters { get; } = ["Targets"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var targets = Copy.Of(Required<EntityCollection>(request, "Targets"));
        var table = BulkRows.TableOf(Metadata, targets);

        // Of several rows with one id the first is kept.
        var rows = targets.Entities.DistinctBy(row => Keys.IdOf(table, row)).ToList();
        Update(request, table, rows, call);
        return Answer(request, new UpdateMultipleResponse());
    }
}

internal abstract class UpdateRows(
    MessageParts parts, RowKeepers keepers, StepRegistry steps, ColumnSecurity secured, RowWriter writer)
    : Message(parts)
{
    private static readonly string[] StateColumns = ["statecode", "statuscode"];

    protected void Update(
        OrganizationRequest request, TableMetadata table, IReadOnlyList<Entity> targets, Invocation call)
    {
        Managed.DemandWritable(table, "Update", keepers.Of(table.LogicalName));
        foreach (var target in targets)
        {
            Keys.Resolve(target);
            target.Id = Keys.IdOf(table, target);
        }

        var events = RowEvents.Update(steps, table, targets);
        Run(request, call, events, new Step(
            caller =>
            {
                Authorize(table, events, caller);
                foreach (var target in targets)
                {
                    var behavior = Optional<object>(request, "ConcurrencyBehavior");
                    Keys.DemandVersion(table, target.Id, behavior, target.RowVersion);
                }
            },
            inside => Write(table, events, inside),
            operation => Passes(table, operation)));
    }

    private void Authorize(TableMetadata table, IReadOnlyList<PipelineEvent> events, Invocation call)
    {
        RowEvents.Align(events);
        foreach (var happening in RowEvents.Single(events))
        {
            Access.DemandUpdate(call, table, RowEvents.Target(happening));
            secured.DemandUpdate(call, table, RowEvents.Target(happening));
        }
    }

    private void Write(TableMetadata table, IReadOnlyList<PipelineEvent> events, Invocation call)
    {
        RowEvents.Align(events);
        foreach (var happening in RowEvents.Single(events))
        {
            Managed.DemandSettable(table, RowEvents.Target(happening));
            writer.Update(table, RowEvents.Target(happening), call);
        }
    }

    // State and status go through the stages of the transaction after all other columns, as an update of their own.
    private IReadOnlyList<Operation> Passes(TableMetadata table, Operation operation)
    {
        var targets = RowEvents.Single(operation.Events).Select(RowEvents.Target).ToList();
        if (!targets.Any(row => Split(row, state: true) is not null && Split(row, state: false) is not null))
        {
            return [operation];
        }

        return [Pass(table, operation, targets, state: false), Pass(table, operation, targets, state: true)];
    }

    private Operation Pass(TableMetadata table, Operation whole, IEnumerable<Entity> targets, bool state)
    {
        var rows = targets.Select(row => Split(row, state)).OfType<Entity>().ToList();
        var events = RowEvents.Update(steps, table, rows)
            .Select(one => one.Following(whole.Events[0]))
            .ToList();
        return new Operation
        {
            RequestId = whole.RequestId,
            Events = events,
            Authorize = whole.Authorize,
            Main = inside => Write(table, events, inside),
        };
    }

    private static Entity? Split(Entity row, bool state)
    {
        var part = Copy.Of(row);
        foreach (var name in row.Attributes.Keys.Where(name => StateColumns.Contains(name) != state).ToList())
        {
            part.Attributes.Remove(name);
        }

        if (state)
        {
            part.RelatedEntities.Clear();
        }

        return part.Attributes.Count > 0 || part.RelatedEntities.Count > 0 ? part : null;
    }
}
