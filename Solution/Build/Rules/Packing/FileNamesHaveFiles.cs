using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Every FileName leads to the file beside its metadata, by the name the platform gives it.</summary>
internal sealed class FileNamesHaveFiles : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.WebResources)
        {
            var source = file.Path[..^".data.xml".Length];
            if (!project.Tree.Paths.Contains(source))
                yield return $"{file.Path} has no content: {source} is missing.";
            var expected = WebResource.ZipPath(file.Root.Child("Name"), file.Root.Child("WebResourceId"));
            if (file.Root.Child("FileName") != expected)
                yield return $"{file.Path}: the FileName must be {expected}.";
        }

        foreach (var file in project.Tree.Assemblies)
        {
            var expected = "/" + file.Path[..^".data.xml".Length];
            if (file.Root.Child("FileName") != expected)
                yield return $"{file.Path}: the FileName must be {expected}, where the packer puts the DLL.";
        }
    }
}
