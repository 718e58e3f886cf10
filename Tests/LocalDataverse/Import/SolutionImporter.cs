using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.Pipeline;

namespace OptOutPlugin.LocalDataverse.Import;

/// <summary>
/// The solutions of an organisation. Whatever changes them composes all that remain anew and writes the difference: all
/// of it, or nothing.
/// </summary>
internal sealed class SolutionImporter : IDisposable
{
    private readonly Platform platform;
    private readonly MetadataStore system;
    private volatile SolutionState state = new();

    public SolutionImporter(Platform platform)
    {
        this.platform = platform;
        system = platform.Metadata.Copy();
        Staged = new SolutionStage(platform);
    }

    public SolutionStage Staged { get; }

    public SolutionState State => state;

    public IReadOnlyList<PluginAssemblyInfo> Assemblies =>
        [.. state.Composition.Assemblies.Values.Select(one => new PluginAssemblyInfo(
            one.Assembly.FullName!, one.Location, [.. one.Types.Select(type => type.Type.FullName!)]))];

    /// <summary>Imports a solution: new, as an update that takes nothing away, or to be held.</summary>
    public ImportReport Import(Package package, ImportOptions options)
    {
        ImportRules.DemandImportable(package, state.Stack, options.Holding);
        var there = state.Stack.Find(package.Manifest.UniqueName);
        var stack = there is null ? state.Stack.Install(package, platform.UtcNow)
            : options.Holding ? state.Stack.Hold(there, package, platform.UtcNow)
            : state.Stack.Update(there, package, platform.UtcNow);
        return Bring(package, options, stack);
    }

    /// <summary>Replaces the version that is there in one step; what the new one lacks goes.</summary>
    public ImportReport StageAndUpgrade(Package package, ImportOptions options)
    {
        ImportRules.DemandUpgrade(package, state.Stack);
        return state.Stack.Find(package.Manifest.UniqueName) is { } there
            ? Bring(package, options, state.Stack.Upgrade(there, package, platform.UtcNow))
            : Import(package, options);
    }

    /// <summary>Imports with a row of importjob that tells how it went.</summary>
    public ImportReport ImportTracked(Guid job, Package package, ImportOptions options)
    {
        var context = options.Holding ? "ImportHolding"
            : state.Stack.Find(package.Manifest.UniqueName) is null ? "ImportInstall"
            : "ImportUpgrade";
        return new ImportJobs(platform).Track(job, package, context, () => Import(package, options));
    }

    public ImportReport UpgradeTracked(Guid job, Package package, ImportOptions options) =>
        new ImportJobs(platform).Track(job, package, "ImportUpgrade", () => StageAndUpgrade(package, options));

    /// <summary>Puts what is held in the place of what it was held for; what it lacks goes.</summary>
    public Guid Promote(string uniqueName)
    {
        var there = state.Stack.Find(uniqueName)
            ?? throw Faults.Create(
                ErrorCodes.ObjectDoesNotExist, $"The solution {uniqueName} does not exist in this organization.");
        var held = state.Stack.HeldFor(uniqueName)
            ?? throw Faults.Create(
                ErrorCodes.ObjectDoesNotExist,
                $"The solution {uniqueName}{InstalledSolution.Suffix} does not exist in this organization.");
        Change(state with { Stack = state.Stack.Promote(there, held) }, imported: null, () => true);
        return held.Id;
    }

    /// <summary>Takes a managed solution out, with its components and their data.</summary>
    public void Uninstall(Guid id) =>
        Change(state with { Stack = Without(state.Stack.Find(id) ?? throw Faults.RowNotFound("solution", id)) },
            imported: null,
            () => true);

    /// <summary>What stands in the way of taking a solution out.</summary>
    public IReadOnlyList<Dependency> DependenciesForUninstall(string uniqueName)
    {
        var there = state.Stack.Find(uniqueName)
            ?? throw Faults.Create(
                ErrorCodes.ObjectDoesNotExist, $"The solution {uniqueName} does not exist in this organization.");
        return new SolutionComposer(platform, system, state).Dependents(Without(there));
    }

    /// <summary>The row of what was imported, which may be held.</summary>
    public Guid? IdOf(SolutionManifest manifest) =>
        (state.Stack.HeldFor(manifest.UniqueName) ?? state.Stack.Find(manifest.UniqueName))?.Id;

    /// <summary>Why the zip cannot be imported, as far as its manifest tells.</summary>
    public IEnumerable<FaultException<OrganizationServiceFault>> Validate(Package package)
    {
        try
        {
            ImportRules.DemandImportable(package, state.Stack, holding: false);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return [fault];
        }

        return [];
    }

    /// <summary>Keeps what was changed by hand on a step: on one of a managed solution as an active layer.</summary>
    public void Customize(Guid step, IReadOnlyDictionary<string, object?> columns)
    {
        if (state.Composition.Rows.TryGetValue(("sdkmessageprocessingstep", step), out var row))
        {
            var layer = state.Active.GetValueOrDefault(step) ?? [];
            var rows = new Dictionary<(string, Guid), ComponentRow>(state.Composition.Rows.ToDictionary())
            {
                [row.Key] = row.Under(columns),
            };
            state = state with
            {
                Active = state.Active.SetItem(step, layer.SetItems(columns)),
                Composition = state.Composition with { Rows = rows },
            };
        }
    }

    /// <summary>Takes the active layer off a component: the managed one beneath shows again.</summary>
    public void RemoveActiveCustomizations(Guid step) =>
        Change(state with { Active = state.Active.Remove(step) }, imported: null, () => true);

    public void AddHandMade(Guid step, Guid pluginType) =>
        state = state with { HandMade = state.HandMade.SetItem(step, pluginType) };

    public void RemoveHandMade(Guid step) => state = state with { HandMade = state.HandMade.Remove(step) };

    public void Dispose()
    {
        foreach (var package in state.Stack.Packages)
        {
            package.Unload();
        }
    }

    private SolutionStack Without(InstalledSolution there)
    {
        if (!there.IsManaged)
        {
            throw Faults.Unsupported("Delete of an unmanaged solution");
        }

        return state.Stack.HeldFor(there.UniqueName) is { } held
            ? throw Faults.Unsupported($"Delete of {there.UniqueName} while {held.UniqueName} is there")
            : state.Stack.Remove(there);
    }

    private ImportReport Bring(Package package, ImportOptions options, SolutionStack stack)
    {
        var steps = package.StepIds.ToList();
        var next = state with
        {
            Stack = stack,
            StepsOn = state.StepsOn.SetItems(steps.Distinct().Select(step => KeyValuePair.Create(
                step, options.ActivateSteps || state.StepsOn.GetValueOrDefault(step)))),
            Active = options.Overwrite ? state.Active.RemoveRange(steps) : state.Active,
        };
        return Change(next, package, () =>
        {
            new ComponentParameters(platform).Apply(options.Components);
            return ImportReports.Of(package, state.Composition);
        });
    }

    private T Change<T>(SolutionState next, Package? imported, Func<T> result)
    {
        var (before, undo) = (state, new Undo(platform));
        try
        {
            var answer = platform.InTransaction(platform.HostCall, _ =>
            {
                var composer = new SolutionComposer(platform, system, before);
                var (metadata, composed) = composer.Compose(next, imported);
                new SolutionWriter(platform).Write(metadata, before, composed, imported);
                state = composed;
                return result();
            });
            foreach (var gone in before.Stack.Packages.Except(state.Stack.Packages).ToList())
            {
                gone.Unload();
            }

            return answer;
        }
        catch
        {
            undo.Run();
            state = before;
            imported?.Unload();
            throw;
        }
    }
}
