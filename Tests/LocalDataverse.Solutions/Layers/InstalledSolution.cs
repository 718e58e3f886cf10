using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Layers;

/// <summary>
/// A solution that is there: one layer. An update lays its package over those before, and takes nothing away; an
/// upgrade replaces them all.
/// </summary>
/// <param name="Id">Its row of solution.</param>
/// <param name="UniqueName">Its name; while it is held, the name of what it will replace with "_Upgrade".</param>
/// <param name="Packages">What was imported, the newest last.</param>
/// <param name="InstalledOn">When the newest was.</param>
internal sealed record InstalledSolution(
    Guid Id, string UniqueName, IReadOnlyList<Package> Packages, DateTime InstalledOn)
{
    public const string Suffix = "_Upgrade";

    public SolutionManifest Manifest => Packages[^1].Manifest;

    public Version Version => Manifest.Version;

    public bool IsManaged => Manifest.IsManaged;

    public bool IsHeld => UniqueName != Manifest.UniqueName;
}
