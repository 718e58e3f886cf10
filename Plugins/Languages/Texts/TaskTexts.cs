namespace OptOutPlugin.Languages;

/// <summary>The task that tells an owner what became of an e-mail that had not left yet.</summary>
internal abstract class TaskTexts
{
    /// <param name="subject">The subject of the e-mail, as one line; null when it has none.</param>
    /// <param name="isCancelled">Whether it was cancelled; else it was set back to draft.</param>
    public abstract string Subject(string? subject, bool isCancelled);

    /// <inheritdoc cref="Subject"/>
    public abstract string Description(string? subject, bool isCancelled);
}
