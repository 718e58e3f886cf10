using System.Text.RegularExpressions;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>A table that is to be made.</summary>
/// <param name="Name">Its schema name, with our prefix.</param>
/// <param name="Label">What one row is called, in English.</param>
/// <param name="Labels">What several rows are called.</param>
/// <param name="Description">What the table is for.</param>
/// <param name="IsUserOwned">Whether each row has an owner; else the organisation owns the table.</param>
/// <param name="Lookups">The rows that one of its rows points at.</param>
internal sealed partial record NewTable(
    string Name, string Label, string Labels, string Description, bool IsUserOwned, IReadOnlyList<NewLookup> Lookups)
{
    private const int LongestName = 50;

    private static readonly string[] Options = ["--label", "--labels", "--description", "--owner"];

    public string LogicalName => Name.ToLowerInvariant();

    /// <summary>The name without our prefix.</summary>
    public string BareName => Name[Table.Prefix.Length..];

    public string BareLogicalName => BareName.ToLowerInvariant();

    public string IdColumn => LogicalName + "id";

    public string EntitySetName { get; init; } = Plural(Name.ToLowerInvariant());

    /// <summary>The table that was asked for on the command line.</summary>
    /// <exception cref="BuildException">It cannot be made.</exception>
    public static NewTable Read(SourceTree tree, string name, string[] options)
    {
        var bare = name.StartsWith(Table.Prefix, StringComparison.Ordinal) ? name[Table.Prefix.Length..] : name;
        if (!BareNames().IsMatch(bare) || $"{Table.Prefix}{bare}id".Length > LongestName)
        {
            throw new BuildException(
                $"{name} cannot be the name of a table: a capital, then letters and digits, such as DataBreach.");
        }

        var whole = Table.Prefix + bare;
        if (tree.Table(whole.ToLowerInvariant()) is { } there)
            throw new BuildException($"There is a table {there.Name} already.");

        var (values, lookups) = Split(options);
        var label = values.GetValueOrDefault("--label", Words().Replace(bare, " $1"));
        var labels = values.GetValueOrDefault("--labels", Plural(label));
        return new NewTable(
            whole,
            label,
            labels,
            values.GetValueOrDefault("--description", $"Keeps {English.InASentence(labels)}."),
            values.GetValueOrDefault("--owner", "organisation") switch
            {
                "user" => true,
                "organisation" => false,
                var owner => throw new BuildException($"{owner} cannot own a table: it is user or organisation."),
            },
            NewLookup.Read(tree, whole, label, lookups));
    }

    private static (Dictionary<string, string> Values, List<string> Lookups) Split(string[] options)
    {
        var values = new Dictionary<string, string>();
        var lookups = new List<string>();
        foreach (var pair in options.Chunk(2))
        {
            if (pair is ["--lookup", var lookup])
                lookups.Add(lookup);
            else if (pair is not [var name, { Length: > 0 } value] || !Options.Contains(name)
                || !values.TryAdd(name, value))
            {
                throw new BuildException(
                    $"{pair[0]} cannot be followed. Options: {string.Join(", ", Options)}, each once, and --lookup.");
            }
        }

        return (values, lookups);
    }

    private static string Plural(string one) => one switch
    {
        _ when Regex.IsMatch(one, "[^aeiou]y$") => one[..^1] + "ies",
        _ when Regex.IsMatch(one, "(s|x|ch|sh)$") => one + "es",
        _ => one + "s",
    };

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex BareNames();

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Words();
}
