using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Languages;

/// <summary>
/// What is said to somebody whose e-mail is not sent, and, below a marketing e-mail that is sent, to who gets it.
/// </summary>
internal abstract class SendTexts
{
    public abstract string UnreadableMail { get; }

    public abstract string TakeOff { get; }

    /// <summary>What to do when the e-mail is no marketing.</summary>
    public abstract string CallItTransactional { get; }

    /// <summary>That who allows no e-mail at all gets none of any kind.</summary>
    public abstract string NoneOfAnyKind { get; }

    /// <summary>The words below a marketing e-mail that lead to the page on which one says no.</summary>
    public abstract string FooterLink { get; }

    /// <summary>That a reply to a marketing e-mail says no.</summary>
    public abstract string FooterReply { get; }

    /// <summary>That the privacy policy changed, and what was allowed before has to be confirmed.</summary>
    /// <param name="from">Since when, UTC.</param>
    /// <param name="whatChanged">What is new in it; empty where nobody wrote it in this language.</param>
    public abstract string FooterPolicy(DateTime from, string whatChanged);

    public abstract string MustNotGet(int recipients, bool isMarketing);

    public abstract string NotChecked(bool isMarketing);

    /// <summary>A person, under how many recipients, and the rule that refused.</summary>
    public abstract string Person(string name, int recipients, Rule rule);

    public abstract string Addressless(int recipients);

    /// <summary>That a marketing e-mail cannot get its footer, why, and what to do.</summary>
    public abstract string NoFooter(FooterGap gap);

    /// <summary>A day, as it is written in every language.</summary>
    protected static string Day(DateTime time) => FormattableString.Invariant($"{time:yyyy-MM-dd}");

    /// <summary>Some words behind others; nothing where there are none.</summary>
    protected static string After(string before, string words) => words.Length == 0 ? string.Empty : before + words;
}
