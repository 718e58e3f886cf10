using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Solution.Tests;

/// <summary>One way to break the solution.</summary>
/// <param name="Rule">The name of the rule that must see it.</param>
/// <param name="Case">What is broken, in words.</param>
/// <param name="Names">What the rule's sentence must name.</param>
internal sealed record Mutation(string Rule, string Case, string Names)
{
    /// <summary>What is done to the files of the copy.</summary>
    public Action<SolutionCopy> Files { get; init; } = _ => { };

    /// <summary>What is done to the code's side of it.</summary>
    public Func<Project, Project> Code { get; init; } = project => project;

    public override string ToString() => $"{Rule}: {Case}";
}
