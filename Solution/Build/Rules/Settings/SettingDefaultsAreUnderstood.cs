using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Languages;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Every setting has a default, which the product understands, and is read by it: nobody has to type anything on import.
/// </summary>
internal sealed class SettingDefaultsAreUnderstood : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.Settings)
        {
            var name = file.Root.Attr("schemaname");
            var asked = false;
            var settings = Settings.Read(one =>
            {
                asked |= one == name;
                return one == name ? file.Root.Child("defaultvalue") : null;
            });
            foreach (var fault in settings.Faults)
                yield return $"{file.Path}: the default is not understood. {Texts.English.Settings.Of(fault)}";
            if (file.Root.Child("defaultvalue").Length == 0)
                yield return $"{file.Path}: {name} has no default, so that whoever imports it in the portal must type one.";
            if (!asked)
                yield return $"{file.Path}: nothing in the code reads the setting {name}.";
        }
    }
}
