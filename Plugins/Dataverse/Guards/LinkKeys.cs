using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Dataverse;

/// <summary>The organisation's keys of links.</summary>
internal static class LinkKeys
{
    /// <summary>The one under which links are made; made itself at first use.</summary>
    public static LinkKey Current(PluginCall call) => Of(Keys.Current(call, KeyPurpose.Token));

    /// <summary>All of them, also retired ones: a link to say no has no end.</summary>
    public static IReadOnlyList<LinkKey> All(PluginCall call) =>
        [.. Keys.Known(call, KeyPurpose.Token).Select(Of)];

    private static LinkKey Of(Key key) => new(key.Id, key.Value);
}
