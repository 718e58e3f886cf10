namespace OptOutPlugin.Domain.Lists;

/// <summary>What is wrong with a row of a list.</summary>
internal enum ListProblem
{
    /// <summary>The row is longer than what is read of one: nothing of it is held.</summary>
    TooLong,

    /// <summary>It holds no address that can be read: nothing of it is held.</summary>
    NoAddress,

    /// <summary>
    /// None of the channels that it names reaches its address, such as letters an e-mail address: nothing of it is held.
    /// </summary>
    OutOfReach,

    /// <summary>Something beside the address may be another one: what could be read is held.</summary>
    PartUnread,

    /// <summary>A channel has no such name: it is held on those of the whole list.</summary>
    UnknownChannel,

    /// <summary>When it was said cannot be read: it is held as said when the whole list was.</summary>
    UnknownDate,
}
