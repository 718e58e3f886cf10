using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Languages.English;

internal sealed class Ledger : LedgerTexts
{
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
        _ => "This row is not what was signed: it was edited, or written round the product.",
    };
}
