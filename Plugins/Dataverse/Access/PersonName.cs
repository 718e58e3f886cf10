using OptOutPlugin.Domain.Disclosure;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>Names the row of a person to those who may read it.</summary>
internal static class PersonName
{
    /// <summary>The name of a row, with what it is.</summary>
    public static string Of(Texts texts, Person person) =>
        Of(texts, person.Id.Table, RefusalsShown.NameOf(person.Name));

    /// <summary>The same of a name that fits into a sentence; null for none.</summary>
    public static string Of(Texts texts, string table, string? name) =>
        name is null ? texts.People.Unnamed(table) : texts.People.Named(name, table);
}
