using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Tells the job after an update of a person's row that our steps within it saw just the flags that were stored, and
/// wrote down what they changed: then nothing went round the product, and nothing has to be read to know it.
/// </summary>
internal static class RecordedWrite
{
    private static readonly HandOver<Mark> Held = Flags("optout_held");
    private static readonly HandOver<Mark> Recorded = Flags("optout_recorded");

    /// <summary>Before the row is stored, after the last change of ours.</summary>
    public static void Hold(PluginCall call)
    {
        if (WritesFlag(call))
        {
            Held.Say(call, Mark.Made, About(call));
        }
    }

    /// <summary>After it was stored; somebody else's step may have changed a flag after ours.</summary>
    public static void Record(PluginCall call)
    {
        if (WritesFlag(call) && (ProductWrite.Is(call) || Held.Read(call, () => About(call)) is not null))
        {
            Recorded.Say(call, Mark.Made, About(call));
        }
    }

    /// <summary>Whether it was so of the write that this job follows; of one without a flag it always is.</summary>
    public static bool Is(PluginCall call) =>
        !WritesFlag(call) || Recorded.Read(call, () => About(call)) is not null;

    private static HandOver<Mark> Flags(string variable) =>
        new(variable, HandedOnIn.ThisOperation, (_, _) => { }, _ => Mark.Made);

    private static bool WritesFlag(PluginCall call) => FlagColumns(call).Any(call.Target.Contains);

    private static IEnumerable<string> FlagColumns(PluginCall call) =>
        PersonTable.Of(call.Context.PrimaryEntityName)!.FlagColumns;

    private static string?[] About(PluginCall call) =>
    [
        call.Context.PrimaryEntityId.ToString("D"),
        .. FlagColumns(call).Where(call.Target.Contains)
            .Select(column => $"{column}={call.Target.GetAttributeValue<bool?>(column)}"),
    ];
}
