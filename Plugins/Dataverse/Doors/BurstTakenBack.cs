using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>How far the taking back of a burst of refusals has come.</summary>
/// <param name="TakenBack">How many refusals are taken back.</param>
/// <param name="Kept">How many stand, since somebody said no besides.</param>
/// <param name="IsFinished">Whether every one was looked at.</param>
internal sealed record BurstTakenBack(int TakenBack, int Kept, bool IsFinished)
{
    /// <summary>
    /// Takes back, for a privacy officer who looked, what a mail scanner pressed: each refusal of the burst as its own
    /// link could have done at once. What the person says besides, by another way or later, stands.
    /// </summary>
    /// <param name="call">The run of the custom API.</param>
    /// <param name="findingId">The finding that names the burst.</param>
    /// <param name="reason">What the officer found out.</param>
    /// <exception cref="InvalidPluginExecutionException">There is no such finding, or no reason.</exception>
    public static BurstTakenBack Of(PluginCall call, Guid findingId, string reason)
    {
        if (!EvidenceText.Says(reason) || reason.Length > EvidenceText.Longest)
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.Of(RequestFault.ThinEvidence));
        }

        if (RefusalBurst.Of(call, findingId) is not { } burst)
        {
            throw new InvalidPluginExecutionException(call.Texts.Doors.NoBurst);
        }

        var taken = 0;
        var kept = 0;
        foreach (var request in burst.Requests.GroupBy(MailboxOf).Select(same => same.Last()))
        {
            if (taken + kept > 0 && !WorkTime.IsLeft(call))
            {
                return new BurstTakenBack(taken, kept, IsFinished: false);
            }

            var isTaken = TakeBack(call, burst, request, reason);
            taken += isTaken ? 1 : 0;
            kept += isTaken ? 0 : 1;
        }

        return new BurstTakenBack(taken, kept, IsFinished: true);
    }

    // A scanner may press several links for one person, and one of them several times.
    private static string MailboxOf(Entity request) => string.Join(
        "/",
        request.GetAttributeValue<string>(OptOutRequest.Address),
        request.GetAttributeValue<string>(OptOutRequest.PersonId),
        RequestRow.Text(request, OptOutRequest.Topic));

    private static bool TakeBack(PluginCall call, RefusalBurst burst, Entity request, string reason)
    {
        var row = Guid.TryParse(request.GetAttributeValue<string>(OptOutRequest.PersonId), out var id)
            ? PersonRow.FindLiving(call, new PersonId(request.GetAttributeValue<string>(OptOutRequest.PersonType), id))
            : null;
        var done = new DoorRequest(
            Decision.EnteredInError,
            Choices.SourceOf(request.GetAttributeValue<OptionSetValue>(OptOutRequest.ReceivedVia)),
            new DoorEvidence("by a privacy officer, of a refusal that a mail scanner pressed: " + reason))
        {
            Person = row?.Id,
            Address = request.GetAttributeValue<string>(OptOutRequest.Address),
            Channels = [Channel.MarketingEmail],
            Topic = RequestRow.Text(request, OptOutRequest.Topic),
            Fingerprint = request.GetAttributeValue<string>(OptOutRequest.Token),
            Key = burst.KeyOf(request),
        }.HandIn(call);
        return done.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value == (int)RequestStatus.Done;
    }
}
