namespace OptOutPlugin.Domain.Addresses;

/// <summary>
/// How digits as somebody dials them become a number with its country: ITU-T E.164, and how the countries dial inland.
/// </summary>
internal sealed class DialPlan
{
    /// <summary>North America dials its ten digits with a 1 or with nothing before them, never with a 0.</summary>
    private const string NorthAmerica = "1";

    private const int NorthAmericanDigits = 10;

    /// <summary>Russia and Kazakhstan dial an 8 before their ten digits.</summary>
    private const string Russia = "7";

    private const int RussianDigits = 10;

    /// <summary>Hungary dials 06 inland.</summary>
    private const string Hungary = "36";

    /// <summary>Italy has mobile numbers of ten digits that begin with its own calling code.</summary>
    private const string Italy = "39";

    private const int MostItalianDigits = 11;

    /// <summary>The fewest digits behind a calling code that was dialled with nothing before it.</summary>
    private const int FewestDigitsBehindCode = 8;

    /// <summary>The fewest digits of a whole number where nothing is dialled before it.</summary>
    private const int FewestWholeDigits = 7;

    private static readonly HashSet<string> CodesOfTwoDigits =
    [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
        "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
        "86", "90", "91", "92", "93", "94", "95", "98",
    ];

    /// <summary>Countries whose numbers are dialled whole from everywhere: nothing stands before them inland.</summary>
    private static readonly HashSet<string> DialledWhole =
    [
        "30", "34", "39", "45", "47", "48", "65", "351", "352", "354", "356", "357", "371", "372", "376", "377", "378",
        "420", "852", "853",
    ];

    /// <summary>Countries with numbers whose first 0 is dialled from abroad too.</summary>
    private static readonly HashSet<string> ZeroIsPart = ["39", "225", "229", "242", "378"];

    private readonly string code;

    /// <param name="callingCode">The calling code of numbers without one, such as <c>49</c>; null for unknown.</param>
    public DialPlan(string? callingCode)
    {
        var plain = (callingCode ?? string.Empty).Trim().TrimStart('+', '0');
        code = plain.Length <= 3 && plain.All(one => one is >= '0' and <= '9') ? plain : string.Empty;
    }

    /// <summary>A plus and digits where the country is known, else the bare digits.</summary>
    /// <param name="digits">The digits as written.</param>
    /// <param name="isInternational">Whether a plus stands before them.</param>
    public string Normal(string digits, bool isInternational)
    {
        if (isInternational && !digits.StartsWith("00", StringComparison.Ordinal))
        {
            // No calling code begins with 0, so such a text names no country.
            return digits.StartsWith("0", StringComparison.Ordinal) ? digits : "+" + WithoutTrunk(digits);
        }

        var prefix = digits.StartsWith("00", StringComparison.Ordinal) ? 2
            : code == NorthAmerica && digits.StartsWith("011", StringComparison.Ordinal) ? 3
            : 0;
        return prefix == 0 ? National(digits)
            : digits.Length == prefix || digits[prefix] == '0' ? digits
            : "+" + WithoutTrunk(digits.Substring(prefix));
    }

    /// <summary>How a number is dialled inland; null where it is of another country, or none is known.</summary>
    /// <param name="international">The digits of the number, its calling code first.</param>
    public string? Inland(string international)
    {
        if (code.Length == 0 || !international.StartsWith(code, StringComparison.Ordinal))
        {
            return null;
        }

        var prefix = code == NorthAmerica || DialledWhole.Contains(code) ? string.Empty
            : code == Russia ? "8"
            : code == Hungary ? "06"
            : "0";
        return prefix + international.Substring(code.Length);
    }

    /// <summary>About how many digits stand behind prefixes and calling code.</summary>
    public static int Significant(string digits, bool isInternational) =>
        isInternational ? digits.Length - 2
        : digits.StartsWith("00", StringComparison.Ordinal) ? digits.Length - 4
        : digits.StartsWith("0", StringComparison.Ordinal) ? digits.Length - 1
        : digits.Length;

    /// <summary>Without the 0 that is dialled inland alone and that people leave standing behind the code.</summary>
    private static string WithoutTrunk(string digits)
    {
        var length = digits[0] is '1' or '7' ? 1
            : digits.Length > 1 && CodesOfTwoDigits.Contains(digits.Substring(0, 2)) ? 2
            : Math.Min(3, digits.Length);
        var country = digits.Substring(0, length);
        return digits.Length > length && digits[length] == '0' && !ZeroIsPart.Contains(country)
            ? country + digits.Substring(length).TrimStart('0')
            : digits;
    }

    private string National(string digits)
    {
        if (code.Length == 0)
        {
            return digits;
        }

        if (code == NorthAmerica)
        {
            var area = digits.Length == NorthAmericanDigits + 1 && digits[0] == '1' ? digits.Substring(1) : digits;
            return area.Length == NorthAmericanDigits && area[0] != '0' ? "+1" + area : digits;
        }

        if (code == Russia)
        {
            var area = digits.Length == RussianDigits + 1 && digits[0] is '7' or '8' ? digits.Substring(1) : digits;
            return area.Length == RussianDigits && area[0] != '0' ? "+7" + area : digits;
        }

        if (digits.StartsWith(code, StringComparison.Ordinal) && digits.Length - code.Length >= FewestDigitsBehindCode
            && (code != Italy || digits.Length > MostItalianDigits))
        {
            return "+" + WithoutTrunk(digits);
        }

        if (DialledWhole.Contains(code))
        {
            return digits.Length >= FewestWholeDigits ? "+" + WithoutTrunk(code + digits) : digits;
        }

        var trunk = code == Hungary ? "06" : "0";
        return digits.StartsWith(trunk, StringComparison.Ordinal)
            ? "+" + WithoutTrunk(code + digits.Substring(trunk.Length))
            : digits;
    }
}
