namespace OptOutPlugin.Plugins.Tests.Truth;

/// <summary>The organisations of one send mode, made when a cell first asks for them.</summary>
public sealed class Organizations : IDisposable
{
    private readonly Dictionary<(string, string), Workbench> benches = [];

    internal Workbench Of(string mode, string unclassified)
    {
        if (!benches.TryGetValue((mode, unclassified), out var bench))
        {
            benches[(mode, unclassified)] = bench = new Workbench(mode, unclassified);
        }

        return bench;
    }

    public void Dispose()
    {
        foreach (var bench in benches.Values)
        {
            bench.Dispose();
        }
    }
}

/// <summary>Every cell of the table runs through the packed solution; a test is a rule on one way to send.</summary>
public abstract class DecidingByTheTable(string mode, Organizations organizations)
{
    public static TheoryData<string, string> RulesOnPaths
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var cell in TruthTable.Cells.DistinctBy(cell => (cell.Rule.Id, cell.Path.Name)))
            {
                all.Add(cell.Rule.Id, cell.Path.Name);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(RulesOnPaths))]
    public void What_the_table_says_happens_to_every_kind_of_recipient(string rule, string path)
    {
        var cells = TruthTable.Cells
            .Where(cell => cell.Mode == mode && cell.Rule.Id == rule && cell.Path.Name == path).ToList();

        var differences = cells
            .SelectMany(cell => new Trial(organizations.Of(mode, cell.Rule.Unclassified)).Differences(cell)).ToList();

        Assert.True(
            differences.Count == 0,
            $"{cells[0].Rule.Words}{string.Concat(differences.Select(difference => $"\n- {difference}"))}");
    }
}

public sealed class DecidingByTheTableInModeBlock(Organizations organizations)
    : DecidingByTheTable("Block", organizations), IClassFixture<Organizations>;

public sealed class DecidingByTheTableInModeStrip(Organizations organizations)
    : DecidingByTheTable("Strip", organizations), IClassFixture<Organizations>;
