namespace OptOutPlugin.Domain.Compliance;

/// <summary>How far a finding has been mended, as the choice <c>optout_findingstatus</c> has it.</summary>
internal enum FindingStatus
{
    Open = OptionValue.First,
    InProgress = OptionValue.First + 1,
    Mended = OptionValue.First + 2,
    Accepted = OptionValue.First + 3,

    /// <summary>One officer wants its risk accepted; a second has not agreed yet.</summary>
    WaitsForSecondOfficer = OptionValue.First + 4,
}
