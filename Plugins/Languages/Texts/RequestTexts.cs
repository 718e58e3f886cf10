using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Languages;

/// <summary>The sentences about an opt-out request. They name a record only to those who may read it.</summary>
internal abstract class RequestTexts
{
    public abstract string HalfAPerson { get; }

    /// <summary>A request names several people.</summary>
    public abstract string SeveralPeople { get; }

    public abstract string UnknownTopic { get; }

    public abstract string UnknownDecision { get; }

    public abstract string UnknownSource { get; }

    public abstract string MayNotLoosen { get; }

    public abstract string KeyIsTaken { get; }

    public abstract string IsRecorded { get; }

    public abstract string TooLong(RequestPart part, int atMost);

    public abstract string Of(RequestFault fault);

    /// <summary>The id of a row that is handed in is not the product's for its caller and key.</summary>
    public abstract string IdIsNotFree { get; }

    /// <summary>There is no such record, said to those who read the table everywhere.</summary>
    public abstract string NoSuchRecord { get; }

    /// <summary>The one answer about a record that the caller may not read, and about none at all.</summary>
    public abstract string Accepted { get; }

    /// <summary>A refusal that was dated ahead counts as said now.</summary>
    public abstract string DatedAhead { get; }

    /// <summary>Something in the address that may be another could not be read.</summary>
    public abstract string PartUnread { get; }

    /// <summary>What became of an opt-in that nothing stands against any more.</summary>
    public abstract string Permitted { get; }

    /// <summary>Nothing of what is refused was lifted; why follows.</summary>
    public abstract string NotLifted { get; }

    /// <summary>Some of what is refused was lifted; why not the rest follows.</summary>
    public abstract string PartLifted { get; }

    /// <summary>What was recorded, where more is to be said.</summary>
    public abstract string Recorded { get; }

    /// <summary>It waits for a privacy officer; why follows.</summary>
    public abstract string Waits { get; }

    /// <summary>Why it waits for another officer: the person's own word outweighs a reported one.</summary>
    public abstract string OutweighedByPerson { get; }

    /// <summary>An address that refuses by itself, as a sentence names it.</summary>
    public abstract string AddressItself { get; }

    /// <summary>A record that the caller may not read, as a sentence names it.</summary>
    public abstract string AnotherRecord { get; }

    /// <summary>A refusal was taken back.</summary>
    public abstract string TakenBack { get; }

    /// <summary>A refusal is not taken back, and what can be done.</summary>
    public abstract string NotTakenBack { get; }

    /// <summary>An officer closed a request with which nothing was to be done.</summary>
    public abstract string Closed { get; }

    /// <summary>An officer turned a request down.</summary>
    /// <param name="why">The officer's reason.</param>
    public abstract string TurnedDown(string why);

    /// <summary>It asks what another request asked too, and was answered with it.</summary>
    /// <param name="reference">The short reference of the other.</param>
    public abstract string AnsweredWith(string reference);

    /// <summary>An officer turns a request down and does not say why.</summary>
    public abstract string SayWhyNot { get; }

    /// <summary>The person was asked what is meant.</summary>
    public abstract string AskedBack { get; }

    /// <summary>The person cannot be asked what is meant.</summary>
    public abstract string CannotAskBack { get; }

    /// <summary>The status of a request is the product's, and a waiting one's an officer's.</summary>
    public abstract string StatusIsNotYours { get; }

    /// <summary>Why a request gets no more time.</summary>
    public abstract string Of(ExtensionFault fault);

    /// <summary>Whoever handed a request in does not release it.</summary>
    public abstract string ReleasedByAnother { get; }

    /// <summary>A query of earlier refusals is not one over the table of people.</summary>
    public abstract string UnknownQuery { get; }

    /// <summary>A place to go on at is none.</summary>
    public abstract string UnknownPlace { get; }

    /// <summary>What became of an opt-out.</summary>
    /// <param name="record">The record that it was applied to; null for none.</param>
    /// <param name="isAddressHeld">Whether an address is held, whoever has it.</param>
    public abstract string Refused(string? record, bool isAddressHeld);

    /// <summary>Whose refusals still stand in the way.</summary>
    /// <param name="whose">Them, as a sentence names them.</param>
    /// <param name="more">How many more there are.</param>
    public abstract string StillRefused(IReadOnlyList<string> whose, int more);

    /// <summary>Such an e-mail is still refused.</summary>
    /// <param name="reason">Why, as a sentence.</param>
    public abstract string MailStillRefused(string reason);
}
