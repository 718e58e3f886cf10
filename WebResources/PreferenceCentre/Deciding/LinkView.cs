using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Deciding;

/// <summary>What is drawn for a link.</summary>
internal sealed record LinkView
{
    /// <summary>Where the form posts.</summary>
    public required string Action { get; init; }

    /// <summary>What the signed field is for: the link's token.</summary>
    public required string About { get; init; }

    /// <summary>What stands; null: nobody answers.</summary>
    public Preferences? Now { get; init; }

    /// <summary>The mail's topic by name; empty: it has none, or nobody answers.</summary>
    public string TopicName { get; init; } = "";

    /// <summary>What became of a press; null: nothing was pressed.</summary>
    public Notice? Notice { get; init; }

    /// <summary>What was pressed and needs a confirmation first; null: nothing.</summary>
    public Pressed? Question { get; init; }

    /// <summary>What was typed in, behind a link that names nobody.</summary>
    public string Typed { get; init; } = "";

    /// <summary>The id of the text that says what is wrong with it; null: nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it is the link of a mail program's unsubscribing, which permits nothing.</summary>
    public bool OnlyStops { get; init; }

    /// <summary>Whether its data are invented.</summary>
    public bool IsExample { get; init; }

    /// <summary>Whether an address must be typed in, since the link names nobody.</summary>
    public bool AsksAddress => Now is { Personal: false };

    /// <summary>Whether all marketing may be sent, as far as is known.</summary>
    public bool MayStop => Now is null or { State: not ChoiceState.Refused };

    /// <summary>Whether the mail's topic may be stopped by itself.</summary>
    public bool MayStopTopic => Now is null
        || (TopicName.Length > 0 && Now.Topics.All(one => one.Code != Now.Topic || one.State != ChoiceState.Refused));

    /// <summary>
    /// Whether a person can say herself what is refused already: perhaps a program that follows links pressed. Whoever
    /// has just pressed has said it.
    /// </summary>
    public bool MayKeep => Now is { Personal: true, State: ChoiceState.Refused }
        && Notice is not { IsGood: true, Button: "Stop" or "StopAll" };

    /// <summary>Whether all marketing can be permitted again.</summary>
    public bool MayAllow => !OnlyStops && Now is { Personal: true, State: not ChoiceState.Allowed };

    /// <summary>The topics that can be chosen: none while all marketing is refused or paused.</summary>
    public IReadOnlyList<TopicChoice> Offered => Now is { Personal: true, State: ChoiceState.Allowed }
        ? [.. TopicTree.Of(Now.Topics).Select(topic => topic.Choice).Where(MayChoose)]
        : [];

    /// <summary>Whether a topic can be ticked: where nothing is permitted, only what can still be refused.</summary>
    /// <param name="topic">The topic.</param>
    public bool MayChoose(TopicChoice topic) => !OnlyStops || topic.State == ChoiceState.Allowed;
}
