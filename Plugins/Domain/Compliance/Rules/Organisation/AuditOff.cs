namespace OptOutPlugin.Domain.Compliance.Rules.Organisation;

/// <summary>
/// The platform's own auditing is off for a flag. It is no proof of consent; it is who changed a flag past the product,
/// which nothing else says.
/// </summary>
internal static class AuditOff
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "audit-off",
        "GDPR Art. 5(2), 24, 32(1)",
        "Ask an administrator to switch auditing on: for the environment, for contacts, leads and accounts, and for their "
        + "do-not-contact columns. Then look again.")
    {
        Severity = Severity.Medium,
        Mend = CorrectiveAction.AskSomebody,
        Reads = "the organisation; the definitions of contacts, leads, accounts",
    };

    /// <summary>What is not audited, as few things as there are to switch on: a whole that is off hides its parts.</summary>
    /// <param name="isOrganisationAudited">Whether the organisation is audited at all.</param>
    /// <param name="tables">The tables of people; read only where the organisation is audited.</param>
    public static IReadOnlyList<AuditGap> Gaps(bool isOrganisationAudited, IEnumerable<AuditedTable> tables) =>
        isOrganisationAudited
            ? tables.Where(table => !table.IsAudited || table.ColumnsOff.Count > 0)
                .Select(table => new AuditGap(table.Name, table.IsAudited ? table.ColumnsOff : [])).ToList()
            : [AuditGap.Everything];
}

/// <summary>What of a table of people is audited.</summary>
/// <param name="Name">The logical name.</param>
/// <param name="IsAudited">Whether the table is.</param>
/// <param name="ColumnsOff">The columns of flags that are not.</param>
internal sealed record AuditedTable(string Name, bool IsAudited, IReadOnlyList<string> ColumnsOff);

/// <summary>Something that is not audited.</summary>
/// <param name="Table">The logical name of the table; null for the whole organisation.</param>
/// <param name="Columns">The columns that are not; none where the whole is not.</param>
internal sealed record AuditGap(string? Table, IReadOnlyList<string> Columns)
{
    /// <summary>Nothing is audited at all.</summary>
    public static AuditGap Everything { get; } = new(Table: null, []);

    /// <summary>The place in names that every language has: the table, and its columns between brackets.</summary>
    public override string ToString() =>
        Columns.Count == 0 ? Table ?? string.Empty : $"{Table} ({string.Join(", ", Columns)})";
}
