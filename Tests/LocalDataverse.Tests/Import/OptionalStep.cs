using OptOutPlugin.Dataverse;
using OptOutPlugin.Handlers;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

/// <summary>The zip of an optional step, generated and packed as those that ship are.</summary>
internal static class OptionalStep
{
    public static SmallSolution On(string message, string table)
    {
        var handler = typeof(RecordPreferenceChange);
        var step = new Step(message, table, Stage.PostOperation, handler, "Looked at.") { Optional = true };
        var solution = OptionalSolution.Of([step]).Single();
        var folder = Directory.CreateTempSubdirectory("optout-optional-").FullName;
        try
        {
            foreach (var (path, root) in OptionalTree.Files(solution, Project.Open(Repository.Root)))
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, Xml.TreeText(root));
            }

            return SmallSolution.Of(OptionalPacker.Zip(SourceTree.Read(folder)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
