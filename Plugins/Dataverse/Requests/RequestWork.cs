using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>Does what a request asks, and writes down what became of it.</summary>
internal static class RequestWork
{
    /// <summary>Does a new request, in the transaction that records it.</summary>
    public static RequestResult Do(PluginCall call, RequestRow request)
    {
        if (request.IsUnclear)
        {
            return new RequestResult(RequestStatus.WaitsForOfficer, call.Texts.Requests.Accepted)
            {
                WaitsFor = LedgerReason.ReplyIsUnclear,
                IsHidden = true,
            };
        }

        var meant = Meant.By(call, request.Asked);
        return request.Asked.Decision switch
        {
            Decision.OptIn => Permitting.Apply(call, request, meant),
            Decision.EnteredInError => TakingBack.Apply(call, request, meant),
            Decision.OptOut or Decision.Pause => Refusing.Apply(call, request, meant),
            Decision.SignUp => SignUps.Begin(call),
            Decision.List => new RequestResult(RequestStatus.Open, call.Texts.Requests.Accepted),
            Decision.Delivery => new RequestResult(RequestStatus.Open, call.Texts.Requests.Recorded),
            Decision.Erasure => SettingsSource.Of(call).ErasureNeedsTwo == ErasureNeedsTwo.Yes
                ? new RequestResult(RequestStatus.WaitsForOfficer, call.Texts.Erasures.WaitsForAnother)
                {
                    WaitsFor = LedgerReason.SecondOfficer,
                    IsHidden = true,
                }
                : new RequestResult(RequestStatus.Open, call.Texts.Requests.Recorded),
        };
    }

    /// <summary>Does what a privacy officer decided of a request that waited.</summary>
    /// <param name="call">The run.</param>
    /// <param name="stored">The request as it stood.</param>
    /// <param name="decision">As what: done, turned down, or asked back.</param>
    /// <param name="why">What the officer says; empty for nothing.</param>
    public static RequestResult Decide(PluginCall call, Entity stored, RequestStatus decision, string why)
    {
        var says = call.Texts.Requests;
        if (decision == RequestStatus.Refused)
        {
            TurnDown(call, stored, why);
            return new RequestResult(RequestStatus.Refused, says.TurnedDown(why));
        }

        if (decision == RequestStatus.WaitsForPerson)
        {
            LeftWork.Leave(call, new WorkToDo(WorkKind.AskBack, stored.ToEntityReference()));
            return new RequestResult(RequestStatus.WaitsForPerson, says.AskedBack) { WaitsFor = LedgerReason.AskedBack };
        }

        // Of other refusals that waited, what could be done was done at once.
        if (RequestRow.Stored(call, stored) is not { } request
            || !(request.IsUnclear || request.Asked.Decision == Decision.OptIn))
        {
            return new RequestResult(RequestStatus.Done, says.Closed);
        }

        var meant = Meant.By(call, request.Asked);
        return request.IsUnclear ? Mean(call, request, meant)
            : meant.IsUnknown ? new RequestResult(RequestStatus.Done, says.Closed)
            : Permitting.Apply(call, request, meant, isReleased: true);
    }

    // What an officer takes for what it may ask.
    private static RequestResult Mean(PluginCall call, RequestRow request, Meant meant) =>
        request.Asked.Decision == Decision.EnteredInError
            ? TakingBack.Apply(call, request, meant)
            : Refusing.Apply(call, request, meant);

    private static void TurnDown(PluginCall call, Entity stored, string why)
    {
        var request = RequestRow.Stored(call, stored);
        foreach (var matter in request?.Matters.Cast<Matter?>() ?? [null])
        {
            new LedgerEntry(LedgerEvent.TurnedDown, matter?.Channel, LedgerReason.AskedByPerson)
            {
                Person = request?.Asked.Person,
                AddressHash = stored.GetAttributeValue<string>(OptOutRequest.AddressHash),
                Topic = matter?.Topic,
                Evidence = why,
                RequestKey = stored.Id.ToString("D"),
            }.Write(call);
        }
    }

    /// <summary>
    /// Leaves to a job what follows the request of this run. It is the first that is written: once anything is
    /// recorded, nothing that could fail comes after it but the record itself.
    /// </summary>
    public static void LeaveFollowUp(PluginCall call) => LeftWork.Leave(
        call, new WorkToDo(WorkKind.FollowRequest, new EntityReference(OptOutRequest.Table, call.RowId)));

    /// <summary>Writes it down. What the caller may not learn belongs to the officers' queue, whatever it is.</summary>
    /// <param name="call">The run.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="stored">The request as it stands.</param>
    public static void Save(PluginCall call, RequestResult result, Entity stored)
    {
        Requests.Save(
            call,
            new Entity(OptOutRequest.Table, call.RowId)
            {
                [OptOutRequest.Status] = new OptionSetValue((int)result.Status),
                [OptOutRequest.WaitsFor] = result.WaitsFor is { } reason ? Choices.Of(reason) : null,
                [OptOutRequest.ProcessedOn] = result.IsEnd ? call.Now : null,
                [OptOutRequest.Matched] = result.Matched,
                [OptOutRequest.Outcome] = result.Outcome,
            },
            stored);
        if (result.IsHidden)
        {
            call.System.Update(new Entity(OptOutRequest.Table, call.RowId)
            {
                ["ownerid"] = new EntityReference("systemuser", Platform.SystemUser(call)),
            });
        }
    }
}
