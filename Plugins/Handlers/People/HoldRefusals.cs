using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Before a person's row is written: a loosening that nothing justifies is set back, or refused by setting; a refusal
/// is put on the addresses of the row, those that it gains too; an address that somebody else refused sets its flag,
/// and ends it. Evidence is taken out, so that it serves this one write.
/// </summary>
public sealed class HoldRefusals : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (ProductWrite.Is(call))
        {
            return;
        }

        call.Target.Attributes.Remove(Dataverse.Tables.PersonTable.Derived);
        var evidence = GivenEvidence.Take(call);
        var write = new PersonWrite(call);
        if (write.Before is null)
        {
            NewPerson.Hold(call, write, evidence);
        }
        else
        {
            ChangedPerson.Hold(call, write, evidence);
            RecordedWrite.Hold(call);
        }
    }
}
