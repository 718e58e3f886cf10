using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Nobody can shorten, hide or stop auditing a column of the ledger.</summary>
internal sealed class LedgerColumnsAreLocked : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from column in project.Tree.Table("optout_consentaudit")?.Columns ?? []
        where (column.IsOurs && column.Element.Child("IsCustomField") == "1")
            || column.LogicalName is "statecode" or "statuscode"
        where column.Element.Child("IsCustomizable") != "0"
        select $"Entities/optout_ConsentAudit/Entity.xml: {column.LogicalName} must have IsCustomizable 0.";
}
