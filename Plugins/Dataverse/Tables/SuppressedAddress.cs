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

    /// <summary>From when the refusal holds, in UTC.</summary>
    internal const string Since = "optout_since";

    internal const string Source = "optout_source";
    internal const string Reason = "optout_reason";

    /// <summary>The columns that only the product changes. The name says nothing, and writing it is the lock.</summary>
    public static IReadOnlyList<string> GuardedColumns { get; } =
        [AddressHash, KeyId, Channel, Topic, Since, Source, Reason, "statecode", "statuscode"];
}
