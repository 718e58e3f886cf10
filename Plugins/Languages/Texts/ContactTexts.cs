using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;

namespace OptOutPlugin.Languages;

/// <summary>
/// What is said to somebody whose phone call, letter, fax, text message or appointment is not created.
/// </summary>
internal abstract class ContactTexts
{
    /// <summary>What is said of a table that has our steps and that no setting names.</summary>
    public abstract string NotNamed(string table);

    public abstract string MustNotBeReached(int people, ContactKind kind);

    public abstract string NotChecked(ContactKind kind);

    /// <summary>A person, and what that person refused.</summary>
    public abstract string Person(string name, Channel channel);

    public abstract string TakeOff(ContactKind kind);
}
