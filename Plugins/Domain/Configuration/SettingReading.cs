using System.Globalization;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Addresses.Unicode;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Configuration;

/// <summary>Reads settings one by one, and keeps a fault for each that cannot be understood.</summary>
internal sealed class SettingReading(Func<string, string?> valueOf)
{
    /// <summary>The word with which a setting that is a text says nothing.</summary>
    public const string Nothing = "none";

    private const int Quoted = 50;
    private const int LongestCallingCode = 3;
    private const int LongestCountryName = 60;
    private const int LongestPage = 200;
    private const string Secure = "https://";

    // For who tries it out on one machine, where nobody else listens.
    private static readonly string[] Local = ["http://localhost", "http://127.0.0.1", "http://[::1]"];

    private readonly List<SettingFault> faults = [];

    public IReadOnlyList<SettingFault> Faults => faults;

    public T OneOf<T>(string name, T otherwise, T strict) where T : struct, Enum
    {
        if (Value(name) is not { } value)
        {
            return otherwise;
        }

        foreach (var one in (T[])Enum.GetValues(typeof(T)))
        {
            if (value.Equals(one.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return one;
            }
        }

        faults.Add(new SettingFault.NoSuchWord(name, Quote(value), Enum.GetNames(typeof(T)), strict.ToString()));
        return strict;
    }

    public int Number(string name, int otherwise, int least, int most, int strict)
    {
        if (Value(name) is not { } value)
        {
            return otherwise;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(new SettingFault.NoNumber(name, Quote(value), least, most, strict));
        return strict;
    }

    /// <summary>A calling code such as +49, as its digits; null when there is none, or none that can be used.</summary>
    public string? CallingCode(string name)
    {
        if (Said(name) is not { } value)
        {
            return null;
        }

        var digits = value[0] == '+' ? value.Substring(1) : value;
        if (digits.Length is > 0 and <= LongestCallingCode && digits[0] != '0' && digits.All(IsDigit))
        {
            return digits;
        }

        faults.Add(new SettingFault.NoCallingCode(name, Quote(value)));
        return null;
    }

    /// <summary>
    /// Tables of text messages between commas, each once, as a logical name or as
    /// <c>table(direction column=incoming value/outgoing value, from, to, text)</c>; what is none is left out, and of one
    /// whose columns cannot be understood only the name counts.
    /// </summary>
    public IReadOnlyList<TextTable> Tables(string name, int most)
    {
        var named = TextTableList.Split(Said(name) ?? string.Empty).Select(TextTableList.Read).ToList();
        var wrong = named.Where(one => one.Table is null).ToList();
        if (wrong.Count > 0)
        {
            faults.Add(new SettingFault.NoTable(name, Quote(wrong[0].Text), wrong.Count - 1));
        }

        foreach (var one in named.Where(one => one is { Table: not null, AreColumnsUnclear: true }).Take(1))
        {
            faults.Add(new SettingFault.NoTextColumns(name, Quote(one.Text)));
        }

        // Named twice, the one that says more counts.
        var tables = named.Where(one => one.Table is not null).Select(one => one.Table!).GroupBy(table => table.Name)
            .Select(same => same.FirstOrDefault(table => table.Columns is not null) ?? same.First()).ToList();
        if (tables.Count > most)
        {
            faults.Add(new SettingFault.TooManyTables(name, tables.Count, most));
        }

        return tables.Take(most).ToList();
    }

    /// <summary>Names or codes of countries between commas, each once; what is none is left out.</summary>
    public IReadOnlyList<string> Countries(string name, int most)
    {
        var named = Named(name);
        var wrong = named.Where(one => !IsCountryName(one)).ToList();
        if (wrong.Count > 0)
        {
            faults.Add(new SettingFault.NoCountry(name, Quote(wrong[0]), wrong.Count - 1));
        }

        var countries = named.Where(IsCountryName).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (countries.Count > most)
        {
            faults.Add(new SettingFault.TooManyCountries(name, countries.Count, most));
        }

        return countries.Take(most).ToList();
    }

    /// <summary>
    /// The address of a public page: https, or http on this machine; without query, fragment and slash at its end. Null
    /// when there is none, or none that can be used.
    /// </summary>
    public string? Page(string name)
    {
        if (Said(name) is not { } value)
        {
            return null;
        }

        if (value.Length <= LongestPage && IsPage(Ascii.Lower(value)))
        {
            return value.TrimEnd('/');
        }

        faults.Add(new SettingFault.NoPage(name, Quote(value)));
        return null;
    }

    /// <summary>One e-mail address, in normal form; null when there is none, or none that can be used.</summary>
    public string? Mailbox(string name)
    {
        if (Said(name) is not { } value)
        {
            return null;
        }

        if (EmailAddress.Of(value) is { } address)
        {
            return address.Value;
        }

        faults.Add(new SettingFault.NoMailbox(name, Quote(value)));
        return null;
    }

    /// <summary>A text that may differ by language; what is too long is left out.</summary>
    public TextByLanguage Text(string name)
    {
        var text = TextByLanguage.Of(Said(name), out var hasLong);
        if (hasLong)
        {
            faults.Add(new SettingFault.LongText(name, TextByLanguage.Longest, TextByLanguage.MostLines));
        }

        return text;
    }

    private static bool IsPage(string value)
    {
        var start = value.StartsWith(Secure, StringComparison.Ordinal) ? Secure
            : Array.Find(Local, local => value.StartsWith(local, StringComparison.Ordinal)
                && (value.Length == local.Length || value[local.Length] is '/' or ':'));
        var behind = start is null ? string.Empty : value.Substring(start.Length);
        return start == Secure
            ? behind.Length > 0 && IsLetterOrDigit(behind[0]) && behind.All(IsOfPage)
            : start is not null && behind.All(IsOfPage);
    }

    // Neither a user before the host, nor a query, nor anything that HTML or a mail program would take for its own.
    private static bool IsOfPage(char one) =>
        IsLetterOrDigit(one) || one is '.' or '-' or '_' or '~' or '/' or ':' or '%';

    private static bool IsLetterOrDigit(char one) => IsLetter(one) || IsDigit(one);

    private static bool IsCountryName(string text) =>
        text.Length <= LongestCountryName
        && UnicodeText.CodePoints(text)
            .Any(point => UnicodeText.IsLetterOrDigit(point) && UnicodeText.DigitValue(point) < 0);

    private static bool IsLetter(char one) => one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char one) => one is >= '0' and <= '9';

    private static string? Quote(string value) => LedgerText.Line(value, Quoted);

    private List<string> Named(string name) => (Said(name) ?? string.Empty).Split(',')
        .Select(one => one.Trim()).Where(one => one.Length > 0).ToList();

    // A text, of which the word for nothing is none.
    private string? Said(string name) =>
        Value(name) is { } value && !value.Equals(Nothing, StringComparison.OrdinalIgnoreCase) ? value : null;

    private string? Value(string name) => valueOf(name)?.Trim() is { Length: > 0 } value ? value : null;
}
