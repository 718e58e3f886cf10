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
    public static void Hold(PluginCall call)
    {
        if (Flags(call) is { Length: > 0 } flags)
        {
            HandedOn.Say(call, Held, flags, call.Context.PrimaryEntityId);
        }
    }

    /// <summary>After it was stored; somebody else's step may have changed a flag after ours.</summary>
    public static void Record(PluginCall call)
    {
        if (Flags(call) is { Length: > 0 } flags && (ProductWrite.Is(call) || Read(call, Held) == flags))
        {
            HandedOn.Say(call, Recorded, flags, call.Context.PrimaryEntityId);
        }
    }

    /// <summary>Whether it was so of the write that this job follows; of one without a flag it always is.</summary>
    public static bool Is(PluginCall call) =>
        Flags(call) is not { Length: > 0 } flags || Read(call, Recorded) == flags;

    private static string? Read(PluginCall call, string name) =>
        HandedOn.Read(call, name, call.SharedHere(name), call.Context.PrimaryEntityId);

    private static string Flags(PluginCall call) => string.Join(
        ";",
        Tables.PersonTable.Of(call.Context.PrimaryEntityName)!.FlagColumns.Where(call.Target.Contains)
            .Select(column => $"{column}={call.Target.GetAttributeValue<bool?>(column)}"));
}
