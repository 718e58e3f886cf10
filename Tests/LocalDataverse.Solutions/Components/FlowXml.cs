using System.Text;
using System.Text.Json;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Components;

/// <summary>
/// The cloud flows of a solution and the connections that they need: shown as rows, switched off. Nothing runs them
/// here.
/// </summary>
internal static class FlowXml
{
    private const int CloudFlow = 5;

    public static void AddAll(Package package, ComponentRowSet rows, ComponentIds ids)
    {
        var connections = package.Content.In("connectionreferences", "connectionreference")
            .Select(one => one.NeededAttribute("connectionreferencelogicalname")).ToList();
        foreach (var element in package.Content.In("connectionreferences", "connectionreference"))
        {
            var name = element.NeededAttribute("connectionreferencelogicalname");
            rows.Add("connectionreference", ids.Of("connectionreference", name), new()
            {
                ["connectionreferencelogicalname"] = name,
                ["connectionreferencedisplayname"] = element.Text("connectionreferencedisplayname"),
                ["connectorid"] = element.Needed("connectorid"),
                ["ismanaged"] = package.Manifest.IsManaged,
            });
        }

        foreach (var element in package.Content.In("Workflows", "Workflow"))
        {
            var name = element.NeededAttribute("Name");
            if (element.Number("Category") != CloudFlow)
            {
                throw Faults.Unsupported($"process {name} that is no cloud flow");
            }

            var definition = Encoding.UTF8.GetString(package.Zip.File(element.Needed("JsonFileName")));
            DemandConnections(name, definition, connections);
            rows.Add("workflow", XmlReading.Id(element.NeededAttribute("WorkflowId")), new()
            {
                ["name"] = name,
                ["category"] = new OptionSetValue(CloudFlow),
                ["clientdata"] = definition,
                ["primaryentity"] = element.Text("PrimaryEntity"),
                ["statecode"] = new OptionSetValue(0),
                ["statuscode"] = new OptionSetValue(1),
                ["ismanaged"] = package.Manifest.IsManaged,
            });
        }
    }

    private static void DemandConnections(string name, string definition, List<string> connections)
    {
        try
        {
            using var json = JsonDocument.Parse(definition);
            var needed = json.RootElement.GetProperty("properties").GetProperty("connectionReferences")
                .EnumerateObject()
                .Select(one => one.Value.GetProperty("connection"))
                .Select(connection => connection.GetProperty("connectionReferenceLogicalName").GetString());
            if (needed.FirstOrDefault(one => !connections.Contains(one!)) is { } missing)
            {
                throw ImportFaults.Invalid(
                    $"the flow {name} needs the connection reference {missing}, which is not there");
            }
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw ImportFaults.Invalid($"the flow {name} has no definition that can be read: {problem.Message}");
        }
    }
}
