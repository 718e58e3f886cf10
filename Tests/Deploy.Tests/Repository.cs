using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>The clone that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Project.RootAbove(AppContext.BaseDirectory);

    public static string Script { get; } = Path.Combine(Root, "deploy.ps1");
}
