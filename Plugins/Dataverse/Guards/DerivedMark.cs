using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The mark on a person's row that says which of its refusals are derived: the channels, a semicolon, and a proof over
/// them and the row. Without a valid one every refusal is the person's own.
/// </summary>
internal static class DerivedMark
{
    private const char Between = ';';

    /// <summary>The mark of a row; null for no derived channel.</summary>
    public static string? Of(PluginCall call, PersonId row, IReadOnlyCollection<Channel> channels)
    {
        var text = DerivedChannels.Text(channels);
        return channels.Count == 0 ? null
            : text + Between + ProofOf(Keys.Current(call, KeyPurpose.Suppress), row, text);
    }

    /// <summary>The derived channels of a row that was read with its mark.</summary>
    public static IReadOnlyList<Channel> Read(PluginCall call, Entity row)
    {
        var parts = (row.GetAttributeValue<string>(PersonTable.Derived) ?? string.Empty).Split(Between);
        return parts.Length == 2
            && Keys.Known(call, KeyPurpose.Suppress).Any(key =>
                Proof.AreSame(parts[1], ProofOf(key, new PersonId(row.LogicalName, row.Id), parts[0])))
                ? DerivedChannels.Read(parts[0])
                : [];
    }

    private static string ProofOf(Key key, PersonId row, string channels) => Proof.Of(
        key.Value, "derived", [row.Table, row.Id.ToString("D"), channels]);
}
