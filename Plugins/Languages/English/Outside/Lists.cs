using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Languages.English;

internal sealed class Lists : ListTexts
{
    public override string IsIncomplete =>
        "Nothing was recorded: a list has a key (IdempotencyKey), the number of its rows (Count) and their hash (Hash).";

    public override string RowsDoNotFit(int atMost) =>
        $"Nothing was recorded: a call takes at most {Numbers.Plain(atMost)} rows, all of them within the list.";

    public override string GoesOnAt(int row) =>
        $"Nothing was recorded: this list goes on at row {Numbers.Plain(row)}. Send the rows from there.";

    public override string WasTakenBack =>
        "Nothing was recorded: this list was taken back. To hold it after all, hand it in under another key.";

    public override string NoList => "There is no such list. Give the id of the request under which it was handed in.";

    public override string HasCome(int done, int count) =>
        $"{Numbers.Plain(done)} of {Numbers.Plain(count)} rows are done. Send the others.";

    public override string IsDone(int count, int unread) =>
        $"All {Numbers.Plain(count)} rows are done: the addresses are held, whoever has them."
        + (unread == 0 ? string.Empty : $" Of {Numbers.Plain(unread)} rows nothing could be held.");

    public override string IsAnother =>
        "All rows are held, but they are not those that were announced. A privacy officer looks at it.";

    public override string IsPreview => "Nothing was recorded.";

    public override string IsTakenBack(int taken, int kept) =>
        $"{Numbers.Plain(taken)} refusals of this list are taken back. "
        + $"{Numbers.Plain(kept)} stand, since somebody else said no as well.";

    public override string Of(ListProblem problem) => problem switch
    {
        ListProblem.TooLong => "The row is too long, and was not held.",
        ListProblem.NoAddress => "No address can be read, so nothing was held.",
        ListProblem.OutOfReach => "What is refused does not reach this kind of address, so nothing was held.",
        ListProblem.PartUnread => "Something beside the address could not be read. What could be read is held.",
        ListProblem.UnknownChannel => "A channel is not known. It is held on those of the whole list.",
        ListProblem.UnknownDate => "The date could not be read. It is held with the date of the whole list.",
    };
}
