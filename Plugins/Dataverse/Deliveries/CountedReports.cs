using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Deliveries;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>What was done with a report.</summary>
internal enum ReportResult
{
    /// <summary>The address is kept from being written to, from now on.</summary>
    Held,

    /// <summary>It is on the ledger, and further ones are needed.</summary>
    Counted,

    /// <summary>It is on the ledger, and the address was held already.</summary>
    AlreadyHeld,

    /// <summary>The same message was reported for this address before.</summary>
    Repeated,

    /// <summary>Nothing follows such a report.</summary>
    Nothing,
}

/// <summary>
/// Counts reports: one row of the ledger for each message and address, under an id that is computed from them. What is
/// enough becomes a request of its own, by the address alone, which is done like every other.
/// </summary>
/// <param name="call">The run.</param>
/// <param name="batch">The request with which they came.</param>
internal sealed class CountedReports(PluginCall call, Guid batch)
{
    private readonly HashSet<Guid> taken = [];
    private readonly List<LedgerEntry> written = [];

    /// <summary>
    /// The row of the suppression list that a report is about; empty where nothing follows it. Reports that are taken in
    /// one transaction are taken in the order of these.
    /// </summary>
    public static Guid PlaceOf(PluginCall call, ReportRow row) =>
        DeliveryPolicy.ChannelOf(row.Outcome) is { } channel
            ? Suppressions.IdOf(
                Keys.Current(call, KeyPurpose.Suppress).Id, HashOf(call, row), new Matter(channel), person: null)
            : Guid.Empty;

    /// <summary>
    /// Writes what was counted. It comes after all that is held: every transaction locks these tables in one order, and
    /// what breaks off before is taken again, when the request is found under its key.
    /// </summary>
    public void Write()
    {
        written.ForEach(entry => entry.Write(call));
        written.Clear();
    }

    /// <summary>Takes one. Taking it again does no harm.</summary>
    public ReportResult Take(ReportRow row)
    {
        if (DeliveryPolicy.ChannelOf(row.Outcome) is not { } channel)
        {
            return ReportResult.Nothing;
        }

        var hash = HashOf(call, row);
        var fact = Step.StableId($"delivery|{hash}|{channel}|{row.Message}");
        if (!taken.Add(fact) || Repeats.Has(call, fact))
        {
            return ReportResult.Repeated;
        }

        var stored = Suppressions.Find(call, [hash])
            .Find(one => one.Ground.Person is null && one.Ground.Matter == new Matter(channel));
        var result = stored?.Ground.Holds(call.Now) == true ? ReportResult.AlreadyHeld
            : DeliveryPolicy.IsEnough(row.Outcome, 1 + Earlier(hash, stored), SettingsSource.Of(call).BouncesNeeded)
                ? ReportResult.Held
            : ReportResult.Counted;
        if (result == ReportResult.Held)
        {
            Hold(row, channel, fact);
        }

        written.Add(Entry(row, channel, hash, fact));
        return result;
    }

    private static string HashOf(PluginCall call, ReportRow row) =>
        AddressHash.Of(row.Address.Mailbox, Keys.Current(call, KeyPurpose.Suppress).Value);

    private void Hold(ReportRow row, Channel channel, Guid fact) =>
        new DoorRequest(Decision.OptOut, DeliveryPolicy.SourceOf(row.Outcome), Evidence(row))
        {
            Address = row.Address.Value,
            Channels = [channel],
            Key = $"delivery/{fact:D}",
        }.HandIn(call);

    private static DoorEvidence Evidence(ReportRow row) => new(row.Outcome == DeliveryOutcome.Complaint
        ? "by a mail provider, since whoever reads the mailbox called a message unwanted"
        : "by a mail system, since the address does not work")
    {
        PressedOn = row.OccurredOn,
        MessageId = row.Mail,
        Said = Words(row),
    };

    private LedgerEntry Entry(ReportRow row, Channel channel, string hash, Guid fact) =>
        new(LedgerEvent.DeliveryReported, channel, Choices.ReasonOf(DeliveryPolicy.SourceOf(row.Outcome)))
        {
            Id = fact,
            AddressHash = hash,
            Source = Choices.Of(DeliveryPolicy.SourceOf(row.Outcome)),
            Evidence = Words(row),
            SaidOn = row.OccurredOn,
            RequestKey = batch.ToString("D"),
        };

    private static string Words(ReportRow row)
    {
        const int longest = 1000;
        var said = LedgerText.Line(row.Reason, longest) ?? "no reason was given";
        return row.Match.Length == 0 ? said : $"{said} ({row.Match})";
    }

    // Once somebody lifted it, the address starts anew.
    private int Earlier(string hash, StoredGround? stored)
    {
        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(ConsentAudit.RecordedOn) };
        query.Criteria.AddCondition(ConsentAudit.AddressHash, ConditionOperator.Equal, hash);
        query.Criteria.AddCondition(
            ConsentAudit.Event, ConditionOperator.Equal, (int)LedgerEvent.DeliveryReported);
        query.Criteria.AddCondition(ConsentAudit.Reason, ConditionOperator.Equal, (int)LedgerReason.AddressFailed);
        if (stored?.Row.GetAttributeValue<DateTime?>(SuppressedAddress.RecordedOn) is { } lifted)
        {
            query.Criteria.AddCondition(ConsentAudit.RecordedOn, ConditionOperator.GreaterThan, lifted);
        }

        return Pages.All(call.System, query).Count
            + written.Count(entry => entry.AddressHash == hash && entry.Reason == LedgerReason.AddressFailed);
    }
}
