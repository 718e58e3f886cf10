using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Addresses;

/// <summary>Goes through a text and reads the numbers in each run of digits.</summary>
/// <param name="plan">How the digits of a country are dialled.</param>
internal sealed class PhoneScanner(DialPlan plan)
{
    private const int FewestDigits = 5;

    /// <summary>E.164 has at most 15 digits.</summary>
    private const int MostDigits = 15;

    /// <summary>The fewest digits that stand for a number of their own beside another.</summary>
    private const int FewestBesideAnother = 6;

    private const int LongestExtension = 8;

    /// <summary>A second ending: <c>030 12345/67</c> may be two phones, of which the second ends with 67.</summary>
    private const int LongestEnding = 2;

    private const char Blank = ' ';

    private const char Slash = '/';

    /// <summary>Japanese keyboards offer this letter for a dash.</summary>
    private const char LongVowel = '\u30fc';

    private static readonly HashSet<string> Extensions =
    [
        "ext", "extn", "extension", "x", "#", "durchwahl", "dw", "nst", "nebenstelle", "apparat", "app", "poste",
        "interne", "\u8f6c", "\u8f49", "\u5206\u673a", "\u8f6c\u5206\u673a", "\u5185\u7ebf",
    ];

    private static readonly HashSet<string> Labels =
        ["tel", "telefon", "fon", "phone", "fax", "mobil", "mobile", "mob"];

    private readonly List<PhoneNumber> found = [];

    /// <summary>The digits of the present run, with blanks and slashes between its groups.</summary>
    private readonly StringBuilder run = new();

    private bool isInternational;

    /// <summary>The numbers, each once.</summary>
    public IReadOnlyList<PhoneNumber> Found => found;

    /// <summary>Whether digits were left that are no number, or letters stand where a digit may.</summary>
    public bool HasUnreadable { get; private set; }

    /// <summary>Reads a text that <see cref="AddressText.Plain"/> made.</summary>
    public void Read(string text)
    {
        var words = text.Split(Blank);
        if (text.IndexOf('@') >= 0)
        {
            // The digits of a mailbox are no number.
            HasUnreadable = true;
            words = [.. words.Select(word => word.IndexOf('@') < 0 ? word : ",")];
        }

        var numbers = string.Join(" ", words);
        var at = 0;
        while (at < numbers.Length)
        {
            at = IsWord(numbers, at) ? Word(numbers, at) : Mark(numbers, at);
        }

        EndRun();
    }

    private static bool IsWord(string text, int at) =>
        text[at] is '#'
        || (UnicodeText.IsLetterOrDigit(text[at]) && UnicodeText.DigitValue(text[at]) < 0 && text[at] != LongVowel);

    private static bool IsDigit(string text, int at) => at < text.Length && UnicodeText.DigitValue(text[at]) >= 0;

    /// <summary>Reads one character that belongs to a number, or parts two.</summary>
    private int Mark(string text, int at)
    {
        var character = text[at];
        if (UnicodeText.DigitValue(character) is >= 0 and var digit)
        {
            run.Append((char)('0' + digit));
        }
        else if (character == '+')
        {
            HasUnreadable |= run.Length > 0 && IsDigit(text, at + 1) && at > 0 && IsDigit(text, at - 1);
            EndRun();
            isInternational = true;
        }
        else if (character == '(' && OptionalZero(text, at) is > 0 and var behind)
        {
            if (!isInternational && !(run.Length > 1 && run[0] == '0' && run[1] == '0'))
            {
                run.Append('0');
            }

            return behind;
        }
        else if (character is Slash or '\\' or '\u2044')
        {
            Part(Slash);
        }
        else if (character is Blank)
        {
            Part(Blank);
        }
        else if (!IsJoint(character))
        {
            EndRun();
        }

        return at + 1;
    }

    /// <summary>Where a bracket ends that holds a mere 0; 0 for another bracket.</summary>
    private static int OptionalZero(string text, int at)
    {
        var zero = at + 1;
        while (zero < text.Length && text[zero] == Blank)
        {
            zero++;
        }

        var end = zero + 1;
        while (end < text.Length && text[end] == Blank)
        {
            end++;
        }

        return end < text.Length && UnicodeText.DigitValue(text[zero]) == 0 && text[end] == ')' ? end + 1 : 0;
    }

    private static bool IsJoint(char character) =>
        character is '(' or ')' or '[' or ']' or '<' or '>' or '.' or '_' or '~' or '\'' or '"' or '\u00b7' or '\u2022'
            or '\u2212' or LongVowel || UnicodeText.IsDash(character);

    private void Part(char mark)
    {
        if (run.Length == 0)
        {
            return;
        }

        if (run[run.Length - 1] is not (Blank or Slash))
        {
            run.Append(mark);
        }
        else if (mark == Slash)
        {
            run[run.Length - 1] = Slash;
        }
    }

    /// <summary>Reads letters, and the digits behind them where they are an extension.</summary>
    private int Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsWord(text, end))
        {
            end++;
        }

        var word = text.Substring(start, end - start);
        var touchesBefore = start > 0 && IsDigit(text, start - 1);
        var hasNumber = found.Count > 0 || run.Length > 0;
        if (hasNumber && Extensions.Contains(word) && Extension(text, end) is > 0 and var behind)
        {
            EndRun();
            return behind;
        }

        var isCjk = UnicodeText.IsCjk(word[0]);
        HasUnreadable |= touchesBefore && !isCjk;
        EndRun();
        if (!IsDigit(text, end) || isCjk || Labels.Contains(word))
        {
            return end;
        }

        // Digits in a word, such as those of an e-mail address or a product.
        HasUnreadable = true;
        while (end < text.Length && text[end] != Blank)
        {
            end++;
        }

        return end;
    }

    /// <summary>Where an extension ends; 0 when what follows is none.</summary>
    private static int Extension(string text, int at)
    {
        while (at < text.Length && text[at] is Blank or '.' or ':' or '=')
        {
            at++;
        }

        var end = at;
        while (IsDigit(text, end))
        {
            end++;
        }

        return end > at && end - at <= LongestExtension ? end : 0;
    }

    private void EndRun()
    {
        var digits = run.ToString().Trim(Blank, Slash);
        if (digits.Length > 0)
        {
            ReadRun(digits, isInternational);
        }

        run.Clear();
        isInternational = false;
    }

    private void ReadRun(string text, bool international)
    {
        var start = 0;
        for (var slash = text.IndexOf(Slash); slash >= 0; slash = text.IndexOf(Slash, slash + 1))
        {
            var left = Digits(text.Substring(start, slash - start));
            var right = Digits(NextPart(text, slash + 1));
            var rest = Digits(text.Substring(slash + 1));
            if (right.StartsWith("0", StringComparison.Ordinal)
                && DialPlan.Significant(left, international) >= FewestBesideAnother
                && DialPlan.Significant(rest, isInternational: false) >= FewestBesideAnother)
            {
                ReadPart(text.Substring(start, slash - start), international);
                TryAdd(left + rest, international);
                start = slash + 1;
                international = false;
            }
            else if (right.Length is > 0 and <= LongestEnding && rest == right
                && DialPlan.Significant(left, international) > FewestBesideAnother)
            {
                TryAdd(left, international);
                TryAdd(left.Substring(0, left.Length - right.Length) + right, international);
            }
        }

        ReadPart(text.Substring(start), international);
    }

    private static string NextPart(string text, int start)
    {
        var end = text.IndexOf(Slash, start);
        return end < 0 ? text.Substring(start) : text.Substring(start, end - start);
    }

    /// <summary>Reads digits that are one number, or several with only blanks between them.</summary>
    private void ReadPart(string text, bool international)
    {
        var whole = Digits(text);
        if (TryAdd(whole, international))
        {
            return;
        }

        var cuts = new List<int> { 0 };
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '0' && text[i - 1] == Blank)
            {
                cuts.Add(i);
            }
        }

        cuts.Add(text.Length);
        var isRead = false;
        for (var from = 0; from + 1 < cuts.Count && cuts.Count > 2; from++)
        {
            // A part that is too long stays so however far it goes.
            for (var to = from + 1; to < cuts.Count && cuts[to] - cuts[from] <= 3 * MostDigits; to++)
            {
                var part = Digits(text.Substring(cuts[from], cuts[to] - cuts[from]));
                isRead |= DialPlan.Significant(part, international && from == 0) >= FewestBesideAnother
                    && TryAdd(part, international && from == 0);
            }
        }

        HasUnreadable |= !isRead;
    }

    private static string Digits(string text) => text.Replace(" ", string.Empty).Replace("/", string.Empty);

    private bool TryAdd(string digits, bool international)
    {
        var value = plan.Normal(digits, international);
        if (digits.Length < FewestDigits || value.TrimStart('+').Length is < FewestDigits or > MostDigits)
        {
            return false;
        }

        var number = new PhoneNumber(value);
        if (!found.Contains(number))
        {
            found.Add(number);
        }

        return true;
    }
}
