using System.Xml.Linq;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Components;

/// <summary>An SdkMessageProcessingStep element as a step of an imported class.</summary>
internal static class StepXml
{
    private const int PluginTypeHandler = 4602;
    private const string Image = "SdkMessageProcessingStepImage";
    private const string Images = "SdkMessageProcessingStepImages";

    public static (StepDefinition Step, ImportedType Type) Read(
        XElement element, IReadOnlyList<ImportedType> types, bool isActive)
    {
        if (element.Text("EventHandlerTypeCode") is null || element.Number("EventHandlerTypeCode") != PluginTypeHandler)
        {
            throw ImportFaults.Invalid("EventHandlerTypeCode");
        }

        if (element.Text("ImpersonatingUserIdName") is { } user)
        {
            throw Faults.Unsupported($"the impersonated user {user} of an imported step");
        }

        var type = TypeOf(element, types);
        return (
            new StepDefinition(MessageOf(element), element.Text("PrimaryEntity"), element.Number("Stage"))
            {
                Id = XmlReading.Id(element.NeededAttribute("SdkMessageProcessingStepId")),
                Name = element.NeededAttribute("Name"),
                Rank = element.Number("Rank"),
                Asynchronous = element.Flag("Mode", otherwise: false),
                FilteringColumns = List(element.Text("FilteringAttributes")) ?? [],
                Images = [.. element.In(Images, Image).Select(ReadImage)],
                Configuration = element.Text("Configuration"),
                PluginType = type.Type.FullName,
                Enabled = isActive,
                IsCustomizable = element.Flag("IsCustomizable", otherwise: true),
            },
            type);
    }

    // By its id: that stays when a new build of the assembly changes its name.
    private static ImportedType TypeOf(XElement element, IReadOnlyList<ImportedType> types)
    {
        var name = element.Needed("PluginTypeName");
        var named = types.Where(one => one.IsNamed(name)).ToList();
        if (named.Count == 0)
        {
            throw ImportFaults.Invalid($"plugin type not found: {name}");
        }

        return element.Text("PluginTypeId") is { } id
            ? named.Find(one => one.Id == XmlReading.Id(id))
                ?? throw ImportFaults.Invalid($"plugin type not found: {id}")
            : named[^1];
    }

    private static string MessageOf(XElement element)
    {
        if (element.Text("SdkMessageName") is { } name)
        {
            return name;
        }

        var id = XmlReading.Id(element.Needed("SdkMessageId"));
        return MessageFilters.NameOf(id) ?? throw ImportFaults.Invalid($"sdkmessage With Id = {id} Does Not Exist");
    }

    private static StepImage ReadImage(XElement element) => new(
        element.Needed("EntityAlias"),
        element.Number("ImageType") switch
        {
            0 => ImageKind.Pre,
            1 => ImageKind.Post,
            2 => ImageKind.Both,
            var other => throw ImportFaults.Invalid($"the image type {other} does not exist"),
        },
        List(element.Text("Attributes")),
        element.Needed("MessagePropertyName"));

    private static List<string>? List(string? text) =>
        text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
}
