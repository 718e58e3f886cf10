using System.Xml.Linq;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Components;

/// <summary>
/// The charts, dashboards, site maps and apps of a solution, as rows of the tables that Microsoft's reference
/// describes: savedqueryvisualization, systemform, sitemap and appmodule. Nothing draws them here.
/// </summary>
internal sealed class AppXml(ComponentRowSet rows, AppParts parts, bool isManaged)
{
    private const int DashboardType = 0;

    public void AddAll(XElement content)
    {
        foreach (var table in content.In("Entities", "Entity"))
        {
            foreach (var chart in table.In("Visualizations", "visualization"))
            {
                AddChart(chart, table.Needed("Name").ToLowerInvariant());
            }
        }

        foreach (var dashboard in content.In("Dashboards", "Dashboard"))
        {
            AddDashboard(dashboard);
        }

        foreach (var map in content.In("AppModuleSiteMaps", "AppModuleSiteMap"))
        {
            AddSiteMap(map);
        }

        foreach (var app in content.In("AppModules", "AppModule"))
        {
            AddApp(app);
        }
    }

    private void AddChart(XElement chart, string table)
    {
        var id = XmlReading.Id(chart.Needed("savedqueryvisualizationid"));
        foreach (var entity in chart.Descendants("entity").Where(one => one.Attribute("name")?.Value != table))
        {
            throw ImportFaults.Invalid($"the chart {id} of {table} counts {entity.Attribute("name")?.Value}");
        }

        foreach (var column in chart.Descendants("attribute").Select(one => one.NeededAttribute("name")))
        {
            parts.DemandColumn(table, column, $"the chart {id}");
        }

        rows.Add("savedqueryvisualization", id, new()
        {
            ["name"] = chart.Label("LocalizedNames"),
            ["description"] = chart.Label("Descriptions"),
            ["primaryentitytypecode"] = table,
            ["datadescription"] = Inner(chart, "datadescription"),
            ["presentationdescription"] = Inner(chart, "presentationdescription"),
            ["isdefault"] = chart.Flag("isdefault", otherwise: false),
            ["ismanaged"] = isManaged,
        });
    }

    private void AddDashboard(XElement dashboard)
    {
        var id = XmlReading.Id(dashboard.Needed("FormId"));
        var forms = dashboard.Element("FormXml")?.Element("forms");
        if (forms?.Attribute("type")?.Value != "dashboard")
        {
            throw ImportFaults.Invalid($"the dashboard {id} holds no form of the type dashboard");
        }

        foreach (var grid in forms.Descendants("parameters"))
        {
            parts.DemandGrid(grid, $"the dashboard {id}");
        }

        rows.Add("systemform", id, new()
        {
            ["name"] = dashboard.Label("LocalizedNames"),
            ["description"] = dashboard.Label("Descriptions"),
            ["objecttypecode"] = "none",
            ["type"] = new OptionSetValue(DashboardType),
            ["formxml"] = forms.Element("form")?.ToString(SaveOptions.DisableFormatting),
            ["ismanaged"] = isManaged,
        });
    }

    private void AddSiteMap(XElement map)
    {
        var name = map.Needed("SiteMapUniqueName");
        foreach (var sub in map.Descendants("SubArea"))
        {
            parts.DemandSubArea(sub, $"the site map {name}");
        }

        rows.Add("sitemap", parts.IdOf(AppParts.SiteMapType, name), new()
        {
            ["sitemapname"] = map.Label("LocalizedNames"),
            ["sitemapnameunique"] = name,
            ["sitemapxml"] = map.Element("SiteMap")?.ToString(SaveOptions.DisableFormatting),
            ["isappaware"] = true,
            ["ismanaged"] = isManaged,
        });
    }

    private void AddApp(XElement app)
    {
        var name = app.Needed("UniqueName");
        foreach (var component in app.In("AppModuleComponents", "AppModuleComponent"))
        {
            parts.DemandComponent(component, $"the app {name}");
        }

        foreach (var role in app.In("AppModuleRoleMaps", "Role"))
        {
            parts.DemandRole(XmlReading.Id(role.NeededAttribute("id")), $"the app {name}");
        }

        var icon = XmlReading.Id(app.Needed("WebResourceId"));
        parts.DemandRow("webresource", icon, $"the app {name}");
        rows.Add("appmodule", parts.IdOf(AppParts.AppType, name), new()
        {
            ["name"] = app.Label("LocalizedNames"),
            ["uniquename"] = name,
            ["description"] = app.Label("Descriptions"),
            ["webresourceid"] = icon,
            ["clienttype"] = app.Number("ClientType"),
            ["formfactor"] = app.Number("FormFactor"),
            ["navigationtype"] = new OptionSetValue(app.Number("NavigationType")),
            ["ismanaged"] = isManaged,
        });
    }

    private static string? Inner(XElement element, string name) =>
        element.Element(name)?.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting);
}
