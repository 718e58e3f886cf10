namespace OptOutPlugin.Domain.Compliance.Rules.People;

/// <summary>A permission that was confirmed for an address which the person holds no more.</summary>
internal static class OptInTravelled
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "opt-in-travelled",
        "GDPR Art. 4(11), 7(1); ePrivacy Directive Art. 13(1)",
        "It does not count for the new address. End it; the person may confirm the new address on the preference page.")
    {
        Severity = Severity.Low,
        Mend = CorrectiveAction.EndPermission,
        Reads = "choices about topics; contacts, leads, accounts",
    };

    /// <summary>Whether the address of a permission is none of the person's.</summary>
    /// <param name="confirmedAt">The hash of the address for which it was confirmed; null for none.</param>
    /// <param name="held">The hashes of the addresses that the person holds; null where the record is gone.</param>
    public static bool Is(string? confirmedAt, ICollection<string>? held) =>
        confirmedAt is not null && held is not null && !held.Contains(confirmedAt);
}
