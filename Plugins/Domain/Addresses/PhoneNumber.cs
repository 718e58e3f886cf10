using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OptOutPlugin.Domain.Addresses;

/// <summary>
/// A phone or fax number in normal form: a plus and digits when its country is known, else the bare digits. Two texts
/// with the same normal form ring the same phone.
/// </summary>
/// <param name="Value">The normal form, for example <c>+49301234</c>.</param>
internal sealed record PhoneNumber(string Value)
{
    /// <summary>The longest text that is looked at, in characters; longer texts are no number.</summary>
    public const int MaxLength = 100;

    private const int FewestDigits = 5;

    /// <summary>E.164 has at most 15 digits.</summary>
    private const int MostDigits = 15;

    private const string Scheme = "tel:";

    /// <summary>North America dials its ten digits with a 1 or with nothing before them, never with a 0.</summary>
    private const string NorthAmerica = "1";

    private const int NorthAmericanDigits = 10;

    /// <summary>Italy keeps the 0 behind its calling code.</summary>
    private const string Italy = "39";

    private static readonly Regex Extension = new(
        @"\s*(;ext=|,?\s*(ext(ension)?\.?|x)\s*)[0-9]{1,8}\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex OptionalZero = new(@"\(\s*0\s*\)", RegexOptions.CultureInvariant);

    /// <summary>
    /// Reads the one number out of a text such as <c>(030) 12 34 - ext. 5</c>; null when there is none.
    /// </summary>
    /// <param name="text">The number as somebody wrote it.</param>
    /// <param name="callingCode">The calling code of numbers without one, such as <c>49</c>; null for unknown.</param>
    public static PhoneNumber? Of(string? text, string? callingCode)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        var bare = Digits(Extension.Replace(WithoutScheme(text.Trim()), string.Empty));
        if (bare is null)
        {
            return null;
        }

        var value = Normal(bare, CodeOf(callingCode));
        var digits = value.TrimStart('+').Length;
        return digits is < FewestDigits or > MostDigits ? null : new PhoneNumber(value);
    }

    /// <summary>The plain texts under which a row that holds this number may be found in the database.</summary>
    /// <param name="callingCode">The calling code of numbers without one; null for unknown.</param>
    public IEnumerable<string> StoredForms(string? callingCode)
    {
        yield return Value;
        if (Value[0] != '+')
        {
            yield break;
        }

        var digits = Value.Substring(1);
        yield return "00" + digits;
        yield return digits;
        var code = CodeOf(callingCode);
        if (code.Length > 0 && digits.StartsWith(code, StringComparison.Ordinal))
        {
            var national = digits.Substring(code.Length);
            yield return code is NorthAmerica or Italy ? national : "0" + national;
        }
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static string WithoutScheme(string text) =>
        text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text.Substring(Scheme.Length) : text;

    private static string CodeOf(string? callingCode) => Digits(callingCode ?? string.Empty)?.TrimStart('+', '0') ?? "";

    /// <summary>The digits of a number and the plus before them; null when something else stands there.</summary>
    private static string? Digits(string text)
    {
        var international = text.TrimStart().StartsWith("+", StringComparison.Ordinal);
        var kept = new StringBuilder(text.Length);
        foreach (var character in international ? OptionalZero.Replace(text, string.Empty) : text)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(character) is >= 0 and var digit)
            {
                kept.Append((char)('0' + digit));
            }
            else if (character == '+' && kept.Length == 0)
            {
                kept.Append(character);
            }
            else if (!IsSeparator(character))
            {
                return null;
            }
        }

        return kept.ToString();
    }

    private static bool IsSeparator(char character) =>
        character is '(' or ')' or '.' or '/' or '-'
        || char.IsWhiteSpace(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.DashPunctuation;

    private static string Normal(string bare, string code)
    {
        var national = bare.StartsWith("+", StringComparison.Ordinal) ? null
            : bare.StartsWith("00", StringComparison.Ordinal) ? null
            : bare;
        if (national is null)
        {
            // No calling code begins with 0, so such a text names no country.
            var abroad = bare.Substring(bare[0] == '+' ? 1 : 2);
            return abroad.StartsWith("0", StringComparison.Ordinal) ? bare.TrimStart('+') : "+" + abroad;
        }

        if (code == NorthAmerica)
        {
            return national.Length == NorthAmericanDigits ? "+1" + national
                : national.Length == NorthAmericanDigits + 1 && national[0] == '1' ? "+" + national
                : national;
        }

        return code.Length > 0 && national.StartsWith("0", StringComparison.Ordinal)
            ? "+" + code + (code == Italy ? national : national.Substring(1))
            : national;
    }
}
