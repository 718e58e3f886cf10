namespace OptOutPlugin.Domain.Sending;

/// <summary>What one message is for.</summary>
internal enum Category
{
    /// <summary>Advertising: what a person may refuse.</summary>
    Marketing,

    /// <summary>Business that the person has with us: answers, orders, cases.</summary>
    Transactional,
}
