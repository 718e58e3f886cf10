using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A control on a form is of the kind that its column's type needs.</summary>
internal sealed class ControlsFitColumns : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Forms
        from control in file.Root.Descendants("control")
        let column = control.Attr("datafieldname")
        let type = project.Tree.TableOf(file)?.TypeOf(column)
        where type is not null
        where !FormControls.Fit(type, control.Attr("classid"))
        select $"{file.Path}: the control of {column} does not fit the type {type}.";
}
