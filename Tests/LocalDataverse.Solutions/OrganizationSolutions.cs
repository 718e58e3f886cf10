using System.Xml.Linq;
using LocalDataverse.Engine;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Solutions.Importing;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions;

/// <summary>What an organisation can do with solutions.</summary>
public static class OrganizationSolutions
{
    extension(LocalOrganization organization)
    {
        /// <summary>The assemblies that run, as they lay in the zips of the solutions that are there.</summary>
        public IReadOnlyList<PluginAssemblyInfo> Assemblies => organization.Platform.Solutions.Assemblies;

        /// <summary>An organisation that takes solutions in.</summary>
        /// <param name="file">The SQLite file; null keeps everything in memory.</param>
        /// <param name="clock">What time it is; null is the machine's clock.</param>
        /// <param name="hasEmailExtension">
        /// Whether e-mail has msdyn_recipientlist, which comes with Dynamics 365 and not with Dataverse itself.
        /// </param>
        /// <param name="rules">What the host itself demands; null is as usual.</param>
        public static LocalOrganization WithSolutions(
            string? file = null, TimeProvider? clock = null, bool hasEmailExtension = true, HostRules? rules = null) =>
            LocalOrganization.Create(file, clock, hasEmailExtension, rules, [SolutionAddition.To]);

        /// <summary>Imports the zip of a solution.</summary>
        /// <param name="zipPath">Where it is.</param>
        /// <param name="activateSteps">Whether its new steps run at once.</param>
        public ImportReport Import(string zipPath, bool activateSteps = true)
        {
            using var zip = File.OpenRead(zipPath);
            return Import(organization, zip, Path.GetFileName(zipPath), activateSteps);
        }

        /// <summary>Imports the zip of a solution.</summary>
        /// <param name="zip">Its bytes, from where the stream stands.</param>
        /// <param name="activateSteps">Whether its new steps run at once.</param>
        public ImportReport Import(Stream zip, bool activateSteps = true) =>
            Import(organization, zip, "solution.zip", activateSteps);
    }

    private static ImportReport Import(LocalOrganization organization, Stream zip, string name, bool activateSteps) =>
        organization.Platform.Refused.Remembering(() => organization.Platform.Solutions.Import(
            Package.Open(zip, name), new ImportOptions { ActivateSteps = activateSteps }));
}

/// <summary>The solutions of an organisation's parts.</summary>
internal static class PlatformSolutions
{
    extension(Platform platform)
    {
        /// <summary>The solutions of an organisation that takes them in.</summary>
        /// <exception cref="InvalidOperationException">The organisation was made without.</exception>
        public SolutionImporter Solutions => Find(platform) ?? throw new InvalidOperationException(
            $"Make the organization with {nameof(OrganizationSolutions.WithSolutions)} to import solutions.");

        /// <summary>What solutions add to the commands of a table, in the order of their names.</summary>
        public IEnumerable<XElement> RibbonsOf(string table) => Find(platform)?.State.Composition.Ribbons
            .Where(one => one.Key.Table == table).OrderBy(one => one.Key.Solution, StringComparer.Ordinal)
            .Select(one => one.Value) ?? [];
    }

    private static SolutionImporter? Find(Platform platform) =>
        platform.Additions.OfType<SolutionAddition>().FirstOrDefault()?.Solutions;
}
