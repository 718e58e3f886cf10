using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Counts, by caller and day, what is on the ledger already and happens again: one finding for a caller and a day, of
/// which the evidence begins with the count. To be called outside a transaction: of two that count at once one tries
/// again.
/// </summary>
internal static class RepeatCount
{
    private const int Attempts = 5;

    /// <summary>Counts attempts to loosen.</summary>
    public static void OfAttempts(PluginCall call, int times) => Add(call, times, new FindingReport(
        ComplianceRule.LooseningRepeated.Id,
        Caller(call),
        Today(call),
        $"on {Today(call)} (UTC) this caller tried to let people be contacted again who still refuse, as the ledger "
        + "says that this caller did before.",
        ComplianceRule.LooseningRepeated.Action,
        ComplianceRule.LooseningRepeated.Citation)
    {
        Severity = Severity.Low,
    });

    /// <summary>Counts e-mails that went as transactional to people who refused marketing.</summary>
    /// <param name="call">The run.</param>
    /// <param name="times">How many recipients they had.</param>
    /// <param name="isByWord">Whether nothing but the sender's word makes them transactional.</param>
    public static void OfLetThrough(PluginCall call, int times, bool isByWord) => Add(call, times, new FindingReport(
        ComplianceRule.LetThroughRepeated.Id,
        Caller(call),
        isByWord ? $"{Today(call)} by word" : Today(call),
        $"on {Today(call)} (UTC) somebody who refused marketing got an e-mail from this caller, "
        + (isByWord ? "which nothing but the caller's word makes transactional" : "which was transactional")
        + ", as the ledger says that this person did before.",
        ComplianceRule.LetThroughRepeated.Action,
        ComplianceRule.LetThroughRepeated.Citation)
    {
        Severity = isByWord ? Severity.Medium : Severity.Low,

        // Business is business: what is counted here nobody has to mend.
        Status = isByWord ? FindingStatus.Open : FindingStatus.Accepted,
    });

    /// <summary>Counts an e-mail that is certainly marketing and went without all of its footer.</summary>
    /// <param name="call">The run.</param>
    /// <param name="missing">What it lacked, in words.</param>
    public static void OfMissingFooters(PluginCall call, string missing) => Add(call, 1, new FindingReport(
        ComplianceRule.MarketingWithoutFooter.Id,
        Caller(call),
        $"{Today(call)} {missing}",
        $"on {Today(call)} (UTC) a marketing e-mail of this caller left without {missing}.",
        ComplianceRule.MarketingWithoutFooter.Action,
        ComplianceRule.MarketingWithoutFooter.Citation));

    private static void Add(PluginCall call, int times, FindingReport report)
    {
        for (var attempt = 0; times > 0 && attempt < Attempts; attempt++)
        {
            try
            {
                Write(call, times, report);
                return;
            }
            catch (Exception fault) when (!call.Context.IsInTransaction)
            {
                // Somebody else counted at this very moment.
                call.Trace(fault.Message);
            }
        }
    }

    private static void Write(PluginCall call, int times, FindingReport report)
    {
        if (Stored(call, report) is not { } stored)
        {
            Findings.Report(call, report with { Evidence = Words(times, report) });
            return;
        }

        var row = new Entity(ComplianceFinding.Table, stored.Id)
        {
            [ComplianceFinding.Evidence] = Words(times + CountIn(stored), report),
            RowVersion = stored.RowVersion,
        };
        Proofs.Sign(call, row, stored);
        call.System.Execute(new UpdateRequest
        {
            Target = row,
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        });
    }

    private static Entity? Stored(PluginCall call, FindingReport report)
    {
        var query = new QueryExpression(ComplianceFinding.Table)
        {
            ColumnSet = new ColumnSet([.. Proofs.ColumnsOf(ComplianceFinding.Table)]),
        };
        query.Criteria.AddCondition(ComplianceFinding.Id, ConditionOperator.Equal, Findings.IdOf(report));
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static string Words(int times, FindingReport report) =>
        string.Format(CultureInfo.InvariantCulture, "{0} times: {1}", times, report.Evidence);

    private static int CountIn(Entity stored)
    {
        var digits = new string((stored.GetAttributeValue<string>(ComplianceFinding.Evidence) ?? string.Empty)
            .TakeWhile(letter => letter is >= '0' and <= '9').Take(9).ToArray());
        return digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static EntityReference Caller(PluginCall call) => new("systemuser", call.Context.InitiatingUserId);

    private static string Today(PluginCall call) => call.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
