using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Mail;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Compliance.Rules.People;

namespace OptOutPlugin.Dataverse;

/// <summary>One look of a run: rows of a table, page by page, held against some rules.</summary>
/// <param name="Name">Its name in a cursor: the table, where that tells it from the others.</param>
/// <param name="Rules">The rules that it finds by.</param>
/// <param name="Page">Looks at the rows after a place, and reports what it finds.</param>
internal sealed record ComplianceLook(
    string Name,
    IReadOnlyList<ComplianceRule> Rules,
    Func<PluginCall, CheckPlace, Action<FindingReport>, CheckedPage> Page)
{
    private const string Refusals = "refusals";

    /// <summary>The looks of a run, in their order.</summary>
    public static IReadOnlyList<ComplianceLook> All { get; } =
    [
        new(OrganisationCheck.Name,
            [
                StepNotGuarding.Rule, BypassHeld.Rule, LedgerUnsealed.Rule, DoorsSilent.Rule, FooterNotSetUp.Rule,
                AuditOff.Rule, PolicyNotReviewed.Rule,
            ],
            OrganisationCheck.Look),
        .. PersonTable.All.Select(table => new ComplianceLook(
            table.Name,
            [ComplianceRule.FlagWithoutLedgerRow, RefusalLost.Rule, ComplianceRule.FlagBehind, TwinsDisagree.Rule],
            (call, place, found) => PersonCheck.Look(call, place, table, found))),
        new(Email.Table,
            [ComplianceRule.SentAfterRefusal, ComplianceRule.OrderUnknown, SentWithoutOptIn.Rule],
            MailCheck.Look),
        .. OwnRowCheck.Tables.Select(table => new ComplianceLook(
            table,
            [ComplianceRule.RowChangedByOthers],
            (call, place, found) => OwnRowCheck.Look(call, place, table, found))),
        new(ChoiceCheck.Name, [OptInWithoutEvidence.Rule, OptInTravelled.Rule], ChoiceCheck.Look),
        new(ConsentAudit.Table, [ComplianceRule.TransactionalByWord], WordCheck.Look),
        new(Refusals, [RefusalLost.Rule], LostRefusals.Look),
        new(OptOutRequest.Table, [ComplianceRule.RequestOverdue], RequestCheck.Look),
        new(ListCheck.Table, [RefusersInList.Rule], ListCheck.Look),
        .. SenderMailbox.Senders.Select(table => new ComplianceLook(
            table,
            [MailboxHearsNoStop.Rule],
            (call, place, found) => MailboxCheck.Look(call, place, table, found))),
        new(TemplateCheck.Name, [TemplateNotFit.Rule], TemplateCheck.Look),
    ];

    /// <summary>The look that finds by a rule at rows of a table; null where none can look at one row again.</summary>
    public static ComplianceLook? For(ComplianceRule rule, string table) =>
        All.Where(look => look.Rules.Contains(rule) && look.Name is not (Refusals or ConsentAudit.Table))
            .OrderByDescending(look => look.Name == table)
            .FirstOrDefault(look => look.Name == table
                || look.Name is OrganisationCheck.Name or ChoiceCheck.Name or TemplateCheck.Name);

    /// <summary>What would be found at one row now.</summary>
    public IReadOnlyList<FindingReport> At(PluginCall call, EntityReference row)
    {
        var found = new List<FindingReport>();
        Page(call, CheckPlace.At(row.Id), found.Add);
        return found;
    }
}
