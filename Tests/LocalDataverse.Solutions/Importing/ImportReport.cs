namespace LocalDataverse.Solutions.Importing;

/// <summary>What an import brought.</summary>
public sealed record ImportReport(string UniqueName, Version Version, bool IsManaged)
{
    public IReadOnlyList<string> Tables { get; init; } = [];

    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> CustomApis { get; init; } = [];
}

/// <summary>An assembly that runs here as it lay in the zip.</summary>
/// <param name="FullName">The identity read off the loaded assembly.</param>
/// <param name="Location">The zip and the entry within it.</param>
/// <param name="Types">The plugin types registered from it.</param>
public sealed record PluginAssemblyInfo(string FullName, string Location, IReadOnlyList<string> Types);
