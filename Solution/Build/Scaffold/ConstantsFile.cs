using System.Security;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>The class of constants with which the plugin names a table and its columns.</summary>
internal static class ConstantsFile
{
    public const string Folder = "Plugins/Dataverse/Tables";

    public static string PathOf(NewTable table) => $"{Folder}/{table.BareName}.cs";

    /// <summary>A file of a class of that name in the room of tables; null when there is none.</summary>
    public static string? Taken(string repository, NewTable table)
    {
        var folder = Path.Combine(repository, Folder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => string.Equals(
                    Path.GetFileNameWithoutExtension(file), table.BareName, StringComparison.OrdinalIgnoreCase))
                .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'))
                .FirstOrDefault()
            : null;
    }

    public static string Of(NewTable table)
    {
        var rows = SecurityElement.Escape(English.InASentence(table.Labels));
        var constants = new List<(string Name, string Value)>
        {
            ("Table", table.LogicalName),
            ("Id", table.IdColumn),
            ("Name", Table.PrimaryName),
        };
        constants.AddRange(table.Lookups.Select(lookup => (lookup.Word, lookup.Column)));
        return $$"""
            namespace OptOutPlugin.Dataverse.Tables;

            /// <summary>The names of the table of {{rows}}.</summary>
            internal static class {{table.BareName}}
            {
            {{string.Join('\n', constants.Select(one => $"    internal const string {one.Name} = \"{one.Value}\";"))}}
            }

            """;
    }
}
