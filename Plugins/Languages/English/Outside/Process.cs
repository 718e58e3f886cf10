using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Languages.English;

internal sealed class Process : ProcessTexts
{
    public override string Title => "How we handle your no";

    public override string Heading(ProcessPart part) => part switch
    {
        ProcessPart.SayingNo => "How you say no",
        ProcessPart.TakingEffect => "When it takes effect",
        ProcessPart.WhatANoStops => "What a no stops, and what it does not",
        ProcessPart.WhenAYesIsNeeded => "When we need your yes",
        ProcessPart.WhatCounts => "What counts where statements differ",
        ProcessPart.WhatIsKept => "What we keep, and for how long",
        ProcessPart.HowLong => "How long a request may take",
        ProcessPart.WhomToAsk => "Whom to ask, and how to complain",
    };

    public override string Of(ProcessSentence sentence) => sentence.Line switch
    {
        ProcessLine.Link =>
            "E-mails that we send as marketing carry a link. One press on its page is enough: no account, no password, no reason, "
            + "no cost.",
        ProcessLine.OneClick =>
            "Where your mail program shows an unsubscribe button of its own for one of our e-mails, that is enough too.",
        ProcessLine.TypedForm =>
            $"Without a link, type your e-mail address or phone number at {sentence.Words} – the answer tells nobody anything "
            + "about you.",
        ProcessLine.ReplyOffered =>
            "Where a marketing e-mail of ours offers it, answer it with STOP. What is not clear is read by one of our people.",
        ProcessLine.ReplyHeard =>
            "An answer that asks us to stop is read too, where it reaches a mailbox that our system takes in. The link is the "
            + "surer way.",
        ProcessLine.TextEndsTexts =>
            "Answer one of our text messages with STOP: that ends text messages to your number. STOPALL ends calls as well.",
        ProcessLine.TextEndsCallsToo =>
            "Answer one of our text messages with STOP: that ends text messages and calls to your number.",
        ProcessLine.InPerson =>
            "Or tell us on the phone, by letter or in person. We record it in your words.",
        ProcessLine.FooterDemanded =>
            "We send no e-mail as marketing that cannot say how to unsubscribe and who sends it.",
        ProcessLine.FooterWatched =>
            "Should a marketing e-mail leave without saying how to unsubscribe and who sends it, our system reports it to us.",
        ProcessLine.AtOnce =>
            "Your no holds as soon as it is recorded. From then on our system holds back every e-mail that it covers.",
        ProcessLine.WholeMailHeld =>
            "If one of several recipients said no, nobody gets that e-mail until the sender has taken them off.",
        ProcessLine.RecipientTakenOff =>
            "If one of several recipients said no, they are taken off and only the others get that e-mail.",
        ProcessLine.WaitingMail =>
            "E-mail that still waits to be sent is taken back. What a mail server already has cannot be called back.",
        ProcessLine.OtherPrograms =>
            "Programs that are registered with us are told of your no, and we keep what each was told and when. What other "
            + "programs send by themselves our system does not see.",
        ProcessLine.Lasting =>
            "Your no has no end. It holds at each address of yours that we learn of, and after your record was merged or deleted.",
        ProcessLine.TakingBack =>
            "Pressed by mistake? For half an hour the same link takes it back.",
        ProcessLine.Choosing =>
            "On the page you can say no to all marketing or to single topics, or take a break.",
        ProcessLine.Business =>
            "E-mail about business that you already have with us still comes after a no to marketing, such as an answer to your "
            + "message, an invoice or an appointment. That it went is recorded.",
        ProcessLine.AllEmail =>
            "If you want no e-mail at all from us, you get none, about business neither.",
        ProcessLine.MarketingWhenBulk =>
            "If nothing says what an e-mail is, it counts as marketing when it goes to more than "
            + $"{Many(sentence.Count, "recipient", "recipients")} outside our organisation, or from a template to more than one.",
        ProcessLine.UnclearIsMarketing =>
            "If nothing says what an e-mail is, it counts as marketing.",
        ProcessLine.UnclearIsBusiness =>
            "If nothing says what an e-mail is, it counts as business.",
        ProcessLine.ContactBlocked =>
            $"Where you refused them, our system does not let these be created: {List(sentence.Kinds)}.",
        ProcessLine.ContactWatched =>
            $"Where you refused them, our system does not prevent these, but records and reports them: {List(sentence.Kinds)}.",
        ProcessLine.ContactUnseen =>
            $"Our system does not check these: {List(sentence.Kinds)}. Please tell whoever contacts you that way as well.",
        ProcessLine.NotSeen =>
            "What one of our people sends from another mail program, our system sees only once it has left, if at all.",
        ProcessLine.Override =>
            "A privacy officer may let a single message pass a no to marketing, such as a product recall: with a legal ground "
            + "and a reason, on record.",
        ProcessLine.YesByTopic =>
            "Some topics are marked as only for people who asked for them. Other marketing may come until you say no.",
        ProcessLine.YesByCountry =>
            "We need your yes for marketing e-mail wherever silence counts as a no: everywhere but in the United States, "
            + "Singapore and Hong Kong, and where we do not know your country.",
        ProcessLine.YesByListedCountry =>
            $"We need your yes for marketing e-mail in these countries, and where we do not know yours: {List(sentence.Names)}.",
        ProcessLine.YesAlways => "We need your yes for every marketing e-mail.",
        ProcessLine.CustomersToo => "That is so for our customers, too.",
        ProcessLine.CustomersNot => "Our customers may get marketing e-mail without it, until they say no.",
        ProcessLine.SignUpConfirmed =>
            "Whoever asks for our e-mails on our page gets one e-mail to confirm it. Unless that is confirmed within 14 days, "
            + "nothing comes.",
        ProcessLine.SignUpUnconfirmed =>
            "A wish for our e-mails that is typed on our page permits nothing by itself: we send no e-mail to confirm it.",
        ProcessLine.NotAskedAgain =>
            "Our system sends nobody who said no an e-mail to ask for a yes.",
        ProcessLine.NotAskedFor =>
            $"For {Time(sentence.Count, LimitUnit.Months)} after your no you are not asked for a yes.",
        ProcessLine.YesStays => "A yes is for the address for which you gave it, and for no other.",
        ProcessLine.Order => "A no holds whenever it was said. A yes ends only what was said before it.",
        ProcessLine.Weight => "What you say yourself weighs most. Your no is not lifted without evidence of your yes.",
        ProcessLine.LooseningCorrected =>
            "If somebody here changes your record without such evidence, your no stays and the rest of the change is saved.",
        ProcessLine.LooseningRefused =>
            "If somebody here tries to lift your no without such evidence, nothing of that change is saved.",
        ProcessLine.EarlierReported =>
            "A no from before this system, or from a list of another tool, counts like one that you told us.",
        ProcessLine.EarlierStaff =>
            "A no from before this system, or from a list of another tool, counts like an entry by one of our people.",
        ProcessLine.EarlierSystem =>
            "A no from before this system, or from a list of another tool, counts like an entry by a program.",
        ProcessLine.Bounces =>
            $"Once {Many(sentence.Count, "e-mail", "e-mails")} came back because an address does not exist, it gets no more.",
        ProcessLine.KeptHash =>
            "So that we can go on leaving you alone, we keep a fingerprint of your address (a keyed hash), the channel and the "
            + "time. They stay without end, since a no has none: GDPR Art. 17(3)(b), 21(3).",
        ProcessLine.KeptLedger =>
            "Each no and each yes is kept in a ledger in which no change goes unnoticed, as proof (GDPR Art. 5(2), 7(1)). The "
            + "entries stay; their texts about you stay until you are erased.",
        ProcessLine.KeptRequests =>
            "That there was a request, when, and how it ended stays too; what is personal in it stays until you are erased.",
        ProcessLine.KeptEvidence =>
            "What proves a press on our page, such as its time and, where our pages keep them, the browser and a keyed hash of "
            + "the network, stays until you are erased.",
        ProcessLine.ErasedByOne =>
            "A privacy officer erases what else we know of your choices, when you ask for it. The fingerprint stays, so that you "
            + "are left alone.",
        ProcessLine.ErasedByTwo =>
            "Two privacy officers together erase what else we know of your choices, when you ask for it. The fingerprint stays, "
            + "so that you are left alone.",
        ProcessLine.OuterLimits =>
            "A clear no is done at once. Where one of our people has to decide, these are the outer limits:",
        ProcessLine.Limit => Limit(sentence.Rule!),
        ProcessLine.Figures =>
            $"How many requests came last year, and how long they took: {sentence.Words}",
        ProcessLine.Sender => $"Responsible: {sentence.Words}",
        ProcessLine.Contact => $"This is how you reach us: {sentence.Words}",
        ProcessLine.AskTheWriter => "Please ask whoever wrote to you.",
        ProcessLine.ComplainInEurope =>
            "In the EU and the EEA you may complain to the data protection authority where you live, where you work, or where it "
            + "happened (GDPR Art. 77).",
        ProcessLine.ComplainInBritain =>
            "In the United Kingdom you may complain to the Information Commissioner’s Office (ico.org.uk).",
        ProcessLine.ComplainAboutEmail =>
            "In the United States you may report e-mail to the Federal Trade Commission (reportfraud.ftc.gov).",
        ProcessLine.ComplainAboutCalls =>
            "In the United States you may report calls and text messages to the Federal Communications Commission "
            + "(consumercomplaints.fcc.gov).",
        ProcessLine.ComplainInCanada =>
            "In Canada you may report it to the Spam Reporting Centre (fightspam.gc.ca).",
        ProcessLine.ComplainInCalifornia =>
            "In California you may complain to the California Privacy Protection Agency (cppa.ca.gov).",
    };

    protected override string Of(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "phone calls",
        ContactKind.Letter => "letters",
        ContactKind.Fax => "faxes",
        ContactKind.TextMessage => "text messages",
        ContactKind.Appointment => "appointments",
    };

    protected override string Time(int amount, LimitUnit unit) => unit switch
    {
        LimitUnit.Hours => Many(amount, "hour", "hours"),
        LimitUnit.BusinessDays => Many(amount, "business day", "business days"),
        LimitUnit.Days => Many(amount, "day", "days"),
        LimitUnit.Months => Many(amount, "month", "months"),
    };

    private string Limit(ClockRule rule) =>
        $"{rule.Name}: within {Time(rule.Limit.Amount, rule.Limit.Unit)}"
        + (rule.Extension == 0 ? string.Empty
            : $", with reasons that you are told in time {Time(rule.Extension, rule.Limit.Unit)} more")
        + (rule.Citation.Length == 0 ? "." : $" ({rule.Citation}).");

    private static string Many(int count, string one, string several) =>
        $"{Numbers.Plain(count)} {(count == 1 ? one : several)}";
}
