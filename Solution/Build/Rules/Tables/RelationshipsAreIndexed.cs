using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The index names every relationship, and every body lies in the file of its table.</summary>
internal sealed class RelationshipsAreIndexed : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var index = project.Tree[SourceTree.RelationshipIndexPath].Elements().Select(r => r.Attr("Name")).ToList();
        var bodies = project.Tree.Relationships.Select(r => r.Attr("Name")).ToList();
        foreach (var name in index.Except(bodies))
            yield return
                $"{SourceTree.RelationshipIndexPath} names {name}, and no file under Other/Relationships has it.";
        foreach (var name in bodies.Except(index))
            yield return $"{SourceTree.RelationshipIndexPath} does not name {name}, which Other/Relationships has.";
        foreach (var name in bodies.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key))
            yield return $"Other/Relationships has {name} more than once.";

        foreach (var file in project.Tree.RelationshipFiles)
        {
            var table = Path.GetFileNameWithoutExtension(file.Path);
            foreach (var r in file.Root.Elements().Where(r => r.Child("ReferencedEntityName") != table))
                yield return
                    $"{file.Path} has {r.Attr("Name")}, which belongs in {r.Child("ReferencedEntityName")}.xml.";
        }
    }
}
