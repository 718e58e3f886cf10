using System.Globalization;
using OptOutPlugin.Domain.Addresses.Unicode;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Configuration;

/// <summary>Reads settings one by one, and keeps a fault for each that cannot be understood.</summary>
internal sealed class SettingReading(Func<string, string?> valueOf)
{
    private const int Quoted = 50;
    private const int LongestTableName = 64;
    private const int LongestCallingCode = 3;
    private const int LongestCountryName = 60;

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
        if (Value(name) is not { } value)
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

    /// <summary>Logical names between commas, each once; what is none is left out.</summary>
    public IReadOnlyList<string> Tables(string name, int most)
    {
        var named = Named(name);
        var wrong = named.Where(one => !IsTableName(one)).ToList();
        if (wrong.Count > 0)
        {
            faults.Add(new SettingFault.NoTable(name, Quote(wrong[0]), wrong.Count - 1));
        }

        var tables = named.Where(IsTableName).Select(Ascii.Lower).Distinct().ToList();
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

    private static bool IsCountryName(string text) =>
        text.Length <= LongestCountryName
        && UnicodeText.CodePoints(text)
            .Any(point => UnicodeText.IsLetterOrDigit(point) && UnicodeText.DigitValue(point) < 0);

    private static bool IsTableName(string text) =>
        text.Length <= LongestTableName
        && IsLetter(text[0])
        && text.All(one => IsLetter(one) || IsDigit(one) || one == '_');

    private static bool IsLetter(char one) => one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char one) => one is >= '0' and <= '9';

    private static string? Quote(string value) => LedgerText.Line(value, Quoted);

    private List<string> Named(string name) => (Value(name) ?? string.Empty).Split(',')
        .Select(one => one.Trim()).Where(one => one.Length > 0).ToList();

    private string? Value(string name) => valueOf(name)?.Trim() is { Length: > 0 } value ? value : null;
}
