using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Solutions.Components;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Layers;

/// <summary>What stays and needs something that is to go.</summary>
internal static class Dependencies
{
    /// <summary>What other solutions say in their manifests that they need, where it is there no longer.</summary>
    public static IEnumerable<Dependency> OfManifests(SolutionStack after) =>
        from solution in after.Layers
        from missing in UnmetDependencies.Of(solution.Manifest, after)
        select missing.ToDependency(solution.UniqueName);

    /// <summary>Steps that stay, of other solutions or registered by hand.</summary>
    public static IEnumerable<Dependency> OfSteps(
        MetadataStore current,
        StepRegistry steps,
        SolutionState before,
        SolutionStack stack,
        Composer after,
        MetadataStore metadata)
    {
        var change = MetadataChange.Between(current, metadata);
        var types = after.TypeIds;
        var apis = Composer.ApiNames(stack);
        foreach (var step in steps.All.Select(one => one.Definition))
        {
            var composed = before.Composition.Steps.GetValueOrDefault(step.Id);
            if (composed is not null && !Stays(stack, composed, step.Id))
            {
                continue;
            }

            var dependent = ComponentReference.Step(step.Name, step.Id);
            var type = composed?.Type ?? TypeOf(before, step.Id);
            if (type is not null && !types.Contains(type.Id))
            {
                yield return new Dependency(ComponentReference.PluginType(type), dependent);
            }

            if (step.Table is { } table && change.RemovedTables.Contains(table))
            {
                yield return new Dependency(ComponentReference.Table(table), dependent);
            }

            foreach (var column in step.FilteringColumns.Where(one =>
                step.Table is not null && change.RemovedColumns.Contains((step.Table, one))))
            {
                yield return new Dependency(ComponentReference.Column(step.Table!, column), dependent);
            }

            if (before.Composition.Apis.ContainsKey(step.Message) && !apis.Contains(step.Message))
            {
                yield return new Dependency(ComponentReference.Api(step.Message), dependent);
            }
        }
    }

    private static bool Stays(SolutionStack stack, ComposedStep step, Guid id) => stack.Packages.Any(package =>
        package.Manifest.UniqueName == step.Solution
        && package.StepIds.Contains(id));

    private static ImportedType? TypeOf(SolutionState before, Guid step) =>
        before.HandMade.TryGetValue(step, out var type) ? before.Composition.TypeOf(type) : null;
}
