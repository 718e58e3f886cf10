using System.ServiceModel;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Pipeline;
using OptOutPlugin.LocalDataverse.Security;

namespace OptOutPlugin.LocalDataverse.Import;

/// <summary>Imports a solution zip: all of it, or nothing.</summary>
internal sealed class SolutionImporter(Platform platform) : IDisposable
{
    /// <summary>The nodes of customizations.xml that are understood; any other must be empty.</summary>
    private static readonly string[] Understood =
    [
        "Entities", "Roles", "FieldSecurityProfiles", "EntityRelationships", "optionsets", "WebResources",
        "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "Languages",
    ];

    private readonly Dictionary<string, SolutionManifest> installed = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ImportedAssembly> assemblies = [];

    // One instance for one class and configuration, whichever solution brought the step.
    private Dictionary<(Guid, string?), LazyPlugin> plugins = [];

    public IReadOnlyList<PluginAssemblyInfo> Assemblies =>
        [.. assemblies.Select(one => new PluginAssemblyInfo(
            one.Assembly.FullName!, one.Location, [.. one.Types.Select(type => type.Type.FullName!)]))];

    public SolutionStage Staged { get; } = new(platform);

    /// <summary>Imports with a row of importjob that tells how it went.</summary>
    public ImportReport ImportTracked(Guid jobId, Package package, ImportOptions options) =>
        new ImportJobs(platform).Track(jobId, package, "ImportInstall", () => Import(package, options));

    /// <summary>Why the zip cannot be imported, as far as its manifest tells.</summary>
    public IEnumerable<FaultException<OrganizationServiceFault>> Validate(Package package)
    {
        try
        {
            DemandImportable(package);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return [fault];
        }

        return [];
    }

    public IEnumerable<SolutionDependency> Missing(Package package) =>
        SolutionDependency.Unmet(package.Manifest, installed);

    public Version? VersionOf(string uniqueName) => installed.GetValueOrDefault(uniqueName)?.Version;

    public void Dispose() => assemblies.ForEach(one => one.Context.Unload());

    private void DemandImportable(Package package)
    {
        DemandNew(package.Manifest);
        DemandUnderstood(package.Content);
        if (SolutionDependency.Missing(package.Manifest, installed) is { } missing)
        {
            throw ImportFaults.MissingDependency(package.Manifest.UniqueName, missing);
        }
    }

    public ImportReport Import(Package package, ImportOptions options)
    {
        DemandImportable(package);
        var (zip, manifest, content) = (package.Zip, package.Manifest, package.Content);
        var loaded = new List<ImportedAssembly>();
        var undo = new Undo(platform);
        var before = plugins;
        plugins = new(before);
        try
        {
            var report = platform.InTransaction(
                platform.HostCall, _ => Apply(zip, manifest, content, options.ActivateSteps, loaded));
            installed[manifest.UniqueName] = manifest;
            assemblies.AddRange(loaded);
            return report;
        }
        catch
        {
            undo.Run();
            plugins = before;
            loaded.ForEach(one => one.Context.Unload());
            throw;
        }
    }

    private ImportReport Apply(
        SolutionZip zip,
        SolutionManifest manifest,
        XElement content,
        bool activateSteps,
        List<ImportedAssembly> loaded)
    {
        var tables = content.In("Entities", "Entity").ToList();
        ApplyMetadata(content, tables);
        platform.Administration.AddMissingPrivileges();
        var rows = new ComponentRows(platform, manifest);
        rows.AddSolution();
        rows.AddFormsAndViews(tables);
        foreach (var element in content.In("WebResources", "WebResource"))
        {
            rows.AddWebResource(element, zip.File(element.Needed("FileName")));
        }

        foreach (var element in content.In("SolutionPluginAssemblies", "PluginAssembly"))
        {
            loaded.Add(AssemblyXml.Load(element, zip));
            rows.AddAssembly(loaded[^1]);
        }

        var types = assemblies.Concat(loaded).SelectMany(one => one.Types).ToList();
        var apis = AddApis(zip, types, rows);
        var steps = AddSteps(content, types, activateSteps, rows);
        var roles = content.In("Roles", "Role").Select(role => SecurityXml.AddRole(role, platform.Administration)).ToList();
        foreach (var element in content.In("FieldSecurityProfiles", "FieldSecurityProfile"))
        {
            SecurityXml.AddProfile(element, platform.Metadata, platform.Administration);
        }

        SettingXml.AddAll(zip, rows);
        if (zip.Unread.FirstOrDefault() is { } unread)
        {
            throw Faults.Unsupported($"file {unread} of a solution");
        }

        RootComponents.Demand(manifest, content, platform.Metadata);
        return new ImportReport(manifest.UniqueName, manifest.Version, manifest.IsManaged)
        {
            Tables = [.. tables.Select(table => table.Needed("Name").ToLowerInvariant())],
            Steps = steps,
            Roles = roles,
            CustomApis = apis,
        };
    }

    private void ApplyMetadata(XElement content, List<XElement> tables)
    {
        foreach (var set in content.In("optionsets", "optionset"))
        {
            platform.Metadata.AddGlobalChoice(set.NeededAttribute("Name"), ChoiceXml.Options(set));
        }

        tables.ForEach(table => TableXml.Apply(table, platform.Metadata));
        foreach (var relationship in content.In("EntityRelationships", "EntityRelationship"))
        {
            RelationshipXml.Apply(relationship, platform.Metadata);
        }

        DemandTargets(tables);
        platform.Database.Apply(platform.Metadata);
    }

    private List<string> AddApis(SolutionZip zip, IReadOnlyList<ImportedType> types, ComponentRows rows)
    {
        var names = new List<string>();
        foreach (var api in CustomApiXml.All(zip, types))
        {
            CustomApiCheck.Demand(platform, api.Definition);
            platform.Apis.Add(api.Registered());
            rows.AddApi(api);
            names.Add(api.Definition.UniqueName);
        }

        return names;
    }

    private List<string> AddSteps(
        XElement content, IReadOnlyList<ImportedType> types, bool activateSteps, ComponentRows rows)
    {
        var names = new List<string>();
        foreach (var element in content.In("SdkMessageProcessingSteps", "SdkMessageProcessingStep"))
        {
            var (step, type) = StepXml.Read(element, types, activateSteps);
            StepCheck.Demand(platform, step);
            MessageFilters.Demand(platform, step);
            if (!plugins.TryGetValue((type.Id, step.Configuration), out var plugin))
            {
                plugin = new LazyPlugin(type.Type, step.Configuration, step.SecureConfiguration);
                plugins.Add((type.Id, step.Configuration), plugin);
            }

            platform.Steps.Add(new RegisteredStep(step, plugin));
            rows.AddStep(step, type.Id);
            names.Add(step.Name);
        }

        return names;
    }

    private void DemandNew(SolutionManifest manifest)
    {
        if (installed.TryGetValue(manifest.UniqueName, out var there))
        {
            throw manifest.Version > there.Version
                ? Faults.Unsupported($"upgrade of {manifest.UniqueName} from {there.Version} to {manifest.Version}")
                : ImportFaults.AlreadyInstalled(manifest.UniqueName, there.Version);
        }
    }

    private static void DemandUnderstood(XElement content)
    {
        foreach (var node in content.Elements().Where(node => !Understood.Contains(node.Name.LocalName)))
        {
            if (node.HasElements || node.Value.Trim().Length > 0)
            {
                throw Faults.Unsupported($"{node.Name.LocalName} of a solution");
            }
        }
    }

    private void DemandTargets(List<XElement> tables)
    {
        var names = tables.Select(table => table.Needed("Name").ToLowerInvariant());
        foreach (var column in names.Select(platform.Metadata.Table).SelectMany(table => table.Columns.Values))
        {
            if (column is { IsLookup: true, Targets.Count: 0 })
            {
                throw ImportFaults.Invalid($"no relationship says where the lookup {column.LogicalName} points");
            }
        }
    }
}
