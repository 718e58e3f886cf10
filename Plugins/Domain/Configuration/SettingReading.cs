using System.Globalization;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Configuration;

/// <summary>Reads settings one by one, and keeps a sentence for each that cannot be understood.</summary>
internal sealed class SettingReading(Func<string, string?> valueOf)
{
    private const int Quoted = 50;
    private const int LongestTableName = 64;
    private const int LongestCallingCode = 3;

    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

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

        Misunderstood(name, value, $"which is {NoneOf(Enum.GetNames(typeof(T)))}: {strict} is used");
        return strict;
    }

    public int Number(string name, int otherwise, int most, int strict)
    {
        if (Value(name) is not { } value)
        {
            return otherwise;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return number;
        }

        Misunderstood(name, value, $"which is no whole number from 0 to {Text(most)}: {Text(strict)} is used");
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

        Misunderstood(name, value, "which is no calling code such as +49: none is used");
        return null;
    }

    /// <summary>Logical names between commas, each once; what is none is left out.</summary>
    public IReadOnlyList<string> Tables(string name, int most)
    {
        var named = (Value(name) ?? string.Empty).Split(',')
            .Select(one => one.Trim()).Where(one => one.Length > 0).ToList();
        var wrong = named.Where(one => !IsTableName(one)).ToList();
        if (wrong.Count > 0)
        {
            var more = wrong.Count == 1 ? string.Empty : $" (and {Text(wrong.Count - 1)} more like it)";
            Misunderstood(name, wrong[0], $"which is no logical name of a table{more}: it is left out");
        }

        var tables = named.Where(IsTableName).Select(one => one.ToLowerInvariant()).Distinct().ToList();
        if (tables.Count > most)
        {
            faults.Add($"The setting {name} names {Text(tables.Count)} tables, and {Text(most)} is the most: "
                + $"the first {Text(most)} are used until it is mended.");
        }

        return tables.Take(most).ToList();
    }

    private static bool IsTableName(string text) =>
        text.Length <= LongestTableName
        && IsLetter(text[0])
        && text.All(one => IsLetter(one) || IsDigit(one) || one == '_');

    private static bool IsLetter(char one) => one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char one) => one is >= '0' and <= '9';

    private static string NoneOf(string[] names) => names.Length == 2
        ? $"neither {names[0]} nor {names[1]}"
        : $"none of {string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Misunderstood(string name, string value, string what) =>
        faults.Add($"The setting {name} says \"{LedgerText.Line(value, Quoted)}\", {what} until it is mended.");

    private string? Value(string name) => valueOf(name)?.Trim() is { Length: > 0 } value ? value : null;
}
