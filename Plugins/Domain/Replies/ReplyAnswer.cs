namespace OptOutPlugin.Domain.Replies;

/// <summary>Whether a reply asks to be sent no more marketing.</summary>
internal enum ReplyAnswer
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It may, or asks for something that only a person can answer.</summary>
    Unsure,

    /// <summary>It does, in words that leave no doubt, and for whoever sent it.</summary>
    Yes,
}
