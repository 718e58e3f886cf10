using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>The finding that an e-mail was let go although somebody it is for had refused it.</summary>
internal static class SentAfterRefusal
{
    internal const string Rule = "sent-after-refusal";

    /// <summary>GDPR on objection to direct marketing, and the sources beside it for e-mail.</summary>
    internal const string Citation = "GDPR Art. 21(3); Directive 2002/58/EC Art. 13; 15 U.S.C. 7704(a)(4)";

    /// <summary>The finding about one e-mail.</summary>
    /// <param name="emailId">Which e-mail.</param>
    /// <param name="recipients">How many of its recipients had refused it.</param>
    /// <param name="isStopped">Whether it was still waiting, and was stopped.</param>
    public static FindingReport Report(Guid emailId, int recipients, bool isStopped) => new(
        Rule,
        new EntityReference(Email.Table, emailId),
        Detail: string.Empty,
        isStopped
            ? $"{recipients} of its recipients had refused this e-mail when it was let go. It was stopped before it left."
            : $"{recipients} of its recipients had refused this e-mail when it left.",
        isStopped
            ? "Find out who let it go and by what way: custom logic was bypassed, or a step is off. Close the way."
            : "Apologise to the recipients, find out who sent it and by what way, and close the way.",
        Citation);
}
