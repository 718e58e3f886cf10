using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Languages;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The product understands every default that it ships, and reads every setting that it ships.</summary>
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
            if (!asked)
                yield return $"{file.Path}: nothing in the code reads the setting {name}.";
        }
    }
}
