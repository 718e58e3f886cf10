namespace OptOutPlugin.Domain.Compliance.Rules.People;

/// <summary>Somebody who refuses marketing stands in a marketing list.</summary>
internal static class RefusersInList
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "refusers-in-list",
        ComplianceRule.Law,
        "Take them off the list. An e-mail to it is refused to them all the same; an export of it, or a letter, is not.")
    {
        Severity = Severity.Low,
        Mend = CorrectiveAction.TakeOffList,
        Reads = "members of marketing lists; contacts, leads, accounts",
    };
}
