using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Some rows of a query whose refusals from before the product an officer wants to release. So few that one call, which
/// is one transaction with other people's steps in it, ends in time.
/// </summary>
internal sealed class EarlierRelease
{
    private const int Slice = 25;

    private readonly IReadOnlyList<PersonId> rows;
    private readonly IReadOnlyList<Channel> channels;
    private readonly string reason;

    private EarlierRelease(IReadOnlyList<PersonId> rows, IReadOnlyList<Channel> channels, string reason)
    {
        this.rows = rows;
        this.channels = channels;
        this.reason = reason;
    }

    /// <summary>Where the query goes on; null when these were its last rows.</summary>
    public string? Place => rows.Count < Slice ? null : rows[rows.Count - 1].Id.ToString("D");

    /// <summary>Reads what is wanted, and the rows as the caller may read them.</summary>
    /// <param name="call">The run.</param>
    /// <param name="type">The table of people.</param>
    /// <param name="channels">The names of channels.</param>
    /// <param name="query">The query, as FetchXML.</param>
    /// <param name="reason">What the officer says.</param>
    /// <param name="place">Where the query goes on; empty for its beginning.</param>
    /// <exception cref="InvalidPluginExecutionException">It cannot be done; the sentence says why.</exception>
    public static EarlierRelease Read(
        PluginCall call, string type, string[] channels, string query, string reason, string place)
    {
        var says = call.Texts.Requests;
        var table = PersonTable.Of(type.Trim()) ?? throw new InvalidPluginExecutionException(says.UnknownQuery);
        var named = DerivedChannels.Read(string.Join(",", channels));
        return ReleasePolicy.Fault(named, reason.Trim()) is { } fault
            ? throw new InvalidPluginExecutionException(Sentence(says, fault))
            : new EarlierRelease(
                BaselineRefusals.Next(call, query, table, PlaceOf(says, place.Trim()), Slice), named, reason.Trim());
    }

    /// <summary>How many refusals would be released.</summary>
    public int Preview(PluginCall call) => Matters(call).Sum(one => one.Value.Count);

    /// <summary>Releases them, with the officer's reason on the ledger, and says how many there were.</summary>
    public int Release(PluginCall call)
    {
        TrainingGate.Demand(call, TrainedAct.Permit);
        var count = 0;
        foreach (var one in Matters(call).Where(one => one.Value.Count > 0))
        {
            BaselineRefusals.Release(call, one.Key, one.Value, reason);
            count += one.Value.Count;
        }

        return count;
    }

    private IEnumerable<KeyValuePair<PersonRow, IReadOnlyList<Matter>>> Matters(PluginCall call) =>
        rows.Select(one => PersonRow.Find(call, one)).Where(row => row is not null).Select(row =>
            new KeyValuePair<PersonRow, IReadOnlyList<Matter>>(row!, BaselineRefusals.Of(call, row!, channels)));

    private static Guid? PlaceOf(RequestTexts says, string place) => place.Length == 0 ? null
        : Guid.TryParseExact(place, "D", out var after) ? after
        : throw new InvalidPluginExecutionException(says.UnknownPlace);

    private static string Sentence(RequestTexts says, ReleaseFault fault) => fault switch
    {
        ReleaseFault.UnknownChannel => says.Of(RequestFault.UnknownChannel),
        ReleaseFault.ReasonTooLong => says.TooLong(RequestPart.Evidence, EvidenceText.Longest),
        ReleaseFault.ThinReason => says.Of(RequestFault.ThinEvidence),
    };
}
