namespace OptOutPlugin.Dataverse.Tables;

/// <summary>
/// The native column "Exclude Members Who Opt Out" of a marketing list and of a campaign activity: Yes leaves out
/// members who opt out and is the default of both; No sends to them too (the columns' descriptions in the table
/// reference).
/// </summary>
internal static class OptOutExclusion
{
    internal const string Column = "donotsendonoptout";

    public static IReadOnlyList<string> Tables { get; } = ["list", "campaignactivity"];
}
