using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Deliveries;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reports that came together: one request with their number and hash, and each report by itself. The same reports of the
/// same caller are the same request.
/// </summary>
internal sealed class DeliveryBatch
{
    private readonly PluginCall call;
    private readonly Entity request;
    private readonly CountedReports reports;
    private readonly int all;
    private int held;

    private DeliveryBatch(PluginCall call, Entity request, int all)
    {
        this.call = call;
        this.request = request;
        this.all = all;
        reports = new CountedReports(call, request.Id);
    }

    /// <summary>The request.</summary>
    public Guid Id => request.Id;

    /// <summary>Begins it, or goes on with it.</summary>
    /// <param name="call">The run.</param>
    /// <param name="key">What tells them from others of this caller.</param>
    /// <param name="hash">The SHA-256 of the reports as they came.</param>
    /// <param name="count">How many there are.</param>
    public static DeliveryBatch Of(PluginCall call, string key, string hash, int count)
    {
        var evidence = new DoorEvidence("by mail systems, in reports that came together")
        {
            Said = FormattableString.Invariant($"{count} reports, SHA-256 {hash}"),
        };
        var request = new DoorRequest(Decision.Delivery, ConsentSource.DeliveryReport, evidence) { Key = key };
        var batch = new DeliveryBatch(call, request.HandIn(call), count);

        // The lock of one that is there: as of a new one, it comes before all that its reports write.
        batch.Note(done: 0);
        return batch;
    }

    /// <summary>Takes one report.</summary>
    public ReportResult Take(ReportRow row)
    {
        var result = reports.Take(row);
        held += result == ReportResult.Held ? 1 : 0;
        return result;
    }

    /// <summary>Writes down how far it has come.</summary>
    /// <param name="done">How many were looked at.</param>
    public void Save(int done)
    {
        reports.Write();
        Note(done);
    }

    private void Note(int done) => Requests.Save(
        call,
        new Entity(OptOutRequest.Table, request.Id)
        {
            [OptOutRequest.Status] = new OptionSetValue((int)(done < all ? RequestStatus.Open : RequestStatus.Done)),
            [OptOutRequest.ProcessedOn] = call.Now,
            [OptOutRequest.Matched] = (request.GetAttributeValue<int?>(OptOutRequest.Matched) ?? 0) + held,
            [OptOutRequest.Outcome] = call.Texts.Deliveries.Outcome(done, all, held),
        },
        request);
}
