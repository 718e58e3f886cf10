using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>No role may create, change or delete a row of the ledger: only the product itself does.</summary>
internal sealed class RolesCannotWriteTheLedger : IRule
{
    private const string Ledger = "optout_ConsentAudit";

    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Roles
        from grant in file.Root.Descendants("RolePrivilege").Select(p => p.Attr("name"))
        where grant.EndsWith(Ledger, StringComparison.Ordinal) && grant != "prvRead" + Ledger
        select $"{file.Path} grants {grant}.";
}
