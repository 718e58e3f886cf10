namespace OptOutPlugin.Plugins.Tests.Truth;

public class CountingTheCells
{
    private static readonly string[] Kinds =
        ["contact", "lead", "account", TruthTable.TypedIn, TruthTable.Twin, TruthTable.Address];

    [Fact]
    public void Every_rule_meets_every_path_kind_and_mode()
    {
        Assert.Equal(6, TruthTable.Paths.Count);
        Assert.InRange(TruthTable.Rules.Count, 40, 100);
        foreach (var path in TruthTable.Paths)
        {
            // No request that names rows alone can name an address.
            var kinds = path.Name == "SendTemplate" ? Kinds.Where(kind => kind != TruthTable.TypedIn) : Kinds;
            Assert.Equal(kinds, path.Kinds);
        }

        var cells = from rule in TruthTable.Rules
                    from path in TruthTable.Paths
                    from kind in path.Kinds
                    from mode in TruthTable.Modes
                    select $"{rule.Id} {path.Name}, {kind}, {mode}";
        Assert.Equal(cells.Order(), TruthTable.Cells.Select(cell => cell.Name).Order());
        Assert.Equal(TruthTable.Rules.Count * 35 * 2, TruthTable.Cells.Count);
    }

    [Fact]
    public void Every_cell_runs_in_a_test_of_its_rule_and_path()
    {
        var tests = DecidingByTheTable.RulesOnPaths.Select(row => ((string)row[0], (string)row[1])).ToHashSet();

        Assert.All(TruthTable.Cells, cell => Assert.Contains((cell.Rule.Id, cell.Path.Name), tests));
        Assert.Equal(TruthTable.Rules.Count * TruthTable.Paths.Count, tests.Count);
    }

    [Fact]
    public void Each_rule_has_an_id_of_its_own_and_quotes_the_design() =>
        Assert.All(TruthTable.Rules, rule =>
        {
            Assert.Single(TruthTable.Rules, other => other.Id == rule.Id);
            Assert.Matches("^(2|3\\.1|4)[ :]", rule.Words);
        });

    [Fact]
    public void The_category_written_by_hand_is_the_one_that_the_signals_make() =>
        Assert.All(TruthTable.Rules, rule => Assert.Equal(
            rule.Category,
            Expectation.Category(rule.Signals, rule.Unclassified)));

    [Fact]
    public void To_Cc_and_Bcc_all_occur_on_every_path_with_every_kind() =>
        Assert.All(
            TruthTable.Cells.Where(cell => cell.Path.Name != "SendTemplate")
                .GroupBy(cell => (cell.Path.Name, cell.Kind)),
            cells => Assert.Equal(["bcc", "cc", "to"], cells.Select(cell => Attempt.BoxOf(cell)).Distinct().Order()));
}
