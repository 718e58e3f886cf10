using System.Text;
using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Tests;

/// <summary>What holds of the reading of every text; the generators are seeded, so a failure comes again.</summary>
public class ReadingAnyText
{
    private const int Texts = 5_000;

    private static readonly string[] Addresses =
    [
        "x@d", "ana@example.com", "a+b@d.example", "o'brien@d.example", "r&d@d", "a/b@d", "a..b@d", "100%@d", "_a@d",
        "f.oo@gmail.com", "ana@xn--bcher-kva.example", "jos\u00e9@d", "\u0131nfo@d",
        "\u7528\u6237@xn--fsqu00a.xn--fiqs8s",
        "bounce+ana=example.com@d", "x@my_host.example", "x@1.2.3.4", "a@b.c.d.e.f", "a!b#c$d^e{f}g~h@d", "0@0",
    ];

    /// <summary>Dress that changes nothing; {0} is the address.</summary>
    private static readonly string[] Dress =
    [
        " {0} ", "\t{0}\r\n", "<{0}>", "Ann <{0}>", "\"Ann\" <{0}>", "\"Doe, Ann\" <{0}>", "Ann<{0}>", "{0} <{0}>",
        "'{0}'", "`{0}`", "\"{0}\"", "\u201c{0}\u201d", "\u201e{0}\u201c", "\u2018{0}\u2019", "\u00ab {0} \u00bb",
        "\u300c{0}\u300d", "[{0}]", "({0})", "Ann ({0})", "{0} (Ann)", "{0}(Ann)", "(Ann){0}", "(Ann) {0}",
        "((a)b){0}", "{0};", "{0},", ";{0}", "{0}.", "{0}!", "{0}:", "SMTP:{0}", "e-mail: {0}", "mailto: {0}",
        "{0} | {0}", "{0} / {0}",
        "{0}; {0}", "{0}\n{0}", "\u200b{0}\u200d", "\u202b{0}\u202c", "\ufeff{0}", "\u00ad{0}", "<<{0}>", "{0}>",
        "<{0}",
        "{0}\"", "\"{0}", "&lt;{0}&gt;", "Group: {0};", "{0} Ann", "Ann {0}", "{0}\u3002", "{0}\uff1b", "\u2022 {0}",
        "{0}\u2026", "{0}/Ann", "{0}|Ann", "\u2709{0}",
    ];

    private static readonly string[] Pieces =
    [
        "@", "@", "@", "a", "b", "x.y", "d", "example.com", "+t", " ", " ", ";", ",", "<", ">", "\"", "'", "(", ")",
        "[", "]", "\\", "/", "|", ":", ".", "..", "-", "_", "*", "{", "}", "?", "&", "=", "#", "%", "%40", "%2540",
        "%ff",
        "mailto:", "http://", "cc=", "subject=", "&lt;", "&#64;", "\r\n", "\u00a0", "\u200b", "\u00ad", "\u201c",
        "\u201d", "\u2019", "\u00b4", "\uff20", "\u3002", "\u2024", "\u06d4", "\u00fc", "\u0308", "\u4f8b", "\u5b50",
        "\u0130",
        "\u0131", "\ud800", "\udc00", "\U0001f4e7", "\ufffd", "\u2014", "\u2022", "xn--", "\u2100", "\ufdfa",
    ];

    [Fact]
    public void The_normal_form_of_an_address_reads_as_itself()
    {
        foreach (var text in Any(seed: 1, Texts))
        {
            var reading = AddressReading.Of(text);
            foreach (var address in reading.Addresses)
            {
                var again = AddressReading.Of(address.Value);

                Assert.True(again.Addresses.Take(1).Contains(address), $"{Shown(text)}: {address}, {again}");
                Assert.True(
                    reading.HasUnreadable || (again.Addresses.Count == 1 && !again.HasUnreadable),
                    $"{Shown(text)}: {address}, {again}");
            }
        }
    }

    [Fact]
    public void A_mailbox_is_its_own_mailbox_and_covers_itself()
    {
        foreach (var address in Any(seed: 2, Texts).SelectMany(text => AddressReading.Of(text).Addresses))
        {
            Assert.Equal(address.Mailbox, address.Mailbox.Mailbox);
            Assert.Equal(address.Mailbox, address.Candidates[0]);
            Assert.Equal(address.Candidates[^1], address.WithoutTag.Mailbox);
        }
    }

    [Fact]
    public void Dress_changes_nothing()
    {
        foreach (var address in Addresses)
        {
            var bare = AddressReading.Of(address);

            Assert.Equal([new EmailAddress(address)], bare.Addresses);
            Assert.False(bare.HasUnreadable, address);
            foreach (var dressed in Dress.Select(dress => dress.Replace("{0}", address)))
            {
                Assert.True(bare.Equals(AddressReading.Of(dressed)), $"{dressed}: {AddressReading.Of(dressed)}");
            }
        }
    }

    [Fact]
    public void Dress_over_dress_changes_nothing()
    {
        var random = new Random(3);
        for (var i = 0; i < Texts; i++)
        {
            var inner = Dress[random.Next(Dress.Length)];
            var outer = Dress[random.Next(12)];
            var text = outer.Replace("{0}", inner.Replace("{0}", "ana+x@d.example"));

            Assert.True(AddressReading.Of("ana+x@d.example").Equals(AddressReading.Of(text)), text);
        }
    }

    [Fact]
    public void Separators_part_any_addresses()
    {
        foreach (var separator in new[] { ";", ",", " ", "\n", "; ", " / ", " | ", " or ", "\uff1b", "\u3001", ">;<" })
        {
            foreach (var first in Addresses)
            {
                foreach (var second in Addresses.Where(one => one != first))
                {
                    var reading = AddressReading.Of(first + separator + second);

                    Assert.Equal([new EmailAddress(first), new EmailAddress(second)], reading.Addresses);
                    Assert.False(reading.HasUnreadable, first + separator + second);
                }
            }
        }
    }

    [Fact]
    public void Encoding_in_a_link_changes_nothing()
    {
        foreach (var address in Addresses)
        {
            var encoded = Uri.EscapeDataString(address);

            Assert.Equal([new EmailAddress(address)], AddressReading.Of("mailto:" + encoded).Addresses);
            Assert.False(AddressReading.Of("mailto:" + encoded + "?subject=" + encoded).HasUnreadable, address);
            Assert.Equal([new EmailAddress(address)], AddressReading.Of("mailto:?bcc=" + encoded).Addresses);
        }
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void No_character_does_harm_anywhere_in_an_address()
    {
        for (var codePoint = 0; codePoint <= 0x10ffff; codePoint += codePoint < 0x3400 ? 1 : 67)
        {
            var one = codePoint <= 0xffff ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
            string[] texts = [one + "x@d", "x" + one + "y@d", "x@d" + one + "e.example", "x@d" + one];
            foreach (var address in texts.SelectMany(text => AddressReading.Of(text).Addresses))
            {
                Assert.True(AddressReading.Of(address.Value).Addresses[0] == address, $"U+{codePoint:X4}: {address}");
            }
        }
    }

    [Theory]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("@a")]
    [InlineData("a@b")]
    [InlineData("a@b;")]
    [InlineData("a@b/")]
    [InlineData("a@b?")]
    [InlineData("a@b?cc=")]
    [InlineData("a@b&")]
    [InlineData("a@b:")]
    [InlineData("a@b'")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("(a@b")]
    [InlineData("()")]
    [InlineData("a()")]
    [InlineData("a@b(")]
    [InlineData("\"")]
    [InlineData("\"a\"@b")]
    [InlineData("\\\"")]
    [InlineData("<")]
    [InlineData("mailto:")]
    [InlineData("mailto:a@b?")]
    [InlineData("http://")]
    [InlineData("%40")]
    [InlineData("%2540")]
    [InlineData("%252540")]
    [InlineData("%25")]
    [InlineData("a%40b")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("*")]
    [InlineData("'")]
    [InlineData("x")]
    [InlineData("\u4f8b")]
    [InlineData("x@\u4f8b")]
    [InlineData("\u2022")]
    [InlineData("&amp;")]
    [InlineData("\u0308")]
    [InlineData("\ufdfa")]
    public void The_work_grows_no_faster_than_the_text(string unit)
    {
        var half = StepsOf(unit, AddressReading.MaxLength / 2);
        var whole = StepsOf(unit, AddressReading.MaxLength);

        Assert.InRange(whole, 0, (2.1 * half) + 1000);
        Assert.InRange(whole, 0, 400 * AddressReading.MaxLength);
    }

    [Fact]
    public void A_long_text_is_read_as_far_as_it_is_looked_at()
    {
        foreach (var unit in Pieces)
        {
            var text = "x@d " + string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));

            Assert.Contains(new EmailAddress("x@d"), AddressReading.Of(text).Addresses);
        }
    }

    [Fact]
    public void No_text_of_a_phone_column_does_harm()
    {
        string[] pieces =
        [
            "0", "00", "+", "49", "1", "123", "4567", " ", " ", "-", "/", "(", ")", "(0)", ".", ",", ";", "ext", "x",
            "#",
            "tel:", "%2B", "\uff10", "\u0660", "\u30fc", "\u8f6c", "\n", "a", "@", "\ud800", "\ufdfa",
        ];
        foreach (var text in Any(seed: 4, count: 2_000, pieces, most: 30))
        {
            foreach (var code in new[] { null, "49", "1", "39", "7" })
            {
                foreach (var number in PhoneReading.Of(text, code).Numbers)
                {
                    Assert.InRange(number.Value.TrimStart('+').Length, 5, 15);
                    Assert.All(number.Value.TrimStart('+'), digit => Assert.InRange(digit, '0', '9'));
                    Assert.True(
                        number.Value[0] != '+' || number == PhoneNumber.Of(number.Value, code),
                        $"{Shown(text)}: {number}");
                }
            }
        }
    }

    private static int StepsOf(string unit, int length)
    {
        _ = AddressReading.Of(string.Concat(Enumerable.Repeat(unit, length / unit.Length)), out var steps);
        return steps;
    }

    private static IEnumerable<string> Any(int seed, int count, string[]? pieces = null, int most = 12)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, most); length > 0; length--)
            {
                text.Append(random.Next(20) == 0
                    ? ((char)random.Next(0x10000)).ToString()
                    : (pieces ?? Pieces)[random.Next((pieces ?? Pieces).Length)]);
            }

            yield return text.ToString();
        }
    }

    private static string Shown(string text) =>
        string.Concat(text.Select(one => one is > ' ' and < '\u007f' ? one.ToString() : $"\\u{(int)one:x4}"));
}
