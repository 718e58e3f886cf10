using System.Text.Json;
using System.Text.Json.Nodes;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Handlers;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// The tree of the small solution that has what is due done every day: a cloud flow, which stays off until somebody gives
/// it a connection and switches it on. Dataverse itself has no component that recurs.
/// </summary>
internal static class ScheduleTree
{
    public const string Name = "OptOutPlugin_Schedule";

    private const string Title = "OptOutPlugin: run what is due";
    private const string Description =
        "Every day, calls optout_RunDue until it is finished. Give its connection to a user with the role OptOut Service.";

    private const string Connection = "optout_dataverse";
    private const string Connector = "shared_commondataserviceforapps";
    private const string Action = "Run_what_is_due";

    // A call is one slice; an organisation whose check needs more of them goes on the next day.
    private const int MostCalls = 2000;

    private static readonly Guid Id = Step.StableId("flow/run what is due");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    private static string File => $"Workflows/RunWhatIsDue-{Id.ToString("D").ToUpperInvariant()}.json";

    /// <summary>Its files by path.</summary>
    public static IEnumerable<(string Path, string Text)> Files(Project project)
    {
        yield return (SourceTree.SolutionPath, Xml.TreeText(OptionalTree.Manifest(
            project,
            Name,
            Title,
            Description,
            [RootComponents.Identified(ComponentType.Workflow, Id)],
            [OptionalTree.Dependency(project, typeof(RunDue), ComponentType.Workflow, Title, Id)])));
        yield return (SourceTree.CustomizationsPath, Xml.TreeText(Customizations(project)));
        yield return (File, Flow().ToJsonString(Readable) + "\n");
        yield return (File + ".data.xml", Xml.TreeText(Data(project)));
    }

    private static XElement Customizations(Project project)
    {
        var root = new XElement(project.Tree[SourceTree.CustomizationsPath]);
        root.Element("Languages")?.AddBeforeSelf(new XElement("connectionreferences", new XElement(
            "connectionreference",
            new XAttribute("connectionreferencelogicalname", Connection),
            new XElement("connectionreferencedisplayname", "OptOutPlugin: Dataverse"),
            new XElement("connectorid", "/providers/Microsoft.PowerApps/apis/" + Connector),
            new XElement("iscustomizable", 1),
            new XElement("statecode", 0),
            new XElement("statuscode", 1))));
        return root;
    }

    private static XElement Data(Project project) => new(
        "Workflow",
        new XAttribute("WorkflowId", $"{{{Id}}}"),
        new XAttribute("Name", Title),
        Xml.Instance,
        new XElement("JsonFileName", "/" + File),
        new XElement("Type", 1),
        new XElement("Subprocess", 0),
        new XElement("Category", 5),
        new XElement("Mode", 0),
        new XElement("Scope", 4),
        new XElement("OnDemand", 0),
        new XElement("TriggerOnCreate", 0),
        new XElement("TriggerOnDelete", 0),
        new XElement("AsyncAutodelete", 0),
        new XElement("SyncWorkflowLogOnFailure", 0),
        new XElement("StateCode", 0),
        new XElement("StatusCode", 1),
        new XElement("RunAs", 1),
        new XElement("IsTransacted", 1),
        new XElement("IntroducedVersion", project.Version),
        new XElement("IsCustomizable", 1),
        new XElement("BusinessProcessType", 0),
        new XElement("IsCustomProcessingStepAllowedForOtherPublishers", 1),
        new XElement("ModernFlowType", 0),
        new XElement("PrimaryEntity", "none"),
        new XElement("LocalizedNames", new XElement(
            "LocalizedName", new XAttribute("languagecode", 1033), new XAttribute("description", Title))));

    private static JsonObject Flow() => new()
    {
        ["properties"] = new JsonObject
        {
            ["connectionReferences"] = new JsonObject
            {
                [Connector] = new JsonObject
                {
                    ["runtimeSource"] = "embedded",
                    ["connection"] = new JsonObject { ["connectionReferenceLogicalName"] = Connection },
                    ["api"] = new JsonObject { ["name"] = Connector },
                },
            },
            ["definition"] = new JsonObject
            {
                ["$schema"] = "https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/"
                    + "workflowdefinition.json#",
                ["contentVersion"] = "1.0.0.0",
                ["parameters"] = new JsonObject
                {
                    ["$connections"] = new JsonObject { ["defaultValue"] = new JsonObject(), ["type"] = "Object" },
                    ["$authentication"] =
                        new JsonObject { ["defaultValue"] = new JsonObject(), ["type"] = "SecureObject" },
                },
                ["triggers"] = new JsonObject
                {
                    ["Every_day"] = new JsonObject
                    {
                        ["type"] = "Recurrence",
                        ["recurrence"] = new JsonObject { ["frequency"] = "Day", ["interval"] = 1 },
                    },
                },
                ["actions"] = new JsonObject { ["Until_it_is_finished"] = Until() },
            },
        },
        ["schemaVersion"] = "1.0.0.0",
    };

    private static JsonObject Until() => new()
    {
        ["type"] = "Until",
        ["expression"] = $"@equals(outputs('{Action}')?['body/{RunDue.Finished}'], true)",
        ["limit"] = new JsonObject { ["count"] = MostCalls, ["timeout"] = "PT20H" },
        ["runAfter"] = new JsonObject(),
        ["actions"] = new JsonObject
        {
            [Action] = new JsonObject
            {
                ["type"] = "OpenApiConnection",
                ["inputs"] = new JsonObject
                {
                    ["host"] = new JsonObject
                    {
                        ["connectionName"] = Connector,
                        ["operationId"] = "PerformUnboundAction",
                        ["apiId"] = "/providers/Microsoft.PowerApps/apis/" + Connector,
                    },
                    ["parameters"] = new JsonObject
                    {
                        ["actionName"] = CustomApis.All.Single(api => api.Handler == typeof(RunDue)).UniqueName,
                    },
                    ["authentication"] = "@parameters('$authentication')",
                },
                ["runAfter"] = new JsonObject(),
            },
        },
    };
}
