namespace OptOutPlugin.Domain.Requests;

/// <summary>What a person wants, in the order of the choice <c>optout_requestkind</c>.</summary>
internal enum Decision
{
    /// <summary>Not to be contacted.</summary>
    OptOut,

    /// <summary>To be contacted again.</summary>
    OptIn,

    /// <summary>No marketing e-mail until a day.</summary>
    Pause,

    /// <summary>Nothing: whoever recorded a refusal takes it back, since it was entered in error.</summary>
    EnteredInError,

    /// <summary>To be contacted, once the address confirms it: only a form of ours takes that.</summary>
    SignUp,

    /// <summary>What a list from another tool says: that the people on it said no.</summary>
    List,

    /// <summary>Nobody wants anything: mail systems report what became of messages. Only the product takes that.</summary>
    Delivery,

    /// <summary>To be forgotten: what is kept of the person is erased. Only the product takes that, from an officer.
    /// </summary>
    Erasure,
}

/// <summary>Why a request cannot be taken.</summary>
internal enum RequestFault
{
    /// <summary>It says none of what somebody can want.</summary>
    NoDecision,

    /// <summary>It names neither a person nor an address.</summary>
    Nobody,

    /// <summary>No address can be read out of the text.</summary>
    NoAddress,

    /// <summary>
    /// A permission is for exactly one address, and the text holds several, or one and more than that.
    /// </summary>
    SeveralAddresses,

    /// <summary>There is no such channel.</summary>
    UnknownChannel,

    /// <summary>No channel of the request reaches its address, or is one that the person's table has.</summary>
    OutOfReach,

    /// <summary>A pause is of marketing e-mail and of nothing else.</summary>
    PauseOfOther,

    /// <summary>A pause without an end that is still to come.</summary>
    NoEnd,

    /// <summary>An opt-in without a word on how the person said so.</summary>
    NoEvidence,

    /// <summary>An opt-in with evidence that says nothing.</summary>
    ThinEvidence,

    /// <summary>What should lead to the evidence is no address of the web.</summary>
    NoWebAddress,

    /// <summary>
    /// It comes through a door that proves itself, and nothing proves it; or through what nobody claims.
    /// </summary>
    SourceNotClaimable,

    /// <summary>An opt-in that is said at a time still to come.</summary>
    NotYet,
}
