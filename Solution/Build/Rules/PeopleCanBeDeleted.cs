using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Deleting a person empties the lookups to them; it neither fails nor takes our rows along.</summary>
internal sealed class PeopleCanBeDeleted : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from relationship in project.Tree.Relationships
        where relationship.Attr("Name").StartsWith(Table.Prefix, StringComparison.Ordinal)
            && relationship.Child("CascadeDelete") != "RemoveLink"
        select $"The relationship {relationship.Attr("Name")} must have CascadeDelete RemoveLink.";
}
