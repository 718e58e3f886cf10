using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Every form has a twin for the managed zip, with the same content: pac drops a form without.</summary>
internal sealed class FormsHaveManagedTwins : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.Forms)
        {
            var id = file.Root.Element("systemform")?.Child("formid");
            var isTwin = file.Path.EndsWith("_managed.xml", StringComparison.Ordinal);
            var folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
            if (file.Path != $"{folder}{id}{(isTwin ? "_managed" : "")}.xml")
                yield return $"{file.Path} holds the form {id}, by which it must be named.";

            var other = isTwin ? $"{folder}{id}.xml" : $"{folder}{id}_managed.xml";
            if (!XNode.DeepEquals(project.Tree.Find(other), file.Root))
                yield return $"{file.Path} and {other} must both be there, with the same content.";
        }
    }
}
