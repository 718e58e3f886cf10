using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Deliveries;
using OptOutPlugin.Domain.Deliveries.Reasons;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reports that a program hands in which sends mail itself, as lists of one length. One that cannot be read costs nothing
/// but itself.
/// </summary>
internal sealed class HandedInReports
{
    /// <summary>The most reports of one call.</summary>
    public const int Most = 1000;

    private const int LongestCell = 2000;

    /// <summary>A call is one transaction, which others wait for.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly PluginCall call;
    private readonly string[] addresses;
    private readonly string[] messages;
    private readonly string[] outcomes;
    private readonly string[] reasons;
    private readonly string[] times;

    /// <summary>Takes the lists.</summary>
    /// <exception cref="InvalidPluginExecutionException">They are no lists of one length; the sentence says so.</exception>
    public HandedInReports(
        PluginCall call, string[] addresses, string[] messages, string[] outcomes, string[] reasons, string[] times)
    {
        this.call = call;
        this.addresses = addresses;
        this.messages = messages;
        this.outcomes = outcomes;
        this.reasons = reasons;
        this.times = times;
        var optional = new[] { outcomes, reasons, times };
        if (addresses.Length is < 1 or > Most
            || messages.Length != addresses.Length
            || optional.Any(list => list.Length > 0 && list.Length != addresses.Length)
            || (outcomes.Length == 0 && reasons.Length == 0))
        {
            throw new InvalidPluginExecutionException(call.Texts.Deliveries.ListsDiffer(Most));
        }
    }

    /// <summary>The request under which they are taken; empty before.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Takes them, from a place on, as long as there is time.</summary>
    /// <param name="start">How many earlier calls took.</param>
    /// <param name="done">How many are taken now.</param>
    /// <returns>For each one of this call, its number from 1 and what was done with it.</returns>
    public EntityCollection Take(int start, out int done)
    {
        var hash = Hash();
        var batch = DeliveryBatch.Of(call, $"delivery/{hash}", hash, addresses.Length);
        RequestId = batch.Id;

        // Rows of one suppression list, written in one order whoever hands them in.
        var ordered = Enumerable.Range(0, addresses.Length)
            .Select(at => new { At = at, Row = Read(at, out var fault), Fault = fault })
            .OrderBy(one => one.Row is null ? string.Empty : CountedReports.PlaceOf(call, one.Row).ToString("D"),
                StringComparer.Ordinal)
            .ThenBy(one => one.At).ToList();
        var results = new EntityCollection();
        done = Math.Min(Math.Max(0, start), addresses.Length);
        for (; done < ordered.Count && call.Elapsed < Longest; done++)
        {
            var one = ordered[done];
            results.Entities.Add(new Entity
            {
                ["row"] = one.At + 1,
                ["result"] = one.Row is null ? one.Fault : batch.Take(one.Row).ToString(),
            });
        }

        batch.Save(done);
        return results;
    }

    private ReportRow? Read(int at, out string fault)
    {
        fault = string.Empty;
        var word = Cell(outcomes, at);
        var reason = Cell(reasons, at);
        var outcome = word.Length > 0 ? DeliveryPolicy.Named(word) : new FailureReason(reason).Outcome;
        if (EmailAddress.Of(Cell(addresses, at)) is not { } address)
        {
            fault = "NoAddress";
        }
        else if (HeaderFields.MessageId(Cell(messages, at)) is not { } message)
        {
            fault = "NoMessageId";
        }
        else if (outcome is not { } known)
        {
            fault = "UnknownOutcome";
        }
        else
        {
            return new ReportRow(address, known, message) { Reason = reason, OccurredOn = Time(Cell(times, at)) };
        }

        return null;
    }

    // Nobody knows of what is still to come.
    private DateTime? Time(string text) => DateTime.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        && time < call.Now
            ? time
            : null;

    private static string Cell(string[] list, int at)
    {
        var text = list.Length == 0 ? string.Empty : (list[at] ?? string.Empty).Trim();
        return text.Length > LongestCell ? text.Substring(0, LongestCell) : text;
    }

    private string Hash()
    {
        var all = new StringBuilder();
        foreach (var cell in new[] { addresses, messages, outcomes, reasons, times }.SelectMany(list => list.Concat(["\n"])))
        {
            all.Append((cell ?? string.Empty).Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(cell);
        }

        return TextHash.Of(all.ToString());
    }
}
