using System.Text.RegularExpressions;

namespace OptOutPlugin.Solution.Tests;

/// <summary>
/// A switch over an enum of ours names every member: the compiler then says where a new one has no meaning yet. An arm
/// for the rest would give it one that nobody thought of.
/// </summary>
public partial class NamingEachMember
{
    private static readonly string Plugins = Path.Combine(Repository.Root, "Plugins");

    private static readonly HashSet<string> Enums =
        [.. typeof(Steps).Assembly.GetTypes().Where(type => type.IsEnum).Select(type => type.Name)];

    [Fact]
    public void No_switch_over_an_enum_has_an_arm_for_the_rest()
    {
        var sources = Directory.GetFiles(Plugins, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Path.Combine(Plugins, "Sdk"), StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sources);
        Assert.Empty(sources.SelectMany(file => ArmsForTheRest(File.ReadAllLines(file))
            .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}({line + 1})")));
    }

    [Theory]
    [InlineData("_ => 2,", 1)]
    [InlineData("_ when isLate => 2,", 1)]
    [InlineData("var other => 2,", 1)]
    [InlineData("var other => throw new ArgumentOutOfRangeException(nameof(rule), other, null),", 0)]
    [InlineData("Rule.Paused => 2,", 0)]
    public void An_arm_for_the_rest_is_seen(string arm, int seen) =>
        Assert.Equal(seen, ArmsForTheRest(
        [
            "    int Of(Rule rule) => rule switch",
            "    {",
            "        Rule.DoNotEmail or",
            "            Rule.DoNotBulkEmail => 1,",
            $"        {arm}",
            "    };",
        ]).Count());

    [Theory]
    [InlineData("\"Create\" => 1,")]
    [InlineData("Verdict.Refused refused => 1,")]
    [InlineData("Email.PendingSend => 1,")]
    [InlineData("(int)RequestKind.OptIn => 1,")]
    [InlineData("nameof(Rule.DoNotEmail) => 1,")]
    public void What_has_more_values_than_names_may_have_one(string arm) =>
        Assert.Empty(ArmsForTheRest(
        [
            "    int Of(object value) => value switch",
            "    {",
            $"        {arm}",
            "        _ => 2,",
            "    };",
        ]));

    private static IEnumerable<int> ArmsForTheRest(string[] lines) =>
        from line in Enumerable.Range(0, lines.Length)
        let rest = Rest().Match(lines[line])
        where rest.Success && Others(lines, line, rest.Groups[1].Value).Any(IsOfAnEnum)
        select line;

    // The arms of the same switch, above this one.
    private static IEnumerable<string> Others(string[] lines, int line, string indent)
    {
        for (var above = line - 1; above >= 0 && !lines[above].EndsWith(" switch", StringComparison.Ordinal); above--)
        {
            if (lines[above].StartsWith(indent, StringComparison.Ordinal)
                && lines[above].Length > indent.Length
                && lines[above][indent.Length] != ' ')
            {
                yield return lines[above].Trim();
            }
        }
    }

    private static bool IsOfAnEnum(string arm) =>
        Member().Match(arm) is { Success: true } member && Enums.Contains(member.Groups[1].Value);

    [GeneratedRegex(@"^(\s+)(?:_|var \w+)(?: when [^=]+)? =>(?! throw )")]
    private static partial Regex Rest();

    [GeneratedRegex(@"^(?:\w+\.)*?(\w+)\.\w+(?: or| when| =>|$)")]
    private static partial Regex Member();
}
