using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A column that takes its values from a choice names one that is in the tree.</summary>
internal sealed class ChoicesExist : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var choices = project.Tree.Choices.Select(f => f.Root.Attr("Name")).ToHashSet();
        return from table in project.Tree.Tables
               from column in table.Columns
               where column.Type == "picklist" && column.Element.Element("optionset") is null
               let choice = column.Element.Child("OptionSetName")
               where !choices.Contains(choice)
               select $"{table.File.Path}: {column.LogicalName} takes its values from {choice}, which is not there.";
    }
}
