using OptOutPlugin.Domain.Compliance.Rules.Mail;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Compliance.Rules.People;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>Every rule by which something is found, by a run of the compliance check or while something happens.</summary>
internal static class ComplianceRules
{
    /// <summary>The rules that a run looks at.</summary>
    public static IReadOnlyList<ComplianceRule> OfRuns { get; } =
    [
        ComplianceRule.FlagWithoutLedgerRow, RefusalLost.Rule, ComplianceRule.FlagBehind, TwinsDisagree.Rule,
        ComplianceRule.SentAfterRefusal, ComplianceRule.OrderUnknown, SentWithoutOptIn.Rule,
        ComplianceRule.RowChangedByOthers, OptInWithoutEvidence.Rule, OptInTravelled.Rule,
        ComplianceRule.TransactionalByWord, ComplianceRule.RequestOverdue, RefusersInList.Rule, MailboxHearsNoStop.Rule,
        FooterNotSetUp.Rule, TemplateNotFit.Rule, StepNotGuarding.Rule, BypassHeld.Rule, LedgerUnsealed.Rule,
        LedgerBroken.Rule, DoorsSilent.Rule, AuditOff.Rule, PolicyNotReviewed.Rule,
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ComplianceRule> All { get; } =
    [
        .. OfRuns,
        ComplianceRule.NotFollowed, ComplianceRule.WaitingMailKept, ComplianceRule.OlderRefusal,
        ComplianceRule.PlannedAfterRefusal, ComplianceRule.LooseningRepeated, ComplianceRule.LetThroughRepeated,
        ComplianceRule.ScannerBurst, ComplianceRule.SignUpsByOthers, ComplianceRule.MarketingWithoutFooter,
        ComplianceRule.RequestDueSoon, ComplianceRule.LetterCameBack, ComplianceRule.ReplyAsksForData,
        ComplianceRule.NotActedOn, ComplianceRule.RefusedAgain, ComplianceRule.TrainingMissing,
    ];

    /// <summary>The rule of an id; null for none that is known.</summary>
    public static ComplianceRule? Of(string? id) => All.FirstOrDefault(rule => rule.Id == id);
}
