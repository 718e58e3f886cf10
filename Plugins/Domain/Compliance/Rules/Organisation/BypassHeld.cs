namespace OptOutPlugin.Domain.Compliance.Rules.Organisation;

/// <summary>A role other than the administrators' may go round the product.</summary>
internal static class BypassHeld
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "bypass-held",
        "GDPR Art. 5(2), 24, 32(1)",
        "Take prvBypassCustomBusinessLogic and prvBypassCustomPlugins from the role, or accept the risk with a reason.")
    {
        Severity = Severity.Medium,
        Mend = CorrectiveAction.TakePrivileges,
        Reads = "roles and their privileges",
    };
}
