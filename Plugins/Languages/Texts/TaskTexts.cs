namespace OptOutPlugin.Languages;

/// <summary>The task that tells an owner what became of an e-mail that had not left yet.</summary>
internal abstract class TaskTexts
{
    /// <param name="subject">The subject of the e-mail, as one line; null when it has none.</param>
    /// <param name="isCancelled">Whether it was cancelled; else it was set back to draft.</param>
    public abstract string Subject(string? subject, bool isCancelled);

    /// <inheritdoc cref="Subject"/>
    public abstract string Description(string? subject, bool isCancelled);

    /// <summary>What tells the owner of a request that its time runs out.</summary>
    /// <param name="due">When it is due.</param>
    public abstract string DueSubject(string due);

    /// <summary>The same in full.</summary>
    /// <param name="request">What the request is called.</param>
    /// <param name="due">When it is due.</param>
    /// <param name="regime">By which law.</param>
    public abstract string DueDescription(string request, string due, string regime);
}
