using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>What a privacy officer says was done about a finding, and what a look says to that.</summary>
/// <param name="IsClosed">Whether the finding is closed.</param>
/// <param name="Says">What was seen, and what to do now, in the caller's language.</param>
internal sealed record FindingAnswer(bool IsClosed, string Says)
{
    /// <summary>Looks again, and closes the finding or says why not.</summary>
    /// <param name="call">The run of the custom API.</param>
    /// <param name="finding">The finding, with its counted columns.</param>
    /// <param name="done">What was done; empty where a look can tell.</param>
    public static FindingAnswer Of(PluginCall call, Entity finding, string done)
    {
        var says = call.Texts.Findings;
        if (Findings.StatusOf(finding) == FindingStatus.Mended)
        {
            return new FindingAnswer(IsClosed: true, says.ClosedAlready);
        }

        if (done.Length > EvidenceText.Longest)
        {
            throw new InvalidPluginExecutionException(says.SayWhatWasDone);
        }

        if (FindingRetest.IsStillThere(call, finding))
        {
            Stays(call, finding, done);
            return new FindingAnswer(IsClosed: false, says.StillThere);
        }

        if (!FindingRetest.CanBeLookedAt(finding) && !EvidenceText.Says(done))
        {
            throw new InvalidPluginExecutionException(says.SayWhatWasDone);
        }

        FindingRetest.Close(call, finding, done.Length == 0 ? null : done);
        return new FindingAnswer(IsClosed: true, says.Closed);
    }

    private static void Stays(PluginCall call, Entity finding, string done)
    {
        var row = new Entity(ComplianceFinding.Table, finding.Id)
        {
            [ComplianceFinding.Status] = new OptionSetValue((int)FindingStatus.InProgress),
            [ComplianceFinding.RetestedOn] = call.Now,
            [ComplianceFinding.AcceptedBy] = null,
            [ComplianceFinding.AcceptedUntil] = null,
            [ComplianceFinding.ClosedOn] = null,
        };
        if (done.Length > 0)
        {
            row[ComplianceFinding.Answer] = done;
        }

        Findings.Save(call, row, finding);
    }
}
