using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Baseline;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;

namespace OptOutPlugin.Dataverse;

/// <summary>A run of the compliance check, and where it is.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Cursor">Where it goes on.</param>
internal sealed record ComplianceRun(Guid Id, BaselineCursor Cursor)
{
    // One with many recipients may be nearly a call of its own: a call ends earlier when they become too many.
    private const int MostMails = 200;

    private static readonly IReadOnlyList<string> Looks =
        [.. ComplianceLook.All.Select(look => look.Name), ChainCheck.Name, FindingCheck.Name];

    /// <summary>The only rule that is looked at; null for all.</summary>
    public ComplianceRule? Rule { get; init; }

    /// <summary>Begins a run.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="rule">The only rule to look at; null for all.</param>
    public static ComplianceRun Begin(PluginCall call, ComplianceRule? rule = null)
    {
#pragma warning disable RS0030 // No two runs are the same run, so there is nothing to compute this id from.
        var row = new Entity(ComplianceCheck.Table, Guid.NewGuid())
#pragma warning restore RS0030
        {
            [ComplianceCheck.Name] = FormattableString.Invariant($"Compliance check {call.Now:yyyy-MM-dd HH:mm}")
                + (rule is null ? string.Empty : $" {rule.Id}"),
            [ComplianceCheck.StartedOn] = call.Now,
            [ComplianceCheck.Rules] = rule is null ? ComplianceRules.OfRuns.Count : 1,
        };
        Proofs.Sign(call, row);
        return At(call.System.Create(row), cursor: string.Empty, rule);
    }

    /// <summary>A run that has begun.</summary>
    /// <param name="id">Its row.</param>
    /// <param name="cursor">Where it goes on, as text; one that is none is the beginning.</param>
    /// <param name="rule">The only rule to look at; null for all.</param>
    public static ComplianceRun At(Guid id, string cursor, ComplianceRule? rule = null) =>
        new(id, BaselineCursor.Read(cursor, Within(rule))) { Rule = rule };

    /// <summary>Whether a text is a place in a run, as a call of it answered.</summary>
    public static bool IsCursor(string text, ComplianceRule? rule) => BaselineCursor.Is(text, Within(rule));

    /// <summary>Whether the run's row is still there.</summary>
    public bool IsThere(PluginCall call)
    {
        var query = new QueryExpression(ComplianceCheck.Table) { ColumnSet = new ColumnSet(ComplianceCheck.Id) };
        query.Criteria.AddCondition(ComplianceCheck.Id, ConditionOperator.Equal, Id);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>When the last run over every rule ended, in UTC; null when none has.</summary>
    public static DateTime? LastFinishedOn(PluginCall call)
    {
        var query = new QueryExpression(ComplianceCheck.Table)
        {
            ColumnSet = new ColumnSet(ComplianceCheck.FinishedOn),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ComplianceCheck.FinishedOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(ComplianceCheck.Score, ConditionOperator.NotNull);
        query.AddOrder(ComplianceCheck.FinishedOn, OrderType.Descending);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?.GetAttributeValue<DateTime>(ComplianceCheck.FinishedOn);
    }

    /// <summary>Looks at some rows; answers the run after them, or null when it has ended.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="slice">The most rows to look at; of e-mails fewer.</param>
    /// <param name="since">Rows that were not changed since then are left out; null for every row.</param>
    /// <param name="findings">How many findings the run has made so far.</param>
    public ComplianceRun? Look(PluginCall call, int slice, DateTime? since, out int findings)
    {
        var before = call.System.Retrieve(
            ComplianceCheck.Table, Id, new ColumnSet([.. Proofs.ColumnsOf(ComplianceCheck.Table)]));
        var found = before.GetAttributeValue<int?>(ComplianceCheck.Findings) ?? 0;
        var row = new Entity(ComplianceCheck.Table, Id);
        var page = Cursor.Table == ChainCheck.Name
            ? Verify(call, before, row, Report)
            : Page(call, new CheckPlace(Cursor.After, slice, since), Report);
        var next = Cursor.Next(page.Last, page.IsEnd, Within(Rule));
        row[ComplianceCheck.Findings] = found;
        if (next is null)
        {
            Finish(call, row);
        }

        Proofs.Sign(call, row, before);
        call.System.Update(row);
        findings = found;
        return next is null ? null : this with { Cursor = next };

        void Report(FindingReport report)
        {
            if (Rule is null || report.Rule == Rule.Id)
            {
                Findings.Report(call, report, Id);
                found++;
            }
        }
    }

    private static IReadOnlyList<string> Within(ComplianceRule? rule) => rule is null
        ? Looks
        : [
            .. ComplianceLook.All.Where(look => look.Rules.Contains(rule)).Select(look => look.Name),
            .. rule == LedgerBroken.Rule ? new[] { ChainCheck.Name } : [],
            FindingCheck.Name,
        ];

    private CheckedPage Page(PluginCall call, CheckPlace place, Action<FindingReport> found) =>
        Cursor.Table == FindingCheck.Name
            ? FindingCheck.Look(call, place, Rule)
            : ComplianceLook.All.First(look => look.Name == Cursor.Table).Page(
                call,
                Cursor.Table == Email.Table ? place with { Count = Math.Min(place.Count, MostMails) } : place,
                found);

    // Until the run ends, its summary holds how far the ledger is verified.
    private static CheckedPage Verify(PluginCall call, Entity before, Entity row, Action<FindingReport> found)
    {
        var progress = ChainCheck.Look(call, before.GetAttributeValue<string>(ComplianceCheck.Summary), found);
        row[ComplianceCheck.Summary] = progress;
        return new CheckedPage(Last: null, IsEnd: progress is null);
    }

    // What one rule says is no measure of the whole.
    private void Finish(PluginCall call, Entity row)
    {
        row[ComplianceCheck.FinishedOn] = call.Now;
        if (Rule is null)
        {
            var open = FindingCheck.Open(call);
            row[ComplianceCheck.Score] = ComplianceScore.Of(open);
            row[ComplianceCheck.Summary] = ComplianceScore.Text(open);
        }
    }
}
