using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Languages.English;

internal sealed class Requests : RequestTexts
{
    public override string HalfAPerson =>
        "Nothing was recorded: a person is the table, which is contact, lead or account, and the id of the row. "
        + "Give both of them, or neither and the address.";

    public override string UnknownTopic =>
        "Nothing was recorded: there is no topic with this code. Give the code of a topic, or none for all marketing.";

    public override string UnknownDecision =>
        "Nothing was recorded: Decision is OptOut or OptIn. Say which of the two the person wants.";

    public override string UnknownSource =>
        "Nothing was recorded: Source is Person, Reply, PhoneCall, WebForm, Import, Integration or RecordChanged. "
        + "Give one of them, or leave it out.";

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
            RequestPart.IdempotencyKey => "the idempotency key",
            _ => "the topic",
        };
        return $"Nothing was recorded: {what} has at most {Numbers.Plain(atMost)} characters. "
            + "Shorten it and try again.";
    }

    public override string Of(RequestFault fault) => fault switch
    {
        RequestFault.NoDecision =>
            "Nothing was recorded: the request does not say whether it is an opt-out or an opt-in. Choose its kind.",
        RequestFault.Nobody =>
            "Nothing was recorded: the request names nobody. Give the person, the address, or both.",
        RequestFault.NoAddress =>
            "Nothing was recorded: the address is neither one e-mail address nor one phone number. Correct it.",
        RequestFault.UnknownChannel =>
            "Nothing was recorded: a channel is Email, MarketingEmail, Phone, Sms, Fax, Post, MarketingPost, "
            + "MarketingMaterial or EmailTracking. Give some of these, or none for marketing.",
        RequestFault.OutOfReach =>
            "Nothing was recorded: none of these channels reaches this address. "
            + "Give a channel that does, or the person.",
        RequestFault.NoEvidence =>
            "Nothing was recorded: an opt-in needs evidence. Say how and when the person asked to be contacted again.",
        _ =>
            "Nothing was recorded: the request is dated in the future. Give the time at which it was received, in UTC.",
    };

    public override string Refused(int matched, bool isAddressKnown) =>
        $"Recorded. {Rows(matched)} found"
        + (isAddressKnown ? ", and the address itself is kept from being written to." : ".");

    public override string Permitted(int matched, int held) =>
        $"Recorded. {Rows(matched)} found. " + (held == 0
            ? "Nothing of what was asked for is refused any more."
            : $"{Numbers.Plain(held)} of the refusals stay: what was brought forward does not outweigh them. "
                + "A privacy officer sees why in the consent audit.");

    private static string Rows(int count) => count == 1 ? "1 record was" : $"{Numbers.Plain(count)} records were";
}
