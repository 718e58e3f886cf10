using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests;
using OptOutPlugin.Plugins.Tests.Proving;

namespace OptOutPlugin.Benchmarks.Ledger;

/// <summary>
/// What checking, verifying and exporting a ledger asks of the local Dataverse, for two volumes: requests a page, and bytes
/// that are alive at once, each with its ratio, which is to be about 1. What is alive is looked at while it runs, again and
/// again, and what was alive before is taken off.
/// </summary>
internal static class AskingThePlatform
{
    private const int PageOfVerifying = 5_000;
    private const int PageOfExporting = 1_000;

    /// <summary>Measures, and says what came of it.</summary>
    /// <param name="volumes">How many rows the smaller ledger has, and the larger.</param>
    public static void Run(IReadOnlyList<int> volumes)
    {
        var (few, many) = (Of(volumes[0]), Of(volumes[1]));
        foreach (var (first, second) in few.Zip(many))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{first.Name}: {first.ForEachPage:0.00} requests a page of {first.Page} for {volumes[0]} rows, {second.ForEachPage:0.00} for {volumes[1]}: ratio {second.ForEachPage / first.ForEachPage:0.00}; {first.Bytes / 1024} KB alive, {second.Bytes / 1024} KB: ratio {(double)second.Bytes / first.Bytes:0.00}"));
        }
    }

    private static List<Figure> Of(int rows)
    {
        using var sales = new Sales();
        sales.Contact("first@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        LongChain.Of(sales, rows);

        // A call works until its time is up: some 20,000 rows.
        sales.Clock.EachLook = TimeSpan.FromMilliseconds(1);

        // What is remembered for a minute is read once before.
        Call("optout_ReadLeaves");
        return
        [
            Measure("check (optout_RunComplianceCheck, the chain)", PageOfVerifying, () =>
                sales.CheckCompliance(request => request[RunComplianceCheck.Rule] = LedgerBroken.Rule.Id)),
            Measure("verify (optout_VerifyLedger)", PageOfVerifying, () => Each("optout_VerifyLedger", VerifyLedger.Cursor, VerifyLedger.Finished)),
            Measure("export (optout_ExportLedger)", PageOfExporting, () =>
                Each("optout_ExportLedger", ExportLedger.Cursor, ExportLedger.Finished, (ExportLedger.Most, PageOfExporting))),
        ];

        Figure Measure(string name, int page, Action run)
        {
            using var peak = new SampledPeak();
            var before = sales.Organization.Traces.Count;
            run();
            var requests = sales.Organization.Traces.Skip(before).Sum(trace => trace.Requests);
            return new Figure(name, page, requests / ((double)rows / page), peak.Bytes);
        }

        void Each(string api, string cursor, string finished, params (string Name, object Value)[] with)
        {
            var answer = Call(api, with);
            while (!(bool)answer[finished])
            {
                answer = Call(api, [.. with, (cursor, answer[cursor])]);
            }
        }

        OrganizationResponse Call(string api, params (string Name, object Value)[] with)
        {
            var request = new OrganizationRequest(api);
            foreach (var (name, value) in with)
            {
                request[name] = value;
            }

            return sales.Admin.Execute(request);
        }
    }

    private sealed record Figure(string Name, int Page, double ForEachPage, long Bytes);

    /// <summary>The most bytes that were alive at once, above what was alive when it began.</summary>
    private sealed class SampledPeak : IDisposable
    {
        private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
        private readonly CancellationTokenSource end = new();
        private readonly Thread looking;
        private long most;

        public SampledPeak()
        {
            looking = new Thread(() =>
            {
                while (!end.IsCancellationRequested)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                    Thread.Sleep(10);
                }
            });
            looking.Start();
        }

        public long Bytes => Math.Max(1, most - before);

        public void Dispose()
        {
            end.Cancel();
            looking.Join();
            end.Dispose();
        }
    }
}
