using System.Xml.Linq;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Components;

/// <summary>The rows by which an organisation shows what a solution brings.</summary>
internal sealed class ComponentRows(ComponentRowSet rows, ComponentIds ids, SolutionManifest manifest)
{
    private const string SettingTable = "environmentvariabledefinition";
    private const string ImageTable = "sdkmessageprocessingstepimage";

    private static readonly Dictionary<string, int> FormTypes = new()
    {
        ["main"] = 2,
        ["quick"] = 6,
        ["quickCreate"] = 7,
        ["card"] = 11,
    };

    public void AddFormsAndViews(IEnumerable<XElement> tables)
    {
        foreach (var table in tables)
        {
            var name = table.Needed("Name").ToLowerInvariant();
            foreach (var view in table.Descendants("savedquery"))
            {
                AddView(view, name);
            }

            foreach (var form in table.Descendants("systemform"))
            {
                DemandQuiet(form);
                AddForm(form, name);
            }
        }
    }

    public void AddWebResource(XElement element, byte[] content) => rows.Add(
        "webresource",
        XmlReading.Id(element.Needed("WebResourceId")),
        new()
        {
            ["name"] = element.Needed("Name"),
            ["displayname"] = element.Text("DisplayName"),
            ["description"] = element.Text("Description"),
            ["webresourcetype"] = new OptionSetValue(element.Number("WebResourceType")),
            ["content"] = Convert.ToBase64String(content),
            ["ismanaged"] = manifest.IsManaged,
        });

    public void AddSetting(string schemaName, Dictionary<string, object?> values) => rows.Add(
        SettingTable,
        ids.Of(SettingTable, schemaName),
        new(values) { ["schemaname"] = schemaName, ["ismanaged"] = manifest.IsManaged });

    public void AddAssembly(ImportedAssembly assembly)
    {
        var identity = assembly.Assembly.GetName();
        rows.Add("pluginassembly", assembly.Id, new()
        {
            ["name"] = identity.Name,
            ["version"] = identity.Version?.ToString(),
            ["culture"] = "neutral",
            ["publickeytoken"] = Convert.ToHexStringLower(identity.GetPublicKeyToken() ?? []),
            ["ismanaged"] = manifest.IsManaged,
        });
        foreach (var type in assembly.Types)
        {
            rows.Add("plugintype", type.Id, new()
            {
                ["name"] = type.Type.FullName,
                ["typename"] = type.Type.FullName,
                ["friendlyname"] = type.FriendlyName,
                ["assemblyname"] = identity.Name,
                ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly.Id),
                ["ismanaged"] = manifest.IsManaged,
            });
        }
    }

    public void AddApi(ImportedApi api) => CustomApiRows.Add(rows, ids, api, manifest.IsManaged);

    public void AddStep(StepDefinition step, Guid pluginType)
    {
        rows.RemoveWhere(row => row.Table == ImageTable
            && row.Values["sdkmessageprocessingstepid"] is EntityReference owner && owner.Id == step.Id);
        rows.Add("sdkmessageprocessingstep", step.Id, new()
        {
            ["name"] = step.Name,
            ["stage"] = new OptionSetValue(step.Stage),
            ["mode"] = new OptionSetValue(step.Asynchronous ? 1 : 0),
            ["rank"] = step.Rank,
            ["filteringattributes"] = step.FilteringColumns.Count == 0 ? null : string.Join(',', step.FilteringColumns),
            ["configuration"] = step.Configuration,
            ["sdkmessageid"] = new EntityReference("sdkmessage", MessageFilters.IdOf(step.Message)),
            ["sdkmessagefilterid"] = step.Table is { } table
                ? new EntityReference("sdkmessagefilter", MessageFilters.IdOf(step.Message, table))
                : null,
            ["plugintypeid"] = new EntityReference("plugintype", pluginType),
            ["eventhandler"] = new EntityReference("plugintype", pluginType),
            ["statecode"] = new OptionSetValue(step.Enabled ? 0 : 1),
            ["statuscode"] = new OptionSetValue(step.Enabled ? 1 : 2),
            ["ismanaged"] = manifest.IsManaged,
        });
        foreach (var image in step.Images)
        {
            rows.Add(ImageTable, ids.Of(ImageTable, $"{step.Id}", image.Alias, $"{image.Kind}"), new()
            {
                ["name"] = image.Alias,
                ["entityalias"] = image.Alias,
                ["imagetype"] = new OptionSetValue((int)image.Kind),
                ["attributes"] = image.Columns is null ? null : string.Join(',', image.Columns),
                ["messagepropertyname"] = image.MessageProperty,
                ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", step.Id),
            });
        }
    }

    private void AddView(XElement view, string table) => rows.Add(
        "savedquery",
        XmlReading.Id(view.Needed("savedqueryid")),
        new()
        {
            ["name"] = view.Label("LocalizedNames"),
            ["description"] = view.Label("Descriptions"),
            ["returnedtypecode"] = table,
            ["querytype"] = view.Number("querytype"),
            ["isdefault"] = view.Flag("isdefault", otherwise: false),
            ["fetchxml"] = Inner(view, "fetchxml"),
            ["layoutxml"] = Inner(view, "layoutxml"),
            ["ismanaged"] = manifest.IsManaged,
        });

    private static void DemandQuiet(XElement form)
    {
        if ((string?)form.Parent?.Attribute("type") == "quick" && form.Descendants("events").Any())
        {
            throw ImportFaults.QuickFormHas(XmlReading.Id(form.Needed("formid")), "events");
        }
    }

    private void AddForm(XElement form, string table) => rows.Add(
        "systemform",
        XmlReading.Id(form.Needed("formid")),
        new()
        {
            ["name"] = form.Label("LocalizedNames"),
            ["description"] = form.Label("Descriptions"),
            ["objecttypecode"] = table,
            ["type"] = FormTypes.TryGetValue((string?)form.Parent?.Attribute("type") ?? "", out var type)
                ? new OptionSetValue(type)
                : throw Faults.Unsupported($"forms of type {(string?)form.Parent?.Attribute("type")}"),
            ["formactivationstate"] = new OptionSetValue(form.Flag("FormActivationState", otherwise: true) ? 1 : 0),
            ["formpresentation"] = new OptionSetValue(form.Text("FormPresentation") is null
                ? 0
                : form.Number("FormPresentation")),
            ["formxml"] = form.Element("form")?.ToString(SaveOptions.DisableFormatting),
            ["ismanaged"] = manifest.IsManaged,
        });

    private static string? Inner(XElement element, string name) =>
        element.Element(name)?.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting);
}
