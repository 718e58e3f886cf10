namespace OptOutPlugin.Languages;

/// <summary>The sentences about links and the public pages, and the mail that asks an address to confirm.</summary>
internal abstract class DoorTexts
{
    /// <summary>A call for links names no recipient, or too many.</summary>
    public abstract string TooManyRecipients(int atMost);

    /// <summary>No links can be made before the address of the public pages is set.</summary>
    public abstract string NoUrl { get; }

    /// <summary>A parameter says none of the words that it may say.</summary>
    public abstract string UnknownWord(string parameter, string words);

    /// <summary>A check from outside is none that is known.</summary>
    public abstract string UnknownCheck(string known);

    /// <summary>A finding names no burst of refusals.</summary>
    public abstract string NoBurst { get; }

    /// <summary>The subject of the mail that asks an address to confirm.</summary>
    public abstract string ConfirmSubject { get; }

    /// <summary>What the mail says before its link: that somebody asked, and for what.</summary>
    /// <param name="topics">The names of the topics; none for all marketing e-mail.</param>
    public abstract string ConfirmAsked(IReadOnlyList<string> topics);

    /// <summary>And what to do, and that nothing comes without it.</summary>
    public abstract string ConfirmHow { get; }

    /// <summary>What the mail says behind its link: what whoever did not ask may do.</summary>
    public abstract string ConfirmIgnore { get; }

    /// <summary>Nobody has tested the public pages from outside yet.</summary>
    public abstract string NeverTested { get; }

    /// <summary>What to do so that they are tested.</summary>
    public abstract string StartThePages { get; }

    /// <summary>The last test found that a link leads to something else than it must.</summary>
    public abstract string TestFailed(DateTime on, string found);

    /// <summary>What to do about it.</summary>
    public abstract string MendThePages { get; }

    /// <summary>The last test is too old.</summary>
    public abstract string TestedLongAgo(DateTime on);

    /// <summary>Every kind of link led to what it must.</summary>
    public abstract string TestPassed(DateTime on);

    /// <summary>The organisation has no consents of Customer Insights - Journeys.</summary>
    public abstract string JourneysAbsent { get; }

    /// <summary>They are not as they are known here.</summary>
    public abstract string JourneysChanged(string names);

    /// <summary>What to do about it.</summary>
    public abstract string MendJourneys { get; }

    /// <summary>Nobody has looked at them yet.</summary>
    public abstract string JourneysNeverSeen { get; }

    /// <summary>The last look at them is too old.</summary>
    public abstract string JourneysSeenLongAgo(DateTime on);

    /// <summary>They were looked at.</summary>
    public abstract string JourneysSeen(DateTime on);

    /// <summary>Refusals of their topics are left out.</summary>
    public abstract string TopicsLeftOut(int topics);

    /// <summary>What to do so that they are not.</summary>
    public abstract string NameTopics { get; }

    /// <summary>A time, UTC, as every language writes it.</summary>
    protected static string Time(DateTime time) => FormattableString.Invariant($"{time:yyyy-MM-dd HH:mm} UTC");
}
