using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Roles;
using LocalDataverse.Engine.Storage;
using LocalDataverse.Solutions.Components;
using LocalDataverse.Solutions.Layers;
using LocalDataverse.Solutions.Packages;
using LocalDataverse.Solutions.Steps;

namespace LocalDataverse.Solutions.Importing;

/// <summary>
/// Turns an organisation from one composition of solutions to the next: what is new is made, what has changed follows,
/// what no layer has any more goes, tables and columns with their rows and values.
/// </summary>
internal sealed class SolutionWriter(
    HostRows rows,
    Leftovers leftovers,
    SecurityChanges security,
    CustomApiRegistry apis,
    MetadataStore current,
    Database database,
    Administration administration,
    Host host,
    StepRegistry steps,
    CustomApiCheck apiCheck,
    StepCheck stepCheck)
{
    /// <param name="metadata">What the metadata is to be.</param>
    /// <param name="before">What is there.</param>
    /// <param name="after">What is to be there.</param>
    /// <param name="imported">The package that brings it about, whose steps are checked; null for none.</param>
    public void Write(MetadataStore metadata, SolutionState before, SolutionState after, Package? imported)
    {
        WriteMetadata(metadata);
        DemandApis(before.Composition, after.Composition);
        WriteRows(before.Composition.Rows, after.Composition.Rows);
        apis.Replace(
            before.Composition.Apis.Keys, after.Composition.Apis.Values.Select(api => api.Registered()));
        WriteSteps(before, after, imported);
        WriteSecurity(before.Composition, after.Composition);
    }

    private void WriteMetadata(MetadataStore metadata)
    {
        var change = MetadataChange.Between(current, metadata);
        leftovers.ClearLookups(change.RemovedTables);
        current.Take(metadata);
        database.Apply(current);
        administration.AddMissingPrivileges();
        if (change.RemovedTables.Count > 0)
        {
            leftovers.RemoveRowsOf(change.RemovedTables);
            security.RemoveSurplusPrivileges();
        }
    }

    private void DemandApis(Composition before, Composition after)
    {
        foreach (var (name, api) in after.Apis)
        {
            if (before.Apis.TryGetValue(name, out var there))
            {
                CustomApiCheck.DemandUnchanged(there.Definition, api.Definition);
                apiCheck.DemandValid(api.Definition);
            }
            else
            {
                apiCheck.Demand(api.Definition);
            }
        }
    }

    private void WriteRows(
        IReadOnlyDictionary<(string Table, Guid Id), ComponentRow> before,
        IReadOnlyDictionary<(string Table, Guid Id), ComponentRow> after)
    {
        foreach (var row in before.Values.Where(row => !after.ContainsKey(row.Key)))
        {
            leftovers.RemoveValuesOf(row);
            database.Delete(current.Table(row.Table), row.Id);
        }

        foreach (var row in after.Values)
        {
            if (!before.TryGetValue(row.Key, out var there))
            {
                leftovers.DemandFree(row);
                rows.Insert(row.Table, row.Id, new(row.Values));
            }
            else if (Changed(there, row) is { Count: > 0 } changed)
            {
                var table = current.Table(row.Table);
                changed["modifiedon"] = host.UtcNow;
                rows.UpdateIfThere(
                    row.Table,
                    row.Id,
                    changed.Where(pair => table.Column(pair.Key) is not null).ToDictionary(StringComparer.Ordinal));
            }
        }
    }

    private void WriteSteps(SolutionState before, SolutionState after, Package? imported)
    {
        var own = imported?.StepIds.ToHashSet();
        var plugins = new Dictionary<(Guid, string?), LazyPlugin>();
        var registered = new Dictionary<Guid, RegisteredStep>();
        foreach (var (id, step) in after.Composition.Steps)
        {
            registered.Add(id, new RegisteredStep(step.Definition, PluginOf(step.Type, step.Definition.Configuration)));
        }

        // The APIs are there by now: a step may wait for one of them.
        foreach (var step in registered.Values.Where(one => own?.Contains(one.Definition.Id) == true))
        {
            stepCheck.Demand(step.Definition);
            StepFilter.Demand(current, step.Definition);
        }

        steps.Replace(before.Composition.Steps.Keys.ToHashSet(), registered);
        foreach (var (id, typeId) in after.HandMade)
        {
            steps.Replace(id, step => after.Composition.TypeOf(typeId) is { } type
                ? step with { Plugin = PluginOf(type, step.Definition.Configuration) }
                : step);
        }

        // One instance for one class and configuration, whichever solution brought the step.
        LazyPlugin PluginOf(ImportedType type, string? configuration)
        {
            if (!plugins.TryGetValue((type.Id, configuration), out var plugin))
            {
                plugin = PluginBefore(before, type, configuration) ?? new LazyPlugin(type.Type, configuration, null);
                plugins.Add((type.Id, configuration), plugin);
            }

            return plugin;
        }
    }

    // The same build of the class goes on with what it remembers.
    private LazyPlugin? PluginBefore(SolutionState before, ImportedType type, string? configuration)
    {
        var same = before.Composition.Steps.Values.FirstOrDefault(
            one => one.Type == type && one.Definition.Configuration == configuration);
        return same is null
            ? null
            : steps.All.Find(one => one.Definition.Id == same.Definition.Id)?.Plugin as LazyPlugin;
    }

    private void WriteSecurity(Composition before, Composition after)
    {
        foreach (var role in before.Roles.Values.Where(role => !after.Roles.ContainsKey(role.Id)))
        {
            security.RemoveRole(role.Id, role.Name);
        }

        foreach (var role in after.Roles.Values)
        {
            security.SetRole(role, before.Roles.GetValueOrDefault(role.Id));
        }

        foreach (var profile in before.Profiles.Values.Where(one => !after.Profiles.ContainsKey(one.Profile.Id)))
        {
            security.RemoveProfile(profile.Profile.Id, profile.Name);
        }

        foreach (var profile in after.Profiles.Values)
        {
            security.SetProfile(profile, before.Profiles.GetValueOrDefault(profile.Profile.Id));
        }
    }

    private static Dictionary<string, object?> Changed(ComponentRow before, ComponentRow after) => after.Values
        .Where(pair => !before.Values.TryGetValue(pair.Key, out var there) || !Equals(there, pair.Value))
        .Concat(before.Values
            .Where(pair => !after.Values.ContainsKey(pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, (object?)null)))
        .ToDictionary(StringComparer.Ordinal);
}
