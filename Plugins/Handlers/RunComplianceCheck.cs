using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Baseline;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Looks for what went round the product, some rows a call: people whose flags say something else than the ledger, and
/// e-mails that went to somebody who had refused them. Each thing found is one finding, however often it is found.
/// </summary>
public sealed class RunComplianceCheck : DeclaredPlugin
{
    internal const string Since = "Since";
    internal const string Slice = "Slice";
    internal const string CheckId = "CheckId";
    internal const string Cursor = "Cursor";
    internal const string Found = "Findings";
    internal const string Finished = "Finished";

    private const int LargestSlice = 2000;

    // One with many recipients may be nearly a call of its own: a call ends earlier when they become too many.
    private const int MostMails = 200;

    private static readonly IReadOnlyList<string> Tables =
        [.. PersonTable.All.Select(table => table.Name), Email.Table];

    private protected override void Run(PluginCall call)
    {
        var slice = call.Input(Slice, LargestSlice);
        if (slice is < 1 or > LargestSlice)
        {
            throw new InvalidPluginExecutionException(Messages.SliceIsWrong);
        }

        var check = Check(call);
        var findings = check.GetAttributeValue<int?>(ComplianceCheck.Findings) ?? 0;
        var cursor = BaselineCursor.Read(call.Input(Cursor, string.Empty), Tables);
        var next = Look(call, cursor, slice, report =>
        {
            Findings.Report(call, report, check.Id);
            findings++;
        });

        var row = new Entity(ComplianceCheck.Table, check.Id) { [ComplianceCheck.Findings] = findings };
        if (next is null)
        {
            row[ComplianceCheck.FinishedOn] = call.Now;
        }

        call.System.Update(row);
        call.Output(CheckId, check.Id);
        call.Output(Found, findings);
        call.Output(Finished, next is null);
        call.Output(Cursor, next?.ToString());
    }

    private static BaselineCursor? Look(
        PluginCall call, BaselineCursor cursor, int slice, Action<FindingReport> found)
    {
        var isMail = cursor.Table == Email.Table;
        var count = isMail ? Math.Min(slice, MostMails) : slice;
        var place = new CheckPlace(cursor.After, count, call.Input<DateTime?>(Since, null));
        var page = isMail
            ? MailCheck.Look(call, place, found)
            : PersonCheck.Look(call, place, PersonTable.Of(cursor.Table)!, found);
        return cursor.Next(page.Last, page.IsEnd, Tables);
    }

    private static Entity Check(PluginCall call)
    {
        var id = call.Input(CheckId, Guid.Empty);
        if (id != Guid.Empty)
        {
            return call.System.Retrieve(ComplianceCheck.Table, id, new ColumnSet(ComplianceCheck.Findings));
        }

        return new Entity(ComplianceCheck.Table, call.System.Create(new Entity(ComplianceCheck.Table)
        {
            [ComplianceCheck.Name] = $"Compliance check {call.Now:yyyy-MM-dd HH:mm}",
            [ComplianceCheck.StartedOn] = call.Now,
            [ComplianceCheck.Rules] = ComplianceRule.All.Count,
        }));
    }
}
