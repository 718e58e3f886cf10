using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Deliveries;
using Xunit.Abstractions;

namespace OptOutPlugin.Domain.Tests.ReadingDeliveries;

/// <summary>
/// Reports that mail systems really sent, which lie beside the repository and are no part of it: each with the addresses
/// that failed and how. Where they are not, these tests pass and say so.
/// </summary>
public class ReadingRealReports(ITestOutputHelper told)
{
    private const string Nobody = "-";

    [TheoryBeside("bounces")]
    [InlineData(Kept.Html)]
    [InlineData(Kept.Plain)]
    public void At_least_95_of_100_addresses_are_read_with_their_outcome(Kept kept)
    {
        var rows = Rows().ToList();
        var wrong = rows.Where(row => Outcome(Read(row.File, kept), row.Address) != row.Class)
            .Select(row => $"{row.File} {row.Address}: {Outcome(Read(row.File, kept), row.Address)}, not {row.Class}")
            .ToList();

        wrong.ForEach(told.WriteLine);
        told.WriteLine($"{kept}: {rows.Count - wrong.Count} of {rows.Count} right.");
        Assert.True(wrong.Count * 100 <= rows.Count * 5, string.Join("\n", wrong));
    }

    [TheoryBeside("bounces")]
    [InlineData(Kept.Html)]
    [InlineData(Kept.Plain)]
    [InlineData(Kept.TextAlone)]
    [InlineData(Kept.PlainAlone)]
    [InlineData(Kept.Forwarded)]
    public void Nothing_is_suppressed_that_did_not_fail(Kept kept)
    {
        var rows = Rows().ToList();
        var meant = rows.Where(row => row.Class is "hard" or "complaint").Select(row => $"{row.File} {row.Address}").ToHashSet();
        var suppressed = rows.Select(row => row.File).Distinct().SelectMany(file =>
                (Read(file, kept)?.Counting ?? [])
                    .Where(one => one is { Address: not null, Outcome: DeliveryOutcome.Hard or DeliveryOutcome.Complaint })
                    .Select(one => $"{file} {one.Address}"))
            .ToList();

        var named = meant.Count(one => !one.EndsWith(Nobody, StringComparison.Ordinal));
        told.WriteLine($"{kept}: {suppressed.Count} suppressed, of {named} that failed for good.");
        Assert.Empty(suppressed.Except(meant));
    }

    private static string Outcome(DeliveryReport? report, string address)
    {
        var found = address == Nobody
            ? report?.Counting.FirstOrDefault()
            : report?.Addresses.FirstOrDefault(one => one.Address is not null && one.Address == EmailAddress.Of(address));
        return found?.Outcome switch
        {
            DeliveryOutcome.Hard => "hard",
            DeliveryOutcome.Policy => "policy",
            DeliveryOutcome.Soft or DeliveryOutcome.Full => "soft",
            DeliveryOutcome.Complaint => "complaint",
            _ => "none",
        };
    }

    private static DeliveryReport? Read(string file, Kept kept) =>
        DeliveryReader.Read(StoredMail.Of(File.ReadAllBytes(Path.Combine(SharedData.Folder("bounces")!, file)), kept));

    private static IEnumerable<(string File, string Address, string Class)> Rows() =>
        File.ReadLines(Path.Combine(SharedData.Folder("bounces")!, "labels.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Where(cells => cells.Length > 2).Select(cells => (cells[0], cells[1], cells[2]));
}
