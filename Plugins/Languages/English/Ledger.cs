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
