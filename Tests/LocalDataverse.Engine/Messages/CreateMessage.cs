using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages;

internal sealed class CreateMessage(Platform platform) : CreateRows(platform)
{
    public override string RequestName => "Create";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<Entity>(request, "Target"));
        var ids = Create(request, Platform.Metadata.Table(target.LogicalName), [target], call);
        return Answer(request, new CreateResponse(), new() { ["id"] = ids[0] });
    }
}

internal sealed class CreateMultipleMessage(Platform platform) : CreateRows(platform)
{
    public override string RequestName => "CreateMultiple";

    protected override IReadOnlyList<string> Parameters { get; } = ["Targets"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var targets = Copy.Of(Required<EntityCollection>(request, "Targets"));
        var ids = Create(request, BulkRows.TableOf(Platform, targets), [.. targets.Entities], call);
        return Answer(request, new CreateMultipleResponse(), new() { ["Ids"] = ids });
    }
}

internal abstract class CreateRows(Platform platform) : Message(platform)
{
    protected Guid[] Create(
        OrganizationRequest request, TableMetadata table, IReadOnlyList<Entity> targets, Invocation call)
    {
        Managed.DemandWritable(table, "Create", Platform.KeeperOf(table.LogicalName));
        foreach (var target in targets)
        {
            Platform.Keys.Resolve(target);
        }

        var events = RowEvents.Create(Platform, table, targets);
        Run(request, call, events, new Step(
            caller => Authorize(table, events, caller),
            inside => Insert(table, events, inside)));
        return [.. RowEvents.Single(events).Select(one => one.Rows[0].Id)];
    }

    private void Authorize(TableMetadata table, IReadOnlyList<PipelineEvent> events, Invocation call)
    {
        foreach (var happening in RowEvents.Single(events))
        {
            Platform.Access.DemandCreate(call, table, RowEvents.Target(happening));
            Platform.Columns.DemandCreate(call, table, RowEvents.Target(happening));
        }
    }

    private void Insert(TableMetadata table, IReadOnlyList<PipelineEvent> events, Invocation call)
    {
        foreach (var happening in RowEvents.Single(events))
        {
            var target = RowEvents.Target(happening);
            happening.Rows[0].Id = Platform.Rows.Create(table, target, call);
            happening.Output["id"] = target.Id;
        }

        RowEvents.Align(events);
        if (events.FirstOrDefault(one => one.IsBulk) is { } bulk)
        {
            bulk.Output["Ids"] = bulk.Rows.Select(row => row.Id).ToArray();
        }
    }
}
