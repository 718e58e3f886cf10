using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The one mail that tells whoever asked in an e-mail to be left alone that it is done: none within a day of another, so
/// that two programs never answer each other, and none to whoever wants no e-mail at all.
/// </summary>
internal static class RefusalConfirmed
{
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    /// <summary>Sends it for a request that came in by e-mail; one that is gone, or is not done, tells nobody.</summary>
    public static void Send(PluginCall call, Guid requestId)
    {
        if (Requests.Find(call, requestId) is not { } row
            || !Proofs.IsProven(call, row)
            || row.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value != (int)RequestStatus.Done
            || EmailAddress.Of(row.GetAttributeValue<string>(OptOutRequest.Address)) is not { } address
            || !Guid.TryParse(row.GetAttributeValue<string>(OptOutRequest.Mail), out var mailId)
            || IncomingMail.Of(call, mailId) is not { } mail
            || (OwnMail.Sender(call, SettingsSource.Of(call).ConfirmationSender) ?? mail.Queue) is not { } sender
            || WasTold(call, row)
            || !OwnMail.IsWanted(call, address))
        {
            return;
        }

        var says = Texts.Of(DoorEvidence.LanguageIn(row.GetAttributeValue<string>(OptOutRequest.Evidence))
            ?? Language.English).Replies;
        OwnMail.Send(
            call,
            requestId,
            Step.StableId($"refusal-confirmed/{requestId:D}"),
            sender,
            address,
            says.DoneSubject,
            string.Concat(new[]
            {
                says.Done(address.Value),
                says.StillComes,
                says.Reference(LinkRequests.ReferenceOf(requestId)),
            }.Select(line => $"<p>{Html.Of(line)}</p>")));
    }

    private static bool WasTold(PluginCall call, Entity row) =>
        row.GetAttributeValue<string>(OptOutRequest.Token) is { } fingerprint
        && LinkRequests.Of(call, fingerprint).Any(one => one.Id != row.Id
            && (row.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn)
                - one.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn)) is var later
            && later >= TimeSpan.Zero && later < Between);
}
