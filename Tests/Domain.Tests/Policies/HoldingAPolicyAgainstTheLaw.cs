using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Domain.Tests.Policies;

/// <summary>What people must be told stands in a policy, or the policy says why it does not concern them.</summary>
public sealed class HoldingAPolicyAgainstTheLaw
{
    private const string Text =
        "# Privacy\n\n## Who we are\n\nContoso Ltd.\n\n## Rights\n\n### Access\n\nAsk us.\n\n## Empty\n\n## Last\nYes.";

    private static readonly string Everything =
        string.Join("\n", NoticeItem.All.Select(item => $"{item.Code}: Who we are"));

    [Theory]
    [InlineData("controller: Who we are", null)]
    [InlineData("controller: ## who WE are ##", null)]
    [InlineData("Controller：Who we are", null)]
    [InlineData("controller: Rights", null)]
    [InlineData("controller: Last", null)]
    [InlineData("controller:", "Missing")]
    [InlineData("", "Missing")]
    [InlineData("controller: Elsewhere", "NoHeading")]
    [InlineData("controller: Empty", "EmptySection")]
    [InlineData("controller: not applicable", "NoReason")]
    [InlineData("controller: not applicable: no", "NoReason")]
    [InlineData("controller: Not applicable: we transfer nothing", null)]
    [InlineData("controller: entfällt: es gibt keinen solchen", null)]
    [InlineData("controller: sans objet : aucun transfert", null)]
    [InlineData("controller：不适用：不向境外传输", null)]
    public void Each_thing_stands_under_a_heading_or_is_not_applicable_for_a_reason(string line, string? fault)
    {
        var notice = string.Join("\n", Everything.Split('\n').Skip(1).Prepend(line));

        var gaps = PolicyNotice.Gaps(notice, Text);

        Assert.Equal(fault, gaps.SingleOrDefault()?.Fault.ToString());
        Assert.All(gaps, gap => Assert.Equal("controller", gap.Item.Code));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    public void Of_nothing_everything_is_missing(string? notice, string? text) =>
        Assert.Equal(NoticeItem.All, PolicyNotice.Gaps(notice, text).Select(gap => gap.Item));

    [Fact]
    public void The_list_to_fill_in_names_each_thing_once() =>
        Assert.Equal(NoticeItem.All.Select(item => item.Code + ": "), PolicyNotice.Blank.Split('\n'));
}
