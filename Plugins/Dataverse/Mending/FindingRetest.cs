using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.People;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Looks once more at what a finding found. Where the same would be found again, it stays; where not, it is closed. What
/// lies in the past, such as an e-mail that was sent, no look can undo: that is closed by what an officer says was done.
/// </summary>
internal static class FindingRetest
{
    /// <summary>Whether a look can tell that what was found is there no more.</summary>
    public static bool CanBeLookedAt(Entity finding) =>
        RuleOf(finding) == RefusalLost.Rule.Id
        || (ComplianceRules.Of(RuleOf(finding)) is { IsOfThePast: false } && LookFor(finding) is not null);

    /// <summary>Whether what was found is still there; for what no look can tell, whether an e-mail still waits.</summary>
    public static bool IsStillThere(PluginCall call, Entity finding)
    {
        var about = AboutOf(finding);
        if (!CanBeLookedAt(finding))
        {
            return about.LogicalName == Email.Table && UnwantedSend.ProgressOf(call, about.Id) == MailProgress.Waiting;
        }

        if (RuleOf(finding) == RefusalLost.Rule.Id)
        {
            return LostNow(call, finding, about).Any(report => Findings.IdOf(report) == finding.Id);
        }

        return LookFor(finding)!.At(call, about).Any(report => Findings.IdOf(report) == finding.Id);
    }

    /// <summary>Closes a finding where what it found is there no more, and says whether it did.</summary>
    public static bool CloseWhereGone(PluginCall call, Entity finding)
    {
        if (IsStillThere(call, finding))
        {
            return false;
        }

        Close(call, finding, answer: null);
        return true;
    }

    /// <summary>Closes a finding.</summary>
    /// <param name="call">The run.</param>
    /// <param name="finding">The finding, with its counted columns.</param>
    /// <param name="answer">What an officer says was done; null where a look told.</param>
    public static void Close(PluginCall call, Entity finding, string? answer)
    {
        var row = new Entity(ComplianceFinding.Table, finding.Id)
        {
            [ComplianceFinding.Status] = new OptionSetValue((int)FindingStatus.Mended),
            [ComplianceFinding.RetestedOn] = call.Now,
            [ComplianceFinding.ClosedOn] = call.Now,
            [ComplianceFinding.AcceptedBy] = null,
        };
        if (answer is not null)
        {
            row[ComplianceFinding.Answer] = answer;
        }

        Findings.Save(call, row, finding);
        FindingFacts.Write(call, LedgerEvent.FindingClosed, finding, answer ?? "looked at again: it is there no more");
    }

    /// <summary>The row that a finding is about.</summary>
    public static EntityReference AboutOf(Entity finding) => new(
        finding.GetAttributeValue<string>(ComplianceFinding.RegardingType),
        Guid.TryParse(finding.GetAttributeValue<string>(ComplianceFinding.RegardingId), out var id) ? id : Guid.Empty);

    private static string RuleOf(Entity finding) =>
        finding.GetAttributeValue<string>(ComplianceFinding.Rule) ?? string.Empty;

    private static ComplianceLook? LookFor(Entity finding) =>
        ComplianceRules.Of(RuleOf(finding)) is { } rule
            ? ComplianceLook.For(rule, AboutOf(finding).LogicalName)
            : null;

    // By the record, which knows all its addresses, and by the address, of whoever it is.
    private static IEnumerable<FindingReport> LostNow(PluginCall call, Entity finding, EntityReference about)
    {
        var hash = LostRefusals.HashOf(finding.GetAttributeValue<string>(ComplianceFinding.Detail));
        var isPerson = PersonTable.Of(about.LogicalName) is not null;
        var byRecord = isPerson ? LookFor(finding)!.At(call, about) : [];
        return hash is null
            ? byRecord
            : byRecord.Concat(LostRefusals.Among(
                    call, isPerson ? [new PersonId(about.LogicalName, about.Id)] : [], [hash])
                .Select(lost => LostRefusals.Finding(
                    lost.About, lost.Fact.Hash!, new Matter(lost.Fact.Channel, lost.Fact.Topic))));
    }
}
