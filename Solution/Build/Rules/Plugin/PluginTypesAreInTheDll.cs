using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The assembly's XML says what the DLL says: identity, token and exactly its public handlers.</summary>
internal sealed class PluginTypesAreInTheDll : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var plugin = project.Plugin;
        if (plugin.FullName.EndsWith("PublicKeyToken=null", StringComparison.Ordinal))
            yield return $"{plugin.Path} is not signed: Dataverse refuses it.";

        foreach (var file in project.Tree.Assemblies)
        {
            if (file.Root.Attr("FullName") != plugin.FullName)
                yield return $"{file.Path} says {file.Root.Attr("FullName")}; the DLL is {plugin.FullName}.";
            if (file.Root.Child("SourceType") != "0" || file.Root.Child("IsolationMode") != "2")
                yield return $"{file.Path} must have SourceType 0 and IsolationMode 2: database and sandbox.";

            var types = file.Root.Descendants("PluginType").ToList();
            foreach (var type in types.Where(t => t.Child("FriendlyName").Length == 0))
                yield return $"{file.Path}: {type.Attr("Name")} has no FriendlyName, on which the import fails.";
            foreach (var type in types
                .Where(t => t.Attr("AssemblyQualifiedName") != plugin.QualifiedName(t.Attr("Name"))))
                yield return $"{file.Path}: {type.Attr("Name")} has the wrong AssemblyQualifiedName.";

            var names = types.Select(t => t.Attr("Name")).ToList();
            foreach (var name in names.Except(plugin.Handlers))
                yield return $"{file.Path} lists {name}, which the DLL has not.";
            foreach (var name in plugin.Handlers.Except(names))
                yield return $"{file.Path} does not list {name}, which the DLL has.";
        }
    }
}
