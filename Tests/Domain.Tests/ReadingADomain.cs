using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Tests;

public class ReadingADomain
{
    [Theory]
    [InlineData("Example.COM", "example.com")]
    [InlineData("_dmarc.Example.com", "_dmarc.example.com")]
    [InlineData("a--b.r3---sn.com", "a--b.r3---sn.com")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("BÜCHER.example", "xn--bcher-kva.example")]
    [InlineData("bu\u0308cher.example", "xn--bcher-kva.example")]
    [InlineData("b\u00ad\u200bücher.example", "xn--bcher-kva.example")]
    [InlineData("faß.de", "xn--fa-hia.de")]
    [InlineData("FAẞ.de", "xn--fa-hia.de")]
    [InlineData("fass.de", "fass.de")]
    [InlineData("ελλάς.gr", "xn--hxarsa0b.gr")]
    [InlineData("ΕΛΛΆΣ.gr", "xn--hxarsa5b.gr")]
    [InlineData("例え.テスト", "xn--r8jz45g.xn--zckzah")]
    [InlineData("例え。テスト", "xn--r8jz45g.xn--zckzah")]
    [InlineData("a\uff0eb\u3002c\uff61d.e", "a.b.c.d.e")]
    [InlineData("почта.рф", "xn--80a1acny.xn--p1ai")]
    [InlineData("i❤.ws", "xn--i-7iq.ws")]
    [InlineData("\U0001f600.la", "xn--e28h.la")]
    [InlineData("\u0dc1\u0dca\u200d\u0dbb\u0dd3.com", "xn--10cl1a0b660p.com")]
    [InlineData("\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.com", "xn--mgba3gch31f060k.com")]
    [InlineData("a\u200db.com", "ab.com")]
    [InlineData("xn--bcher-kva.example", "xn--bcher-kva.example")]
    [InlineData("XN--BCHER-KVA.example", "xn--bcher-kva.example")]
    [InlineData("xn--zzzz.bücher.example", "xn--zzzz.xn--bcher-kva.example")]
    [InlineData("", null)]
    [InlineData(".", null)]
    [InlineData("a..b", null)]
    [InlineData("a。。b", null)]
    [InlineData(".a", null)]
    [InlineData("a.", null)]
    [InlineData("\u00ad", null)]
    [InlineData("a b.com", null)]
    [InlineData("a\u00a0b.com", null)]
    [InlineData("ü\nb.com", null)]
    [InlineData("\u0301a.com", null)]
    [InlineData("a.\u0301ü.com", null)]
    [InlineData("xn--ü.com", null)]
    [InlineData("\ufffd.com", null)]
    [InlineData("\ue000.com", null)]
    [InlineData("\u0378.com", null)]
    [InlineData("\u2ff0.com", null)]
    [InlineData("\ufffc.com", null)]
    [InlineData("\U0010ffff.com", null)]
    public void A_domain_has_one_name_in_DNS_or_none(string domain, string? ascii)
    {
        Assert.Equal(ascii, UnicodeText.DomainToAscii(domain));
        Assert.Equal(ascii, ascii is null ? null : UnicodeText.DomainToAscii(ascii));
    }

    [Theory]
    [InlineData("xn--bcher-kva.example", "bücher.example")]
    [InlineData("Xn--Bcher-KVA.example", "bücher.example")]
    [InlineData("xn--fa-hia.de", "faß.de")]
    [InlineData("xn--hxarsa0b.gr", "ελλάς.gr")]
    [InlineData("xn--r8jz45g.xn--zckzah", "例え.テスト")]
    [InlineData("xn--10cl1a0b660p.com", "\u0dc1\u0dca\u200d\u0dbb\u0dd3.com")]
    [InlineData("xn--zzzz.xn--fa-hia.de", "xn--zzzz.faß.de")]
    [InlineData("example.com", null)]
    [InlineData("bücher.example", null)]
    [InlineData("", null)]
    [InlineData("xn--", null)]
    [InlineData("xn---", null)]
    [InlineData("xn--zzzz", null)]
    [InlineData("xn--abc-", null)]
    [InlineData("xn--a_b", null)]
    [InlineData("xn--bcher-2pa.example", null)]
    [InlineData("xn--ab-m1t.com", null)]
    [InlineData("xn--99999999999999999999", null)]
    [InlineData("xn--bcher-kva.", null)]
    public void A_name_in_DNS_is_readable_where_that_means_the_same(string ascii, string? readable) =>
        Assert.Equal(readable, UnicodeText.DomainToUnicode(ascii));

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void A_label_has_63_characters_at_most(int length, bool fits) =>
        Assert.Equal(fits, UnicodeText.DomainToAscii(new string('a', length) + ".com") is not null);

    [Theory]
    [InlineData(55, true)]
    [InlineData(56, false)]
    public void A_label_beyond_ASCII_has_63_characters_at_most_in_Punycode(int letters, bool fits)
    {
        var ascii = UnicodeText.DomainToAscii("ü" + new string('a', letters));

        Assert.Equal(fits, ascii is not null);
        Assert.Equal(fits ? 63 : null, ascii?.Length);
    }

    [Theory]
    [InlineData(61, true)]
    [InlineData(62, false)]
    public void A_name_has_253_characters_at_most(int last, bool fits)
    {
        var label = new string('a', 63) + ".";

        Assert.Equal(fits, UnicodeText.DomainToAscii(label + label + label + new string('a', last)) is not null);
    }

    /// <summary>The examples of RFC 3492, section 7.1, without its capitals that only note a case.</summary>
    [Theory]
    [InlineData("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn")]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb")]
    [InlineData("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a")]
    [InlineData("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b")]
    [InlineData("यहलोगहिन्दीक्योंनहींबोलसकतेहैं", "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd")]
    [InlineData("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa")]
    [InlineData("세계의모든사람들이한국어를이해한다면얼마나좋을까", "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c")]
    [InlineData("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l")]
    [InlineData("PorquénopuedensimplementehablarenEspañol", "PorqunopuedensimplementehablarenEspaol-fmd56a")]
    [InlineData("TạisaohọkhôngthểchỉnóitiếngViệt", "TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g")]
    [InlineData("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b")]
    [InlineData("安室奈美恵-with-SUPER-MONKEYS", "-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n")]
    [InlineData("Hello-Another-Way-それぞれの場所", "Hello-Another-Way--fc4qua05auwb3674vfr0b")]
    [InlineData("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v")]
    [InlineData("MajiでKoiする5秒前", "MajiKoi5-783gue6qz075azm5e")]
    [InlineData("パフィーdeルンバ", "de-jg4avhby1noc0d")]
    [InlineData("そのスピードで", "d9juau41awczczp")]
    [InlineData("-> $1.00 <-", "-> $1.00 <--")]
    public void Punycode_is_what_its_standard_shows(string text, string code)
    {
        var points = UnicodeText.CodePoints(text).ToList();

        Assert.Equal(code, Punycode.Encode(points, 100));
        Assert.Equal(points, Punycode.Decode(code, 100));
    }

    [Fact]
    public void No_text_in_place_of_Punycode_does_harm()
    {
        const string Characters = "abz09-_.\u00fc\ud800 ";
        var next = 20030301u;
        for (var i = 0; i < 50_000; i++)
        {
            var text = "xn--";
            for (var length = 0; length < 12; length++)
            {
                next = (next * 1664525) + 1013904223;
                text += Characters[(int)((next >> 16) % Characters.Length)];
            }

            if (UnicodeText.DomainToUnicode(text) is { } readable)
                Assert.Equal(text, UnicodeText.DomainToAscii(readable));
        }
    }

    [Fact]
    public void A_name_of_any_one_character_comes_back_from_DNS()
    {
        for (var point = 0x80; point < 0x110000; point++)
        {
            if (point is < 0xd800 or > 0xdfff
                && UnicodeText.DomainToAscii(char.ConvertFromUtf32(point)) is { } ascii
                && ascii.StartsWith("xn--", StringComparison.Ordinal))
            {
                Assert.Equal(UnicodeText.Normal(char.ConvertFromUtf32(point)), UnicodeText.DomainToUnicode(ascii));
            }
        }
    }
}
