using System.Collections.Immutable;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Layers;

/// <summary>
/// The solutions of an organisation in the order of their layers: of two that bring the same component the later
/// counts. "Solution layers" on learn.microsoft.com: what was installed last is on top, a held solution lies directly
/// above the one that it will replace, and what is unmanaged above everything managed.
/// </summary>
internal sealed record SolutionStack(ImmutableList<InstalledSolution> Layers)
{
    public static SolutionStack Empty { get; } = new(ImmutableList<InstalledSolution>.Empty);

    public IEnumerable<Package> Packages => Layers.SelectMany(one => one.Packages);

    public InstalledSolution? Find(string uniqueName) => Layers.Find(
        one => one.UniqueName.Equals(uniqueName, StringComparison.OrdinalIgnoreCase));

    public InstalledSolution? Find(Guid id) => Layers.Find(one => one.Id == id);

    public InstalledSolution? HeldFor(string uniqueName) => Find(uniqueName + InstalledSolution.Suffix);

    public SolutionStack Install(Package package, DateTime now)
    {
        var solution = new InstalledSolution(Guid.NewGuid(), package.Manifest.UniqueName, [package], now);
        var firstUnmanaged = Layers.FindIndex(one => !one.IsManaged);
        return new(solution.IsManaged && firstUnmanaged >= 0
            ? Layers.Insert(firstUnmanaged, solution)
            : Layers.Add(solution));
    }

    public SolutionStack Update(InstalledSolution there, Package package, DateTime now) => new(Layers.Replace(
        there, there with { Packages = [.. there.Packages, package], InstalledOn = now }));

    public SolutionStack Upgrade(InstalledSolution there, Package package, DateTime now) =>
        new(Layers.Replace(there, there with { Packages = [package], InstalledOn = now }));

    public SolutionStack Hold(InstalledSolution there, Package package, DateTime now) => new(Layers.Insert(
        Layers.IndexOf(there) + 1,
        new InstalledSolution(Guid.NewGuid(), there.UniqueName + InstalledSolution.Suffix, [package], now)));

    /// <summary>What is held takes the place and the name of what it was held for.</summary>
    public SolutionStack Promote(InstalledSolution there, InstalledSolution held) =>
        new(Layers.Remove(there).Replace(held, held with { UniqueName = there.UniqueName }));

    public SolutionStack Remove(InstalledSolution there) => new(Layers.Remove(there));
}
