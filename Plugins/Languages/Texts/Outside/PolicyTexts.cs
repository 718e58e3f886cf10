using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Languages;

/// <summary>The sentences about privacy policies, to the officer who writes one.</summary>
internal abstract class PolicyTexts
{
    /// <summary>What was published is never changed.</summary>
    /// <param name="name">Version and language.</param>
    public abstract string IsFinal(string name);

    /// <summary>The language is no code of one.</summary>
    public abstract string LanguageNeeded { get; }

    /// <summary>There is no text to publish.</summary>
    public abstract string TextNeeded { get; }

    /// <summary>It is not said for which purposes the change matters.</summary>
    public abstract string MaterialForNeeded { get; }

    /// <summary>The change matters for a topic that is not there.</summary>
    /// <param name="code">What was given.</param>
    public abstract string UnknownTopic(string code);

    /// <summary>It is not said what is new.</summary>
    public abstract string WhatChangedNeeded { get; }

    /// <summary>That version was published already in that language.</summary>
    /// <param name="name">Version and language.</param>
    public abstract string VersionIsTaken(string name);

    /// <summary>Nobody published the version that is said to have been shown.</summary>
    /// <param name="name">What was given.</param>
    public abstract string UnknownVersion(string name);

    /// <summary>The text that is stored is not the one that was published.</summary>
    /// <param name="name">Version and language.</param>
    public abstract string TextIsAnother(string name);

    /// <summary>Something that people must be told does not stand in it.</summary>
    /// <param name="gaps">What, and why not.</param>
    public string Incomplete(IReadOnlyList<NoticeGap> gaps) => NothingPublished + "\n"
        + string.Join("\n", gaps.Select(gap => $"- {gap.Item.Code} ({gap.Item.Citation}){Colon} {Why(gap.Fault)}"))
        + "\n" + FillIn;

    /// <summary>What stands between a thing and what is wrong with it.</summary>
    protected virtual string Colon => ":";

    /// <summary>Nothing was published, since something is missing, which a list follows.</summary>
    protected abstract string NothingPublished { get; }

    /// <summary>How to say where a thing stands, after that list.</summary>
    protected abstract string FillIn { get; }

    /// <summary>Why something does not stand in it.</summary>
    protected abstract string Why(NoticeFault fault);
}
