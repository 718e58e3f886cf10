namespace OptOutPlugin.Languages;

/// <summary>The sentences about reports of mail systems, to the program that hands them in.</summary>
internal abstract class DeliveryTexts
{
    /// <summary>The lists that were given are none, too long, or not of one length.</summary>
    /// <param name="atMost">The most reports of one call.</param>
    public abstract string ListsDiffer(int atMost);

    /// <summary>How far a request with reports has come.</summary>
    /// <param name="done">How many were looked at.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="held">How many addresses are kept from being written to because of those looked at last.</param>
    public abstract string Outcome(int done, int all, int held);
}
