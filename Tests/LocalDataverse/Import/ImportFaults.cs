namespace OptOutPlugin.LocalDataverse.Import;

/// <summary>Why a solution cannot be imported, in the platform's words where they are known.</summary>
internal static class ImportFaults
{
    private const int ImportSolutionError = unchecked((int)0x8004801E);
    private const int MissingDependencies = unchecked((int)0x8004801D);
    private const int InvalidSolutionFile = unchecked((int)0x80048060);

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

    public static Exception AlreadyInstalled(string name, Version version) => Faults.Create(
        ImportSolutionError, $"This version of the solution package is already installed ({name} {version}).");
}
