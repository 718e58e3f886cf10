namespace OptOutPlugin.Dataverse;

/// <summary>
/// Tells the job after an update of a person's row that our steps within it saw just the flags that were stored, and
/// wrote down what they changed: then nothing went round the product, and nothing has to be read to know it.
/// </summary>
internal static class RecordedWrite
{
    private const string Held = "optout_held";
    private const string Recorded = "optout_recorded";

    /// <summary>Before the row is stored, after the last change of ours.</summary>
    public static void Hold(PluginCall call) => HandedOn.Say(call, Held, Flags(call), call.Context.PrimaryEntityId);

    /// <summary>After it was stored; somebody else's step may have changed a flag after ours.</summary>
    public static void Record(PluginCall call)
    {
        if (ProductWrite.Is(call) || Read(call, Held) == Flags(call))
        {
            HandedOn.Say(call, Recorded, Flags(call), call.Context.PrimaryEntityId);
        }
    }

    /// <summary>Whether it was so of the write that this job follows.</summary>
    public static bool Is(PluginCall call) => Read(call, Recorded) == Flags(call);

    private static string? Read(PluginCall call, string name) =>
        HandedOn.Read(call, name, call.SharedHere(name), call.Context.PrimaryEntityId);

    private static string Flags(PluginCall call) => string.Join(
        ";",
        Tables.PersonTable.Of(call.Context.PrimaryEntityName)!.FlagColumns.Where(call.Target.Contains)
            .Select(column => $"{column}={call.Target.GetAttributeValue<bool?>(column)}"));
}
