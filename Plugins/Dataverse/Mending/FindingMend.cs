using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>The corrective action of one finding: what it would change, and doing it.</summary>
internal sealed class FindingMend
{
    private static readonly string[] OfficerRows =
        [MarketingTopic.Table, TemplatePolicy.Table, Door.Table, Listener.Table];

    private readonly PluginCall call;
    private readonly Entity finding;
    private readonly EntityReference about;

    private FindingMend(PluginCall call, Entity finding)
    {
        this.call = call;
        this.finding = finding;
        about = FindingRetest.AboutOf(finding);
        Action = ActionOf(finding, about);
    }

    /// <summary>What is done.</summary>
    public CorrectiveAction Action { get; }

    /// <summary>The corrective action of a finding that is not closed.</summary>
    /// <exception cref="InvalidPluginExecutionException">
    /// It is closed, or the caller may not do by himself what would be done.
    /// </exception>
    public static FindingMend Of(PluginCall call, Entity finding)
    {
        if (!Findings.IsOpen(Findings.StatusOf(finding)))
        {
            throw new InvalidPluginExecutionException(call.Texts.Findings.NotOpen);
        }

        var mend = new FindingMend(call, finding);
        if (NeededFor(mend.Action) is { } privilege
            && !Privileges.Holds(call, call.Context.InitiatingUserId, privilege))
        {
            throw new InvalidPluginExecutionException(call.Texts.Findings.AskAnAdministrator);
        }

        return mend;
    }

    /// <summary>What would change, in sentences, one a line.</summary>
    public string Preview(FindingTexts says) => string.Join("\n", MendPreview.Of(call, Action, about, finding, says));

    /// <summary>Leaves the work of it, and says that somebody is at it.</summary>
    public void Begin()
    {
        // A topic, a mark, a door or a listener is signed for the officer who saves it, and for nobody else.
        if (Action == CorrectiveAction.WriteAnew && OfficerRows.Contains(about.LogicalName))
        {
            RowWrittenAnew.AsOfficer(call, about);
        }

        var row = new Entity(ComplianceFinding.Table, finding.Id)
        {
            [ComplianceFinding.Status] = new OptionSetValue((int)FindingStatus.InProgress),
            [ComplianceFinding.AcceptedBy] = null,
            [ComplianceFinding.AcceptedUntil] = null,
        };

        // Who sets about one that is nobody's has it.
        if (finding.GetAttributeValue<EntityReference>(ComplianceFinding.Owner)?.Id == Platform.SystemUser(call))
        {
            row[ComplianceFinding.Owner] = new EntityReference("systemuser", call.Context.InitiatingUserId);
        }

        Findings.Save(call, row, finding);
        FindingFacts.Write(call, LedgerEvent.FindingActedOn, finding, Action.ToString());
        LeftWork.Leave(call, new WorkToDo(WorkKind.MendFinding, finding.ToEntityReference()));
    }

    /// <summary>Does it, outside any transaction, and looks again; doing it twice does no harm.</summary>
    public static void Run(PluginCall call, Guid id)
    {
        if (Findings.Find(call, id) is not { } finding
            || !Proofs.IsProven(call, finding)
            || Findings.StatusOf(finding) != FindingStatus.InProgress)
        {
            return;
        }

        new FindingMend(call, finding).Do();
        if (FindingRetest.CanBeLookedAt(finding) && !FindingRetest.CloseWhereGone(call, finding))
        {
            Findings.Save(
                call,
                new Entity(ComplianceFinding.Table, id) { [ComplianceFinding.RetestedOn] = call.Now },
                finding);
        }
    }

    // What stands in the rows of the platform only an administrator changes.
    private static string? NeededFor(CorrectiveAction action) =>
        action == CorrectiveAction.EnableStep ? "prvWriteSdkMessageProcessingStep"
        : action == CorrectiveAction.TakePrivileges ? "prvWriteRole"
        : null;

    // One that was lifted behind the ledger is a refusal that is lost.
    private static CorrectiveAction ActionOf(Entity finding, EntityReference about)
    {
        var rule = ComplianceRules.Of(finding.GetAttributeValue<string>(ComplianceFinding.Rule));
        var action = rule?.Mend ?? CorrectiveAction.AskSomebody;
        return action == CorrectiveAction.WriteAnew && about.LogicalName == SuppressedAddress.Table
            && finding.GetAttributeValue<string>(ComplianceFinding.Detail) == OwnRowCheck.Lifted
                ? CorrectiveAction.SuppressAgain
                : action;
    }

    private void Do()
    {
        switch (Action)
        {
            case CorrectiveAction.SetFlags:
                MendedPerson.SetFlags(call, about);
                break;
            case CorrectiveAction.FollowList:
                MendedPerson.FollowList(call, about);
                break;
            case CorrectiveAction.SuppressAgain:
                MendedPerson.SuppressAgain(
                    call, about, LostRefusals.HashOf(finding.GetAttributeValue<string>(ComplianceFinding.Detail)));
                break;
            case CorrectiveAction.EndPermission:
                RowWrittenAnew.EndPermission(call, about);
                break;
            case CorrectiveAction.WriteAnew when !OfficerRows.Contains(about.LogicalName):
                RowWrittenAnew.AsRefusal(call, about);
                break;
            case CorrectiveAction.WriteAnew:
                break;
            case CorrectiveAction.WithdrawMail:
                if (UnwantedSend.ProgressOf(call, about.Id) == MailProgress.Waiting)
                {
                    UnwantedSend.Stop(call, about.Id);
                }

                Ask();
                break;
            case CorrectiveAction.TakeOffList:
                MendedPlatform.TakeOffList(call, about);
                break;
            case CorrectiveAction.EnableStep:
                if (!MendedPlatform.Enable(call, about))
                {
                    Ask();
                }

                break;
            case CorrectiveAction.TakePrivileges:
                MendedPlatform.TakePrivileges(call, about);
                break;
            case CorrectiveAction.Seal:
                Sealing.All(call);
                break;
            case CorrectiveAction.AskSomebody:
                Ask();
                break;
        }
    }

    private void Ask() => FindingTask.Ask(call, finding);
}
