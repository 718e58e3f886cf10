using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Names are 1 to 50 letters, digits and underscores, carry our prefix, and agree with their logical
/// form.
/// </summary>
internal sealed class NamesAreValid : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        if (!IsName(project.Tree.Manifest.Child("UniqueName")))
            yield return $"{SourceTree.SolutionPath}: the unique name of the solution is not valid.";

        foreach (var solution in project.OptionalSolutions.Where(s => !IsName(s.Name)))
            yield return $"{solution.TreeFolder}: the unique name of the solution is not valid.";

        foreach (var table in project.Tree.Tables)
        {
            if (!IsName(table.Name))
                yield return $"{table.File.Path}: the table name {table.Name} is not valid.";
            foreach (var column in table.Columns)
            {
                if (!IsName(column.PhysicalName) || column.LogicalName != Logical(column.PhysicalName)
                    || column.Element.Child("Name") != column.LogicalName)
                    yield return $"{table.File.Path}: {column.PhysicalName} and its Name and LogicalName do not fit.";
                if (column.Element.Child("IsCustomField") == "1" && !column.IsOurs)
                    yield return $"{table.File.Path}: {column.LogicalName} is our column without our prefix.";
            }

            foreach (var name in table.Columns.GroupBy(c => c.LogicalName).Where(g => g.Count() > 1).Select(g => g.Key))
                yield return $"{table.File.Path} has the column {name} more than once.";
        }

        foreach (var file in project.Tree.Choices)
        {
            var name = file.Root.Attr("Name");
            if (!IsName(name) || !name.StartsWith(Table.Prefix, StringComparison.Ordinal)
                || file.Path != $"OptionSets/{name}.xml")
                yield return $"{file.Path}: the choice must be named by its file, with our prefix.";
        }
    }

    private static string Logical(string name) => name.ToLowerInvariant();

    private static bool IsName(string name) =>
        name.Length is >= 1 and <= 50 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
