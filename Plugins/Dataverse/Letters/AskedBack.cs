using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The one mail that asks whoever wrote what was meant, because an officer cannot tell: no marketing in it, and none to
/// whoever wants no e-mail at all. Its answer, or a press on its link, answers the request.
/// </summary>
internal static class AskedBack
{
    /// <summary>Sends it for a request that an officer asks back; where nobody can be asked, that waits again.</summary>
    public static void Send(PluginCall call, Guid requestId)
    {
        if (Requests.Find(call, requestId) is not { } row
            || !Proofs.IsProven(call, row)
            || row.GetAttributeValue<OptionSetValue>(OptOutRequest.WaitsFor)?.Value != (int)LedgerReason.AskedBack)
        {
            return;
        }

        var settings = SettingsSource.Of(call);
        if (EmailAddress.Of(row.GetAttributeValue<string>(OptOutRequest.Address)) is not { } address
            || OwnMail.Sender(call, settings.ConfirmationSender) is not { } sender
            || !OwnMail.IsWanted(call, address))
        {
            WaitAgain(call, row);
            return;
        }

        var evidence = row.GetAttributeValue<string>(OptOutRequest.Evidence);
        var language = DoorEvidence.LanguageIn(evidence) ?? Language.English;
        var says = Texts.Of(language).Replies;
        var link = LinkOf(call, settings.PreferenceCentreUrl, address, language);
        OwnMail.Send(
            call,
            requestId,
            Step.StableId($"asked-back/{requestId:D}"),
            sender,
            address,
            says.AskSubject,
            string.Concat(new[]
            {
                Paragraph(says.YouWrote(DoorEvidence.WordsIn(evidence) ?? string.Empty)),
                Paragraph(says.NotSure),
                Paragraph(says.IfSo(link is not null)),
                link is null ? string.Empty : $"<p><a href=\"{Html.Of(link)}\">{Html.Of(link)}</a></p>",
                Paragraph(says.IfNot),
                Paragraph(says.Reference(LinkRequests.ReferenceOf(requestId))),
            }));
    }

    private static string? LinkOf(PluginCall call, string? url, EmailAddress address, Language language) =>
        url is null ? null
        : Link.Make(
            LinkDoor.Page,
            new LinkContent(LinkPurpose.Choose, language, call.Now) { Address = address.Value },
            LinkKeys.Current(call)) is { } token ? $"{url}/u/{token}"
        : null;

    private static string Paragraph(string text) => $"<p>{Html.Of(text)}</p>";

    private static void WaitAgain(PluginCall call, Entity row) => Requests.Save(
        call,
        new Entity(OptOutRequest.Table, row.Id)
        {
            [OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.WaitsForOfficer),
            [OptOutRequest.WaitsFor] = Choices.Of(LedgerReason.ReplyIsUnclear),
            [OptOutRequest.Outcome] = call.Texts.Requests.CannotAskBack,
        },
        row);
}
