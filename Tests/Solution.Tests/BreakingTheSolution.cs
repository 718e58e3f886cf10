using OptOutPlugin.SolutionBuild;

namespace OptOutPlugin.Solution.Tests;

public class BreakingTheSolution
{
    private static readonly Dictionary<string, Mutation> Mutations =
        ComponentMutations.All.Concat(TableMutations.All).Concat(FormMutations.All)
            .Concat(SecurityMutations.All).Concat(StepMutations.All).Concat(SettingMutations.All)
            .Concat(ApiMutations.All).Concat(AppMutations.All).ToDictionary(m => m.ToString());

    public static TheoryData<string> Cases => [.. Mutations.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_fault_is_found_by_its_rule(string fault)
    {
        var mutation = Mutations[fault];
        using var copy = new SolutionCopy();
        mutation.Files(copy);
        var project = mutation.Code(copy.Open());

        var rule = Checker.Rules.Single(r => r.GetType().Name == mutation.Rule);
        var sentences = rule.Check(project).ToList();

        Assert.Contains(sentences, s => s.Contains(mutation.Names, StringComparison.Ordinal));
    }

    [Fact]
    public void No_rule_is_forgotten() =>
        Assert.Equal(
            typeof(IRule).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IRule)))
                .Select(t => t.Name).Order(StringComparer.Ordinal),
            Checker.Rules.Select(r => r.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void No_rule_is_without_a_fault_that_it_finds() =>
        Assert.Empty(Checker.Rules.Select(r => r.GetType().Name).Except(Mutations.Values.Select(m => m.Rule)));
}
