using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Releases, some rows a call, refusals that were there before the product, of the people that a query finds; by
/// default it only counts them.
/// </summary>
public sealed class ReleaseEarlierRefusals : DeclaredPlugin
{
    internal const string PersonType = "PersonType";
    internal const string Channels = "Channels";
    internal const string Query = "Query";
    internal const string Reason = "Reason";
    internal const string Preview = "Preview";
    internal const string Cursor = "Cursor";
    internal const string Count = "Count";
    internal const string Finished = "Finished";

    // One call is one transaction, and other people's steps run on each row.
    private const int Slice = 25;

    private protected override void Run(PluginCall call)
    {
        var says = call.Texts.Requests;
        var table = PersonTable.Of(call.Input(PersonType, string.Empty).Trim())
            ?? throw new InvalidPluginExecutionException(says.UnknownQuery);
        var channels = DerivedChannels.Read(string.Join(",", call.Input(Channels, Array.Empty<string>())));
        var reason = call.Input(Reason, string.Empty).Trim();
        var fault = channels.Count == 0 ? says.Of(RequestFault.UnknownChannel)
            : reason.Length > EvidenceText.Longest
                ? says.TooLong(Languages.RequestPart.Evidence, EvidenceText.Longest)
            : !EvidenceText.Says(reason) ? says.Of(RequestFault.ThinEvidence)
            : null;
        if (fault is not null)
        {
            throw new InvalidPluginExecutionException(fault);
        }

        var rows = BaselineRefusals.Next(call, call.Input(Query, string.Empty), table, PlaceOf(call), Slice);
        var count = 0;
        foreach (var row in rows.Select(one => PersonRow.Find(call, one)).Where(row => row is not null))
        {
            var matters = BaselineRefusals.Of(call, row!, channels);
            count += matters.Count;
            if (matters.Count > 0 && !call.Input(Preview, true))
            {
                BaselineRefusals.Release(call, row!, matters, reason);
            }
        }

        call.Output(Count, count);
        call.Output(Finished, rows.Count < Slice);
        call.Output(Cursor, rows.Count < Slice ? string.Empty : rows[rows.Count - 1].Id.ToString("D"));
    }

    private static Guid? PlaceOf(PluginCall call)
    {
        var cursor = call.Input(Cursor, string.Empty).Trim();
        return cursor.Length == 0 ? null
            : Guid.TryParseExact(cursor, "D", out var after) ? after
            : throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownPlace);
    }
}
