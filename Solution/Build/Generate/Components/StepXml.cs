using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>A declared step as Dataverse reads it.</summary>
internal static class StepXml
{
    // The platform's number for "plugin type"; without it the import fails and says only the element's name.
    private const int PluginTypeHandler = 4602;

    public static string Path(Step step) => $"SdkMessageProcessingSteps/{{{step.Id}}}.xml";

    public static XElement Of(Step step, PluginAssembly plugin) => new(
        "SdkMessageProcessingStep",
        new XAttribute("Name", step.Name),
        new XAttribute("SdkMessageProcessingStepId", $"{{{step.Id}}}"),
        Xml.Instance,
        Message(step.Message),
        new XElement("PluginTypeName", plugin.QualifiedName(step.Handler.FullName!)),
        new XElement("PluginTypeId", AssemblyXml.TypeId(step.Handler.FullName!)),
        new XElement("PrimaryEntity", step.Table),
        // A job of the platform that succeeded tells nobody anything; one that failed is kept.
        new XElement("AsyncAutoDelete", step.Asynchronous ? 1 : 0),
        new XElement("Description", step.Effect),
        step.Columns.Count == 0 ? null : new XElement("FilteringAttributes", Joined(step.Columns)),
        new XElement("InvocationSource", 0),
        new XElement("Mode", step.Asynchronous ? 1 : 0),
        new XElement("Rank", step.Rank),
        new XElement("EventHandlerTypeCode", PluginTypeHandler),
        new XElement("Stage", (int)step.Stage),
        new XElement("IsCustomizable", 0),
        new XElement("IsHidden", 0),
        new XElement("SupportedDeployment", 0),
        new XElement("IntroducedVersion", "1.0.0.0"),
        step.PreImage.Count == 0 ? null : new XElement("SdkMessageProcessingStepImages", PreImage(step)));

    private static XElement Message(string name) => KnownMessages.IdOf(name) is { } id
        ? new XElement("SdkMessageId", id)
        : new XElement("SdkMessageName", name);

    private static XElement PreImage(Step step) => new(
        "SdkMessageProcessingStepImage",
        new XAttribute("Name", Step.PreImageAlias),
        new XElement("SdkMessageProcessingStepImageId", $"{{{step.PreImageId}}}"),
        new XElement("Attributes", Joined(step.PreImage)),
        new XElement("EntityAlias", Step.PreImageAlias),
        new XElement("ImageType", 0),
        new XElement("MessagePropertyName", ImageProperty(step.Message)),
        new XElement("IsCustomizable", 0));

    private static string ImageProperty(string message) =>
        KnownMessages.ImageProperties(message) is [var first, ..] ? first : "";

    private static string Joined(IEnumerable<string> columns) =>
        string.Join(',', columns.Order(StringComparer.Ordinal));
}
