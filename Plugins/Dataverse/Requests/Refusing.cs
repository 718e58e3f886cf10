using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Applies an opt-out or a pause: to the row that is named, and to the addresses, whoever holds them. Who that is, is
/// found afterwards.
/// </summary>
internal static class Refusing
{
    public static RequestResult Apply(PluginCall call, RequestRow request, Meant meant)
    {
        if (request is { IsProven: true, Asked.Source: ConsentSource.Reply })
        {
            LeftWork.Leave(
                call, new WorkToDo(WorkKind.ConfirmRefusal, new EntityReference(OptOutRequest.Table, call.RowId)));
        }

        var said = request.Refusals(call);
        var origin = new Origin(
            Choices.RefusalThrough(request.Asked.Source), Choices.ReasonOf(request.Asked.Source))
        {
            Evidence = request.Asked.Shown,
            RequestKey = call.RowId.ToString("D"),
            WordingHash = request.WordingHash,
            PolicyVersion = request.PolicyVersion,
        };
        if (meant.Row is { } row)
        {
            OwnRefusals.Apply(call, row, said, origin, [.. meant.Former, .. meant.Typed], meant.Typed);
        }
        else if (meant.Typed.Count > 0)
        {
            OwnRefusals.Apply(call, meant.Typed, said, origin);
        }

        return Answer(call, request, meant);
    }

    private static RequestResult Answer(PluginCall call, RequestRow request, Meant meant)
    {
        var says = call.Texts.Requests;
        LedgerReason? waits = meant.IsUnknown ? LedgerReason.NobodyFound
            : request.Asked.IsPartUnread ? LedgerReason.CouldNotBeChecked
            : null;
        var words = new List<string>
        {
            meant.IsHidden
                ? says.Accepted
                : says.Refused(
                    meant.Row is null ? null : RecordName.Of(call, meant.Row.Id), meant.Typed.Count > 0),
        };
        if (request.Asked.IsDatedAhead)
        {
            words.Add(says.DatedAhead);
        }

        if (request.Asked.IsPartUnread)
        {
            words.Add(says.PartUnread);
        }

        return new RequestResult(
            waits is null ? RequestStatus.Done : RequestStatus.WaitsForOfficer,
            string.Join(call.Texts.Between, words))
        {
            WaitsFor = waits,
            Matched = meant.IsHidden || meant.Row is null ? 0 : 1,
            IsHidden = meant.IsHidden,
        };
    }
}
