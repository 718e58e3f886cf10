namespace OptOutPlugin.Languages.English;

internal sealed class Records : RecordTexts
{
    public override string LedgerIsFinal =>
        "A consent audit row is evidence: it cannot be changed, deactivated or deleted, by anyone. "
        + "Nothing was changed. If it records something wrong, correct the person's record: the correction becomes a "
        + "row of its own.";

    public override string LedgerIsOurs =>
        "Consent audit rows are written by the product alone, when something happens. Nothing was created. "
        + "Change the person's record instead: that becomes a consent audit row.";

    public override string ChainIsFinal =>
        "The head of the consent ledger's chain moves only when rows are sealed. Nothing was changed. "
        + "To have waiting rows sealed, set \"Seal Requested On\".";

    public override string RunIsOurs =>
        "How far a long run has come is written by the run alone: a run that only seems to have ended would leave "
        + "people unprotected. Nothing was changed. To go on with the baseline, call optout_Baseline.";

    public override string CheckpointIsFinal =>
        "A checkpoint is evidence and cannot be deleted. Nothing was changed. Leave it where it is.";

    public override string KeyIsFinal =>
        "A key cannot be changed or deleted: everything that it signed or hashed would lose its meaning. "
        + "Nothing was changed. To stop using it, make another of the same purpose and set \"Retired On\" here.";

    public override string KeyIsNeeded =>
        "This is the only key of its purpose, and without one nothing can be signed. Nothing was changed. "
        + "Make another key of the same purpose first, then retire this one.";

    public override string SuppressKeyIsSingle =>
        "There is one key for suppressed addresses, and it is never retired or replaced: with another, no suppressed "
        + "address would be recognised any more. Nothing was changed. Go on with the key that is there.";

    public override string SuppressionIsHeld =>
        "A suppressed address is never changed or deleted by hand: it is what keeps the person from being written to. "
        + "Nothing was changed. If the person wants to be contacted again, record that on the person's row, with the "
        + "evidence: that lifts the suppression.";

    public override string Undeclared(string handler, string message, string table) =>
        $"{handler} is not declared for {message} of {table}, so nothing was done. "
        + "Remove this step: the solution brings all the steps that the product needs.";

    public override string Unexpected(Guid correlationId) =>
        "OptOutPlugin could not finish, so nothing was changed or sent. Try again; if it happens again, give your "
        + $"administrator this number: {correlationId:D}.";
}
