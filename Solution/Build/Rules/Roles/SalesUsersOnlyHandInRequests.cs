using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// The sales user's role grants nothing on our tables, so that what such a user may see comes person by person. The
/// exceptions are a way in, not a proof: they hand in requests, and see their own, and what they were trained in; they may
/// record that somebody wants to be contacted again; and they say what a message is about.
/// </summary>
internal sealed class SalesUsersOnlyHandInRequests : IRule
{
    private static readonly string[] Door =
        ["prvCreateoptout_Request", "prvReadoptout_Request", "prvAppendoptout_Request", "prvReadoptout_TrainingRecord"];

    private static readonly string[] Everywhere =
        ["prvReadoptout_Topic", "prvAppendTooptout_Topic", OptIn.Privilege];

    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Roles
        where file.Root.Attr("name") == "OptOut Sales User"
        from grant in file.Root.Descendants("RolePrivilege")
        let name = grant.Attr("name")
        where name.Contains(Table.Prefix) && !(Door.Contains(name) && grant.Attr("level") == "Basic")
            && !Everywhere.Contains(name)
        select $"{file.Path} grants {name} at level {grant.Attr("level")}.";
}
