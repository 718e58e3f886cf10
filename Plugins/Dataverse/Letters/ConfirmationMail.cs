using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The one mail that asks the owner of an address to confirm what was typed at a form of ours: at most one in thirty
/// days, no marketing in it, and none to whoever wants no e-mail at all. It goes out because somebody asked, and for no
/// other reason.
/// </summary>
internal static class ConfirmationMail
{
    /// <summary>Sends it for a sign-up that waits; one that is gone, or was answered meanwhile, asks nobody.</summary>
    /// <exception cref="InvalidOperationException">It cannot be sent as things stand; why, and what to do.</exception>
    public static void Send(PluginCall call, Guid signUpId)
    {
        if (Requests.Find(call, signUpId) is not { } row
            || !Proofs.IsProven(call, row)
            || !SignUps.Waits(row)
            || EmailAddress.Of(row.GetAttributeValue<string>(OptOutRequest.Address)) is not { } address
            || row.GetAttributeValue<string>(OptOutRequest.Token) is not { } mailbox)
        {
            return;
        }

        var id = Step.StableId($"confirmation/{signUpId:D}");
        if (SignUps.WasAsked(row))
        {
            OwnMail.SendAgain(call, id);
            return;
        }

        if (SignUps.FirstWaiting(call, mailbox) != signUpId)
        {
            // The mail about the first leads to all that waits for the mailbox.
            return;
        }

        if (WhyNot(call, mailbox, address) is { } reason)
        {
            SignUps.End(call, row, RequestStatus.Refused, reason);
            return;
        }

        var settings = SettingsSource.Of(call);
        var url = settings.PreferenceCentreUrl ?? throw new InvalidOperationException(
            "The address of the public pages is not set, so nobody can be asked to confirm. Set optout_PreferenceCentreUrl.");
        var sender = OwnMail.Sender(call, settings.ConfirmationSender) ?? throw new InvalidOperationException(
            "No queue and no user has the address that confirmations are sent from. Set optout_ConfirmationSender.");
        // The language of the form stands with what was shown there.
        var language = DoorEvidence.LanguageIn(row.GetAttributeValue<string>(OptOutRequest.Evidence)) ?? Language.English;
        var content = new LinkContent(LinkPurpose.Confirm, language, call.Now)
        {
            Address = address.Value,
            MessageId = signUpId,
        };
        var token = Link.Make(LinkDoor.Confirmation, content, LinkKeys.Current(call))
            ?? throw new InvalidOperationException("The address is too long for a link. Ask the person in another way.");

        // First the mark: a second run must not send a second mail.
        SignUps.MarkAsked(call, row);
        var says = Texts.Of(language).Doors;
        OwnMail.Send(
            call,
            signUpId,
            id,
            sender,
            address,
            says.ConfirmSubject,
            string.Concat(Lines(says, Topics(call, mailbox, language), $"{url}/confirm/{token}")));
    }

    private static string? WhyNot(PluginCall call, string mailbox, EmailAddress address) =>
        SignUps.WasAskedLately(call, mailbox)
            ? "The address was asked to confirm within the last thirty days, and is not asked again."
        : OwnMail.IsWanted(call, address) ? null
        : "The address wants no e-mail at all, so it is not asked.";

    // Nothing is named where all marketing e-mail is among it.
    private static List<string> Topics(PluginCall call, string mailbox, Language language)
    {
        var codes = LinkRequests.Of(call, mailbox).Where(SignUps.Waits)
            .Select(row => RequestRow.Text(row, OptOutRequest.Topic)).Distinct().ToList();
        return codes.Contains(null) ? []
            : PublicTopics.Every(call).Where(topic => codes.Contains(topic.Code))
                .Select(topic => topic.Name(language)).ToList();
    }

    private static string[] Lines(DoorTexts texts, IReadOnlyList<string> topics, string link) =>
    [
        $"<p>{Html.Of(texts.ConfirmAsked(topics))}</p>",
        $"<p>{Html.Of(texts.ConfirmHow)}</p>",
        $"<p><a href=\"{Html.Of(link)}\">{Html.Of(link)}</a></p>",
        $"<p>{Html.Of(texts.ConfirmIgnore)}</p>",
    ];
}
