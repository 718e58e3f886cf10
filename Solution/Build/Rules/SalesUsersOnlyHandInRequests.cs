using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// The sales user's role grants nothing on our tables, so that what such a user may see comes person by person. The one
/// exception is a door, not a proof: they hand in requests, and see their own.
/// </summary>
internal sealed class SalesUsersOnlyHandInRequests : IRule
{
    private static readonly string[] Door =
        ["prvCreateoptout_Request", "prvReadoptout_Request", "prvAppendoptout_Request"];

    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Roles
        where file.Root.Attr("name") == "OptOut Sales User"
        from grant in file.Root.Descendants("RolePrivilege")
        let name = grant.Attr("name")
        where name.Contains(Table.Prefix) && !(Door.Contains(name) && grant.Attr("level") == "Basic")
        select $"{file.Path} grants {name} at level {grant.Attr("level")}.";
}
