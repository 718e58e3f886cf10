namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>What a released custom API must remain for ever, as Dataverse's numbers.</summary>
internal sealed record ReleasedApi(string Name, string Binding, string Function, string Steps, string Workflow)
{
    public const string Path = "Solution/Build/Released.txt";

    /// <summary>What was released last.</summary>
    /// <exception cref="BuildException">The list is missing, or a line of it cannot be read.</exception>
    public static IReadOnlyList<ReleasedApi> In(string repository)
    {
        var file = System.IO.Path.Combine(repository, Path);
        return File.Exists(file)
            ? [.. File.ReadAllLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(Read)]
            : throw new BuildException($"{Path} is missing: without it nobody knows what was released.");
    }

    private static ReleasedApi Read(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var name, var binding, var function, var steps, var workflow] => new(name, binding, function, steps, workflow),
        _ => throw new BuildException($"{Path}: \"{line}\" is not a name and four numbers."),
    };
}
