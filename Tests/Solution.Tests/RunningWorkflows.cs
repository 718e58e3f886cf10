using System.Text.RegularExpressions;

namespace OptOutPlugin.Solution.Tests;

/// <summary>What runs on somebody else's machine with our rights: a tag can be moved, a commit cannot.</summary>
public partial class RunningWorkflows
{
    public static TheoryData<string> Uses =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, ".github", "workflows"))
            .SelectMany(File.ReadLines).Where(line => line.Contains("uses:", StringComparison.Ordinal))
            .Select(line => line.Trim()).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Uses))]
    public void Every_action_is_pinned_to_a_commit_and_says_which_version_that_is(string line) =>
        Assert.Matches(Pinned(), line);

    [GeneratedRegex(@"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
