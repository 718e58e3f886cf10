using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Languages;

/// <summary>The sentences about lists of refusals from other tools. They name no address, and nobody whose it is.
/// </summary>
internal abstract class ListTexts
{
    /// <summary>A call lacks the key, the number or the hash of the rows.</summary>
    public abstract string IsIncomplete { get; }

    /// <summary>The rows of a call are too many, or lie outside the list.</summary>
    public abstract string RowsDoNotFit(int atMost);

    /// <summary>The rows of a call begin behind the place at which the list goes on.</summary>
    public abstract string GoesOnAt(int row);

    /// <summary>A list that was taken back is taken in under another key only.</summary>
    public abstract string WasTakenBack { get; }

    /// <summary>There is no list under an id.</summary>
    public abstract string NoList { get; }

    /// <summary>How far a list has come.</summary>
    public abstract string HasCome(int done, int count);

    /// <summary>A list is done.</summary>
    public abstract string IsDone(int count, int unread);

    /// <summary>All rows of a list are done, and they are others than its hash says.</summary>
    public abstract string IsAnother { get; }

    /// <summary>Nothing was written.</summary>
    public abstract string IsPreview { get; }

    /// <summary>What became of a list that is taken back.</summary>
    public abstract string IsTakenBack(int taken, int kept);

    /// <summary>What is wrong with a row.</summary>
    public abstract string Of(ListProblem problem);
}
