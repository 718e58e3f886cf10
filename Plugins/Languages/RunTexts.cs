namespace OptOutPlugin.Languages;

/// <summary>What the work that is done in slices says of itself.</summary>
internal abstract class RunTexts
{
    public abstract string SliceIsWrong { get; }

    public abstract string NothingSeals { get; }

    public abstract string Sealed(int rows);

    public abstract string Checking(string table, int findings);

    public abstract string Checked(int findings);
}
