namespace OptOutPlugin.Languages;

/// <summary>What the work that is done in slices says of itself.</summary>
internal abstract class RunTexts
{
    public abstract string SliceIsWrong { get; }

    public abstract string YearIsWrong { get; }

    public abstract string CountIsWrong { get; }

    public abstract string CheckIsUnknown { get; }

    public abstract string CursorIsWrong { get; }

    /// <summary>The complete pass has been handed on to its end.</summary>
    public abstract string Derived { get; }

    public abstract string Sealed(int rows);

    /// <param name="requests">How many requests somebody was told of because their time runs out, or has run out.</param>
    public abstract string Warned(int requests);

    /// <param name="table">The table that comes next.</param>
    public abstract string Deriving(string table);

    public abstract string Checking(string table, int findings);

    public abstract string Checked(int findings);
}
