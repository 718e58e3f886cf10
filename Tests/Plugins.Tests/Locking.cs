using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>The order in which the transactions of all tests lock, held against each other.</summary>
internal static class Locking
{
    private static readonly LockOrder Seen = new();

    private static readonly string[] People = [.. PersonTable.All.Select(table => table.Name)];

    // Each with the reason for which two transactions that lock so do not wait for each other in a circle.
    private static readonly (Func<string, string, bool> Is, string Why)[] Harmless =
    [
        (
            (before, after) => before == PersonTable.Lead.Name
                && after is SuppressedAddress.Table or TopicPreference.Table,
            "What a qualification writes there is of the contact and the account that the lead becomes; what is "
            + "written there before a lead is of the lead. No row is of both."),
        (
            (before, after) => before == ConsentAudit.Table && People.Contains(after),
            "The platform's own merge moves the lookups of ledger rows and then writes the rows of people. Nothing of "
            + "ours writes a ledger row that is there but the sealer and an erasure, and neither writes people."),
    ];

    /// <summary>What is made once in the life of an organisation, with the health check after an import.</summary>
    public static HostRules Rules(HostRules rules) => rules with
    {
        MadeOnce =
        [
            .. Enum.GetValues<KeyPurpose>().Select(SecretKey.First), Checkpoint.Waiting,
        ],
    };

    /// <summary>
    /// What contradicts itself in an organisation, or what other tests saw. Rows of one table count where the product
    /// orders them: people and ledger rows are locked in the order of the platform's own merge.
    /// </summary>
    public static IReadOnlyList<string> ContradictionsOf(LocalOrganization organization) =>
    [
        .. organization.LockCycles.Where(cycle => cycle.EndsWith("the other way.", StringComparison.Ordinal)
            && !People.Append(ConsentAudit.Table)
                .Any(table => cycle.Contains($" of {table},", StringComparison.Ordinal))),
        .. Seen.Take(
            organization.Platform.Locks, (before, after) => !Harmless.Any(one => one.Is(before, after))),
    ];
}
