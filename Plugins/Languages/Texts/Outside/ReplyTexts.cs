namespace OptOutPlugin.Languages;

/// <summary>The sentences about e-mails that ask us to stop: to whoever wrote one, and to the user whose thread it is.
/// </summary>
internal abstract class ReplyTexts
{
    /// <summary>The subject of the mail that says it is done.</summary>
    public abstract string DoneSubject { get; }

    /// <summary>What is done.</summary>
    /// <param name="address">The address from which it was asked.</param>
    public abstract string Done(string address);

    /// <summary>What still comes, and what to do if it was somebody else.</summary>
    public abstract string StillComes { get; }

    /// <summary>How to name it to us.</summary>
    /// <param name="reference">The short reference of the request.</param>
    public abstract string Reference(string reference);

    /// <summary>The text that says it is done; the name of the sender stands before it.</summary>
    /// <param name="areCallsToo">Whether calls end as well.</param>
    public abstract string TextStopped(bool areCallsToo);

    /// <summary>The text that says it was taken back.</summary>
    public abstract string TextStarted { get; }

    /// <summary>The text that says how to stop.</summary>
    public abstract string TextHelp { get; }

    /// <summary>The subject of the mail that asks what was meant.</summary>
    public abstract string AskSubject { get; }

    /// <summary>What the person wrote.</summary>
    /// <param name="sentence">The sentence that may ask us to stop.</param>
    public abstract string YouWrote(string sentence);

    /// <summary>What is not clear.</summary>
    public abstract string NotSure { get; }

    /// <summary>What to do for no more marketing.</summary>
    /// <param name="hasLink">Whether a link follows.</param>
    public abstract string IfSo(bool hasLink);

    /// <summary>What to do otherwise.</summary>
    public abstract string IfNot { get; }

    /// <summary>The subject of the task of the user whose e-mail was answered.</summary>
    /// <param name="address">Who answered.</param>
    /// <param name="isUnclear">Whether an officer decides what was meant.</param>
    public abstract string TaskSubject(string address, bool isUnclear);

    /// <summary>What it says.</summary>
    /// <param name="address">Who answered.</param>
    /// <param name="sentence">The sentence that asks it; empty for none.</param>
    /// <param name="isUnclear">Whether an officer decides what was meant.</param>
    public abstract string Task(string address, string sentence, bool isUnclear);
}
