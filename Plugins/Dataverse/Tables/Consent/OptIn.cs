namespace OptOutPlugin.Dataverse.Tables;

/// <summary>
/// The right to permit, as a table: nothing is ever written to it, its create privilege is the right. A solution cannot
/// make a privilege of its own.
/// </summary>
internal static class OptIn
{
    internal const string Table = "optout_optin";

    /// <summary>The privilege without which nobody records that somebody wants to be contacted again.</summary>
    internal const string Privilege = "prvCreateoptout_OptIn";
}
