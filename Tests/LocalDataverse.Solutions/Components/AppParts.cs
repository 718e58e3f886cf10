using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Components;

/// <summary>What dashboards, site maps and apps are made of, all of which must be there.</summary>
internal sealed class AppParts(
    ComponentRowSet rows, ComponentIds ids, MetadataStore metadata, Predicate<Guid> isRoleOfSolution)
{
    public const int SiteMapType = 62;
    public const int AppType = 80;

    private const string Mark = "$webresource:";

    // System Administrator and System Customizer have the same ids in every environment.
    private static readonly Guid[] Administrators =
        [new("627090ff-40a3-4053-8790-584edc5be201"), new("119f245c-3cc8-4b62-b31c-d1a046ced15d")];

    /// <summary>The id that this environment gives to a component that has only a name.</summary>
    public Guid IdOf(int type, string name) => ids.Of("object", $"{type}", name);

    public void DemandColumn(string table, string column, string by)
    {
        if (metadata.TryTable(table)?.Column(column) is null)
        {
            throw Lacks(by, $"the column {column} of {table}");
        }
    }

    public void DemandRow(string table, Guid id, string by)
    {
        if (!rows.All.ContainsKey((table, id)))
        {
            throw Lacks(by, $"{table} {id}");
        }
    }

    public void DemandRole(Guid id, string by)
    {
        if (!isRoleOfSolution(id) && !Administrators.Contains(id))
        {
            throw Lacks(by, $"role {id}");
        }
    }

    public void DemandGrid(XElement parameters, string by)
    {
        DemandTable(parameters.Text("TargetEntityType"), by);
        if (parameters.Text("ViewId") is { } view)
        {
            DemandRow("savedquery", XmlReading.Id(view), by);
        }

        if (parameters.Text("VisualizationId") is { } chart)
        {
            DemandRow("savedqueryvisualization", XmlReading.Id(chart), by);
        }
    }

    public void DemandSubArea(XElement sub, string by)
    {
        DemandTable(sub.Attribute("Entity")?.Value, by);
        if (sub.Attribute("DefaultDashboard")?.Value is { } dashboard)
        {
            DemandRow("systemform", XmlReading.Id(dashboard), by);
        }

        if (sub.Attribute("Url")?.Value is { } url && url.StartsWith(Mark, StringComparison.Ordinal))
        {
            var name = url[Mark.Length..];
            if (!rows.All.Values.Any(row => row.Table == "webresource" && Equals(row.Values["name"], name)))
            {
                throw Lacks(by, $"web resource {name}");
            }
        }
    }

    public void DemandComponent(XElement component, string by)
    {
        var name = component.Attribute("schemaName")?.Value;
        switch (component.NeededAttribute("type"))
        {
            case "1" when name is not null && metadata.TryTable(name) is null:
                throw ImportFaults.AppLacksTable(name);
            case "1":
                break;
            case "26":
                DemandRow("savedquery", Id(component), by);
                break;
            case "59":
                DemandRow("savedqueryvisualization", Id(component), by);
                break;
            case "60":
                DemandRow("systemform", Id(component), by);
                break;
            case "62":
                DemandRow("sitemap", IdOf(SiteMapType, component.NeededAttribute("schemaName")), by);
                break;
            case var type:
                throw Faults.Unsupported($"component of type {type} of an app");
        }
    }

    private void DemandTable(string? name, string by)
    {
        if (name is { Length: > 0 } && metadata.TryTable(name) is null)
        {
            throw Lacks(by, $"the table {name}");
        }
    }

    private static Guid Id(XElement component) => XmlReading.Id(component.NeededAttribute("id"));

    private static Exception Lacks(string by, string what) => ImportFaults.Invalid($"{by} needs {what}, not there");
}
