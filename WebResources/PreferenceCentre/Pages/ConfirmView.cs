using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>What is drawn for a link of a confirmation mail.</summary>
/// <param name="Action">Where its form posts.</param>
/// <param name="SignUp">Where one can ask again.</param>
/// <param name="About">What the signed field is for: the link's token.</param>
/// <param name="Answer">What stands, or what became of the press; null: nobody answers.</param>
/// <param name="MustPressAgain">Whether the page could not be proved to be ours.</param>
/// <param name="IsExample">Whether its data are invented.</param>
internal sealed record ConfirmView(
    string Action,
    string SignUp,
    string About,
    ConfirmationAnswer? Answer,
    bool MustPressAgain = false,
    bool IsExample = false);
