using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>Names the row of a person to those who may read it.</summary>
internal static class PersonName
{
    /// <summary>The most people that a refusal names; a dialog is no place for more.</summary>
    public const int AtMost = 20;

    /// <summary>The longest name that a sentence shows, in characters.</summary>
    public const int Longest = 100;

    public static string Of(Texts texts, Person person) => LedgerText.Line(person.Name, Longest) is { } name
        ? texts.People.Named(name, person.Id.Table)
        : texts.People.Unnamed(person.Id.Table);
}
