using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.Policies;

/// <summary>What the published process is made of: what holds in an organisation now.</summary>
/// <param name="Settings">The settings in force.</param>
/// <param name="Limits">The time limits in force.</param>
/// <param name="Language">In which language the organisation's own texts are given.</param>
internal sealed record ProcessFacts(Settings Settings, IReadOnlyList<ClockRule> Limits, Language Language)
{
    /// <summary>Whether the mailbox of any user or queue takes in what is answered.</summary>
    public bool HearsReplies { get; init; }

    /// <summary>Whether STOP is heard in every table of text messages, of which there is one at least.</summary>
    public bool HearsTexts { get; init; }

    /// <summary>The kinds of activity whose creation can be refused: their steps are there.</summary>
    public IReadOnlyCollection<ContactKind> Guarded { get; init; } = [];

    /// <summary>The kinds of activity whose creation is recorded: their steps are there.</summary>
    public IReadOnlyCollection<ContactKind> Watched { get; init; } = [];
}
