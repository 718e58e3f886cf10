using System.Collections.Concurrent;
using System.Collections.Immutable;
using LocalDataverse.Engine.Calls;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Registration;

/// <summary>A step and the instance that serves it, shared by all threads as on the platform.</summary>
internal sealed record RegisteredStep(StepDefinition Definition, IPlugin Plugin)
{
    public string TypeName => Definition.PluginType ?? Plugin.GetType().FullName!;

    public bool IsConcernedBy(PipelineEvent happening) =>
        Definition.FilteringColumns.Count == 0
        || happening.Message is not ("Update" or "UpdateMultiple")
        || happening.Targets.Any(row => Definition.FilteringColumns.Any(row.Contains));
}

/// <summary>All steps. Readers never wait: every change makes a new list.</summary>
internal sealed class StepRegistry
{
    private readonly Lock writing = new();
    private volatile Snapshot current = new([]);

    public ImmutableList<RegisteredStep> All => current.Steps;

    public void Add(RegisteredStep step) => Change(steps => steps.Any(one => one.Definition.Id == step.Definition.Id)
        ? throw Faults.InvalidArgument($"A step with the id {step.Definition.Id} is registered already.")
        : steps.Add(step));

    public void Enable(Guid stepId, bool enabled) => Change(steps =>
    {
        var step = steps.Find(one => one.Definition.Id == stepId)
            ?? throw Faults.RowNotFound("sdkmessageprocessingstep", stepId);
        return steps.Replace(step, step with { Definition = step.Definition with { Enabled = enabled } });
    });

    public void Remove(Guid stepId) => Change(steps => steps.RemoveAll(one => one.Definition.Id == stepId));

    /// <summary>Changes one step; what is not there stays away.</summary>
    public void Replace(Guid stepId, Func<RegisteredStep, RegisteredStep> change) => Change(steps =>
        steps.Find(one => one.Definition.Id == stepId) is { } step ? steps.Replace(step, change(step)) : steps);

    /// <summary>Puts the steps of solutions in place of those that solutions had before, each where it was.</summary>
    public void Replace(IReadOnlySet<Guid> before, IReadOnlyDictionary<Guid, RegisteredStep> after) => Change(steps =>
    {
        var kept = steps
            .Select(one => after.GetValueOrDefault(one.Definition.Id)
                ?? (before.Contains(one.Definition.Id) ? null : one))
            .OfType<RegisteredStep>()
            .ToImmutableList();
        var there = kept.Select(one => one.Definition.Id).ToHashSet();
        return kept.AddRange(after.Values.Where(one => !there.Contains(one.Definition.Id)));
    });

    /// <summary>Puts the steps of another organisation, with what serves them, in place of all there are.</summary>
    public void Take(StepRegistry other) => Change(_ => other.All);

    /// <summary>What puts back the steps of now, should an import fail.</summary>
    public Action Remember()
    {
        var now = current.Steps;
        return () => Change(_ => now);
    }

    /// <summary>The enabled steps of a stage, in the order in which they run.</summary>
    public ImmutableArray<RegisteredStep> On(string message, string? table, int stage, bool asynchronous)
    {
        var snapshot = current;
        return snapshot.Found.GetOrAdd(
            (message, table ?? "", stage, asynchronous),
            static (key, steps) =>
                [.. steps.Where(step => Fits(step.Definition, key)).OrderBy(step => step.Definition.Rank)],
            snapshot.Steps);
    }

    /// <summary>Whether any step at all waits for a message of a table.</summary>
    public bool Any(string message, string table) => current.Steps.Any(
        step => step.Definition.Message == message && (step.Definition.Table ?? table) == table);

    private static bool Fits(StepDefinition step, (string Message, string Table, int Stage, bool Asynchronous) key) =>
        step.Enabled && step.Message == key.Message && step.Stage == key.Stage && step.Asynchronous == key.Asynchronous
        && (step.Table is null || step.Table == key.Table);

    private void Change(Func<ImmutableList<RegisteredStep>, ImmutableList<RegisteredStep>> change)
    {
        lock (writing)
        {
            current = new Snapshot(change(current.Steps));
        }
    }

    private sealed record Snapshot(ImmutableList<RegisteredStep> Steps)
    {
        public ConcurrentDictionary<(string, string, int, bool), ImmutableArray<RegisteredStep>> Found { get; } = new();
    }
}
