using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.TextMessages;

/// <summary>What a text message asks.</summary>
internal enum TextMessageAnswer
{
    /// <summary>Nothing that is ours to do.</summary>
    No,

    /// <summary>Perhaps to stop: a person has to read it.</summary>
    Unsure,

    /// <summary>No more text messages.</summary>
    Stop,

    /// <summary>Neither text messages nor calls.</summary>
    StopAll,

    /// <summary>To take back what was refused from the same number by a text message.</summary>
    Start,

    /// <summary>Who we are, and how to stop.</summary>
    Help,
}

/// <summary>What a text message says.</summary>
/// <param name="Answer">What it asks.</param>
/// <param name="Language">Its language; null where the words are those of several, or of none of ours.</param>
internal sealed record TextMessageReading(TextMessageAnswer Answer, Language? Language = null);
