namespace OptOutPlugin.Dataverse.Tables;

/// <summary>The names of the table of time limits.</summary>
internal static class Regime
{
    internal const string Table = "optout_regime";
    internal const string Id = "optout_regimeid";
    internal const string Name = "optout_name";
}
