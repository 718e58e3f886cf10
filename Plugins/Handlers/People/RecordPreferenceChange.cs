using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Each do-not-contact flag that a write changes becomes a row of the ledger, in the same transaction; a refusal of a
/// new row also suppresses its addresses.
/// </summary>
public sealed class RecordPreferenceChange : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (call.Context.MessageName == "Update")
        {
            RecordedWrite.Record(call);
        }

        if ((FlagWrite.Of(call) ?? ProductWrite.FactsOf(call)) is { } found)
        {
            FlagRecord.Write(call, found);
        }
    }
}
