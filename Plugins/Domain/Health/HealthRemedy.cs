namespace OptOutPlugin.Domain.Health;

/// <summary>
/// What mends a point of a health check that fails, in a word that never changes. Whoever shows the point offers it; the
/// sentence of the point says it to people.
/// </summary>
internal enum HealthRemedy
{
    /// <summary>Nothing that can be offered: the sentence says what somebody has to do.</summary>
    None,

    /// <summary>Call optout_Baseline until it is finished.</summary>
    TakeBaseline,

    /// <summary>Call optout_RunDue until it is finished.</summary>
    DoRegularWork,

    /// <summary>Call optout_RunDue until it is finished, the first time with CompletePass.</summary>
    MakeCompletePass,

    /// <summary>Call optout_RunComplianceCheck until it is finished.</summary>
    CheckCompliance,

    /// <summary>
    /// Call optout_RunComplianceCheck with the rule <c>bypass-held</c>, and optout_MendFinding for what it found.
    /// </summary>
    TakePrivileges,

    /// <summary>Run deploy.ps1, or import the solution again.</summary>
    ImportAgain,

    /// <summary>Give an environment variable of the product a value.</summary>
    ChangeSettings,

    /// <summary>Start the public pages, or look why they do not answer.</summary>
    TendPublicPages,

    /// <summary>Ask an administrator to switch native auditing on.</summary>
    SwitchAuditingOn,
}
