using System.Text.RegularExpressions;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A role grants privileges that exist, spelt as the platform spells them.</summary>
internal sealed class PrivilegesExist : IRule
{
    private static readonly Regex Privilege =
        new("^prv(Create|Read|Write|Delete|AppendTo|Append|Assign|Share)([A-Za-z0-9_]+)$");

    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Roles
        from grant in file.Root.Descendants("RolePrivilege")
        let fault = Fault(project.Tree, grant.Attr("name"), grant.Attr("level"))
        where fault is not null
        select $"{file.Path}: {grant.Attr("name")} {fault}";

    /// <summary>Why a privilege cannot be granted at a level; null when it can.</summary>
    public static string? Fault(SourceTree tree, string name, string level)
    {
        var parts = Privilege.Match(name);
        if (!parts.Success || !Levels.Contains(level))
            return $"at level {level} is not a privilege.";
        var (action, schemaName) = (parts.Groups[1].Value, parts.Groups[2].Value);
        if (tree.Tables.FirstOrDefault(t => t.IsOurs && t.Name == schemaName) is not { } table)
            return SystemTables.HasPrivileges(schemaName) ? null : "is of no table here, or is spelt in another case.";
        if (table.IsOrganisationOwned && (level != "Global" || action is "Assign" or "Share"))
            return $"at level {level} cannot be: the organisation owns the table, so all privileges are Global.";
        return null;
    }
}
