using System.Collections.Immutable;
using System.ServiceModel;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Queries.Sql;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Solutions.Components;
using LocalDataverse.Solutions.Packages;
using LocalDataverse.Solutions.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Solutions.Layers;

/// <summary>
/// Composes the solutions that are to be there, and refuses when something that stays would lack something.
/// </summary>
internal sealed class SolutionComposer(
    HostRows hostRows,
    MetadataStore current,
    StepRegistry steps,
    Host host,
    QueryEngine queries,
    MetadataStore system,
    SolutionState before)
{
    /// <param name="next">The layers that are to be there.</param>
    /// <param name="imported">The package whose faults are its own; those of any other come from what it lost.</param>
    public (MetadataStore Metadata, SolutionState State) Compose(SolutionState next, Package? imported)
    {
        var ids = new ComponentIds(before.Ids);
        var (metadata, composer) = Begin(next.Stack, imported, ids);
        foreach (var package in next.Stack.Packages)
        {
            Blaming(package, imported, metadata, () => composer.Add(package, next));
        }

        foreach (var solution in next.Stack.Layers)
        {
            composer.AddRow(solution);
        }

        var composition = composer.Compose();
        return (metadata, next with
        {
            Composition = composition,
            Ids = ids.Used,
            StepsOn = Keep(next.StepsOn, composition),
            Active = Keep(next.Active, composition),
        });
    }

    public IReadOnlyList<Dependency> Dependents(SolutionStack stack)
    {
        var manifests = Dependencies.OfManifests(stack).ToList();
        if (manifests.Count > 0)
        {
            return manifests;
        }

        var metadata = system.Copy();
        foreach (var package in stack.Packages)
        {
            if (Missing(package, metadata, () => MetadataComposer.Apply(package, metadata)) is { } missing)
            {
                return [missing];
            }
        }

        var composer = new Composer(metadata, new ComponentIds(before.Ids), _ => Guid.Empty);
        stack.Packages.ToList().ForEach(composer.AddAssemblies);
        return [.. Dependencies.OfSteps(current, steps, before, stack, composer, metadata)];
    }

    private (MetadataStore, Composer) Begin(SolutionStack stack, Package? imported, ComponentIds ids)
    {
        DemandNone(Dependencies.OfManifests(stack));
        var metadata = system.Copy();
        foreach (var package in stack.Packages)
        {
            Blaming(package, imported, metadata, () => MetadataComposer.Apply(package, metadata));
        }

        MetadataComposer.DemandSameKinds(current, metadata);
        if (imported is not null)
        {
            AssemblyRules.DemandReplaceable(
                before.Composition,
                imported.Assemblies,
                before.Composition.Steps.Values.Select(step => step.Type.Id).Concat(before.HandMade.Values));
        }

        var composer = new Composer(metadata, ids, PublisherOf);
        stack.Packages.ToList().ForEach(composer.AddAssemblies);
        DemandNone(Dependencies.OfSteps(current, steps, before, stack, composer, metadata));
        return (metadata, composer);
    }

    private void Blaming(Package package, Package? imported, MetadataStore metadata, Action work)
    {
        if (package == imported)
        {
            work();
        }
        else if (Missing(package, metadata, work) is { } missing)
        {
            throw ImportFaults.HasDependents([missing]);
        }
    }

    // What was imported once and cannot be laid over the others any more needs something that is to go.
    private Dependency? Missing(Package package, MetadataStore metadata, Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            var lost = MetadataComposer.TablesOf(package).FirstOrDefault(
                name => current.TryTable(name) is not null && metadata.TryTable(name) is null);
            if (lost is null)
            {
                throw;
            }

            return new Dependency(
                ComponentReference.Table(lost), ComponentReference.Solution(package.Manifest.UniqueName));
        }
    }

    private static void DemandNone(IEnumerable<Dependency> dependencies)
    {
        if (dependencies.ToList() is { Count: > 0 } all)
        {
            throw ImportFaults.HasDependents(all);
        }
    }

    private static ImmutableDictionary<Guid, T> Keep<T>(ImmutableDictionary<Guid, T> all, Composition composition) =>
        all.RemoveRange(all.Keys.Where(id => !composition.Steps.ContainsKey(id)));

    private Guid PublisherOf(SolutionManifest manifest)
    {
        var query = new QueryByAttribute("publisher") { ColumnSet = new ColumnSet(false) };
        query.AddAttributeValue("uniquename", manifest.Publisher);
        var caller = new QueryCaller(Guid.Empty, Guid.Empty, host.UtcNow);
        if (queries.Run(query, caller).Entities.FirstOrDefault() is { } there)
        {
            return there.Id;
        }

        var id = Guid.NewGuid();
        hostRows.Insert("publisher", id, new()
        {
            ["uniquename"] = manifest.Publisher,
            ["friendlyname"] = manifest.PublisherName,
            ["customizationprefix"] = manifest.Prefix,
            ["customizationoptionvalueprefix"] = manifest.OptionPrefix,
        });
        return id;
    }
}
