namespace OptOutPlugin.Dataverse.Tables;

/// <summary>
/// A program that a privacy officer trusts to hand in what people confirmed to it, each with the words shown and the
/// time.
/// </summary>
internal static class Door
{
    internal const string Table = "optout_door";
    internal const string Id = "optout_doorid";
    internal const string Name = "optout_name";

    /// <summary>The id, as text, of the application user.</summary>
    internal const string UserId = "optout_userid";

    /// <summary>What people see and do there, in words.</summary>
    internal const string Description = "optout_description";

    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";
}
