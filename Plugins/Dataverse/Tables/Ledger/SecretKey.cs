namespace OptOutPlugin.Dataverse.Tables;

/// <summary>
/// Keys by purpose. The value is secured, made by the product, and never changed; a key is retired, never deleted.
/// </summary>
internal static class SecretKey
{
    internal const string Table = "optout_key";
    internal const string Id = "optout_keyid";
    internal const string Name = "optout_name";
    internal const string Purpose = "optout_purpose";
    internal const string Value = "optout_value";
    internal const string RetiredOn = "optout_retiredon";

    /// <summary>The id of the first key of a purpose: fixed, so that there cannot be two.</summary>
    public static Guid First(KeyPurpose purpose) => Step.StableId($"key/{purpose}");
}
