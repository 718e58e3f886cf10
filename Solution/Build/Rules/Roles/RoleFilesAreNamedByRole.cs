using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The file of a role is named by the role, which is how pac finds it, and no two share a name.</summary>
internal sealed class RoleFilesAreNamedByRole : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Roles
        let role = file.Root.Attr("name")
        where file.Path != $"Roles/{role}.xml"
        select $"{file.Path} holds the role {role}, so it must be called {role}.xml.";
}
