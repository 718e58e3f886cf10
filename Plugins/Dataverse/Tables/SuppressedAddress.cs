namespace OptOutPlugin.Dataverse.Tables;

/// <summary>Addresses, by keyed hash, that must not be written to on a channel.</summary>
internal static class SuppressedAddress
{
    internal const string Table = "optout_suppression";
    internal const string AddressHash = "optout_addresshash";
    internal const string Channel = "optout_channel";
    internal const string Topic = "optout_topic";
}
