using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Tells the job after an update of a person's row that our steps within it saw just the flags that were stored, and
/// wrote down what they changed: then nothing went round the product, and nothing has to be read to know it.
/// </summary>
internal static class RecordedWrite
{
    private static readonly HandOver<Mark> Held =
        Mark.WhereProvable("optout_held", HandedOnIn.ThisOperation);

    private static readonly HandOver<Mark> Recorded =
        Mark.WhereProvable("optout_recorded", HandedOnIn.ThisOperation);

    /// <summary>Before the row is stored, after the last change of ours.</summary>
    public static void Hold(PluginCall call)
    {
        if (HasFlags(call))
        {
            Held.Say(call, Mark.Made, About(call));
        }
    }

    /// <summary>After it was stored; somebody else's step may have changed a flag after ours.</summary>
    public static void Record(PluginCall call)
    {
        if (HasFlags(call) && (ProductWrite.Is(call) || Held.Read(call, () => About(call)) is not null))
        {
            Recorded.Say(call, Mark.Made, About(call));
        }
    }

    /// <summary>Whether it was so of the write that this job follows; of one without a flag it always is.</summary>
    public static bool Is(PluginCall call) =>
        !HasFlags(call) || Recorded.Read(call, () => About(call)) is not null;

    private static bool HasFlags(PluginCall call) => Flags(call).Any();

    private static IEnumerable<string> Flags(PluginCall call) =>
        PersonTable.Of(call.Context.PrimaryEntityName)!.FlagColumns.Where(call.Target.Contains);

    private static string?[] About(PluginCall call) =>
    [
        .. HandedOnAbout.Row(call),
        .. Flags(call).Select(column => $"{column}={call.Target.GetAttributeValue<bool?>(column)}"),
    ];
}
