using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Pack;

/// <summary>The manifest of the zip: that of the tree, managed or not.</summary>
internal static class SolutionXml
{
    public static XElement Of(SourceTree tree, bool managed)
    {
        var root = new XElement(tree[SourceTree.SolutionPath]);
        var kind = root.Element("SolutionManifest")?.Element("Managed")
            ?? throw new BuildException($"{SourceTree.SolutionPath} does not say whether it is managed.");
        kind.Value = managed ? "1" : "0";
        return root;
    }
}
