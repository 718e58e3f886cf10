using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>What is drawn for a link of a confirmation mail.</summary>
/// <param name="Action">Where its form posts.</param>
/// <param name="SignUp">Where one can ask again.</param>
/// <param name="About">What the signed field is for: the link's token.</param>
/// <param name="Answer">What stands, or what became of the press; null: nobody answers.</param>
/// <param name="MustPressAgain">Whether what was pressed could not be proved to be about what stands.</param>
/// <param name="IsExample">Whether its data are invented.</param>
internal sealed record ConfirmView(
    string Action,
    string SignUp,
    string About,
    ConfirmationAnswer? Answer,
    bool MustPressAgain = false,
    bool IsExample = false)
{
    /// <summary>The ids of what is drawn to wait.</summary>
    public IReadOnlyList<string> Requests => Answer is { Outcome: ConfirmationOutcome.Open }
        ? [.. Answer.Topics.Select(topic => topic.Request).Where(id => id.Length > 0)]
        : [];
}
