using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Solution.Tests;

/// <summary>The clone that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Project.RootAbove(AppContext.BaseDirectory);

    public static Project Project { get; } = Project.Open(Root);
}
