namespace OptOutPlugin.Languages;

/// <summary>What stands below a marketing e-mail, for who gets it.</summary>
internal abstract class FooterTexts
{
    /// <summary>The words that lead to the page on which one says no.</summary>
    public abstract string Link { get; }

    /// <summary>That a reply says no.</summary>
    public abstract string Reply { get; }
}
