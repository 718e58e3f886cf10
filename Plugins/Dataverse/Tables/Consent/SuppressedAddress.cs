namespace OptOutPlugin.Dataverse.Tables;

/// <summary>Addresses, by keyed hash, that must not be written to on a channel.</summary>
internal static class SuppressedAddress
{
    internal const string Table = "optout_suppression";
    internal const string Id = "optout_suppressionid";
    internal const string Name = "optout_name";
    internal const string AddressHash = "optout_addresshash";
    internal const string KeyId = "optout_keyid";
    internal const string Channel = "optout_channel";
    internal const string Topic = "optout_topic";

    /// <summary>The table of the person whose refusal is the ground; empty when the address itself is.</summary>
    internal const string PersonType = "optout_persontype";
    /// <summary>The id, as text, of the person whose refusal is the ground; empty when the address itself is.</summary>
    internal const string PersonId = "optout_personid";
    /// <summary>
    /// When the refusal that has held longest was said, in UTC; empty where nothing is refused and the row is a lock.
    /// </summary>
    internal const string Since = "optout_since";
    /// <summary>When the refusal was said last, in UTC: only what was said after it lifts it.</summary>
    internal const string SaidOn = "optout_saidon";
    /// <summary>When the row was last written, in UTC; never earlier than before.</summary>
    internal const string RecordedOn = "optout_recordedon";
    /// <summary>The heaviest weight of the refusals that stand in it.</summary>
    internal const string Weight = "optout_weight";
    /// <summary>When a pause ends, in UTC; empty for a refusal, which has no end.</summary>
    internal const string PausedUntil = "optout_pauseduntil";
    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";

    internal const string Source = "optout_source";
    internal const string Reason = "optout_reason";
}
