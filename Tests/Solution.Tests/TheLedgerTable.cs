using System.Globalization;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Solution.Tests;

public class TheLedgerTable
{
    private static readonly Table Ledger = Repository.Project.Tree.Table(ConsentAudit.Table)!;

    private static readonly string[] Lookups =
        [ConsentAudit.ContactId, ConsentAudit.LeadId, ConsentAudit.AccountId];

    private static readonly string[] Computed =
        [ConsentAudit.Signature, ConsentAudit.OrganizationId, ConsentAudit.Commitments, ConsentAudit.Salts];

    [Fact]
    public void Every_column_but_the_lookups_is_guarded() =>
        Assert.Equal(
            Ledger.Columns.Where(c => c.IsOurs && c.Type != "primarykey").Select(c => c.LogicalName)
                .Except(Lookups).Concat(["statecode", "statuscode"]).Order(StringComparer.Ordinal),
            ConsentAudit.GuardedColumns.Order(StringComparer.Ordinal));

    [Fact]
    public void The_code_cuts_a_text_where_its_column_ends() =>
        Assert.All(ConsentAudit.TextLengths, text => Assert.Equal(
            Ledger.Column(text.Key)!.Element.Child("MaxLength"), text.Value.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_text_that_comes_from_outside_has_a_length_in_the_code() =>
        Assert.Subset(
            ConsentAudit.TextLengths.Keys.Concat(Computed).Concat(ConsentAudit.SealColumns).ToHashSet(),
            Ledger.Columns.Where(c => c.Type is "nvarchar" or "ntext").Select(c => c.LogicalName).ToHashSet());

    [Fact]
    public void Its_columns_are_in_the_platforms_own_audit_too_but_what_erasing_must_take_away() =>
        Assert.All(
            Ledger.Columns.Where(c => c.Element.Child("IsCustomField") == "1" && c.Type != "primarykey"),
            c => Assert.Equal(
                c.LogicalName == ConsentAudit.Salts ? "0" : "1", c.Element.Child("IsAuditEnabled")));
}
