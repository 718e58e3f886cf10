namespace LocalDataverse.Solutions.Packages;

/// <summary>Why a solution cannot be imported, in the platform's words where they are known.</summary>
internal static class ImportFaults
{
    private const int ImportSolutionError = unchecked((int)0x80048033);
    private const int MissingDependencies = unchecked((int)0x8004801D);
    private const int InvalidSolutionFile = unchecked((int)0x80048060);
    private const int ManagedOverUnmanaged = unchecked((int)0x80048040);
    private const int UnmanagedOverManaged = unchecked((int)0x80048041);
    private const int InvalidHolding = unchecked((int)0x80048539);
    private const int VersionNotHigher = unchecked((int)0x80048541);
    private const int UninstallWithDependencies = unchecked((int)0x8004F01D);

    public static Exception Invalid(string why) =>
        Faults.Create(ImportSolutionError, $"The solution cannot be imported: {why}.");

    public static Exception InvalidFile(string? why = null) => Faults.Create(
        InvalidSolutionFile,
        "The solution file is invalid. The compressed file must contain the following files at its root: solution.xml, "
        + "customizations.xml, and [Content_Types].xml. Customization files exported from previous versions of "
        + "Microsoft Dynamics 365 are not supported." + (why is null ? "" : $" ({why})"));

    public static Exception MissingRoot(string name, int type) => Faults.Create(
        ImportSolutionError,
        $"Cannot add a Root Component {name} of type {type} because it is not in the target system.");

    public static Exception MissingDependency(string name, string dependencies) => Faults.Create(
        MissingDependencies,
        $"The following solution cannot be imported: {name}. Some dependencies are missing. "
        + $"The missing dependencies are : {dependencies} , ProductUpdatesOnly : False");

    public static Exception VersionTooLow(string name, Version version, Version installed) => Faults.Create(
        VersionNotHigher,
        "The import solution must have a higher version than the existing solution it is upgrading. "
        + $"({name}: {version} over {installed})");

    public static Exception HoldingExists(string name) => Faults.Create(
        InvalidHolding, $"Solution manifest import: FAILURE: Holding solution {name} already exists.");

    public static Exception OtherMode(bool isManaged) => Faults.Create(
        isManaged ? ManagedOverUnmanaged : UnmanagedOverManaged,
        $"The solution is already installed on this system as {(isManaged ? "an unmanaged" : "a managed")} solution "
        + $"and the package supplied is attempting to install it in {(isManaged ? "managed" : "unmanaged")} mode. "
        + "Import can only update solutions when the modes match. Uninstall the current solution and try again.");

    public static Exception HasDependents(IReadOnlyCollection<Dependency> dependencies) => Faults.Create(
        UninstallWithDependencies,
        $"Solution dependencies exist, cannot uninstall. DependencyCount : {dependencies.Count} "
        + string.Join(' ', dependencies.Select(one => one.ToString())));

    public static Exception AppLacksTable(string table) => Faults.Create(
        ImportSolutionError,
        $"App Module Import Failed because entity with Unique Name {table} doesn't exist in system");

    public static Exception QuickFormHas(Guid form, string element) => Faults.Create(
        ImportSolutionError, $"Form XML of type quick ({form}) cannot contain element: {element}");

    public static Exception AssemblyContent() => Faults.Create(
        ImportSolutionError,
        "Plug-in assembly does not contain the required types or assembly content cannot be updated.");

    public static Exception AssemblyNotUnique() => Faults.Create(
        ImportSolutionError,
        "Plug-in assembly fullnames must be unique (ignoring the version build and revision number).");
}
