using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Files of the tree have LF line ends and no byte order mark.</summary>
internal sealed class TextIsClean : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.Files)
        {
            var bytes = File.ReadAllBytes(Path.Combine(project.Tree.Folder, file.Path));
            if (bytes.Contains((byte)'\r'))
                yield return $"{file.Path} has CR line ends; the tree has LF.";
            if (bytes is [0xEF, 0xBB, 0xBF, ..])
                yield return $"{file.Path} starts with a byte order mark.";
        }
    }
}
