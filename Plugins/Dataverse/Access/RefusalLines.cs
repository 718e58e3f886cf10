using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A refusal in words, of an e-mail and of any other activity: what happened, a line for each who is named, and how many
/// there are besides.
/// </summary>
/// <param name="Whom">What is counted.</param>
/// <param name="MoreNamed">How many more could be named.</param>
/// <param name="Hidden">How many refused whom the caller may not know.</param>
/// <param name="Unreadable">How many could not be checked.</param>
internal sealed record RefusalLines(Counted Whom, int MoreNamed, int Hidden, int Unreadable)
{
    /// <summary>Whether one of the hidden may only not have asked for the topic.</summary>
    public bool OrNeverAsked { get; init; }

    /// <summary>The sentences so far; what to do now follows.</summary>
    /// <param name="texts">The language.</param>
    /// <param name="head">What happened.</param>
    /// <param name="named">A line for each who is named.</param>
    public string Word(Texts texts, string head, IEnumerable<string> named) =>
        string.Concat(new[] { head }.Concat(named.Concat(Counts(texts.Counts)).Select(Line)));

    /// <summary>Another line.</summary>
    public static string Line(string text) => "\n- " + text;

    private IEnumerable<string> Counts(CountTexts says)
    {
        if (MoreNamed > 0)
        {
            yield return says.MoreReadable(MoreNamed);
        }

        if (Hidden > 0)
        {
            yield return says.Hidden(Whom, Hidden, OrNeverAsked);
        }

        if (Unreadable > 0)
        {
            yield return says.Unreadable(Whom, Unreadable);
        }
    }
}
