namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>A function of a script that a form, a ribbon or a view calls.</summary>
/// <param name="File">Where it is named.</param>
/// <param name="Function">The function, with the objects that it is in.</param>
/// <param name="Library">The web resource that holds it.</param>
internal sealed record ScriptUse(string File, string Function, string Library)
{
    private const string Mark = "$webresource:";

    /// <summary>Every call that the solution makes.</summary>
    public static IEnumerable<ScriptUse> In(SourceTree tree) =>
    [
        .. Of(tree.Forms, "Handler", "functionName", "libraryName"),
        .. Of(tree.Ribbons, "JavaScriptFunction", "FunctionName", "Library"),
        .. Of(tree.Ribbons, "CustomRule", "FunctionName", "Library"),
        .. Of(tree.Views, "cell", "imageproviderfunctionname", "imageproviderwebresource"),
    ];

    private static IEnumerable<ScriptUse> Of(
        IEnumerable<SourceFile> files, string element, string function, string library) =>
        from file in files
        from call in file.Root.Descendants(element)
        where call.Attribute(function) is not null || call.Attribute(library) is not null
        select new ScriptUse(file.Path, call.Attr(function), call.Attr(library).Replace(Mark, ""));
}
