namespace OptOutPlugin.Languages;

/// <summary>What is counted where nobody may be named.</summary>
internal enum Counted
{
    /// <summary>The recipients of an e-mail, of whom one may be nobody's record.</summary>
    Recipients,

    /// <summary>The people whom an activity reaches.</summary>
    People,
}

/// <summary>What a refusal says of those whom it only counts, of an e-mail and of any other activity.</summary>
internal abstract class CountTexts
{
    /// <summary>So many more people whom the caller may read.</summary>
    public abstract string MoreReadable(int people);

    /// <summary>So many refused where the caller may not read it; or never asked for the topic.</summary>
    public abstract string Hidden(Counted whom, int count, bool orNeverAsked);

    /// <summary>So many could not be checked.</summary>
    public abstract string Unreadable(Counted whom, int count);
}
