using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Languages.English;

internal sealed class Ledger : LedgerTexts
{
    public override string IsACopy =>
        "This environment is a copy of another one: the product refuses what is refused, and seals, "
        + "sends, tells and exports nothing.";

    public override string IsNoCopy => "This environment is no copy of another one.";

    public override string BeginAChain =>
        "If it is to stand on its own, call optout_BeginChain as a privacy officer: its ledger then "
        + "goes on after the copied head, which its first row names.";

    public override string NoPerson =>
        "Nothing was verified: a person is the table, which is contact, lead or account, and the id of the row. "
        + "Give both PersonType and PersonId, or neither of them for the whole ledger.";

    public override string Of(LedgerFault fault) => fault switch
    {
        LedgerFault.HalfASeal => "This row has half a seal, which the product never writes.",
        LedgerFault.NoKey => "The key that signed this row is not there.",
        LedgerFault.SealChanged seal =>
            $"The seal of row {Numbers.Plain(seal.Place)} is not its own: it was changed after sealing.",
        LedgerFault.PlaceTakenTwice twice => $"Two rows claim place {Numbers.Plain(twice.Place)} of the chain.",
        LedgerFault.RowMissing row => $"Row {Numbers.Plain(row.Place)} of the chain is missing: it was deleted.",
        LedgerFault.DoesNotFollow row =>
            $"Row {Numbers.Plain(row.Place)} does not follow the one before it: the chain was changed here.",
        LedgerFault.EndsElsewhere end =>
            $"The chain ends at row {Numbers.Plain(end.Last)} and should end at row {Numbers.Plain(end.Expected)}: "
            + "rows were cut off or added.",
        LedgerFault.Rewritten row =>
            $"Row {Numbers.Plain(row.Place)} of the chain is not the one that was sealed there: "
            + "the chain was rewritten.",
        LedgerFault.OtherThanExported other =>
            $"The first {Numbers.Plain(other.Size)} rows are not those of a checkpoint that left the platform; the first "
            + $"{Numbers.Plain(other.Agreed)} still are: the chain was rewritten, with its key.",
        LedgerFault.EmptiedWithoutErasure =>
            "The texts of this row are gone, and no erasure by the product took them: they were emptied round it.",
        LedgerFault.OtherOrganization =>
            "This row was signed in another organisation: this is a copy, or the row was brought here.",
        LedgerFault.LinkMoved =>
            "The link of this row names somebody else than was signed, or nobody, and no merge or deletion explains "
            + "it: it was edited.",
        LedgerFault.NotAsSigned { Part: not LedgerPart.SignedValue } part =>
            $"{Of(part.Part)} of this row differs from what was signed: it was edited, emptied or added.",
        _ => "A signed value of this row differs from what was signed: it was edited, or written round the product.",
    };

    public override string CursorIsWrong =>
        "Cursor is none that the call before gave. Leave it out to begin anew.";

    public override string RangeIsWrong(int last) =>
        $"Nothing was verified: From and To are places of the chain, which ends at {Numbers.Plain(last)}, and From is not "
        + "above To.";

    public override string CheckpointIsWrong =>
        "Nothing was verified: a checkpoint is Size, at least 1, and Root, 44 characters of base64, and is compared with "
        + "the whole ledger only. Leave out From and To, or the checkpoint.";

    public override string PageIsWrong(int least, int most) =>
        $"Nothing was read: From is at least 1, and Most from {Numbers.Plain(least)} to {Numbers.Plain(most)}.";

    public override string NoLeaf(int place) =>
        $"Row {Numbers.Plain(place)} of the chain is missing, stands twice, or has no seal that can be read. Verify the "
        + "ledger; nothing was given out.";

    public override string CopyExportsNothing =>
        "The ledger was written in another organisation: this is a copy of an environment, and gives nothing of it out.";

    public override string NoteIsWrong(int longest, int longestStamp) =>
        $"Nothing was recorded: Note is a signed checkpoint of at most {Numbers.Plain(longest)} characters, three lines "
        + $"and a signature, and TimeStamp at most {Numbers.Plain(longestStamp)}.";

    public override string NeverExported =>
        "No checkpoint of the ledger was ever signed off the platform: who can read its keys could rewrite it unseen.";

    public override string BeginExporting =>
        "Start the public pages, which sign one every day, or have deploy.ps1 -RunDue do so with -CheckpointKey.";

    public override string ExportFailed(DateTime on, string found) =>
        $"On {Time(on)} no checkpoint of the ledger could be signed: {found}";

    public override string FindOutWhy =>
        "Verify the ledger, and hold an export of it against the last checkpoint that was signed.";

    public override string ExportedLongAgo(DateTime on) =>
        $"The last checkpoint of the ledger was signed off the platform on {Time(on)}.";

    public override string ResumeExporting =>
        "See that the public pages run and may sign in, or that deploy.ps1 -RunDue runs with -CheckpointKey.";

    public override string ExportedOn(DateTime on) =>
        $"On {Time(on)} a checkpoint of the ledger was signed off the platform.";

    private static string Of(LedgerPart part) => part switch
    {
        LedgerPart.Name => "The name",
        LedgerPart.PersonId => "The person ID",
        LedgerPart.LegalBasis => "The legal basis",
        LedgerPart.Evidence => "The evidence",
        LedgerPart.UserAgent => "The user agent",
        LedgerPart.RequestKey => "The request key",
        LedgerPart.Commitments => "The list of commitments",
        LedgerPart.SignedValue or LedgerPart.Salts => "The random part behind the commitments",
    };
}
