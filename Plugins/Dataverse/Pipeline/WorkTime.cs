namespace OptOutPlugin.Dataverse;

/// <summary>
/// How long one call of a long run may begin on further rows. A call answers within a minute, however far away the
/// database is: what it has begun by then, it has the rest of the minute for.
/// </summary>
internal static class WorkTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestOfLists = TimeSpan.FromSeconds(10);

    /// <summary>Whether the call may begin on another row.</summary>
    public static bool IsLeft(PluginCall call) => call.Elapsed < Longest;

    /// <summary>
    /// Whether a call may begin on more rows of a list: as one transaction it keeps what it wrote from others until it
    /// ends.
    /// </summary>
    public static bool IsLeftForList(PluginCall call) => call.Elapsed < LongestOfLists;
}
