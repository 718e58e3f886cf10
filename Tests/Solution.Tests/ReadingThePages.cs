using System.Text.RegularExpressions;

namespace OptOutPlugin.Solution.Tests;

/// <summary>What a stranger reads first: every README, held against the files and headings that it names.</summary>
public partial class ReadingThePages
{
    /// <summary>The front page is read in one go.</summary>
    private const int MostBytes = 10_000;

    private const string Front = "README.md";

    // A lesson is read in the app, and held against its format by tests of its own.
    private static readonly string[] NotPages = ["Courses"];

    private static readonly string[] NotOurs = [".git", "artifacts", "bin", "node_modules", "obj", .. NotPages];

    public static TheoryData<string> Pages => [.. Find(Repository.Root).Order(StringComparer.Ordinal)];

    public static TheoryData<string> PagesBehindTheFront =>
        [.. Find(Repository.Root).Where(page => page != Front).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_or_a_heading(string page) =>
        Assert.DoesNotContain(Targets(Read(page)), target => !Resolves(page, target));

    [Theory]
    [MemberData(nameof(PagesBehindTheFront))]
    public void A_page_begins_with_what_it_holds(string page)
    {
        var text = Read(page);
        var first = text.IndexOf("\n## ", StringComparison.Ordinal);
        var contents = Targets(text[..first]).ToList();

        Assert.All(
            Headings(text).Where(heading => heading.Level == 2),
            heading => Assert.Contains($"#{heading.Anchor}", contents));
    }

    [Theory]
    [MemberData(nameof(PagesBehindTheFront))]
    public void A_page_is_reached_from_the_front(string page)
    {
        var reached = new HashSet<string> { Front };
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(reached.SelectMany(PagesFrom).ToList());
        }

        Assert.Contains(page, reached);
    }

    [Fact]
    public void The_front_page_is_short_and_tells_how_a_send_is_decided_before_any_table()
    {
        var text = Read(Front);

        Assert.InRange(text.Length, 1, MostBytes);
        Assert.InRange(
            text.IndexOf("## How a send is decided", StringComparison.Ordinal),
            1,
            text.IndexOf("| --- |", StringComparison.Ordinal));
    }

    [Fact]
    public void The_front_page_shows_pictures_that_load_at_once()
    {
        var pictures = Targets(Read(Front)).Where(target => target.EndsWith(".png", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, pictures.Count);
        Assert.All(pictures, picture => Assert.InRange(
            new FileInfo(Path.Combine(Repository.Root, picture)).Length, 1, 150_000));
    }

    // A folder shows its page.
    private static IEnumerable<string> PagesFrom(string page) =>
        from target in Targets(Read(page))
        where !IsElsewhere(target)
        let named = FileOf(page, target)
        let file = Directory.Exists(named) ? Path.Combine(named, Front) : named
        where File.Exists(file) && Path.GetExtension(file) == ".md"
        select Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    private static bool Resolves(string page, string target)
    {
        if (IsElsewhere(target))
        {
            return true;
        }

        var file = FileOf(page, target);
        var anchor = target.Contains('#', StringComparison.Ordinal) ? target[(target.IndexOf('#') + 1)..] : null;
        return anchor is null
            ? IsThere(file)
            : IsThere(file) && Headings(File.ReadAllText(file)).Any(heading => heading.Anchor == anchor);
    }

    private static bool IsElsewhere(string target) => target.Contains("://", StringComparison.Ordinal);

    private static string FileOf(string page, string target)
    {
        var path = target.Split('#')[0];
        var here = Path.Combine(Repository.Root, page);
        return path.Length == 0 ? here : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, path));
    }

    // As a server with case-sensitive names sees it, and in a clone: nothing outside of it.
    private static bool IsThere(string file)
    {
        var path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
        var folder = Repository.Root;
        foreach (var name in path.Split('/'))
        {
            if (name == ".." || !Directory.EnumerateFileSystemEntries(folder).Any(one => Path.GetFileName(one) == name))
            {
                return false;
            }

            folder = Path.Combine(folder, name);
        }

        return true;
    }

    private static IEnumerable<string> Targets(string text) =>
        Link().Matches(WithoutCode(text)).Select(match => match.Groups[1].Value.Length > 0
            ? match.Groups[1].Value
            : match.Groups[2].Value);

    /// <summary>The headings, with the anchors that GitHub gives them: the second of a name is numbered.</summary>
    private static IEnumerable<(int Level, string Anchor)> Headings(string text)
    {
        var used = new Dictionary<string, int>();
        foreach (Match heading in Heading().Matches(Fenced().Replace(text, string.Empty)))
        {
            var words = NoLetter().Replace(heading.Groups[2].Value.Trim().ToLowerInvariant(), string.Empty);
            var anchor = words.Replace(' ', '-');
            used[anchor] = used.GetValueOrDefault(anchor, -1) + 1;
            yield return (heading.Groups[1].Length, used[anchor] == 0 ? anchor : $"{anchor}-{used[anchor]}");
        }
    }

    private static string WithoutCode(string text) => Inline().Replace(Fenced().Replace(text, string.Empty), "code");

    private static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, page));

    private static IEnumerable<string> Find(string folder) =>
        Directory.EnumerateFiles(folder, "*.md")
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Concat(Directory.EnumerateDirectories(folder).Where(one => !NotOurs.Contains(Path.GetFileName(one)))
                .SelectMany(Find));

    [GeneratedRegex(@"\]\(([^()\s]+)\)|\bsrc=""([^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(#{1,6}) +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoLetter();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Inline();
}
