using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// An attempt to have a list or campaign activity sent to members who opt out, handed from the step that corrected it
/// to the one that knows the row's id.
/// </summary>
internal static class KeptExclusion
{
    private static readonly HandOver<Mark> Kept =
        Mark.In("optout_exclusionkept", HandedOnIn.ThisRun);

    /// <summary>Corrects a write that would end the exclusion, and hands on an attempt.</summary>
    public static void Keep(PluginCall call)
    {
        var target = call.Target;
        if (!target.Contains(OptOutExclusion.Column) || target[OptOutExclusion.Column] is true)
        {
            return;
        }

        // On a new row an empty value means the default, which is Yes: nobody tried anything.
        var isAttempt = target[OptOutExclusion.Column] is false || call.Context.MessageName == "Update";
        target[OptOutExclusion.Column] = true;
        if (isAttempt)
        {
            // The row of a Create has no id yet, and the evidence is to name it.
            Kept.Say(call, Mark.Made, HandedOnAbout.Row(call));
            call.Trace("Members who opt out stay excluded.");
        }
    }

    /// <summary>Writes the attempt of this very operation: what a step around it left is about another row.</summary>
    public static void Record(PluginCall call)
    {
        if (Kept.Read(call, () => HandedOnAbout.Row(call)) is not null)
        {
            new LedgerEntry(LedgerEvent.ProtectionKept, Channel.MarketingMaterial, LedgerReason.FlagChanged)
            {
                Evidence = $"{OptOutExclusion.Column} of {call.Context.PrimaryEntityName} {call.RowId:D} stayed Yes: "
                    + "members who opt out are excluded",
            }.Write(call);
        }
    }
}
