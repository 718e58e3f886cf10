namespace OptOutPlugin.Languages;

/// <summary>How a sentence names the row of a person.</summary>
internal abstract class PeopleTexts
{
    /// <summary>A row by its name and what it is.</summary>
    /// <param name="name">The name, as one line.</param>
    /// <param name="table">The logical name of its table: contact, lead or account.</param>
    public abstract string Named(string name, string table);

    /// <summary>A row that has no name.</summary>
    public abstract string Unnamed(string table);
}
