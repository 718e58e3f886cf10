using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Languages;

/// <summary>What is said of a setting that cannot be understood, and what is used instead.</summary>
internal abstract class SettingTexts
{
    public string Of(SettingFault fault) => fault switch
    {
        SettingFault.NoSuchWord word => NoSuchWord(word),
        SettingFault.NoNumber number => NoNumber(number),
        SettingFault.NoCallingCode code => NoCallingCode(code),
        SettingFault.NoTable table => NoTable(table),
        SettingFault.NoTextColumns columns => NoTextColumns(columns),
        SettingFault.TooManyTables tables => TooManyTables(tables),
        SettingFault.NoCountry country => NoCountry(country),
        SettingFault.TooManyCountries countries => TooManyCountries(countries),
        SettingFault.NoPage page => NoPage(page),
        SettingFault.NoMailbox mailbox => NoMailbox(mailbox),
        SettingFault.LongText text => LongText(text),
        _ => Unread,
    };

    protected abstract string Unread { get; }

    protected abstract string NoSuchWord(SettingFault.NoSuchWord fault);

    protected abstract string NoNumber(SettingFault.NoNumber fault);

    protected abstract string NoCallingCode(SettingFault.NoCallingCode fault);

    protected abstract string NoTable(SettingFault.NoTable fault);

    protected abstract string NoTextColumns(SettingFault.NoTextColumns fault);

    protected abstract string TooManyTables(SettingFault.TooManyTables fault);

    protected abstract string NoCountry(SettingFault.NoCountry fault);

    protected abstract string TooManyCountries(SettingFault.TooManyCountries fault);

    protected abstract string NoPage(SettingFault.NoPage fault);

    protected abstract string NoMailbox(SettingFault.NoMailbox fault);

    protected abstract string LongText(SettingFault.LongText fault);
}
