using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Every table of ours carries the columns that the platform's exports always carry.</summary>
internal sealed class TablesKeepPlatformColumns : IRule
{
    private static readonly string[] Always =
    [
        "createdby", "createdon", "createdonbehalfby", "importsequencenumber", "modifiedby", "modifiedon",
        "modifiedonbehalfby", "overriddencreatedon", "statecode", "statuscode", "timezoneruleversionnumber",
        "utcconversiontimezonecode", Table.PrimaryName,
    ];

    private static readonly string[] Organisation = ["organizationid"];

    private static readonly string[] Owner = ["ownerid", "owningbusinessunit", "owningteam", "owninguser"];

    public IEnumerable<string> Check(Project project) =>
        from table in project.Tree.Tables
        where table.IsOurs
        let owners = table.IsOrganisationOwned ? Organisation : Owner
        from column in Always.Append(table.LogicalName + "id").Concat(owners)
        where table.Column(column) is null
        select $"{table.File.Path} lacks the column {column}.";
}
