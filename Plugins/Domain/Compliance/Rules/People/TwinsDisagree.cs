using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Compliance.Rules.People;

/// <summary>Two records hold one address; one refuses, and the other says that it does not.</summary>
internal static class TwinsDisagree
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "twins-disagree",
        ComplianceRule.Law,
        "Set the flags of this record from the suppression list. Every send is refused all the same, by the address; but "
        + "whoever reads the form is told otherwise.")
    {
        Severity = Severity.Medium,
        Mend = CorrectiveAction.FollowList,
        Reads = "contacts, leads, accounts; suppressions",
    };

    /// <summary>
    /// The channels that a record should refuse because of an address that somebody else refuses, and does not.
    /// </summary>
    /// <param name="derived">The channels that follow from its addresses.</param>
    /// <param name="refused">The channels that its flags refuse.</param>
    public static IEnumerable<Channel> Missing(IEnumerable<Channel> derived, ICollection<Channel> refused) =>
        derived.Where(channel => !refused.Contains(channel));

    /// <summary>Whose refusal it is that the record does not show: of another record, or of the address alone.</summary>
    /// <param name="ofOthers">Whether a record other than this one refused.</param>
    public static ComplianceRule RuleOf(bool ofOthers) => ofOthers ? Rule : ComplianceRule.FlagBehind;
}
