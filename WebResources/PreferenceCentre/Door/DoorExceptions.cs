namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>Nobody answered: the organisation is away, too busy, or does not let the page in.</summary>
internal sealed class DoorAwayException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="message">Why, without anything personal.</param>
    /// <param name="retryAfter">How long the other side asks to wait; null: it does not say.</param>
    /// <param name="inner">What was thrown.</param>
    public DoorAwayException(string message, TimeSpan? retryAfter = null, Exception? inner = null)
        : base(message, inner) => RetryAfter = retryAfter;

    /// <summary>How long the other side asks to wait; null: it does not say.</summary>
    public TimeSpan? RetryAfter { get; }
}

/// <summary>The organisation answered this one call with an error; another call may well succeed.</summary>
internal sealed class DoorFaultException : Exception
{
    /// <summary>Says what was answered.</summary>
    /// <param name="message">What, without anything personal.</param>
    /// <param name="inner">What was thrown.</param>
    public DoorFaultException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
