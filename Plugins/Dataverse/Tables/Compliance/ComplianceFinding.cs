using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>How much harm a finding can do, as the choice <c>optout_severity</c> has it.</summary>
internal enum Severity
{
    Low = OptionValue.First,
    Medium = OptionValue.First + 1,
    High = OptionValue.First + 2,
}

/// <summary>How far a finding has been mended, as the choice <c>optout_findingstatus</c> has it.</summary>
internal enum FindingStatus
{
    Open = OptionValue.First,
    InProgress = OptionValue.First + 1,
    Mended = OptionValue.First + 2,
    Accepted = OptionValue.First + 3,
}

/// <summary>Something that was found to be wrong, and what was done about it.</summary>
internal static class ComplianceFinding
{
    internal const string Table = "optout_finding";
    internal const string Id = "optout_findingid";
    internal const string Name = "optout_name";

    /// <summary>The run that made the finding; empty when it was made outside a run.</summary>
    internal const string Check = "optout_compliancecheckid";

    /// <summary>The id of the rule that was broken.</summary>
    internal const string Rule = "optout_rule";

    internal const string Citation = "optout_citation";
    internal const string Severity = "optout_severity";
    internal const string Evidence = "optout_evidence";

    /// <summary>The table of the record that the finding is about.</summary>
    internal const string RegardingType = "optout_regardingtype";

    /// <summary>The id, as text, of the record that the finding is about.</summary>
    internal const string RegardingId = "optout_regardingid";

    /// <summary>By when it should be mended, in UTC.</summary>
    internal const string DueOn = "optout_dueon";

    internal const string Status = "optout_findingstatus";
    internal const string CorrectiveAction = "optout_correctiveaction";

    /// <summary>When the rule was last tried again on it, in UTC.</summary>
    internal const string RetestedOn = "optout_retestedon";

    /// <summary>When it was found, in UTC.</summary>
    internal const string FoundOn = "optout_foundon";
    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";
}
