using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Deleting a person empties the lookups to them; it neither fails nor takes our rows along. A row of ours never takes
/// another along either, but it may be kept while another needs it.
/// </summary>
internal sealed class PeopleCanBeDeleted : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from relationship in project.Tree.Relationships
        where relationship.Attr("Name").StartsWith(Table.Prefix, StringComparison.Ordinal)
        let referenced = project.Tree.Table(relationship.Child("ReferencedEntityName").ToLowerInvariant())
        let isKept = referenced is { IsOurs: true } && relationship.Child("CascadeDelete") == "Restrict"
        where !isKept && relationship.Child("CascadeDelete") != "RemoveLink"
        select $"The relationship {relationship.Attr("Name")} must have CascadeDelete RemoveLink.";
}
