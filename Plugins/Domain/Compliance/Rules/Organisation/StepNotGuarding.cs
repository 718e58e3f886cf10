namespace OptOutPlugin.Domain.Compliance.Rules.Organisation;

/// <summary>A step of the product is missing, off, or another than it declares.</summary>
internal static class StepNotGuarding
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "step-not-guarding",
        ComplianceRule.Law,
        "Switch the step on again. Where it is missing or changed, remove the active layer over it, or import the solution again "
        + "with deploy.ps1; a step that is made by hand would block removing the solution.")
    {
        Severity = Severity.High,
        Mend = CorrectiveAction.EnableStep,
        Reads = "the steps of the solution",
    };
}
