using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// The sales user's role grants nothing on our tables:
/// what such a user may see comes person by person.
/// </summary>
internal sealed class SalesUsersSeeNoTableOfOurs : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Roles
        where file.Root.Attr("name") == "OptOut Sales User"
        from grant in file.Root.Descendants("RolePrivilege").Select(p => p.Attr("name"))
        where grant.Contains(Table.Prefix)
        select $"{file.Path} grants {grant}.";
}
