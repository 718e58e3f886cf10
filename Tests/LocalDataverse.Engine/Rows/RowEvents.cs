using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Rows;

/// <summary>
/// Create and Update, one row or many: the single message is raised for every row and the bulk message once for all,
/// whichever of the two was asked for.
/// </summary>
internal static class RowEvents
{
    public static IReadOnlyList<PipelineEvent> Create(
        StepRegistry steps, TableMetadata table, IReadOnlyList<Entity> targets) =>
        With(steps, table, "Create", "id", "Ids", targets);

    public static IReadOnlyList<PipelineEvent> Update(
        StepRegistry steps, TableMetadata table, IReadOnlyList<Entity> targets) =>
        With(steps, table, "Update", "Target", "Targets", targets);

    /// <summary>The events of single rows, without the bulk event.</summary>
    public static IEnumerable<PipelineEvent> Single(IEnumerable<PipelineEvent> events) =>
        events.Where(one => !one.IsBulk);

    /// <summary>The row as the plugins before left it; the bulk event shows the same object.</summary>
    public static Entity Target(PipelineEvent happening)
    {
        return happening.Input.TryGetValue("Target", out object target) && target is Entity row
            ? row
            : throw Faults.MissingField("Target");
    }

    /// <summary>Lets the bulk event see what the single events' plugins put in the place of a row.</summary>
    public static void Align(IReadOnlyList<PipelineEvent> events)
    {
        if (events.FirstOrDefault(one => one.IsBulk) is not { } bulk)
        {
            return;
        }

        var rows = ((EntityCollection)bulk.Input["Targets"]).Entities;
        foreach (var (happening, index) in Single(events).Select((one, index) => (one, index)))
        {
            rows[index] = Target(happening);
            bulk.Rows[index].Id = happening.Rows[0].Id;
        }
    }

    private static List<PipelineEvent> With(
        StepRegistry steps,
        TableMetadata table,
        string message,
        string property,
        string bulkProperty,
        IReadOnlyList<Entity> targets)
    {
        var events = new List<PipelineEvent>(targets.Count + 1);
        foreach (var target in targets)
        {
            events.Add(new PipelineEvent(message, table.LogicalName)
            {
                Input = { ["Target"] = target },
                Rows = [new EventRow(property, table, target.Id)],
            });
        }

        var bulk = message + "Multiple";
        if (steps.Any(bulk, table.LogicalName))
        {
            events.Add(new PipelineEvent(bulk, table.LogicalName)
            {
                IsBulk = true,
                Input = { ["Targets"] = new EntityCollection([.. targets]) { EntityName = table.LogicalName } },
                Rows = [.. targets.Select(target => new EventRow(bulkProperty, table, target.Id))],
            });
        }

        return events;
    }
}
