namespace OptOutPlugin.Domain.Sending;

/// <summary>What one message is for.</summary>
internal enum Category
{
    /// <summary>Advertising: what a person may refuse.</summary>
    Marketing = 0,

    /// <summary>Business that the person has with us: answers, orders, cases.</summary>
    Transactional = 1,
}

/// <summary>By what a message has its category.</summary>
internal enum ClassifiedBy
{
    /// <summary>The sender's word alone: it was chosen on the message.</summary>
    Sender,

    /// <summary>What it regards, its recipient list, or the mark of its template.</summary>
    Sign,

    /// <summary>It answers or forwards a message on which the recipient stood.</summary>
    Answer,

    /// <summary>The setting for what nothing else classifies.</summary>
    Default,
}

/// <summary>What a message is for one recipient, and by what.</summary>
/// <param name="Category">What it is for.</param>
/// <param name="By">By what.</param>
internal sealed record Classified(Category Category, ClassifiedBy By)
{
    /// <summary>Whether it is marketing by more than the setting for what nothing else classifies.</summary>
    public bool IsCertainMarketing => Category == Category.Marketing && By != ClassifiedBy.Default;
}
