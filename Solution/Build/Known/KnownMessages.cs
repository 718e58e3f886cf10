using System.Collections.Frozen;

namespace OptOutPlugin.SolutionBuild.Known;

/// <summary>What the platform fixes about its messages. The ids are the same in every environment.</summary>
internal static class KnownMessages
{
    // Read off real exports of unrelated environments. Send and SendFromTemplate stand in none: never guess one.
    private static readonly FrozenDictionary<string, string> Ids = new Dictionary<string, string>
    {
        ["Create"] = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Update"] = "20bebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Delete"] = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Assign"] = "8cbdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Merge"] = "dbbdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["SetState"] = "1cbebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["SetStateDynamicEntity"] = "1dbebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["QualifyLead"] = "644c3365-b36c-431e-b76b-5c3e48adee55",
    }.ToFrozenDictionary();

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
