namespace OptOutPlugin.Dataverse.Tables;

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

    internal const string Owner = "ownerid";
    internal const string Status = "optout_findingstatus";
    internal const string CorrectiveAction = "optout_correctiveaction";

    /// <summary>What tells it from another finding of the rule about the record, in at most 400 characters.</summary>
    internal const string Detail = "optout_detail";

    /// <summary>What was done about it, or why its risk is accepted, in the words of officers.</summary>
    internal const string Answer = "optout_answer";

    /// <summary>When it was closed, or its risk accepted, in UTC; empty while it is open.</summary>
    internal const string ClosedOn = "optout_closedon";

    /// <summary>Until when its risk is accepted, in UTC.</summary>
    internal const string AcceptedUntil = "optout_accepteduntil";

    /// <summary>The id, as text, of the officer who wants its risk accepted; another has to agree.</summary>
    internal const string AcceptedBy = "optout_acceptedby";

    /// <summary>When its owner was last reminded of it, in UTC.</summary>
    internal const string RemindedOn = "optout_remindedon";

    /// <summary>When the rule was last tried again on it, in UTC.</summary>
    internal const string RetestedOn = "optout_retestedon";

    /// <summary>When it was found, in UTC.</summary>
    internal const string FoundOn = "optout_foundon";

    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";
}
