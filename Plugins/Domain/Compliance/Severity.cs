namespace OptOutPlugin.Domain.Compliance;

/// <summary>How much harm a finding can do, as the choice <c>optout_severity</c> has it.</summary>
internal enum Severity
{
    Low = OptionValue.First,
    Medium = OptionValue.First + 1,
    High = OptionValue.First + 2,
}
