using System.Xml.Linq;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A form on which something can be typed locks no required column: a new row could not be saved on it.</summary>
internal sealed class LockedColumnsAreNotRequired : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Forms
        let controls = file.Root.Descendants("control").Where(one => one.Attr("datafieldname").Length > 0).ToList()
        where controls.Any(one => !IsLocked(one))
        from control in controls
        where IsLocked(control)
        let column = control.Attr("datafieldname")
        where project.Tree.TableOf(file)?.Column(column)?.Element.Child("RequiredLevel") == "required"
        select $"{file.Path}: {column} is required and locked, so that nobody can save a new row.";

    private static bool IsLocked(XElement control) => control.Attr("disabled") == "true";
}
