using System.Text.RegularExpressions;
using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Known;

namespace OptOutPlugin.Solution.Tests;

/// <summary>
/// A stranger's path from a row of the plugin's page to the line that decides: the row links to the plugin that runs and
/// to the file that decides, and the names in the code lead from the one to the other.
/// </summary>
public partial class TracingARow
{
    private const int MostHops = 3;

    private static readonly string Plugins = Path.Combine(Repository.Root, "Plugins");

    /// <summary>The files by the name of what they hold, and which of these names each mentions.</summary>
    private static readonly Dictionary<string, HashSet<string>> Mentioned = ReadMentions();

    public static TheoryData<string> Handlers =>
        [.. Declared().Select(handler => handler.Name).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Settings =>
        [.. SettingDefinitions.All.Select(setting => setting.SchemaName)];

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Names_lead_from_the_plugin_that_runs_to_the_file_that_decides(string handler)
    {
        var files = Deciders.OfHandlers[Declared().Single(type => type.Name == handler)];

        Assert.Subset(Reached(handler, MostHops), NamesOf(files));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void What_decides_by_a_setting_is_given_the_settings(string setting) =>
        Assert.All(NamesOf(Deciders.OfSettings[setting]), decider => Assert.Contains(
            Mentioned,
            one => (one.Key == decider || one.Value.Contains(decider))
                && (one.Value.Contains("Settings") || one.Value.Contains("SettingsSource"))));

    [Fact]
    public void Nothing_is_said_of_what_is_no_plugin_or_no_setting_any_more()
    {
        Assert.Subset(Declared(), Deciders.OfHandlers.Keys.ToHashSet());
        Assert.Subset(
            SettingDefinitions.All.Select(setting => setting.SchemaName).ToHashSet(),
            Deciders.OfSettings.Keys.ToHashSet());
    }

    private static HashSet<Type> Declared() =>
        [.. Steps.All.Select(step => step.Handler), .. CustomApis.All.Select(api => api.Handler).OfType<Type>()];

    private static HashSet<string> NamesOf(IEnumerable<string> files) =>
        [.. files.Select(file => Path.GetFileNameWithoutExtension(file)!)];

    private static HashSet<string> Reached(string name, int hops)
    {
        var reached = new HashSet<string> { name };
        for (var hop = 0; hop < hops; hop++)
        {
            reached.UnionWith(reached.SelectMany(one => Mentioned[one]).ToList());
        }

        return reached;
    }

    private static Dictionary<string, HashSet<string>> ReadMentions()
    {
        var files = Directory.GetFiles(Plugins, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Plugins, file).Replace('\\', '/'), File: file))
            .Where(one => one.Path.Split('/')[0] is "Handlers" or "Dataverse" or "Domain").ToList();
        var names = files.Select(one => Path.GetFileNameWithoutExtension(one.File)).ToHashSet();
        return files
            .GroupBy(one => Path.GetFileNameWithoutExtension(one.File))
            .ToDictionary(
                same => same.Key,
                same => same.SelectMany(one => File.ReadLines(one.File))
                    .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                    .SelectMany(line => Word().Matches(line)).Select(word => word.Value)
                    .Where(word => names.Contains(word) && word != same.Key).ToHashSet());
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
