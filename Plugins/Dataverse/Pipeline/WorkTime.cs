namespace OptOutPlugin.Dataverse;

/// <summary>
/// How long one call of a long run may begin on further rows. A call answers within a minute, however far away the
/// database is: what it has begun by then, it has the rest of the minute for.
/// </summary>
internal static class WorkTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Whether the call may begin on another row.</summary>
    public static bool IsLeft(PluginCall call) => call.Elapsed < Longest;
}
