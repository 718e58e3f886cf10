using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// The value of a key is secured, not audited, on no form, in no view, and readable through no
/// profile.
/// </summary>
internal sealed class SecretsStayUnread : IRule
{
    private const string Secret = "optout_value";

    public IEnumerable<string> Check(Project project)
    {
        var table = project.Tree.Table("optout_key");
        if (table?.Column(Secret) is not { IsSecured: true } column || column.Element.Child("IsAuditEnabled") != "0")
            yield return $"{table?.File.Path}: {Secret} must be secured and not audited.";

        foreach (var file in project.Tree.Forms.Concat(project.Tree.Views)
            .Where(f => project.Tree.TableOf(f) == table && f.Root.ToString().Contains($"\"{Secret}\"")))
            yield return $"{file.Path} shows {Secret}.";

        foreach (var grant in project.Tree.Profiles.Descendants("FieldPermission")
            .Where(p => p.Child("AttributeName") == Secret && p.Child("CanRead") != "0"))
            yield return $"{SourceTree.ProfilesPath}: {grant.Parent?.Parent?.Attr("name")} may read {Secret}.";
    }
}
