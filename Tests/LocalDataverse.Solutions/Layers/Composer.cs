using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Solutions.Components;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Layers;

/// <summary>Lays the packages of all layers over each other, component by component.</summary>
internal sealed class Composer(MetadataStore metadata, ComponentIds ids, Func<SolutionManifest, Guid> publisherOf)
{
    private readonly ComponentRowSet rows = new();
    private readonly Dictionary<Guid, ImportedAssembly> assemblies = [];
    private readonly Dictionary<Guid, ComposedStep> steps = [];
    private readonly Dictionary<string, ImportedApi> apis = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, ComposedRole> roles = [];
    private readonly Dictionary<Guid, ComposedProfile> profiles = [];
    private readonly Dictionary<(string Solution, string Table), XElement> ribbons = [];
    private readonly Dictionary<string, string> settings = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlySet<Guid> TypeIds => Types().Select(type => type.Id).ToHashSet();

    public static IReadOnlySet<string> ApiNames(SolutionStack stack) => stack.Packages
        .SelectMany(package => CustomApiXml.Names(package.Zip))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>First of all: steps and APIs of any layer run what the topmost one brings.</summary>
    public void AddAssemblies(Package package)
    {
        foreach (var assembly in package.Assemblies)
        {
            AssemblyRules.DemandUnique(assembly, assemblies.Values);
            if (assemblies.TryGetValue(assembly.Id, out var lower))
            {
                rows.RemoveWhere(row => row.Table == "plugintype" && lower.Types.Any(type => type.Id == row.Id));
            }

            assemblies[assembly.Id] = assembly;
            new ComponentRows(rows, ids, package.Manifest).AddAssembly(assembly);
        }
    }

    public void Add(Package package, SolutionState state)
    {
        var solution = package.Manifest.UniqueName;
        var own = new ComponentRows(rows, ids, package.Manifest);
        own.AddFormsAndViews(package.Tables);
        foreach (var table in package.Tables.Where(one => one.Element("RibbonDiffXml") is not null))
        {
            ribbons[(solution, table.Needed("Name").ToLowerInvariant())] = table.Element("RibbonDiffXml")!;
        }

        foreach (var element in package.Content.In("WebResources", "WebResource"))
        {
            own.AddWebResource(element, package.Zip.File(element.Needed("FileName")));
        }

        AddApis(package, own);
        if (package.StepIds.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw ImportFaults.Invalid($"the step {twice.Key} stands there twice");
        }

        foreach (var element in package.Steps)
        {
            AddStep(element, solution, state, own);
        }

        foreach (var element in package.Content.In("Roles", "Role"))
        {
            var role = SecurityXml.ReadRole(element);
            roles[role.Id] = role;
        }

        foreach (var element in package.Content.In("FieldSecurityProfiles", "FieldSecurityProfile"))
        {
            var profile = SecurityXml.ReadProfile(element, metadata);
            profiles[profile.Profile.Id] = profile;
        }

        new AppXml(rows, new AppParts(rows, ids, metadata, roles.ContainsKey), package.Manifest.IsManaged)
            .AddAll(package.Content);
        FlowXml.AddAll(package, rows, ids);
        SettingXml.AddAll(package.Zip, own, name => !IsOwn(name, solution));
        if (package.Zip.Unread.FirstOrDefault() is { } unread)
        {
            throw Faults.Unsupported($"file {unread} of a solution");
        }

        RootComponents.Demand(package.Manifest, package.Content, metadata);
    }

    public void AddRow(InstalledSolution solution)
    {
        var manifest = solution.Manifest;
        rows.Add("solution", solution.Id, new()
        {
            ["uniquename"] = solution.UniqueName,
            ["friendlyname"] = manifest.DisplayName,
            ["version"] = manifest.Version.ToString(),
            ["ismanaged"] = manifest.IsManaged,
            ["isvisible"] = true,
            ["installedon"] = solution.InstalledOn,
            ["publisherid"] = new EntityReference("publisher", publisherOf(manifest)),
        });
        foreach (var root in solution.Packages.SelectMany(one => one.Manifest.RootComponents).Distinct())
        {
            var kind = $"{root.Type}";
            rows.Add("solutioncomponent", ids.Of("solutioncomponent", $"{solution.Id}", kind, root.Name), new()
            {
                ["solutionid"] = new EntityReference("solution", solution.Id),
                ["componenttype"] = root.Type,
                ["objectid"] = root.Id ?? ids.Of("object", kind, root.Name),
            });
        }
    }

    public Composition Compose() => new()
    {
        Rows = rows.All,
        Assemblies = assemblies,
        Steps = steps,
        Apis = apis,
        Roles = roles,
        Profiles = profiles,
        Ribbons = ribbons,
    };

    private void AddApis(Package package, ComponentRows own)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var api in CustomApiXml.All(package.Zip, Types()))
        {
            if (!names.Add(api.Definition.UniqueName))
            {
                throw CustomApiCheck.NameTaken(api.Definition.UniqueName);
            }

            apis[api.Definition.UniqueName] = api;
            own.AddApi(api);
        }
    }

    private void AddStep(
        XElement element, string solution, SolutionState state, ComponentRows own)
    {
        var (read, type) = StepXml.Read(element, Types(), isActive: true);
        var step = ActiveLayer.Over(
            read with { Enabled = state.StepsOn.GetValueOrDefault(read.Id) }, state.Active.GetValueOrDefault(read.Id));
        steps[step.Id] = new ComposedStep(step, type, solution);
        own.AddStep(step, type.Id);
        if (state.Active.TryGetValue(step.Id, out var columns))
        {
            rows.Add("sdkmessageprocessingstep", step.Id, new(columns));
        }
    }

    private List<ImportedType> Types() => [.. assemblies.Values.SelectMany(one => one.Types)];

    private bool IsOwn(string setting, string solution)
    {
        settings.TryAdd(setting, solution);
        return settings[setting].Equals(solution, StringComparison.OrdinalIgnoreCase);
    }
}
