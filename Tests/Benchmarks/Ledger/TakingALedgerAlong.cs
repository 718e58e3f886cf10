using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;
using OptOutPlugin.Verify.Checking;
using OptOutPlugin.Verify.Reading;
using OptOutPlugin.Verify.Reporting;
using OptOutPlugin.Verify.Tree;

namespace OptOutPlugin.Benchmarks.Ledger;

/// <summary>
/// How much memory it takes to verify a ledger inside and to check and report an export outside, for 10,000 rows and for 100,000: the
/// ratio is to be about 1. Measured while it runs, as what is alive, since what is only allocated does no harm.
/// </summary>
internal static class TakingALedgerAlong
{
    private const int Few = 10_000;
    private const int Many = 100_000;
    private const int Look = 2_500;
    private const string Leaves = ".leaves";
    private static readonly byte[] Key = new byte[32];
    private static readonly LedgerTrust Trust = new(Guid.Empty.ToString("D"), _ => Key);

    /// <summary>Measures, and says what came of it.</summary>
    public static void Run()
    {
        var file = Path.GetTempFileName();
        Measure("verify, in slices of 5,000", Verify);
        Measure("export, pages of 1,000", rows => Write(file, rows));
        Measure("check of the export", rows =>
        {
            Write(file, rows);
            return Check(file);
        });
        Measure("report of the export", rows =>
        {
            Write(file, rows);
            return Check(file, new LedgerFigures().Add);
        });
        File.Delete(file);
        File.Delete(file + Leaves);
    }

    private static void Measure(string name, Func<int, long> run)
    {
        run(Look);
        var (few, many) = (run(Few), run(Many));
        var watch = Stopwatch.StartNew();
        run(Many);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {few / 1024} KB alive for {Few} rows, {many / 1024} KB for {Many}: ratio {(double)many / few:0.00}; {Many / watch.Elapsed.TotalSeconds:0} rows/s"));
    }

    private static long Verify(int rows)
    {
        var peak = new Peak();
        var progress = new LedgerProgress { IsWaitingDone = true };
        foreach (var slice in Chain(rows).Chunk(5_000))
        {
            var verifier = new LedgerVerifier(progress, Trust);
            foreach (var row in slice)
            {
                verifier.Add(row);
            }

            peak.See();
            progress = LedgerProgress.Read(verifier.Progress.ToString()) ?? throw new InvalidOperationException();
        }

        return progress.Place == rows ? peak.Bytes : throw new InvalidOperationException($"It ended at {progress.Place}.");
    }

    private static long Write(string file, int rows)
    {
        var peak = new Peak();
        var tree = new MerkleFrontier();
        var last = LedgerChain.Start;
        using var writer = new StreamWriter(file, false, new UTF8Encoding(false));
        using var leaves = new StreamWriter(file + Leaves, false, new UTF8Encoding(false));
        writer.Write($"{{\"format\":\"{ExportFile.Format}\",\"organization\":\"{Guid.Empty:D}\",\"size\":0,\"hash\":\"{last}\"}}\n");
        foreach (var page in Chain(rows).Chunk(1_000))
        {
            foreach (var row in page)
            {
                writer.Write(LedgerLine.Of(row));
                writer.Write('\n');
                var leaf = LedgerLeaf.Of(row)!;
                tree.Add(leaf);
                leaves.Write(LeafFile.LineOf(leaf));
                last = row.Hash!;
            }

            peak.See();
        }

        writer.Write($"{{\"end\":true,\"rows\":{rows},\"first\":1,\"last\":{rows},\"size\":{rows},\"hash\":\"{last}\",\"root\":\"{Convert.ToBase64String(tree.Root)}\"}}\n");
        return peak.Bytes;
    }

    private static long Check(string file, Action<ExportRow>? count = null)
    {
        var peak = new Peak();
        using var export = new ExportFile(file);
        var result = LedgerCheck.Run(export, leaves: Seen(LeafFile.Read(file + Leaves), peak), count: count);
        return result.Fault is null ? peak.Bytes : throw new InvalidOperationException(result.Fault.Sentence);
    }

    private static IEnumerable<byte[]> Seen(IEnumerable<byte[]> leaves, Peak peak)
    {
        var number = 0;
        foreach (var leaf in leaves)
        {
            if (++number % Look == 0)
            {
                peak.See();
            }

            yield return leaf;
        }
    }

    private static IEnumerable<LedgerRow> Chain(int length)
    {
        var seal = new Seal(0, string.Empty, LedgerChain.Start);
        for (var i = 1; i <= length; i++)
        {
            var fact = CommittedTexts.Commit(
                new LedgerFact
                {
                    Id = new Guid(i, 0, 0, new byte[8]),
                    Version = LedgerFact.CurrentVersion,
                    OrganizationId = Guid.Empty.ToString("D"),
                    Name = "Opted out: Marketing e-mail",
                    PersonType = "contact",
                    PersonId = new Guid(0, 1, 0, new byte[8]).ToString("D"),
                    NewValue = "refused",
                    Evidence = string.Create(CultureInfo.InvariantCulture, $"Said so on the phone, for the {i}th time."),
                    KeyId = "k",
                },
                RandomNumberGenerator.GetBytes(CommittedTexts.RandomBytes));
            var signature = LedgerChain.Sign(fact, Key);
            seal = LedgerChain.Next(signature, seal.Sequence, seal.Hash);
            yield return new LedgerRow(fact, signature, seal.Sequence, seal.PreviousHash, seal.Hash);
        }
    }

    private sealed class Peak
    {
        public long Bytes { get; private set; }

        public void See() => Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: true));
    }
}
