using System.Reflection;
using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Solutions.Layers;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Importing;

/// <summary>
/// The solutions of an organisation. Whatever changes them composes all that remain anew and writes the difference: all
/// of it, or nothing.
/// </summary>
internal sealed class SolutionImporter(
    InstalledSolutions installed,
    Transactions transactions,
    Host host,
    Func<SolutionState, SolutionComposer> composerOver,
    SolutionWriter writer,
    ComponentParameters parameters,
    ImportJobs jobs,
    SolutionStage staged,
    Func<Undo> remember)
{
    public SolutionStage Staged => staged;

    public SolutionState State => installed.State;

    /// <summary>The assemblies themselves, as they run.</summary>
    public IEnumerable<Assembly> Running => installed.Running;

    public IReadOnlyList<PluginAssemblyInfo> Assemblies =>
        [.. State.Composition.Assemblies.Values.Select(one => new PluginAssemblyInfo(
            one.Assembly.FullName!, one.Location, [.. one.Types.Select(type => type.Type.FullName!)]))];

    /// <summary>Imports a solution: new, as an update that takes nothing away, or to be held.</summary>
    public ImportReport Import(Package package, ImportOptions options) => Bring(package, options, stack =>
    {
        ImportRules.DemandImportable(package, stack, options.Holding);
        return stack.Find(package.Manifest.UniqueName) is not { } there ? stack.Install(package, host.UtcNow)
            : options.Holding ? stack.Hold(there, package, host.UtcNow)
            : stack.Update(there, package, host.UtcNow);
    });

    /// <summary>
    /// Replaces the version that is there in one step; what the new one lacks goes. Where there is none it is
    /// installed.
    /// </summary>
    public ImportReport StageAndUpgrade(Package package, ImportOptions options) => Bring(package, options, stack =>
    {
        ImportRules.DemandUpgrade(package, stack);
        return stack.Find(package.Manifest.UniqueName) is { } there
            ? stack.Upgrade(there, package, host.UtcNow)
            : stack.Install(package, host.UtcNow);
    });

    /// <summary>Imports with a row of importjob that tells how it went.</summary>
    public ImportReport ImportTracked(Guid job, Package package, ImportOptions options)
    {
        var context = options.Holding ? "ImportHolding"
            : State.Stack.Find(package.Manifest.UniqueName) is null ? "ImportInstall"
            : "ImportUpgrade";
        return jobs.Track(job, package, context, () => Import(package, options));
    }

    public ImportReport UpgradeTracked(Guid job, Package package, ImportOptions options) =>
        jobs.Track(job, package, "ImportUpgrade", () => StageAndUpgrade(package, options));

    /// <summary>Puts what is held in the place of what it was held for; what it lacks goes.</summary>
    public Guid Promote(string uniqueName) => Change(
        now => now with
        {
            Stack = now.Stack.Promote(
                Needed(now.Stack, uniqueName), Needed(now.Stack, uniqueName + InstalledSolution.Suffix)),
        },
        imported: null,
        () => Needed(State.Stack, uniqueName).Id);

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
        composerOver(State)
            .Dependents(Without(State.Stack, Needed(State.Stack, uniqueName)));

    /// <summary>Takes the active layer off a component: the managed one beneath shows again.</summary>
    public void RemoveActiveCustomizations(Guid step) =>
        Change(now => now with { Active = now.Active.Remove(step) }, imported: null, () => true);

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
                parameters.Apply(options.Components);
                return ImportReports.Of(package, State.Composition);
            });

    // All within the one transaction that holds the database: nobody changes the layers meanwhile.
    private T Change<T>(Func<SolutionState, SolutionState> change, Package? imported, Func<T> result) =>
        transactions.ByHost(_ =>
        {
            var (before, undo) = (State, remember());
            try
            {
                var (metadata, next) = composerOver(before).Compose(change(before), imported);
                writer.Write(metadata, before, next, imported);
                installed.State = next;
                return result();
            }
            catch
            {
                undo.Run();
                installed.State = before;
                throw;
            }
        });
}
