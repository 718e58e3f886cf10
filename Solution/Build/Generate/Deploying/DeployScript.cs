using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The script that an administrator receives: one file, joined from parts that can be read and tested alone.</summary>
internal static class DeployScript
{
    public const string Path = "deploy.ps1";

    public const string Folder = "Solution/Deploy";

    public const string KnownPath = $"{Folder}/Known.ps1";

    /// <summary>The parts, in the order in which they stand: the help and the parameters must be first.</summary>
    private static readonly string[] Parts =
    [
        "Head", "Known", "Start", "Saying", "Values", "Requests", "SigningIn", "Packages", "Solutions", "SettingsFile",
        "Granting", "Installing", "Removing", "Checkpoints", "Main",
    ];

    /// <summary>The joined script.</summary>
    /// <param name="project">What is built from.</param>
    /// <param name="known">The part that is generated.</param>
    /// <exception cref="BuildException">A part is missing, or a file lies there that is none.</exception>
    public static string Join(Project project, string known)
    {
        var folder = System.IO.Path.Combine(project.Folder, Folder);
        var strangers = Directory.EnumerateFiles(folder).Select(System.IO.Path.GetFileName)
            .Except(Parts.Select(part => part + ".ps1")).ToList();
        if (strangers.Count > 0)
        {
            throw new BuildException(
                $"{Folder}/{strangers[0]} is no part of {Path}: name it in {nameof(DeployScript)}, or take it away.");
        }

        return string.Join("\n", Parts.Select(part => part == "Known" ? known : Read(folder, part)));
    }

    private static string Read(string folder, string part)
    {
        var path = System.IO.Path.Combine(folder, part + ".ps1");
        return File.Exists(path)
            ? File.ReadAllText(path).ReplaceLineEndings("\n")
            : throw new BuildException($"{Folder}/{part}.ps1, a part of {Path}, is missing.");
    }
}
