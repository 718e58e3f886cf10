using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Addresses;

/// <summary>What stands on both sides of one at sign, up to where something else begins.</summary>
/// <param name="local">What stands before it.</param>
/// <param name="domain">What stands behind it.</param>
/// <param name="following">The character behind the domain; a space for none.</param>
/// <param name="isFollowing">Whether another address stands before it in the same word.</param>
internal sealed class MailboxText(string local, string domain, char following, bool isFollowing)
{
    /// <summary>What a local part may begin with and hardly one does, so that it may be dress.</summary>
    private const string OddBeginnings = "!#$%&*/=?^{|}~.";

    /// <summary>Characters that look like the dot between labels and are none.</summary>
    private const string FalseDots = "\u06d4\u0701\u0702\u1427\u2027\u22c5\ua4f8\ua60e";

    /// <summary>DNS holds no longer name, and none is shorter in ASCII than it is written.</summary>
    private const int LongestDomain = 253;

    private const char Replacement = '\ufffd';

    private const char IdeographicStop = '\u3002';

    private readonly List<string> locals = [];

    private readonly List<string> domains = [];

    private bool isCertain = true;

    /// <summary>Where a domain ends that begins at a place of a text.</summary>
    public static int EndOfDomain(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsOfDomain(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the next word begins, or the text ends, behind marks that belong to no word.</summary>
    public static int EndOfDress(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] != '@' && !IsOfDomain(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The addresses that this can be; none when it can be none.</summary>
    /// <param name="isCertain">Whether it is one address and can be nothing else.</param>
    public IReadOnlyList<EmailAddress> Read(out bool isCertain)
    {
        ReadDomain();
        ReadLocal();
        var read = locals.SelectMany(_ => domains, (name, host) => new EmailAddress(name + "@" + host)).ToList();
        isCertain = this.isCertain && read.Count == 1;
        return read;
    }

    private static bool IsOfDomain(char character) =>
        character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_'
        || (character > '\u007f' && !IsMark(character));

    /// <summary>Dashes, bullets and the like, which part words.</summary>
    private static bool IsMark(char character) => character is >= '\u2010' and <= '\u205e' && !IsFalseDot(character);

    private static bool IsFalseDot(char character) => FalseDots.IndexOf(character) >= 0;

    private static bool IsAsciiWord(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static bool IsSymbol(char character) =>
        character is (>= '\u2010' and <= '\u2bff') or (>= '\u3000' and <= '\u3004') or (>= '\u3008' and <= '\u3020');

    private void ReadDomain()
    {
        var bare = domain.Replace(IdeographicStop, '.');
        var end = bare.Length;
        while (end > 0 && (bare[end - 1] is '.' or '-' or '_' || IsSymbol(bare[end - 1])))
        {
            end--;
        }

        bare = bare.Substring(0, end);
        AddDomain(bare);

        // No top-level domain mixes these scripts: a word without a space follows.
        var last = bare.LastIndexOf('.') + 1;
        var foreign = last;
        while (foreign < bare.Length && (IsAsciiWord(bare[foreign]) || bare[foreign] == '-'))
        {
            foreign++;
        }

        if (foreign > last && foreign < bare.Length && UnicodeText.IsCjk(bare[foreign]))
        {
            isCertain = false;
            AddDomain(bare.Substring(0, foreign));
        }
    }

    private void AddDomain(string text)
    {
        if (text.Length > LongestDomain
            || text.Any(one => one == Replacement || IsFalseDot(one))
            || UnicodeText.DomainToAscii(text) is not { Length: > 0 } ascii
            || !ascii.All(one => IsAsciiWord(one) || one is '.' or '-' or '_')
            || ascii.Split('.').Any(label => label.Length == 0 || label[0] == '-' || label[label.Length - 1] == '-'))
        {
            isCertain = false;
        }
        else if (!domains.Contains(ascii))
        {
            domains.Add(ascii);
        }
    }

    private void ReadLocal()
    {
        var bare = Undressed(local);
        bare = IsWrapped(bare) ? Undressed(bare.TrimStart(bare[0])) : bare;
        AddLocal(bare);

        var odd = 0;
        while (odd < bare.Length && OddBeginnings.IndexOf(bare[odd]) >= 0)
        {
            odd++;
        }

        if (odd > 0)
        {
            isCertain = false;
            AddLocal(Undressed(bare.Substring(odd)));
        }

        // A name may hold a slash, hardly one a bar.
        var parted = isFollowing ? bare.LastIndexOfAny(['/', '|']) : bare.LastIndexOf('|');
        if (parted >= 0)
        {
            isCertain = false;
            AddLocal(Undressed(bare.Substring(parted + 1)));
        }

        var word = 0;
        while (word < bare.Length && UnicodeText.IsCjk(bare[word]))
        {
            word++;
        }

        if (word > 0 && word < bare.Length && IsAsciiWord(bare[word]))
        {
            isCertain = false;
            AddLocal(Undressed(bare.Substring(word)));
        }
    }

    /// <summary>Whether the same mark stands before and behind the address.</summary>
    private bool IsWrapped(string bare)
    {
        if (bare.Length == 0 || (OddBeginnings.IndexOf(bare[0]) < 0 && bare[0] != '_') || bare[0] == '.')
        {
            return false;
        }

        var mark = bare[0] == '{' ? '}' : bare[0];
        return mark == following || (mark == '_' && domain.Length > 0 && domain[domain.Length - 1] == mark);
    }

    /// <summary>Without the quotation marks around it, and without marks that no name begins with.</summary>
    private static string Undressed(string text)
    {
        var start = 0;
        while (start < text.Length && (text[start] == '\'' || IsForeignMark(text, start)))
        {
            start++;
        }

        var isQuoted = start > 0 && text[start - 1] == '\'';
        return isQuoted ? text.Substring(start).TrimEnd('\'') : text.Substring(start);
    }

    private static bool IsForeignMark(string text, int index)
    {
        if (text[index] <= '\u007f' || char.IsLowSurrogate(text[index]))
        {
            return text[index] > '\u007f';
        }

        var codePoint = char.IsHighSurrogate(text[index]) && index + 1 < text.Length
            ? char.ConvertToUtf32(text, index)
            : text[index];
        return !UnicodeText.IsLetterOrDigit(codePoint) && codePoint != Replacement;
    }

    private void AddLocal(string text)
    {
        if (text.Length == 0 || text.IndexOf(Replacement) >= 0)
        {
            isCertain = false;
        }
        else if (!locals.Contains(text))
        {
            locals.Add(text);
        }
    }
}
