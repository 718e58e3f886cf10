using System.Globalization;
using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A setting carries our prefix, lies in the folder of its name, and is of a kind that we can read.</summary>
internal sealed class SettingsAreOurs : IRule
{
    private static readonly string[] Types =
        [.. Enum.GetValues<SettingType>().Select(t => ((int)t).ToString(CultureInfo.InvariantCulture))];

    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.Settings)
        {
            var name = file.Root.Attr("schemaname");
            if (!name.StartsWith(Table.Prefix, StringComparison.Ordinal)
                || name.Length == Table.Prefix.Length
                || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
                yield return $"{file.Path}: the setting {name} must be a name with our prefix {Table.Prefix}.";
            if (file.Path != SettingXml.Path(name))
                yield return $"{file.Path}: the setting {name} must lie in {SettingXml.Path(name)}.";
            if (!Types.Contains(file.Root.Child("type")))
                yield return $"{file.Path}: {name} is of the type {file.Root.Child("type")}, not text, number or yes/no.";
        }
    }
}
