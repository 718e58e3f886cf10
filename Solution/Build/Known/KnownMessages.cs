using System.Collections.Frozen;

namespace OptOutPlugin.SolutionBuild.Known;

/// <summary>What the platform fixes about its messages. The ids are the same in every environment.</summary>
internal static class KnownMessages
{
    private static readonly FrozenDictionary<string, string> Ids = MessageIds.BuiltIn().ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string[]> Images = new Dictionary<string, string[]>
    {
        ["Create"] = ["id"],
        ["Update"] = ["Target"],
        ["Delete"] = ["Target"],
        ["Assign"] = ["Target"],
        ["Merge"] = ["Target", "SubordinateId"],
        ["SetState"] = ["EntityMoniker"],
        ["SetStateDynamicEntity"] = ["EntityMoniker"],
        ["Send"] = ["EmailId", "FaxId", "TemplateId"],
        ["DeliverIncoming"] = ["EmailId"],
        ["DeliverPromote"] = ["EmailId"],
        ["Route"] = ["Target"],
    }.ToFrozenDictionary();

    /// <summary>The id of a message, or null when no public source gives it.</summary>
    public static string? IdOf(string name) => Ids.GetValueOrDefault(name);

    public static string? NameOf(string id) => Ids.FirstOrDefault(m => m.Value == id).Key;

    /// <summary>The parameters that name the row of an image; empty for a message that has no images.</summary>
    public static IReadOnlyList<string> ImageProperties(string name) => Images.GetValueOrDefault(name) ?? [];
}
