namespace OptOutPlugin.Dataverse.Tables;

/// <summary>One run of the compliance check over the organisation.</summary>
internal static class ComplianceCheck
{
    internal const string Table = "optout_compliancecheck";
    internal const string Id = "optout_compliancecheckid";
    internal const string Name = "optout_name";

    /// <summary>When the run started, in UTC.</summary>
    internal const string StartedOn = "optout_startedon";

    /// <summary>When the run ended, in UTC; empty while it goes on, or when it broke off.</summary>
    internal const string FinishedOn = "optout_finishedon";

    /// <summary>How many rules the run checked.</summary>
    internal const string Rules = "optout_rules";

    /// <summary>How many findings the run made.</summary>
    internal const string Findings = "optout_findings";

    /// <summary>From 0 to 100; empty for a run of one rule, and until it has ended.</summary>
    internal const string Score = "optout_score";

    /// <summary>How many findings of each rule were open when it ended, one a line; empty as the score is.</summary>
    internal const string Summary = "optout_summary";

    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";
}
