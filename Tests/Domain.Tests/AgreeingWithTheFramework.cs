using System.Globalization;
using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Tests;

/// <summary>
/// The tables, code point by code point, against what .NET 10 says; where they mean to differ, it is listed. .NET asks
/// the ICU of the machine about normalisation and case, which may not know the newest characters yet.
/// </summary>
public class AgreeingWithTheFramework
{
    private const string NotSeen =
        "034F 115F-1160 17B4-17B5 180B-180D 180F 2065 2800 3164 FE00-FE0F FFA0 FFF0-FFF8 16FE4 1D159 E0000 E0002-E001F "
        + "E0080-E0FFF";

    /// <summary>What Unicode 15.1 and 16.0 brought that has a lower case or is made of others.</summary>
    private const string NewerThanSomeIcu =
        "1C89 A7CB-A7CC A7DA A7DC 105C9 105E4 10D50-10D65 11383 11385 1138E 11391 113C5 113C7-113C8 16121-16128 "
        + "16D68-16D6A 1CCD6-1CCF9";

    private static readonly IdnMapping Idn = new();

    /// <summary>Every code point but the halves of pairs.</summary>
    private static IEnumerable<int> All => Enumerable.Range(0, 0x110000).Where(Rune.IsValid);

    [Fact]
    public void White_space_is_the_same() =>
        Assert.Equal("", Ranges(All.Where(c => Rune.IsWhiteSpace(new Rune(c)) != UnicodeText.IsWhiteSpace(c))));

    [Fact]
    public void Letters_and_digits_are_the_same_but_for_fillers() =>
        Assert.Equal(
            "115F-1160 3164 FFA0",
            Ranges(All.Where(c => Rune.IsLetterOrDigit(new Rune(c)) != UnicodeText.IsLetterOrDigit(c))));

    [Fact]
    public void Dashes_are_the_same() =>
        Assert.Equal(
            "", Ranges(All.Where(c => (Category(c) == UnicodeCategory.DashPunctuation) != UnicodeText.IsDash(c))));

    [Fact]
    public void Digits_have_the_same_value() =>
        Assert.Equal("", Ranges(All.Where(c => ValueOf(c) != UnicodeText.DigitValue(c))));

    [Fact]
    public void Nobody_sees_control_and_format_characters_and_what_is_listed() =>
        Assert.Equal(NotSeen, Ranges(All.Where(c => IsControlOrFormat(c) != UnicodeText.IsInvisible(c))));

    [Fact]
    public void Marks_on_any_character_compose_the_same()
    {
        string[] marks = ["", "\u0301", "\u0323\u0302", "\u3099", "\u0338", "\u0345"];

        Assert.Equal("", Ranges(Known().Where(c => marks.Any(mark =>
            Framework(Text(c) + mark, NormalizationForm.FormC) != UnicodeText.Composed(Text(c) + mark)))));
    }

    [Fact]
    public void Any_character_between_marks_is_brought_into_the_same_order() =>
        Assert.Equal("", Ranges(Known().Where(c =>
        {
            var text = "a\u0345\u0301" + Text(c) + "\u0323\u0334\u093c";
            return Framework(text, NormalizationForm.FormC) != UnicodeText.Composed(text);
        })));

    /// <summary>
    /// The capital dotted I, the iota below, final sigmas by another name, Cherokee, whose small letters are the newer
    /// ones, and variants of Cyrillic letters: folded as in domain names, which is more than lower case.
    /// </summary>
    [Fact]
    public void The_normal_form_is_compatible_lower_case_but_for_what_is_listed() =>
        Assert.Equal(
            "0130 0345 037A 03F2 13A0-13F5 13F8-13FD 1C80-1C88 1F80-1FAF 1FB2-1FB4 1FB7 1FBC 1FC2-1FC4 1FC7 1FCC "
            + "1FF2-1FF4 1FF7 1FFC AB70-ABBF 1D6D3 1D70D 1D747 1D781 1D7BB",
            Ranges(Known().Where(c => FrameworkNormal(Text(c)) != UnicodeText.Normal(Text(c)))));

    /// <summary>The capital sharp s, which was ss until Unicode 15.1, and three signs that nobody sees.</summary>
    [Fact]
    public void A_name_in_DNS_is_the_same_but_for_what_is_listed()
    {
        var different = Known().Where(c => c > 0x7f).Where(c => FrameworkAscii("a" + Text(c) + "b") is { } ascii
            && !ascii.Contains(' ')
            && ascii != UnicodeText.DomainToAscii("a" + Text(c) + "b"));

        Assert.Equal("", Ranges(different.Except([0x1e9e, 0x2800, 0x16fe4, 0x1d159])));
    }

    [Theory]
    [InlineData("\ua7cb\ua7cc\ua7da\ua7dc\u1c89\U00010d50", "\u0264\ua7cd\ua7db\u019b\u1c8a\U00010d70")]
    [InlineData("\U0001ccd6\U0001ccef\U0001ccf0\U0001ccf9", "az09")]
    [InlineData("\U0001611e\U0001611e\U0001611f", "\U00016126")]
    [InlineData("\U00016d63\U00016d67\U00016d67", "\U00016d6a")]
    [InlineData("\U000113c2\U000113c2\U000113c2\U000113b8", "\U000113c5\U000113c7")]
    [InlineData("a\U00010d69\u0323\u0897", "\u1ea1\U00010d69\u0897")]
    [InlineData("a\U0001e5ef\u0323\U0001612f", "a\U0001612f\U0001e5ef\u0323")]
    public void What_the_framework_may_not_know_yet_is_known(string text, string normal) =>
        Assert.Equal(normal, UnicodeText.Normal(text));

    /// <summary>Every assigned character that any ICU which .NET 10 runs with can be asked about.</summary>
    private static IEnumerable<int> Known()
    {
        var newer = NewerThanSomeIcu.Split(' ').Select(range => range.Split('-'))
            .SelectMany(ends => Enumerable.Range(
                Hexadecimal(ends[0]), Hexadecimal(ends[^1]) - Hexadecimal(ends[0]) + 1))
            .Concat([0x897, .. Enumerable.Range(0x10d69, 5), 0x113ce, 0x113cf, 0x113d0, 0x1612f, 0x1e5ee, 0x1e5ef])
            .ToHashSet();
        return All.Where(c => Category(c) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
            .Where(c => !newer.Contains(c));
    }

    private static int Hexadecimal(string text) => Convert.ToInt32(text, 16);

    private static string Ranges(IEnumerable<int> points)
    {
        var ranges = new List<(int From, int To)>();
        foreach (var point in points)
        {
            if (ranges.Count > 0 && ranges[^1].To == point - 1)
                ranges[^1] = (ranges[^1].From, point);
            else
                ranges.Add((point, point));
        }

        return string.Join(" ", ranges.Select(r => r.From == r.To ? $"{r.From:X4}" : $"{r.From:X4}-{r.To:X4}"));
    }

    private static string Text(int point) => char.ConvertFromUtf32(point);

    private static UnicodeCategory Category(int point) => CharUnicodeInfo.GetUnicodeCategory(point);

    private static int ValueOf(int point) =>
        Category(point) == UnicodeCategory.DecimalDigitNumber
            ? CharUnicodeInfo.GetDecimalDigitValue(Text(point), 0)
            : -1;

    private static bool IsControlOrFormat(int point) =>
        Category(point) is UnicodeCategory.Control or UnicodeCategory.Format && !Rune.IsWhiteSpace(new Rune(point));

    private static string Framework(string text, NormalizationForm form) => text.Normalize(form);

    private static string FrameworkNormal(string text)
    {
        var seen = string.Concat(Framework(text, NormalizationForm.FormKC).EnumerateRunes()
            .Where(rune => !UnicodeText.IsInvisible(rune.Value)));
        var lower = Framework(seen.ToLowerInvariant(), NormalizationForm.FormKC).ToLowerInvariant();
        return Framework(lower, NormalizationForm.FormKC);
    }

    private static string? FrameworkAscii(string name)
    {
        try
        {
            return Idn.GetAscii(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
