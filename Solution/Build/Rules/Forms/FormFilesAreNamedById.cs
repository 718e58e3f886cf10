using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The file of a form is named by its id, and so is its managed twin.</summary>
internal sealed class FormFilesAreNamedById : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Forms
        let id = file.Root.Element("systemform")?.Child("formid")
        let end = file.IsManagedTwin ? SourceFile.TwinEnd : ".xml"
        where !file.Path.EndsWith($"/{id}{end}", StringComparison.Ordinal)
        select $"{file.Path} holds the form {id}, by which it must be named.";
}
