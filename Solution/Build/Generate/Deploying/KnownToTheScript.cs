using System.Text;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>What the product and the script both know, said once: the script's list is made from the code and the tree.</summary>
internal static class KnownToTheScript
{
    private const int Widest = 118;

    // Nobody may read the keys, so nobody can export them.
    private const string Keys = "optout_key";

    // Too long for a table, a country, a page, a code and a text, and no word, number or mailbox.
    private static readonly string NoValue = new('x', 2000);

    public static string Of(Project project)
    {
        var text = new StringBuilder();
        text.Append("#region Known\n\n");
        text.Append("# Written by `dotnet run --project Solution/Build -- generate`, from what the product itself knows.\n");
        text.Append("$KnownSettings = @{\n");
        foreach (var name in project.Settings.Select(one => one.SchemaName).Order(StringComparer.Ordinal))
            text.Append("    '").Append(name).Append("' = @{ ").Append(Shape(name)).Append(" }\n");
        text.Append("}\n");
        AppendList(text, "KnownRoles", project.Tree.Roles.Select(role => role.Root.Attr("name")));
        AppendList(text, "KnownProfiles", Profiles(project));
        AppendList(
            text, "KnownSolutions", project.OptionalSolutions.Select(one => one.Name).Append(ScheduleTree.Name));
        text.Append("\n# What an export takes, by the name of the rows in the Web API.\n$KeptTables = [ordered]@{\n");
        foreach (var table in project.Tree.Tables.Where(one => one.IsOurs && one.LogicalName != Keys)
            .OrderBy(one => one.LogicalName, StringComparer.Ordinal))
        {
            text.Append("    ").Append(table.Settings?.Child("EntitySetName"));
            text.Append(" = '").Append(Collection(table)).Append("'\n");
        }

        text.Append("}\n$PersonColumns = [ordered]@{\n");
        foreach (var table in project.Tree.Tables.Where(one => !one.IsOurs)
            .OrderBy(one => one.LogicalName, StringComparer.Ordinal))
        {
            AppendItems(text, $"    {table.LogicalName}s = ", Columns(table));
        }

        return text.Append("}\n\n#endregion\n").ToString();
    }

    /// <summary>What the product says of a value that is none tells what a value is.</summary>
    private static string Shape(string name)
    {
        var fault = Fault(name, NoValue) ?? throw new BuildException($"The setting {name} takes whatever it is given.");
        var kind = fault switch
        {
            SettingFault.NoSuchWord word => $"Kind = 'Word'; Words = {Quoted(word.Words)}",
            SettingFault.NoNumber number => $"Kind = 'Number'; Least = {number.Least}; Most = {number.Most}",
            SettingFault.NoCallingCode => "Kind = 'CallingCode'",
            SettingFault.NoTable => $"Kind = 'Tables'; Most = {Settings.MostSmsTables}",
            SettingFault.NoCountry => $"Kind = 'Countries'; Most = {Settings.MostCountries}",
            SettingFault.NoMailbox => "Kind = 'Mailbox'",
            SettingFault.NoPage => "Kind = 'Page'",
            SettingFault.LongText text => $"Kind = 'Text'; Most = {text.Most}; Lines = {text.MostLines}",
            _ => throw new BuildException($"The script cannot be told what the setting {name} takes."),
        };

        return Fault(name, SettingReading.Nothing) is null && fault is not SettingFault.LongText and not SettingFault.NoSuchWord
            ? kind + "; None = $true"
            : kind;
    }

    private static SettingFault? Fault(string name, string value) =>
        Settings.Read(one => one == name ? value : null).Faults is [var first, ..] ? first : null;

    private static IEnumerable<string> Profiles(Project project) => project.Tree.Files
        .Where(file => file.Path == "Other/FieldSecurityProfiles.xml")
        .SelectMany(file => file.Root.Elements()).Select(profile => profile.Attr("name"));

    private static string Collection(Table table) => (table.Settings?.Element("LocalizedCollectionNames")
        ?.Elements().FirstOrDefault()?.Attr("description") ?? table.LogicalName)
        .ToLowerInvariant().Replace("'", "''", StringComparison.Ordinal);

    // The Web API calls the value of a lookup by another name than its column.
    private static IEnumerable<string> Columns(Table table) => table.Columns.Where(column => column.IsOurs)
        .Select(column => column.Type == "lookup" ? $"_{column.LogicalName}_value" : column.LogicalName)
        .Order(StringComparer.Ordinal);

    private static string Quoted(IEnumerable<string> values) => string.Join(", ", values.Select(value => $"'{value}'"));

    private static void AppendList(StringBuilder text, string name, IEnumerable<string> values) =>
        AppendItems(text, $"${name} = ", values.Order(StringComparer.Ordinal));

    private static void AppendItems(StringBuilder text, string start, IEnumerable<string> values)
    {
        var line = new StringBuilder(start);
        var rest = values.Select(value => $"'{value}'").ToList();
        for (var i = 0; i < rest.Count; i++)
        {
            var next = rest[i] + (i + 1 < rest.Count ? "," : "");
            if (line.Length + next.Length + 1 > Widest)
            {
                text.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append("        ");
            }

            line.Append(next).Append(' ');
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }
}
