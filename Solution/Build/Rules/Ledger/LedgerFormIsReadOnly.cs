using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Nothing on the form of the ledger can be edited.</summary>
internal sealed class LedgerFormIsReadOnly : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Forms
        where project.Tree.TableOf(file)?.LogicalName == "optout_consentaudit"
        from control in file.Root.Descendants("control")
        where control.Attr("disabled") != "true"
        select $"{file.Path}: {control.Attr("id")} can be edited, and a ledger row never may.";
}
