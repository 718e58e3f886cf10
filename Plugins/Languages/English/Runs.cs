namespace OptOutPlugin.Languages.English;

internal sealed class Runs : RunTexts
{
    public override string SliceIsWrong =>
        "Nothing was done: Slice is the number of rows of one call, from 1 to 2,000. Leave it out, or give such a "
        + "number.";

    public override string YearIsWrong =>
        "Nothing was counted: Year is a year from 2000 to this one. Leave it out for last year.";

    public override string CountIsWrong =>
        "Nothing was counted: Cursor is what the call before answered, for the same Year. Give it as it was answered, "
        + "or leave it out to begin.";

    public override string CheckIsUnknown =>
        "Nothing was done: there is no compliance check with this CheckId. Leave CheckId and Cursor out to begin one.";

    public override string CursorIsWrong =>
        "Nothing was done: Cursor is the place that the call before answered, together with its CheckId. Give both as "
        + "they were answered, or leave both out to begin a check.";

    public override string Derived =>
        "Everybody's flags have been handed on to be held against the suppression list; that ends in the background.";

    public override string Sealed(int rows) =>
        rows == 0 ? "No ledger row waited for its seal." : $"{Numbers.Plain(rows)} ledger row(s) got their seal.";

    public override string Warned(int requests) => requests == 0
        ? "No request runs out of time."
        : $"{Numbers.Plain(requests)} request(s) run out of time, or have run out of it: somebody was told.";

    public override string Deriving(string table) =>
        $"Flags are being held against the suppression list in the background; {table} comes next.";

    public override string Checking(string table, int findings) =>
        $"The compliance check goes on with {table}; findings so far: {Numbers.Plain(findings)}.";

    public override string Checked(int findings) =>
        $"The compliance check is finished; findings: {Numbers.Plain(findings)}.";
}
