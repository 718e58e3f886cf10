using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Domain.Tests;

public sealed class ScoringACheck
{
    [Fact]
    public void Nothing_open_is_the_whole() => Assert.Equal(100, ComplianceScore.Of(new Dictionary<string, int>()));

    [Fact]
    public void One_open_finding_of_any_rule_is_less_than_the_whole() => Assert.All(
        ComplianceRules.All,
        rule => Assert.InRange(ComplianceScore.Of(new Dictionary<string, int> { [rule.Id] = 1 }), 0, 99));

    [Fact]
    public void Everything_open_is_nothing() => Assert.Equal(
        0, ComplianceScore.Of(ComplianceRules.All.ToDictionary(rule => rule.Id, _ => 3)));

    [Fact]
    public void What_is_graver_weighs_more()
    {
        var byWeight = ComplianceRules.All.GroupBy(ComplianceScore.WeightOf).OrderBy(same => same.Key)
            .Select(same => ComplianceScore.Of(new Dictionary<string, int> { [same.First().Id] = 1 })).ToList();

        Assert.Equal(byWeight.OrderDescending(), byWeight);
    }

    [Fact]
    public void Counts_are_read_as_they_were_written_and_what_is_none_is_left_out()
    {
        var counts = new Dictionary<string, int> { ["b"] = 2, ["a"] = 12 };

        Assert.Equal("a=12\nb=2", ComplianceScore.Text(counts));
        Assert.Equal(counts, ComplianceScore.Read("b=2\nnonsense\na=12\nc=-1\nd=x\n=")
            .Where(one => one.Key.Length > 0).ToDictionary());
        Assert.Empty(ComplianceScore.Read(null));
    }

    [Fact]
    public void Each_rule_has_an_id_of_its_own_and_says_what_it_reads_by_what_law_and_what_to_do()
    {
        Assert.Equal(ComplianceRules.All.Count, ComplianceRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(ComplianceRules.All, rule =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Id);
            Assert.NotEmpty(rule.Reads);
            Assert.NotEmpty(rule.Citation);
            Assert.EndsWith(".", rule.Action, StringComparison.Ordinal);
        });
    }
}
