using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Pack;

/// <summary>
/// Makes a small solution that guards a table of text messages, and listens to those that come in. The product cannot know such a table, so whoever
/// administers the environment names it.
/// </summary>
internal static class SmsPacker
{
    private const int LongestTableName = 64;

    /// <summary>The unpacked solution, and its name.</summary>
    /// <param name="project">What is packed.</param>
    /// <param name="table">The logical name of the table.</param>
    /// <exception cref="BuildException">It is no table that could hold text messages.</exception>
    public static KeyValuePair<string, SourceTree> Tree(Project project, string table)
    {
        Demand(table);
        var solution = new OptionalSolution("Create", table, [.. Steps.TextMessages(table)]);
        var folder = Directory.CreateTempSubdirectory("optout-sms-").FullName;
        try
        {
            foreach (var (path, root) in OptionalTree.Files(solution, project))
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, Xml.TreeText(root));
            }

            return new(solution.Name, SourceTree.Read(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Demand(string table)
    {
        if (table.Length is 0 or > LongestTableName || !char.IsAsciiLetterLower(table[0])
            || !table.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            throw new BuildException(
                $"\"{table}\" is no logical name of a table, so nothing was packed. Give one such as "
                + "cr123_textmessage: small letters, digits and underscores.");
        }

        if (table == Email.Table || ContactActivity.Platform.Any(one => one.Name == table))
        {
            throw new BuildException(
                $"{table} has steps of its own, so nothing was packed. Name only tables whose rows are text messages.");
        }
    }
}
