namespace OptOutPlugin.Domain.Configuration;

/// <summary>Why a setting could not be understood, and what is used instead.</summary>
internal abstract record SettingFault
{
    /// <summary>None could be read; the strictest values are used.</summary>
    internal sealed record Unread : SettingFault;

    /// <summary>It is none of the words that it may be.</summary>
    internal sealed record NoSuchWord(string Name, string? Value, IReadOnlyList<string> Words, string Used)
        : SettingFault;

    /// <summary>It is no whole number from a lowest to a highest one.</summary>
    internal sealed record NoNumber(string Name, string? Value, int Least, int Most, int Used) : SettingFault;

    /// <summary>It is no calling code; none is used.</summary>
    internal sealed record NoCallingCode(string Name, string? Value) : SettingFault;

    /// <summary>It names what cannot be a table, and so many more like it; they are left out.</summary>
    internal sealed record NoTable(string Name, string? Value, int More) : SettingFault;

    /// <summary>It names a table of text messages with columns that cannot be understood; those are left out.</summary>
    internal sealed record NoTextColumns(string Name, string? Value) : SettingFault;

    /// <summary>It names more tables than it may; the first ones are used.</summary>
    internal sealed record TooManyTables(string Name, int Named, int Most) : SettingFault;

    /// <summary>It names what cannot be a country, and so many more like it; they are left out.</summary>
    internal sealed record NoCountry(string Name, string? Value, int More) : SettingFault;

    /// <summary>It names more countries than it may; the first ones are used.</summary>
    internal sealed record TooManyCountries(string Name, int Named, int Most) : SettingFault;

    /// <summary>It is not one e-mail address; none is used.</summary>
    internal sealed record NoMailbox(string Name, string? Value) : SettingFault;

    /// <summary>It is no address of a public page; none is used.</summary>
    internal sealed record NoPage(string Name, string? Value) : SettingFault;

    /// <summary>A text of it is longer than it may be, in characters or in lines; that text is not used.</summary>
    internal sealed record LongText(string Name, int Most, int MostLines) : SettingFault;
}
