using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Languages;

/// <summary>The sentences with which a question about consent is answered. They name nobody.</summary>
internal abstract class AnswerTexts
{
    /// <summary>There is no such record, or the caller may not read it: nobody is told which.</summary>
    public abstract string NotThere { get; }

    public abstract string HalfAPerson { get; }

    public abstract string NothingAsked { get; }

    public abstract string UnknownPerson { get; }

    public abstract string UnknownCategory { get; }

    public abstract string UnknownTopic { get; }

    public abstract string NotYet { get; }

    /// <summary>What would change a refusal: the person's word alone.</summary>
    public abstract string Changeable { get; }

    public abstract string Allowed { get; }

    /// <summary>What is said of a refusal of whose row the caller may not know.</summary>
    public abstract string Refused { get; }

    public abstract string TooMany(int most);

    public abstract string TopOutOfBounds(int most);

    /// <summary>Why a rule refuses.</summary>
    public abstract string Reason(Rule rule);

    /// <summary>Why a rule would refuse marketing, and that other mail goes all the same.</summary>
    public abstract string ReasonAgainstMarketing(Rule rule);

    /// <summary>What would change what a rule says.</summary>
    public abstract string Change(Rule rule);
}
