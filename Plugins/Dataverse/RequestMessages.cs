using System.Globalization;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>Every sentence about an opt-out request. They count records and name none.</summary>
internal static class RequestMessages
{
    public const string HalfAPerson =
        "Nothing was recorded: a person is the table, which is contact, lead or account, and the id of the row. "
        + "Give both of them, or neither and the address.";

    public const string UnknownTopic =
        "Nothing was recorded: there is no topic with this code. Give the code of a topic, or none for all marketing.";

    public const string UnknownDecision =
        "Nothing was recorded: Decision is OptOut or OptIn. Say which of the two the person wants.";

    public const string UnknownSource =
        "Nothing was recorded: Source is Person, Reply, PhoneCall, WebForm, Import, Integration or RecordChanged. "
        + "Give one of them, or leave it out.";

    public const string MayNotLoosen =
        "Nothing was recorded: you may not record an opt-in. Ask somebody who handles opt-out requests to record it.";

    public const string KeyIsTaken =
        "Nothing was recorded: another request with other content carries this idempotency key. Give each request a "
        + "key of its own, and send the same key only with the same request.";

    public const string IsRecorded =
        "Nothing was recorded: a request with this idempotency key is recorded already. Give a new request a new key.";

    public static string TooLong(string column, int atMost) =>
        $"Nothing was recorded: {Named(column)} has at most {Number(atMost)} characters. Shorten it and try again.";

    public static string Of(RequestFault fault) => fault switch
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

    /// <summary>What became of an opt-out.</summary>
    public static string Refused(int matched, bool isAddressKnown) =>
        $"Recorded. {Records(matched)} found"
        + (isAddressKnown ? ", and the address itself is kept from being written to." : ".");

    /// <summary>What became of an opt-in.</summary>
    /// <param name="matched">How many records were found.</param>
    /// <param name="held">How many refusals stay.</param>
    public static string Permitted(int matched, int held) =>
        $"Recorded. {Records(matched)} found. " + (held == 0
            ? "Nothing of what was asked for is refused any more."
            : $"{Number(held)} of the refusals stay: what was brought forward does not outweigh them. "
                + "A privacy officer sees why in the consent audit.");

    private static string Records(int count) => count == 1 ? "1 record was" : $"{Number(count)} records were";

    private static string Named(string column) => column switch
    {
        OptOutRequest.Address => "the address",
        OptOutRequest.Evidence => "the evidence",
        OptOutRequest.IdempotencyKey => "the idempotency key",
        _ => "the topic",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
