namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>What stands for the person behind a link.</summary>
internal sealed record Preferences
{
    /// <summary>Whether it is a link of ours; everything else is empty where it is not.</summary>
    public required bool Known { get; init; }

    /// <summary>Whether it names one person; a link in a mail to several does not.</summary>
    public bool Personal { get; init; }

    /// <summary>The address, masked by the product; empty where it names nobody.</summary>
    public string Address { get; init; } = "";

    /// <summary>The language of the mail that it stood in: en, de, fr or zh; may be empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>The code of the mail's topic, or empty.</summary>
    public string Topic { get; init; } = "";

    /// <summary>What holds for all marketing e-mail to this address.</summary>
    public ChoiceState State { get; init; }

    /// <summary>Since when, in UTC.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Until when it is paused, in UTC.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>What holds for each topic.</summary>
    public IReadOnlyList<TopicChoice> Topics { get; init; } = [];

    /// <summary>When a permission was given that is younger than the link, in UTC: ask before anything stops.</summary>
    public DateTime? LaterPermissionOn { get; init; }

    /// <summary>Until when this link can take back what it refused, in UTC.</summary>
    public DateTime? UndoUntil { get; init; }

    /// <summary>Whether others who send have acted on the refusal: Told or Waiting; empty where none must.</summary>
    public string Others { get; init; } = "";

    /// <summary>The reference of the last request that this link made, or empty.</summary>
    public string Reference { get; init; } = "";
}

/// <summary>What holds for a topic.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is about; may be empty.</param>
/// <param name="Parent">The code of the topic above it, or empty.</param>
/// <param name="State">What holds.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="PausedUntil">Until when it is paused, in UTC.</param>
/// <param name="Language">The language of its name, where it is known.</param>
internal sealed record TopicChoice(
    string Code,
    string Name,
    string Description,
    string Parent,
    ChoiceState State,
    DateTime? Since = null,
    DateTime? PausedUntil = null,
    string Language = "");

/// <summary>What holds.</summary>
internal enum ChoiceState
{
    /// <summary>Such mail may be sent.</summary>
    Allowed,

    /// <summary>It may not.</summary>
    Refused,

    /// <summary>Not until a day.</summary>
    Paused,

    /// <summary>It needs a permission that was never given.</summary>
    NotAsked,

    /// <summary>It was permitted under a privacy policy that has changed since in what matters for it.</summary>
    ToRenew,
}
