using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Contacting;

namespace OptOutPlugin.Domain.Policies;

/// <summary>
/// A part of the published process, in the order in which people read them. Names are published: none ever changes.
/// </summary>
internal enum ProcessPart
{
    SayingNo,
    TakingEffect,
    WhatANoStops,
    WhenAYesIsNeeded,
    WhatCounts,
    WhatIsKept,
    HowLong,
    WhomToAsk,
}

/// <summary>What a sentence of the published process says, without its words.</summary>
internal enum ProcessLine
{
    /// <summary>A link under marketing e-mails, on whose page one press is enough.</summary>
    Link,

    /// <summary>The button of a mail program (RFC 8058).</summary>
    OneClick,

    /// <summary>The form for a typed address, at an address.</summary>
    TypedForm,

    /// <summary>A reply with STOP, where a marketing e-mail offers it.</summary>
    ReplyOffered,

    /// <summary>A reply that asks to stop, which no footer offers and a mailbox takes in all the same.</summary>
    ReplyHeard,

    /// <summary>STOP by text message, which ends text messages.</summary>
    TextEndsTexts,

    /// <summary>STOP by text message, which ends calls too.</summary>
    TextEndsCallsToo,

    /// <summary>By phone, by letter or in person.</summary>
    InPerson,

    /// <summary>Marketing without its whole footer is not sent.</summary>
    FooterDemanded,

    /// <summary>Marketing without its whole footer is sent, and found.</summary>
    FooterWatched,

    /// <summary>A refusal holds from the moment in which it is recorded.</summary>
    AtOnce,

    /// <summary>One refusal keeps back an e-mail to several.</summary>
    WholeMailHeld,

    /// <summary>Who refused is taken off an e-mail to several.</summary>
    RecipientTakenOff,

    /// <summary>Mail that waits is taken back.</summary>
    WaitingMail,

    /// <summary>Other programs are told.</summary>
    OtherPrograms,

    /// <summary>A refusal has no end, and follows the person.</summary>
    Lasting,

    /// <summary>The same link takes a press back for half an hour.</summary>
    TakingBack,

    /// <summary>What can be chosen on the page.</summary>
    Choosing,

    /// <summary>Business e-mail comes after a refusal of marketing.</summary>
    Business,

    /// <summary>Who refuses all e-mail gets none.</summary>
    AllEmail,

    /// <summary>What nothing classifies is marketing to more than so many.</summary>
    MarketingWhenBulk,

    /// <summary>What nothing classifies is marketing.</summary>
    UnclearIsMarketing,

    /// <summary>What nothing classifies is business.</summary>
    UnclearIsBusiness,

    /// <summary>Activities that are not created where they were refused.</summary>
    ContactBlocked,

    /// <summary>Activities that are recorded and found where they were refused.</summary>
    ContactWatched,

    /// <summary>Activities that nobody looks at.</summary>
    ContactUnseen,

    /// <summary>What people send from programs of their own.</summary>
    NotSeen,

    /// <summary>An officer may let one message pass.</summary>
    Override,

    /// <summary>Topics that say so need an opt-in.</summary>
    YesByTopic,

    /// <summary>Countries that the product knows need an opt-in.</summary>
    YesByCountry,

    /// <summary>Countries that a setting lists need an opt-in.</summary>
    YesByListedCountry,

    /// <summary>Every marketing e-mail needs an opt-in.</summary>
    YesAlways,

    /// <summary>Customers need an opt-in like everybody else.</summary>
    CustomersToo,

    /// <summary>Customers need none.</summary>
    CustomersNot,

    /// <summary>Whoever asks for mail on the page confirms it by mail.</summary>
    SignUpConfirmed,

    /// <summary>Nobody is asked by mail, so what is typed permits nothing.</summary>
    SignUpUnconfirmed,

    /// <summary>Nobody who refused is asked by a mail of the product.</summary>
    NotAskedAgain,

    /// <summary>For so many months nobody who refused is asked again.</summary>
    NotAskedFor,

    /// <summary>A permission is for one address.</summary>
    YesStays,

    /// <summary>Which of two statements holds.</summary>
    Order,

    /// <summary>What the person says weighs most.</summary>
    Weight,

    /// <summary>What lifts a refusal without evidence is set back.</summary>
    LooseningCorrected,

    /// <summary>A change that lifts a refusal without evidence is not saved.</summary>
    LooseningRefused,

    /// <summary>Earlier refusals count as what the person said.</summary>
    EarlierReported,

    /// <summary>Earlier refusals count as an entry by a user.</summary>
    EarlierStaff,

    /// <summary>Earlier refusals count as an entry by a program.</summary>
    EarlierSystem,

    /// <summary>After so many e-mails that came back an address gets none.</summary>
    Bounces,

    /// <summary>The keyed hash of an address stays.</summary>
    KeptHash,

    /// <summary>The ledger stays.</summary>
    KeptLedger,

    /// <summary>Requests stay.</summary>
    KeptRequests,

    /// <summary>What proves a press stays.</summary>
    KeptEvidence,

    /// <summary>One officer erases a person.</summary>
    ErasedByOne,

    /// <summary>Two officers erase a person.</summary>
    ErasedByTwo,

    /// <summary>That time limits are an outer border.</summary>
    OuterLimits,

    /// <summary>One time limit.</summary>
    Limit,

    /// <summary>Where the figures of last year stand.</summary>
    Figures,

    /// <summary>Who is responsible.</summary>
    Sender,

    /// <summary>How that one is reached.</summary>
    Contact,

    /// <summary>Nobody said who is responsible: who wrote is to be asked.</summary>
    AskTheWriter,

    /// <summary>The data protection authorities of the European Union.</summary>
    ComplainInEurope,

    /// <summary>That of the United Kingdom.</summary>
    ComplainInBritain,

    /// <summary>Those of the United States, about e-mail.</summary>
    ComplainAboutEmail,

    /// <summary>Those of the United States, about calls and texts.</summary>
    ComplainAboutCalls,

    /// <summary>Those of Canada.</summary>
    ComplainInCanada,

    /// <summary>That of California.</summary>
    ComplainInCalifornia,
}

/// <summary>A sentence of the published process.</summary>
/// <param name="Part">The part in which it stands.</param>
/// <param name="Line">What it says.</param>
internal sealed record ProcessSentence(ProcessPart Part, ProcessLine Line)
{
    /// <summary>A number that it names, of what the line says: recipients, months or e-mails.</summary>
    public int Count { get; init; }

    /// <summary>A text of the organisation that it names, on one line: an address, a name.</summary>
    public string Words { get; init; } = string.Empty;

    /// <summary>Names that it lists.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The activities that it is about.</summary>
    public IReadOnlyList<ContactKind> Kinds { get; init; } = [];

    /// <summary>The time limit that it says.</summary>
    public ClockRule? Rule { get; init; }
}
