namespace OptOutPlugin.Dataverse.Tables;

/// <summary>The names of the table of calendar days.</summary>
internal static class Holiday
{
    internal const string Table = "optout_holiday";
    internal const string Id = "optout_holidayid";
    internal const string Name = "optout_name";
}
