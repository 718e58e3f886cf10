using System.Globalization;
using OptOutPlugin.SolutionBuild.Known;

namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>A step as the platform will read it.</summary>
internal sealed class StepFile(SourceFile file)
{
    public string Path => file.Path;

    public XElement Root => file.Root;

    public string Name => file.Root.Attr("Name");

    public string Id => file.Root.Attr("SdkMessageProcessingStepId");

    public string MessageId => file.Root.Child("SdkMessageId");

    /// <summary>The message by name; null when the file gives an id that nobody knows.</summary>
    public string? Message => MessageId.Length == 0
        ? file.Root.Child("SdkMessageName")
        : KnownMessages.NameOf(MessageId);

    public string Table => file.Root.Child("PrimaryEntity");

    public string PluginType => file.Root.Child("PluginTypeName");

    public int Stage => int.TryParse(file.Root.Child("Stage"), CultureInfo.InvariantCulture, out var n) ? n : 0;

    public bool IsAsynchronous => file.Root.Child("Mode") == "1";

    public IReadOnlyList<string> Columns => Split(file.Root.Child("FilteringAttributes"));

    public IEnumerable<StepImage> Images =>
        file.Root.Descendants("SdkMessageProcessingStepImage").Select(i => new StepImage(i));

    public static IReadOnlyList<string> Split(string columns) =>
        columns.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The row that a step is given besides the message.</summary>
internal sealed class StepImage(XElement element)
{
    public bool IsPre => element.Child("ImageType") is "0" or "2";

    public bool IsPost => element.Child("ImageType") is "1" or "2";

    public string MessageProperty => element.Child("MessagePropertyName");

    public IReadOnlyList<string> Columns => StepFile.Split(element.Child("Attributes"));
}
