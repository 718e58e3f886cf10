using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;
using OptOutPlugin.LocalDataverse;
using OptOutPlugin.LocalDataverse.Pipeline;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class MeasuringTmp
{
    private static void Say(string text) => File.AppendAllText("/tmp/repeats-measure.txt", text + "\n");

    [Fact]
    public void Repeats_measured()
    {
        using var sales = new Sales();
        var people = sales.Refusers(1000, "donotbulkemail");
        var (r0, b0) = Size(sales);
        for (var night = 0; night < 3; night++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var p in people) sales.Update(p, ("donotbulkemail", false), ("description", "x"));
            var saved = watch.Elapsed;
            sales.Organization.RunAsynchronousJobs();
            var (r, b) = Size(sales);
            Say($"rewrite night {night + 1}: rows +{r - r0}, bytes +{b - b0}, save {saved.TotalMilliseconds:0} ms, jobs {(watch.Elapsed - saved).TotalMilliseconds:0} ms");
            (r0, b0) = (r, b);
            sales.Clock.Advance(TimeSpan.FromDays(1));
        }
        for (var day = 0; day < 5; day++)
        {
            foreach (var p in people.Take(200)) sales.Send(sales.Mail([To(p)], (Email.Regarding, sales.Create("invoice", ("name", "I")))));
            sales.Organization.RunAsynchronousJobs();
            var (r, b) = Size(sales);
            Say($"invoice day {day + 1} of 200: rows +{r - r0}, bytes +{b - b0}");
            (r0, b0) = (r, b);
            sales.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    private sealed class Running : IDisposable
    {
        private readonly Timer timer;
        public Running(HeldClock clock) { timer = new Timer(_ => clock.Advance(TimeSpan.FromMilliseconds(100)), null, 100, 100); }
        public void Dispose() => timer.Dispose();
    }

    [Fact]
    public void Baseline_measured()
    {
        const int people = 10_000;
        var watch = Stopwatch.StartNew();
        using var sales = new Sales(admin =>
        {
            foreach (var some in Enumerable.Range(0, people).Chunk(1000))
                admin.Execute(new CreateMultipleRequest { Targets = new([.. some.Select(i => new Entity("contact") { ["lastname"] = $"N{i}", ["emailaddress1"] = $"p{i}@example.com", ["donotbulkemail"] = true })]) { EntityName = "contact" } });
        });
        Say($"baseline fill {people}: {watch.ElapsedMilliseconds} ms"); watch.Restart();
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline") { [TakeBaseline.Slice] = 1 });
        sales.Clock.Advance(TimeSpan.FromHours(1));
        var asked = 0;
        while (!(bool)sales.Admin.Execute(new OrganizationRequest("optout_Baseline") { [TakeBaseline.Slice] = 2000 })[TakeBaseline.Finished]) { asked = sales.Organization.Traces.Last(t => t.TypeName.EndsWith("TakeBaseline")).Requests; Say($"   call {watch.ElapsedMilliseconds} requests {asked}"); }
        Say($"baseline take: {watch.ElapsedMilliseconds} ms"); watch.Restart();
        var jobs = sales.Organization.Jobs.Count;
        sales.Organization.RunAsynchronousJobs();
        Say($"baseline jobs ({jobs} known): {watch.ElapsedMilliseconds} ms: {string.Join(", ", sales.Organization.Jobs.GroupBy(j => j.Name).Select(g => g.Key + " " + g.Count()))}"); watch.Restart();
        sales.Verify();
        Say($"baseline independent verify: {watch.ElapsedMilliseconds} ms"); watch.Restart();
        var request = new OrganizationRequest("optout_RunComplianceCheck") { [RunComplianceCheck.Slice] = 2000 };
        OrganizationResponse answer;
        do { answer = sales.Admin.Execute(request); request[RunComplianceCheck.CheckId] = answer[RunComplianceCheck.CheckId]; request[RunComplianceCheck.Cursor] = answer[RunComplianceCheck.Cursor]; } while (!(bool)answer[RunComplianceCheck.Finished]);
        Say($"baseline check: {watch.ElapsedMilliseconds} ms");
    }

    private static (int, long) Size(Sales sales)
    {
        var rows = 0; long bytes = 0;
        foreach (var row in Pages.Each(sales.Admin, new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(true) }))
        {
            rows++;
            bytes += row.Attributes.Sum(c => c.Value is string t ? System.Text.Encoding.UTF8.GetByteCount(t) : c.Value is EntityReference or Guid ? 16 : 8L);
        }
        return (rows, bytes);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Sealing_measured(int count)
    {
        using var sales = new Sales();
        sales.Contact("first@example.com", ("donotphone", true));
        sales.Clock.Advance(TimeSpan.FromDays(1));
        using var run = new Running(sales.Clock);
        foreach (var some in Enumerable.Range(0, count).Chunk(1000))
            sales.Admin.Execute(new CreateMultipleRequest { Targets = new([.. some.Select(i => new Entity("contact") { ["lastname"] = $"N{i}", ["donotphone"] = true })]) { EntityName = "contact" } });
        var watch = Stopwatch.StartNew();
        var calls = 0; bool more; var first = 0L;
        do
        {
            var one = Stopwatch.StartNew();
            var answer = sales.Admin.Execute(new OrganizationRequest("optout_Seal"));
            more = (bool)answer[Seal.More]; calls++;
            if (calls == 1) first = one.ElapsedMilliseconds;
        }
        while (more);
        Say($"seal {count}: {watch.ElapsedMilliseconds} ms in {calls} calls, {count * 1000.0 / watch.ElapsedMilliseconds:0} rows/s, first {first}");
        watch.Restart();
        sales.Admin.Execute(new OrganizationRequest("optout_VerifyLedger"));
        Say($"verify {count}: {watch.ElapsedMilliseconds} ms; memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB peak");
        watch.Restart();
        var ids = Pages.Each(sales.Admin, new QueryExpression("contact") { ColumnSet = new ColumnSet(false) }).Take(10_000).Select(r => r.Id).ToList();
        foreach (var some in ids.Chunk(1000))
            sales.Admin.Execute(new UpdateMultipleRequest { Targets = new([.. some.Select(i => new Entity("contact", i) { ["donotfax"] = true })]) { EntityName = "contact" } });
        var changed = watch.ElapsedMilliseconds;
        Say($"{ids.Count} flag changes: {changed} ms = {ids.Count * 1000.0 / changed:0}/s");
    }
}
