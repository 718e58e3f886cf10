using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Languages;

/// <summary>What is said to somebody whose change would let a person be contacted again.</summary>
internal abstract class LooseningTexts
{
    public abstract string Refused { get; }

    /// <summary>Why, and what to do.</summary>
    public abstract string Advice(Loosening verdict);
}
