using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Tests;

public class FoldingText
{
    private const int Long = 300_000;

    [Theory]
    [InlineData("", "")]
    [InlineData("x\uff20d", "x@d")]
    [InlineData("Ana@Example.COM", "ana@example.com")]
    [InlineData("\uff21\uff0b\uff11\uff20\uff24\uff0e\uff23\uff2f", "a+1@d.co")]
    [InlineData("a\u200b\u00ad\ufeff\u2060\u034f\ufe0f\u115f\u3164\u2800\U000e0061b", "ab")]
    [InlineData("\u202ea\u2066b\u2069", "ab")]
    [InlineData("a\0b\u001fc\u007fd\u0085e", "abcd\u0085e")]
    [InlineData("a\u00a0\u2003\u3000\t\r\nb", "a   \t\r\nb")]
    [InlineData("Stra\u00dfe STRA\u1e9eE", "stra\u00dfe stra\u00dfe")]
    [InlineData("\u0391\u03a3 \u03b1\u03c2", "\u03b1\u03c3 \u03b1\u03c2")]
    [InlineData("\u33c2 \u2026 \u2460\ufb03", "a.m. ... 1ffi")]
    public void Text_that_reads_the_same_has_one_form(string text, string normal) =>
        Assert.Equal(normal, UnicodeText.Normal(text));

    [Fact]
    public void Half_a_surrogate_pair_is_a_replacement_character()
    {
        // Not as data of a theory: attributes cannot hold half a pair.
        (string Text, string WellFormed)[] cases =
        [
            ("\ud800", "\ufffd"),
            ("\udc00\ud800", "\ufffd\ufffd"),
            ("a\ud83d\ud83d\ude00", "a\ufffd\ud83d\ude00"),
        ];
        Assert.All(cases, one => Assert.Equal(one.WellFormed, UnicodeText.Normal(one.Text)));
        Assert.All(cases, one => Assert.Equal(one.WellFormed, UnicodeText.Composed(one.Text)));
    }

    [Theory]
    [InlineData("a\u200db\u200cc", "abc")]
    [InlineData("\u200c\u200d", "")]
    [InlineData("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937")]
    [InlineData("\u0915\u094d\u200c\u0937", "\u0915\u094d\u200c\u0937")]
    [InlineData("\u0915\u094d\u200d\u200d\u0937", "\u0915\u094d\u200d\u0937")]
    [InlineData("\u0915\u0301\u094d\u200d", "\u0915\u094d\u0301")]
    [InlineData("\u0647\u200c\u0627", "\u0647\u200c\u0627")]
    [InlineData("\u0647\u064e\u200c\u064b\u0627", "\u0647\u064e\u200c\u064b\u0627")]
    [InlineData("\u0627\u200c\u0647", "\u0627\u0647")]
    [InlineData("\u0647\u200d\u0627", "\u0647\u0627")]
    [InlineData("\u0647\u200ca", "\u0647a")]
    [InlineData("\u0647\u200c", "\u0647")]
    public void A_joiner_stays_where_it_changes_what_is_read(string text, string normal) =>
        Assert.Equal(normal, UnicodeText.Normal(text));

    [Fact]
    public void The_normal_form_of_any_character_is_its_own_normal_form_and_composed() =>
        Assert.All(
            Enumerable.Range(0, 0x110000).Chunk(0x1000).Select(chunk => string.Concat(chunk.Select(Character))),
            Stable);

    [Fact]
    public void The_normal_form_of_any_mixture_is_its_own_normal_form_and_composed()
    {
        int[] awkward =
        [
            'a', 'A', '.', ' ', 0xdf, 0x130, 0x1e9e, 0x3a3, 0x3c2, 0x345, 0x301, 0x323, 0x334, 0x338, 0x307, 0x3099,
            0x94d, 0x93c, 0x915, 0x200c, 0x200d, 0x200b, 0x34f, 0x627, 0x647, 0x64e, 0x1100, 0x1161, 0x11a8, 0xac00,
            0x1160, 0xfe0f, 0x1fb3, 0x1f80, 0xfdfa, 0x3002, 0xff61, 0xd800, 0xdc00, 0x1d15e, 0x16d67, 0x16d63, 0x113c2,
        ];
        var next = 20160713u;
        for (var i = 0; i < 20_000; i++)
        {
            var text = "";
            for (var length = 0; length < 8; length++)
            {
                next = (next * 1664525) + 1013904223;
                text += Character(awkward[(next >> 16) % awkward.Length]);
            }

            Stable(text);
        }
    }

    [Theory]
    [InlineData("\u0301\u0323\u0334")]
    [InlineData("\u0323\u200c\u094d\u200d")]
    [InlineData("\u0647\u200c\u064e")]
    [InlineData("\ufffda\u0345")]
    [InlineData("\u1100\u1161\u11a8")]
    [InlineData("\ufdfa")]
    [Trait("Pace", "Slow")]
    public async Task A_long_text_takes_no_longer_for_each_character(string part)
    {
        // Work that grew with the square of the length would not end within the hour.
        var text = string.Concat(Enumerable.Repeat(part, Long / part.Length));
        var work = Task.Run(() =>
        {
            UnicodeText.Normal(text);
            UnicodeText.Composed(text);
            UnicodeText.DomainToAscii(text);
            UnicodeText.DomainToUnicode(text);
        });

        await work.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0x110000)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(0xd800)]
    [InlineData(0x378)]
    [InlineData(0xe000)]
    public void A_number_that_is_no_character_is_nothing(int number)
    {
        Assert.False(UnicodeText.IsInvisible(number));
        Assert.False(UnicodeText.IsWhiteSpace(number));
        Assert.False(UnicodeText.IsLetterOrDigit(number));
        Assert.False(UnicodeText.IsDash(number));
        Assert.False(UnicodeText.IsCjk(number));
        Assert.Equal(-1, UnicodeText.DigitValue(number));
    }

    [Theory]
    [InlineData("漢々〇仝㐀")]
    [InlineData("ひらゝがな")]
    [InlineData("カタカナーｶﾅｰ")]
    [InlineData("한국ㅎᄒ")]
    [InlineData("\U00020000\U0002ebf0\U000323af")]
    public void Chinese_Japanese_and_Korean_are_told_from_other_scripts(string text) =>
        Assert.All(UnicodeText.CodePoints(text), c => Assert.True(UnicodeText.IsCjk(c)));

    [Fact]
    public void Latin_punctuation_and_Bopomofo_are_not() =>
        Assert.All(UnicodeText.CodePoints("aé。、「ㄅ１Ａ・\U0001f600"), c => Assert.False(UnicodeText.IsCjk(c)));

    private static void Stable(string text)
    {
        var normal = UnicodeText.Normal(text);
        if (normal != UnicodeText.Normal(normal) || normal != UnicodeText.Composed(normal))
            Assert.Fail(string.Join(" ", text.Select(c => $"{(int)c:x4}")));
    }

    private static string Character(int point) =>
        point < 0x10000 ? ((char)point).ToString() : char.ConvertFromUtf32(point);
}
