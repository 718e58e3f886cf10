using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The risk of a finding that the organisation takes: one officer says why and until when, another agrees; on that day
/// it is open again.
/// </summary>
internal static class FindingRisk
{
    // A risk is looked at again at least once a year.
    private const int MostDays = 366;

    /// <summary>Takes what an officer says of it.</summary>
    /// <param name="call">The run of the custom API.</param>
    /// <param name="finding">The finding, with its counted columns.</param>
    /// <param name="reason">Why; of the second officer's word it may be empty.</param>
    /// <param name="until">Until when, UTC; null for the second officer's word.</param>
    /// <returns>Whether it is accepted now, and not only wanted.</returns>
    /// <exception cref="InvalidPluginExecutionException">It cannot be accepted so; the sentence says why.</exception>
    public static bool Accept(PluginCall call, Entity finding, string reason, DateTime? until)
    {
        var officer = call.Context.InitiatingUserId.ToString("D");
        var says = call.Texts.Findings;
        switch (Findings.StatusOf(finding))
        {
            case FindingStatus.Open or FindingStatus.InProgress:
                Want(call, finding, officer, reason, until);
                return false;
            case FindingStatus.WaitsForSecondOfficer
                when finding.GetAttributeValue<string>(ComplianceFinding.AcceptedBy) == officer:
                throw new InvalidPluginExecutionException(says.AcceptedByAnother);
            case FindingStatus.WaitsForSecondOfficer:
                Agree(call, finding, reason);
                return true;
            default:
                throw new InvalidPluginExecutionException(says.NotOpen);
        }
    }

    /// <summary>Opens a finding again whose risk is accepted no longer.</summary>
    public static void EndWhereOver(PluginCall call, Entity finding)
    {
        if (finding.GetAttributeValue<DateTime?>(ComplianceFinding.AcceptedUntil) > call.Now
            || finding.GetAttributeValue<DateTime?>(ComplianceFinding.AcceptedUntil) is null)
        {
            return;
        }

        Save(call, finding, FindingStatus.Open, row =>
        {
            row[ComplianceFinding.ClosedOn] = null;
            row[ComplianceFinding.AcceptedUntil] = null;
            row[ComplianceFinding.AcceptedBy] = null;
            row[ComplianceFinding.RemindedOn] = null;
        });
        FindingFacts.Write(call, LedgerEvent.FindingReopened, finding, "the time for which its risk was accepted is over");
    }

    private static void Want(PluginCall call, Entity finding, string officer, string reason, DateTime? until)
    {
        if (!EvidenceText.Says(reason) || reason.Length > EvidenceText.Longest)
        {
            throw new InvalidPluginExecutionException(call.Texts.Findings.SayWhy);
        }

        if (until is not { } end || end <= call.Now || end > call.Now.AddDays(MostDays))
        {
            throw new InvalidPluginExecutionException(call.Texts.Findings.SayUntil(MostDays));
        }

        Save(call, finding, FindingStatus.WaitsForSecondOfficer, row =>
        {
            row[ComplianceFinding.AcceptedBy] = officer;
            row[ComplianceFinding.AcceptedUntil] = end;
            row[ComplianceFinding.Answer] = reason;
        });
        FindingFacts.Write(
            call, LedgerEvent.FindingAccepted, finding, FormattableString.Invariant($"wanted until {end:yyyy-MM-dd}: {reason}"));
    }

    private static void Agree(PluginCall call, Entity finding, string reason)
    {
        Save(call, finding, FindingStatus.Accepted, row => row[ComplianceFinding.ClosedOn] = call.Now);
        FindingFacts.Write(call, LedgerEvent.FindingAccepted, finding, $"agreed by a second officer {reason}".Trim());
    }

    private static void Save(PluginCall call, Entity finding, FindingStatus status, Action<Entity> with)
    {
        var row = new Entity(ComplianceFinding.Table, finding.Id)
        {
            [ComplianceFinding.Status] = new OptionSetValue((int)status),
        };
        with(row);
        Findings.Save(call, row, finding);
    }
}
