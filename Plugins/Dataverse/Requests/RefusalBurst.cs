using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Dataverse;

/// <summary>In which time a mail scanner pressed.</summary>
/// <param name="From">When it began, UTC.</param>
/// <param name="Until">When it pressed last, UTC.</param>
internal sealed record BurstTime(DateTime From, DateTime Until)
{
    /// <summary>Whether it may have said so: no other door than a link is a scanner's.</summary>
    public bool Has(ConsentFact fact) => fact.Source is ConsentSource.Link or ConsentSource.OneClick
        && fact.OccurredOn >= From && fact.OccurredOn <= Until;
}

/// <summary>A burst of refusals: one after the other, at most ten minutes apart.</summary>
/// <param name="Requests">The requests, the oldest first.</param>
internal sealed record RefusalBurst(IReadOnlyList<Entity> Requests)
{
    private const int Many = 10;
    private const string KeyBegins = "burst/";
    private const string Stamp = "yyyyMMddHHmmss";
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly object[] Links =
        [Choices.Of(ConsentSource.Link).Value, Choices.Of(ConsentSource.OneClick).Value];

    /// <summary>
    /// Looks, after a refusal, whether many people of one mail domain said no through links within minutes: people do not,
    /// mail scanners do. Every one of these refusals holds; somebody looks at them. To be called outside a transaction.
    /// </summary>
    public static void Report(PluginCall call, RequestRow request)
    {
        if (request.Asked.Source is not (ConsentSource.Link or ConsentSource.OneClick)
            || ScannedDomain.Of(request.Asked.Address) is not { } domain)
        {
            return;
        }

        // What waited while the platform was away came in together and was pressed apart.
        var said = request.Asked.SaidOn;
        var around = Within(call, domain, said - Minutes, said + Minutes);
        if (People(around.Where(row => SaidOn(row) <= said)) < Many && People(around.Where(row => SaidOn(row) >= said)) < Many)
        {
            return;
        }

        var all = Within(call, domain, said - Longest, said + Longest);
        var burst = Run(all, all.FindIndex(row => SaidOn(row) == said));
        Findings.Report(call, CheckPlace.Finding(
            ComplianceRule.ScannerBurst,
            new EntityReference(OptOutRequest.Table, burst[0].Id),
            domain,
            $"{People(burst)} people at {domain} said no through links, each within {Minutes.TotalMinutes:0} minutes of "
            + "another. There may be more since."));
    }

    /// <summary>The burst that a finding names; null where it names none.</summary>
    public static RefusalBurst? Of(PluginCall call, Guid findingId)
    {
        var query = new QueryExpression(ComplianceFinding.Table)
        {
            ColumnSet = new ColumnSet([.. Proofs.ColumnsOf(ComplianceFinding.Table), Proofs.Column]),
        };
        query.Criteria.AddCondition(ComplianceFinding.Id, ConditionOperator.Equal, findingId);
        if (call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } finding
            || !Proofs.IsProven(call, finding)
            || finding.GetAttributeValue<string>(ComplianceFinding.Rule) != ComplianceRule.ScannerBurst.Id
            || !Guid.TryParse(finding.GetAttributeValue<string>(ComplianceFinding.RegardingId), out var id)
            || Dataverse.Requests.Find(call, id) is not { } first
            || ScannedDomain.Of(first.GetAttributeValue<string>(OptOutRequest.Address)) is not { } domain)
        {
            return null;
        }

        var all = Within(call, domain, SaidOn(first), SaidOn(first) + Longest);
        return new RefusalBurst(Run(all, all.FindIndex(row => row.Id == id)));
    }

    /// <summary>The key under which one of them is taken back: it names the time in which a scanner pressed.</summary>
    public string KeyOf(Entity request) => string.Format(
        CultureInfo.InvariantCulture,
        "{0}{1:" + Stamp + "}-{2:" + Stamp + "}/{3:D}",
        KeyBegins,
        SaidOn(Requests[0]),
        SaidOn(Requests[Requests.Count - 1]),
        request.Id);

    /// <summary>The time that a key names, as <see cref="KeyOf"/> makes it; null for a key of another kind.</summary>
    public static BurstTime? TimeOf(string? key)
    {
        if (key is null || !key.StartsWith(KeyBegins, StringComparison.Ordinal))
        {
            return null;
        }

        var times = key.Substring(KeyBegins.Length).Split('/')[0].Split('-');
        return times.Length == 2 && Time(times[0]) is { } from && Time(times[1]) is { } until
            ? new BurstTime(from, until)
            : null;
    }

    private static DateTime? Time(string text) => DateTime.TryParseExact(
        text, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var time)
            ? time
            : null;

    private static int People(IEnumerable<Entity> rows) =>
        rows.Select(row => EmailAddress.Of(row.GetAttributeValue<string>(OptOutRequest.Address))).Distinct().Count();

    private static List<Entity> Run(List<Entity> rows, int at)
    {
        int first = at, last = at;
        while (first > 0 && SaidOn(rows[first]) - SaidOn(rows[first - 1]) <= Minutes)
        {
            first--;
        }

        while (last + 1 < rows.Count && SaidOn(rows[last + 1]) - SaidOn(rows[last]) <= Minutes)
        {
            last++;
        }

        return rows.GetRange(first, last - first + 1);
    }

    private static List<Entity> Within(PluginCall call, string domain, DateTime from, DateTime until)
    {
        var query = new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(Dataverse.Requests.Columns) };
        query.Criteria.AddCondition(OptOutRequest.ReceivedVia, ConditionOperator.In, Links);
        query.Criteria.AddCondition(OptOutRequest.ReceivedOn, ConditionOperator.GreaterEqual, from);
        query.Criteria.AddCondition(OptOutRequest.SaidOn, ConditionOperator.GreaterEqual, from);
        query.Criteria.AddCondition(OptOutRequest.SaidOn, ConditionOperator.LessEqual, until);
        query.Criteria.AddCondition(OptOutRequest.Kind, ConditionOperator.Equal, (int)RequestKind.OptOut);
        query.Criteria.AddCondition(OptOutRequest.Address, ConditionOperator.EndsWith, "@" + domain);
        return Pages.All(call.System, query)
            .Where(row => ScannedDomain.Of(row.GetAttributeValue<string>(OptOutRequest.Address)) == domain
                && Proofs.IsProven(call, row))
            .OrderBy(SaidOn).ThenBy(row => row.Id).ToList();
    }

    private static DateTime SaidOn(Entity row) => row.GetAttributeValue<DateTime>(OptOutRequest.SaidOn);
}
