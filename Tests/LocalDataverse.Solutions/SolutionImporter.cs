using System.Reflection;
using System.ServiceModel;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions;

/// <summary>
/// The solutions of an organisation. Whatever changes them composes all that remain anew and writes the difference: all
/// of it, or nothing.
/// </summary>
internal sealed class SolutionImporter
{
    private readonly Platform platform;
    private readonly MetadataStore system;
    private volatile SolutionState state = new();

    /// <param name="platform">The organisation.</param>
    /// <param name="other">The solutions of the organisation that it is a copy of; null where it is none.</param>
    public SolutionImporter(Platform platform, SolutionImporter? other = null)
    {
        this.platform = platform;
        system = (other?.system ?? platform.Metadata).Copy();
        state = other?.State ?? state;
        Staged = new SolutionStage(platform);
    }

    public SolutionStage Staged { get; }

    public SolutionState State => state;

    public IReadOnlyList<PluginAssemblyInfo> Assemblies =>
        [.. state.Composition.Assemblies.Values.Select(one => new PluginAssemblyInfo(
            one.Assembly.FullName!, one.Location, [.. one.Types.Select(type => type.Type.FullName!)]))];

    /// <summary>The assemblies themselves, as they run.</summary>
    public IEnumerable<Assembly> Running => state.Composition.Assemblies.Values.Select(one => one.Assembly);

    /// <summary>Imports a solution: new, as an update that takes nothing away, or to be held.</summary>
    public ImportReport Import(Package package, ImportOptions options) => Bring(package, options, stack =>
    {
        ImportRules.DemandImportable(package, stack, options.Holding);
        return stack.Find(package.Manifest.UniqueName) is not { } there ? stack.Install(package, platform.UtcNow)
            : options.Holding ? stack.Hold(there, package, platform.UtcNow)
            : stack.Update(there, package, platform.UtcNow);
    });

    /// <summary>
    /// Replaces the version that is there in one step; what the new one lacks goes. Where there is none it is
    /// installed.
    /// </summary>
    public ImportReport StageAndUpgrade(Package package, ImportOptions options) => Bring(package, options, stack =>
    {
        ImportRules.DemandUpgrade(package, stack);
        return stack.Find(package.Manifest.UniqueName) is { } there
            ? stack.Upgrade(there, package, platform.UtcNow)
            : stack.Install(package, platform.UtcNow);
    });

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
    public Guid Promote(string uniqueName) => Change(
        now => now with
        {
            Stack = now.Stack.Promote(
                Needed(now.Stack, uniqueName), Needed(now.Stack, uniqueName + InstalledSolution.Suffix)),
        },
        imported: null,
        () => Needed(state.Stack, uniqueName).Id);

    /// <summary>Takes a managed solution out, with its components and their data.</summary>
    public void Uninstall(Guid id)
    {
        var before = Running.ToList();
        Change(
            now => now with
            {
                Stack = Without(now.Stack, now.Stack.Find(id) ?? throw Faults.RowNotFound("solution", id)),
            },
            imported: null,
            () => true);
        foreach (var gone in before.Except(Running))
        {
            PluginAssemblyContext.Forget(gone);
        }
    }

    /// <summary>What stands in the way of taking a solution out.</summary>
    public IReadOnlyList<Dependency> DependenciesForUninstall(string uniqueName) =>
        new SolutionComposer(platform, system, state)
            .Dependents(Without(state.Stack, Needed(state.Stack, uniqueName)));

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
        Change(now => now with { Active = now.Active.Remove(step) }, imported: null, () => true);

    public void AddHandMade(Guid step, Guid pluginType) =>
        state = state with { HandMade = state.HandMade.SetItem(step, pluginType) };

    public void RemoveHandMade(Guid step) => state = state with { HandMade = state.HandMade.Remove(step) };

    private static InstalledSolution Needed(SolutionStack stack, string uniqueName) => stack.Find(uniqueName)
        ?? throw Faults.Create(
            ErrorCodes.ObjectDoesNotExist, $"The solution {uniqueName} does not exist in this organization.");

    private static SolutionStack Without(SolutionStack stack, InstalledSolution there)
    {
        if (!there.IsManaged)
        {
            throw Faults.Unsupported("Delete of an unmanaged solution");
        }

        return stack.HeldFor(there.UniqueName) is { } held
            ? throw Faults.Unsupported($"Delete of {there.UniqueName} while {held.UniqueName} is there")
            : stack.Remove(there);
    }

    private ImportReport Bring(Package package, ImportOptions options, Func<SolutionStack, SolutionStack> place) =>
        Change(
            now =>
            {
                var stack = place(now.Stack);
                var steps = package.StepIds.Distinct().ToList();
                return now with
                {
                    Stack = stack,
                    StepsOn = now.StepsOn.SetItems(steps.Select(step => KeyValuePair.Create(
                        step, options.ActivateSteps || now.StepsOn.GetValueOrDefault(step)))),
                    Active = options.Overwrite ? now.Active.RemoveRange(steps) : now.Active,
                };
            },
            package,
            () =>
            {
                new ComponentParameters(platform).Apply(options.Components);
                return ImportReports.Of(package, state.Composition);
            });

    // All within the one transaction that holds the database: nobody changes the layers meanwhile.
    private T Change<T>(Func<SolutionState, SolutionState> change, Package? imported, Func<T> result) =>
        platform.InTransaction(platform.HostCall, _ =>
        {
            var (before, undo) = (state, new Undo(platform));
            try
            {
                var (metadata, next) =
                    new SolutionComposer(platform, system, before).Compose(change(before), imported);
                new SolutionWriter(platform).Write(metadata, before, next, imported);
                state = next;
                return result();
            }
            catch
            {
                undo.Run();
                state = before;
                throw;
            }
        });
}
