namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>What a sentence means, the more telling the higher.</summary>
internal enum Meaning
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>Nothing but politeness.</summary>
    Courtesy,

    /// <summary>The end of a letter; the name of its writer may follow.</summary>
    Closing,

    /// <summary>Something is to stop; what it is, the sentence does not say.</summary>
    Vague,

    /// <summary>It may be a request.</summary>
    Unsure,

    /// <summary>A request, where little else is said.</summary>
    Alone,

    /// <summary>A request, whatever else is said.</summary>
    Request,

    /// <summary>A request on a condition, in part, for somebody else, or one that is only talked about.</summary>
    Limited,

    /// <summary>The opposite of a request.</summary>
    Contrary,
}
