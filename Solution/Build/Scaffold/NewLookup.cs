using System.Text.RegularExpressions;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>A column of a new table that points at a row.</summary>
/// <param name="Column">Its logical name, with our prefix.</param>
/// <param name="Target">The schema name of the table that it points at.</param>
/// <param name="Label">What it is called, in English.</param>
internal sealed partial record NewLookup(string Column, string Target, string Label)
{
    private const int LongestName = 50;

    // Of the platform's tables those that are there wherever Dynamics 365 Sales is.
    private static readonly Dictionary<string, string> Platform = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Account"] = "Account",
        ["BusinessUnit"] = "Business Unit",
        ["Contact"] = "Contact",
        ["Lead"] = "Lead",
        ["SystemUser"] = "User",
        ["Team"] = "Team",
    };

    /// <summary>What it is about: the column without our prefix, and without the ending of an id.</summary>
    public string Word => WordOf(Column);

    public bool PointsAtOurs => Target.StartsWith(Table.Prefix, StringComparison.Ordinal);

    /// <summary>The lookups of a table, each as column=table.</summary>
    /// <exception cref="BuildException">One of them cannot be made.</exception>
    public static IReadOnlyList<NewLookup> Read(
        SourceTree tree, string table, string label, IReadOnlyList<string> lookups)
    {
        var read = lookups.Select(lookup => Read(tree, table, label, lookup)).ToList();
        var twice = read.GroupBy(one => one.Column).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? read : throw new BuildException($"The column {twice.Key} is asked for twice.");
    }

    private static NewLookup Read(SourceTree tree, string table, string label, string lookup)
    {
        if (lookup.Split('=') is not [var name, { Length: > 0 } target] || !Columns().IsMatch(name))
        {
            throw new BuildException(
                $"{lookup} is no lookup: a column in small letters and the table that it points at, such as "
                + "breachid=DataBreach.");
        }

        var column = name.StartsWith(Table.Prefix, StringComparison.Ordinal) ? name : Table.Prefix + name;
        if (column.Length > LongestName || column == Table.PrimaryName || column == table.ToLowerInvariant() + "id")
            throw new BuildException($"{column} cannot be a lookup: the name is taken, or too long.");

        var (whole, one) = Find(tree, table, label, target);
        var word = WordOf(column);
        return new NewLookup(column, whole, whole.EndsWith(word, StringComparison.OrdinalIgnoreCase) ? one : word);
    }

    private static string WordOf(string column)
    {
        var word = Endings().Replace(column[Table.Prefix.Length..], "");
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static (string Name, string Label) Find(SourceTree tree, string table, string label, string target)
    {
        bool IsMeant(string name) =>
            string.Equals(name, target, StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, Table.Prefix + target, StringComparison.OrdinalIgnoreCase);

        if (IsMeant(table))
            return (table, label);
        if (tree.Tables.FirstOrDefault(t => t.IsOurs && IsMeant(t.Name)) is { } ours)
            return (ours.Name, ours.Label);
        if (Platform.Keys.FirstOrDefault(IsMeant) is { } platform)
            return (platform, Platform[platform]);
        throw new BuildException(
            $"Nothing can point at {target}: it is neither a table of ours nor one of "
            + $"{string.Join(", ", Platform.Keys)}.");
    }

    [GeneratedRegex("^(optout_)?[a-z][a-z0-9]*$")]
    private static partial Regex Columns();

    [GeneratedRegex("(?<=.)id$")]
    private static partial Regex Endings();
}
