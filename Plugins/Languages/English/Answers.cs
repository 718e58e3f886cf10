using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Languages.English;

internal sealed class Answers : AnswerTexts
{
    public override string NotThere =>
        "There is no such record, or you may not read it. Check the table and the id, or ask its owner.";

    public override string HalfAPerson =>
        "Nothing was read: a person is the table, which is contact, lead or account, and the id of the row. "
        + "Give both.";

    public override string NothingAsked =>
        "Nothing was checked: neither Addresses nor Persons is given. Give one of them; an empty list gets no answers.";

    public override string UnknownPerson =>
        "Nothing was checked: each of Persons is the table, a colon and the id, such as "
        + "contact:00000000-0000-0000-0000-000000000001. Correct the ones that are not.";

    public override string UnknownCategory =>
        "Nothing was checked: Category is Marketing or Transactional. Give one of them, or leave it out for Marketing.";

    public override string UnknownTopic =>
        "Nothing was checked: there is no topic with this code. Give the code of a topic, or none.";

    public override string NotYet =>
        "Nothing was checked: AsOf is in the future, and nobody knows what will be chosen. "
        + "Give a time that has passed.";

    public override string Changeable =>
        "Only the person can change it. Record what the person says, with the evidence, on the form Consent.";

    public override string Allowed => "Nothing speaks against it.";

    public override string Refused => "It is not wanted.";

    public override string TooMany(int most) =>
        $"Nothing was checked: at most {Number(most)} people and addresses are checked at once. Ask in portions.";

    public override string TopOutOfBounds(int most) =>
        $"Nothing was read: Top is between 1 and {Number(most)}. Give a number in between, or leave it out.";

    public override string Reason(Rule rule) => rule switch
    {
        Rule.DoNotEmail => "No e-mail of any kind is wanted.",
        Rule.DoNotBulkEmail => "No bulk e-mail is wanted.",
        Rule.DoNotSendMarketing => "No marketing material is wanted.",
        Rule.Suppressed => "The address must not be written to.",
        Rule.AddressFailed => "E-mails to this address came back: it does not work.",
        Rule.TopicRefused => "The topic, or one above it, was refused.",
        Rule.Paused => "A pause has not ended.",
        Rule.NoOptIn => "It is for those who asked for it, and this one did not.",
        Rule.OptInExpired => "It is for those who asked for it, and what was asked has ended.",
        Rule.OptInOutdated =>
            "It is for those who asked for it, and the privacy policy has changed since this one did.",
        Rule.CountryNeedsOptIn => "In this country it is for those who asked for it, and this one did not.",
        Rule.Doubtful => "What is stored of the choice was not written by this product.",
        Rule.NoAddress => "This is not one e-mail address that can be read.",
        Rule.Unreadable => "It could not be read.",
    };

    public override string ReasonAgainstMarketing(Rule rule) => Reason(rule) + " Business goes all the same.";

    public override string Change(Rule rule) => rule switch
    {
        Rule.AddressFailed =>
            "Correct the address. Where it works again, a privacy officer records an opt-in of it for the channel Email, with "
            + "evidence.",
        Rule.NoAddress => "Correct the address and ask again.",
        Rule.Doubtful => "A privacy officer must look at it, or the person says it anew.",
        Rule.Unreadable => "Check that the record is there and ask again.",
        Rule.Paused => "It ends by itself; before that, only the person can end it.",
        Rule.DoNotEmail or Rule.DoNotBulkEmail or Rule.DoNotSendMarketing or Rule.Suppressed or Rule.TopicRefused
            or Rule.NoOptIn or Rule.OptInExpired or Rule.OptInOutdated or Rule.CountryNeedsOptIn => Changeable,
    };

    private static string Number(int number) => Numbers.Grouped(number, ",");
}
