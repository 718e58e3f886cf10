using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Writing;

internal sealed class CreateMessage(
    MessageParts parts, RowKeepers keepers, StepRegistry steps, ColumnSecurity secured, RowWriter writer)
    : CreateRows(parts, keepers, steps, secured, writer)
{
    public override string RequestName => "Create";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<Entity>(request, "Target"));
        var ids = Create(request, Metadata.Table(target.LogicalName), [target], call);
        return Answer(request, new CreateResponse(), new() { ["id"] = ids[0] });
    }
}

internal sealed class CreateMultipleMessage(
    MessageParts parts, RowKeepers keepers, StepRegistry steps, ColumnSecurity secured, RowWriter writer)
    : CreateRows(parts, keepers, steps, secured, writer)
{
    public override string RequestName => "CreateMultiple";

    protected override IReadOnlyList<string> Parameters { get; } = ["Targets"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var targets = Copy.Of(Required<EntityCollection>(request, "Targets"));
        var ids = Create(request, BulkRows.TableOf(Metadata, targets), [.. targets.Entities], call);
        return Answer(request, new CreateMultipleResponse(), new() { ["Ids"] = ids });
    }
}

internal abstract class CreateRows(
    MessageParts parts, RowKeepers keepers, StepRegistry steps, ColumnSecurity secured, RowWriter writer)
    : Message(parts)
{
    protected Guid[] Create(
        OrganizationRequest request, TableMetadata table, IReadOnlyList<Entity> targets, Invocation call)
    {
        Managed.DemandWritable(table, "Create", keepers.Of(table.LogicalName));
        foreach (var target in targets)
        {
            Keys.Resolve(target);
        }

        var events = RowEvents.Create(steps, table, targets);
        Run(request, call, events, new Step(
            caller => Authorize(table, events, caller),
            inside => Insert(table, events, inside)));
        return [.. RowEvents.Single(events).Select(one => one.Rows[0].Id)];
    }

    private void Authorize(TableMetadata table, IReadOnlyList<PipelineEvent> events, Invocation call)
    {
        foreach (var happening in RowEvents.Single(events))
        {
            Access.DemandCreate(call, table, RowEvents.Target(happening));
            secured.DemandCreate(call, table, RowEvents.Target(happening));
        }
    }

    private void Insert(TableMetadata table, IReadOnlyList<PipelineEvent> events, Invocation call)
    {
        foreach (var happening in RowEvents.Single(events))
        {
            var target = RowEvents.Target(happening);
            happening.Rows[0].Id = writer.Create(table, target, call);
            happening.Output["id"] = target.Id;
        }

        RowEvents.Align(events);
        if (events.FirstOrDefault(one => one.IsBulk) is { } bulk)
        {
            bulk.Output["Ids"] = bulk.Rows.Select(row => row.Id).ToArray();
        }
    }
}
