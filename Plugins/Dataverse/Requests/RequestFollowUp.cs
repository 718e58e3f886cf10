using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What follows a request: the one row that holds an address which refuses refuses too, and whoever came of it, the
/// flags of the others follow the suppression list, mail that waits is withdrawn, and what a person has to look at
/// becomes a finding. It acts on what stands now, each row on its own: one that fails is a finding, and keeps nothing
/// from the others.
/// </summary>
internal sealed class RequestFollowUp
{
    private readonly PluginCall call;
    private readonly Guid id;
    private readonly RequestRow request;
    private readonly Meant meant;
    private readonly OwnFailure failed;

    private RequestFollowUp(PluginCall call, Guid id, RequestRow request)
    {
        this.call = call;
        this.id = id;
        this.request = request;
        meant = Meant.By(call, request.Asked);
        failed = new OwnFailure(call, self: null);
    }

    private bool Refuses => request.Asked.Decision is Decision.OptOut or Decision.Pause;

    // What mail systems report is about the address alone: another one of the same person starts clean.
    private bool IsSaid => request.Asked.Source is not (ConsentSource.DeliveryReport or ConsentSource.Complaint);

    /// <summary>Does it for a request, as it stands now; one that is gone has nothing that follows.</summary>
    /// <exception cref="Exception">A row that only this request writes could not be written; all else was done.
    /// </exception>
    public static void Of(PluginCall call, Guid id)
    {
        if (Requests.Find(call, id) is { } stored && RequestRow.Stored(call, stored) is { } request)
        {
            var status = stored.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value;
            var work = new RequestFollowUp(call, id, request);
            work.Follow(isDone: status == (int)RequestStatus.Done);
            SameRequests.Follow(call, Requests.Find(call, id) ?? stored, request);
            work.failed.Throw();
        }
    }

    private void Follow(bool isDone)
    {
        var holders = Holders.Of(call, meant.Typed);
        var refused = Refuses && IsSaid && request.Asked.Person is null
            ? OnlyHolders.Refuse(
                call, meant.Typed, holders, id.ToString("D"), failed, (_, matter) => request.Matters.Contains(matter))
            : [];
        var rows = holders.Select(row => refused.Contains(row.Id) ? PersonRow.Find(call, row.Id) ?? row : row);
        Derivation.Refresh(call, rows.ToList(), failed.OfRow);
        if (Refuses)
        {
            var changed = refused.Select(person => PersonRow.Find(call, person)).Concat([meant.Row])
                .Where(row => row is not null).Select(row => row!).ToList();
            Count(refused);
            Withdraw([.. changed, .. changed.SelectMany(Inherit)]);
            RefusedConsents.Write(call, meant.Typed);
            ReportOlderRefusals();
            RefusalBurst.Report(call, request);
        }
        else if (isDone && request is { IsProven: true, Asked.Decision: Decision.OptIn })
        {
            WaitingRequests.Close(call, request, meant);
        }
    }

    // Whoever handed it in reads the request too, and learns of no row that he may not read.
    private void Count(HashSet<PersonId> refused)
    {
        if (refused.Count == 0
            || Requests.Find(call, id) is not { } stored
            || !Guid.TryParse(stored.GetAttributeValue<string>(OptOutRequest.HandedInBy), out var user))
        {
            return;
        }

        var matched = refused.Count(person => Access.MayRead(call, person, user));
        if (matched != (stored.GetAttributeValue<int?>(OptOutRequest.Matched) ?? 0))
        {
            Requests.Save(
                call, new Entity(OptOutRequest.Table, id) { [OptOutRequest.Matched] = matched }, stored);
        }
    }

    // A refusal of a topic, or a pause, changes nothing of the row, so that no step on it would follow.
    private IReadOnlyList<PersonRow> Inherit(PersonRow row) => Heirs.Inherit(call, row, failed.OfHeir);

    private void Withdraw(List<PersonRow> rows)
    {
        var addresses = AddressReading.Of(request.Asked.Address).Addresses
            .Concat(rows.SelectMany(row => row.Table.Person(call, row.Row).Addresses)).Distinct().ToList();
        PendingMail.Withdraw(call, rows.Select(row => row.Id).ToList(), addresses);
    }

    private void ReportOlderRefusals() => OlderRefusals.Report(
        call,
        ConsentFacts.Of(
            call, meant.Row is null ? [] : [meant.Row.Id], meant.Typed.Select(address => address.Hash)),
        id);
}
