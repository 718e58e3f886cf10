using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Languages.English;

internal sealed class Requests : RequestTexts
{
    public override string HalfAPerson =>
        "Nothing was recorded: a person is the table, which is contact, lead or account, and the id of the row. "
        + "Give both of them, or neither and the address.";

    public override string SeveralPeople =>
        "Nothing was recorded: a request is about one person, and this one names several. Name one of them.";

    public override string UnknownTopic =>
        "Nothing was recorded: there is no topic with this code. Give the code of a topic, or none for all marketing.";

    public override string UnknownDecision =>
        "Nothing was recorded: Decision is OptOut, OptIn, Pause or EnteredInError. Say which of them it is.";

    public override string UnknownSource =>
        "Nothing was recorded: Source is Person, PhoneCall, Letter, ExternalForm, OtherEmail, Import, Integration or "
        + "RecordChanged. Give one of them, or leave it out. What comes by our own links, forms and replies proves "
        + "itself.";

    public override string MayNotLoosen =>
        "Nothing was recorded: you may not record an opt-in. Ask somebody who handles opt-out requests to record it.";

    public override string KeyIsTaken =>
        "Nothing was recorded: another request with other content carries this idempotency key. Give each request a "
        + "key of its own, and send the same key only with the same request.";

    public override string IsRecorded =>
        "Nothing was recorded: a request with this idempotency key is recorded already. Give a new request a new key.";

    public override string TooLong(RequestPart part, int atMost)
    {
        var what = part switch
        {
            RequestPart.Address => "the address",
            RequestPart.Evidence => "the evidence",
            RequestPart.EvidenceLink => "the link to the evidence",
            RequestPart.IdempotencyKey => "the idempotency key",
            RequestPart.Topic => "the topic",
        };
        return $"Nothing was recorded: {what} has at most {Numbers.Plain(atMost)} characters. "
            + "Shorten it and try again.";
    }

    public override string Of(RequestFault fault) => fault switch
    {
        RequestFault.NoDecision =>
            "Nothing was recorded: the request does not say what it is. Choose its kind.",
        RequestFault.Nobody =>
            "Nothing was recorded: the request names nobody. Give the person, the address, or both.",
        RequestFault.NoAddress =>
            "Nothing was recorded: no e-mail address and no phone number can be read out of the address. Correct it.",
        RequestFault.SeveralAddresses =>
            "Nothing was recorded: an opt-in is for exactly one address. Record one for each address.",
        RequestFault.UnknownChannel =>
            $"Nothing was recorded: a channel is {ChannelTable.Listed(", ", " or ")}. "
            + "Give some of these, or none for marketing.",
        RequestFault.OutOfReach =>
            "Nothing was recorded: none of these channels reaches this address or this kind of record. "
            + "Give a channel that does, or the person.",
        RequestFault.PauseOfOther =>
            "Nothing was recorded: only marketing e-mail can be paused. Leave the channels out, or record an opt-out.",
        RequestFault.NoEnd =>
            "Nothing was recorded: a pause needs an end that is still to come. Give it in UTC.",
        RequestFault.NoEvidence =>
            "Nothing was recorded: an opt-in needs evidence. Say how and when the person asked to be contacted again.",
        RequestFault.ThinEvidence =>
            "Nothing was recorded: the evidence is not enough. Say how and when the person asked to be contacted "
            + "again, in ten letters or digits at least, or five in Chinese, Japanese or Korean.",
        RequestFault.SourceNotClaimable => UnknownSource,
        RequestFault.NoWebAddress =>
            "Nothing was recorded: what should lead to the evidence is no address of the web. Give one that begins "
            + "with https://, or leave it out.",
        RequestFault.NotYet =>
            "Nothing was recorded: the opt-in is dated in the future. Give the time at which the person said so, in "
            + "UTC.",
    };

    public override string IdIsNotFree =>
        "Nothing was recorded: the id of a request is the product's to give. Leave it out; an idempotency key keeps "
        + "the same request from being done twice.";

    public override string NoSuchRecord =>
        "Nothing was recorded: there is no such record. Check the table and the id, or give the address.";

    public override string Accepted =>
        "Accepted. What can be done is done; for the rest it waits for a privacy officer.";

    public override string DatedAhead => "It is dated in the future and counts as said now.";

    public override string PartUnread =>
        "Part of the address could not be read, so it waits for a privacy officer; what was read is held.";

    public override string Permitted => "Recorded. Nothing of what was asked for is refused any more.";

    public override string NotLifted => "What is refused stays refused.";

    public override string PartLifted => "Some of what is refused was lifted, some stays refused.";

    public override string Recorded => "Recorded.";

    public override string Waits => "It waits for a privacy officer.";

    public override string OutweighedByPerson =>
        "The person refused through a link or form of ours, which outweighs what others report. A privacy officer "
        + "other than you can release it, or the person comes by a link or form.";

    public override string AddressItself => "the address itself";

    public override string AnotherRecord => "another record";

    public override string TakenBack => "Taken back: the refusal was entered in error.";

    public override string NotTakenBack =>
        "It was not taken back: only who recorded a refusal takes it back, within 24 hours, and while nothing else "
        + "refuses. Record what the person says as an opt-in, with evidence.";

    public override string Closed => "A privacy officer closed it.";

    public override string TurnedDown(string why) => $"A privacy officer turned it down: {why}";

    public override string AnsweredWith(string reference) => $"Answered with request {reference}.";

    public override string SayWhyNot =>
        "Nothing was saved: say in Reason of the Decision why it is turned down, in ten letters or digits at least, or "
        + "five in Chinese, Japanese or Korean.";

    public override string AskedBack => "The person was asked by e-mail what is meant.";

    public override string CannotAskBack =>
        "Nothing was saved: the person cannot be asked by e-mail. That goes for an e-mail that is not clear, to one who "
        + "takes e-mail, where optout_ConfirmationSender is set. Ask in another way.";

    public override string StatusIsNotYours =>
        "Nothing was saved: only a privacy officer decides a request, and only one that waits: as Done, as Refused, "
        + "or, to ask the person back, as Waits for the person.";

    public override string Of(ExtensionFault fault) => fault switch
    {
        ExtensionFault.NothingToExtend =>
            "Nothing was saved: this request needs no more time. It is decided, has no time limit, or "
            + "was extended before.",
        ExtensionFault.NotAllowed =>
            "Nothing was saved: the law that is due first allows no more time. Decide the request before "
            + "it is due.",
        ExtensionFault.NoReason =>
            "Nothing was saved: say in Reason for Extension why the request takes longer, in at least "
            + "ten letters.",
        ExtensionFault.NoNotice =>
            "Nothing was saved: tell the person why it takes longer, before the request is due, and give "
            + "the day on which you did under Person Told On.",
    };

    public override string ReleasedByAnother =>
        "Nothing was saved: you handed this request in. Ask another privacy officer to decide it.";

    public override string UnknownQuery =>
        "Nothing was released: Query is FetchXML over the table PersonType, without grouping and paging. Correct it.";

    public override string UnknownPlace =>
        "Nothing was released: Cursor is none that a call gave. Leave it out to begin.";

    public override string Refused(string? record, bool isAddressHeld) =>
        record is null ? "Recorded. The address is kept from being written to; the records that hold it follow."
        : isAddressHeld ? $"Recorded for {record}, and the address itself is kept from being written to."
        : $"Recorded for {record}.";

    public override string StillRefused(IReadOnlyList<string> whose, int more) =>
        $"It is still refused because of {string.Join("; ", whose)}"
        + (more == 0 ? "." : $"; and {Numbers.Plain(more)} more.");

    public override string MailStillRefused(string reason) => $"Such an e-mail is still refused: {reason}";
}
