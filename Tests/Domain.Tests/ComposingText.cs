using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Tests;

public class ComposingText
{
    [Theory]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("a\u0302\u0323", "\u1ead")]
    [InlineData("a\u0323\u0302", "\u1ead")]
    [InlineData("s\u0307\u0323", "\u1e69")]
    [InlineData("\u212b\u2126\u2329", "\u00c5\u03a9\u3008")]
    [InlineData("\u0958\ufb1d\u2adc\u0344b\u0f73", "\u0915\u093c\u05d9\u05b4\u2add\u0338\u0308\u0301b\u0f71\u0f72")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("a\u034f\u0301", "a\u034f\u0301")]
    [InlineData("a\u0334\u0301", "\u00e1\u0334")]
    [InlineData("\u09c7\u0334\u09be", "\u09c7\u0334\u09be")]
    [InlineData("\uff21\ufb01\u00ad", "\uff21\ufb01\u00ad")]
    [InlineData("\U0001d157\U0001d165", "\U0001d157\U0001d165")]
    public void Only_what_is_the_same_text_is_written_as_one(string text, string composed) =>
        Assert.Equal(composed, UnicodeText.Composed(text));

    [Fact]
    public void Every_Hangul_syllable_is_its_letters()
    {
        for (var lead = 0; lead < 19; lead++)
        {
            for (var vowel = 0; vowel < 21; vowel++)
            {
                for (var end = 0; end < 28; end++)
                {
                    var letters = $"{(char)(0x1100 + lead)}{(char)(0x1161 + vowel)}";
                    var open = ((char)(0xac00 + (((lead * 21) + vowel) * 28))).ToString();
                    var syllable = ((char)(open[0] + end)).ToString();
                    var last = end == 0 ? "" : ((char)(0x11a7 + end)).ToString();
                    Assert.Equal(syllable, UnicodeText.Composed(letters + last));
                    Assert.Equal(syllable, UnicodeText.Composed(open + last));
                }
            }
        }
    }

    [Fact]
    public void Marks_that_may_stand_in_any_order_are_one_text_in_every_order()
    {
        string[] marks = ["\u0334", "\u093c", "\u05b0", "\u0327", "\u0323", "\u0301"];
        foreach (var letter in new[] { "a", "c", "\u0915", "\u03b1", "\uac00" })
        {
            var forms = Orders(marks).Select(order => UnicodeText.Composed(letter + string.Concat(order))).Distinct();

            Assert.Single(forms);
        }
    }

    [Fact]
    public void Mixtures_are_composed_as_the_framework_does()
    {
        const string Parts = "aAeoус\u0391\u0915\u09c7\u1100\u1161\u11a8\uac00かサ"
            + "\u0301\u0323\u0302\u0307\u0338\u0334\u0345"
            + "\u093c\u094d\u3099\u309a\u034f\u09be\u0340\u0344\u0958\u1e9b\u212b\ufb1d";
        var next = 19910601u;
        for (var i = 0; i < 20_000; i++)
        {
            var text = "";
            for (var length = 0; length < 10; length++)
            {
                next = (next * 1664525) + 1013904223;
                text += Parts[(int)((next >> 16) % Parts.Length)];
            }

            Assert.Equal(text.Normalize(NormalizationForm.FormC), UnicodeText.Composed(text));
        }
    }

    private static IEnumerable<IEnumerable<string>> Orders(string[] marks) =>
        marks.Length == 0
            ? [[]]
            : marks.SelectMany(first =>
                Orders([.. marks.Where(mark => mark != first)]).Select(rest => rest.Prepend(first)));
}
