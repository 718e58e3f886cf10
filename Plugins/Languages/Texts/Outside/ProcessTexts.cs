using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Languages;

/// <summary>How the organisation handles a refusal, as the public pages say it to everybody.</summary>
internal abstract class ProcessTexts
{
    /// <summary>What all of it is called.</summary>
    public abstract string Title { get; }

    /// <summary>What stands above a part.</summary>
    public abstract string Heading(ProcessPart part);

    /// <summary>A sentence, on one line.</summary>
    public abstract string Of(ProcessSentence sentence);

    /// <summary>The name of an activity, of several.</summary>
    protected abstract string Of(ContactKind kind);

    /// <summary>So much time.</summary>
    protected abstract string Time(int amount, LimitUnit unit);

    /// <summary>What stands between names of a list.</summary>
    protected virtual string Comma => ", ";

    /// <summary>The names of activities, as a list.</summary>
    protected string List(IEnumerable<ContactKind> kinds) => List(kinds.Select(Of));

    /// <summary>Names, as a list.</summary>
    protected string List(IEnumerable<string> names) => string.Join(Comma, names);
}
