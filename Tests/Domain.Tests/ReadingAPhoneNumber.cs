using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Tests;

public class ReadingAPhoneNumber
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("+", null)]
    [InlineData("ext. 12", null)]
    [InlineData("1234", null)]
    [InlineData("12345", "12345")]
    [InlineData("+1234", null)]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("1234567890123456", null)]
    [InlineData("+49 30 1234", "+49301234")]
    [InlineData("tel:+49-30-1234;ext=56", "+49301234")]
    [InlineData("0049 (30) 12/34", "+49301234")]
    [InlineData("+49 (0)30 1234", "+49301234")]
    [InlineData("(030) 12 34", "+49301234")]
    [InlineData("030.12.34", "+49301234")]
    [InlineData("030-1234 x12", "+49301234")]
    [InlineData("030 1234 ext. 12", "+49301234")]
    [InlineData("030 1234, Extension 12", "+49301234")]
    [InlineData("030 1234x", null)]
    [InlineData("ask for Bo", null)]
    [InlineData("0800 FLOWERS", null)]
    [InlineData("030 1234 or 030 5678", null)]
    [InlineData("030 1234; 030 5678", null)]
    [InlineData("030 1234 # 5", "+49301234")]
    [InlineData("030+1234", null)]
    [InlineData("++49301234", "+49301234")]
    [InlineData("1234567", "1234567")]
    [InlineData("000 12345", "00012345")]
    [InlineData("+0 12345", "012345")]
    [InlineData("\u0660\u0663\u0660 1234", "+49301234")]
    [InlineData("\uff0b49301234", "+49301234")]
    [InlineData("\uff10\uff13\uff10\uff11\uff12\uff13\uff14", "+49301234")]
    [InlineData("+49\u00a030\u20111234\u202c\r\n", "+49301234")]
    public void A_text_has_one_normal_form_or_none(string? text, string? normal) =>
        Assert.Equal(normal, PhoneNumber.Of(text, "49")?.Value);

    [Theory]
    [InlineData("030 1234", null, "0301234")]
    [InlineData("030 1234", "", "0301234")]
    [InlineData("030 1234", "Germany", "0301234")]
    [InlineData("030 1234", "+49", "+49301234")]
    [InlineData("030 1234", "0049", "+49301234")]
    [InlineData("030 1234", " 49 ", "+49301234")]
    [InlineData("(206) 555-0100", "1", "+12065550100")]
    [InlineData("1 206 555 0100", "+1", "+12065550100")]
    [InlineData("555-0100", "1", "5550100")]
    [InlineData("06 698 1234", "39", "+39066981234")]
    public void The_default_country_is_that_of_numbers_that_name_none(string text, string? code, string normal) =>
        Assert.Equal(normal, PhoneNumber.Of(text, code)?.Value);

    [Theory]
    [InlineData("+39 06 698 1234", null, "+39066981234")]
    [InlineData("0039 06 698 1234", "49", "+39066981234")]
    [InlineData("39 06 6981 2345", "39", "+390669812345")]
    [InlineData("+225 07 12 34 56 78", null, "+2250712345678")]
    [InlineData("+229 01 12 34 56 78", null, "+2290112345678")]
    [InlineData("+242 06 123 4567", null, "+242061234567")]
    [InlineData("+378 0549 123456", null, "+3780549123456")]
    public void Where_the_first_0_is_dialled_from_abroad_too_it_stays(string text, string? code, string normal) =>
        Assert.Equal(normal, PhoneNumber.Of(text, code)?.Value);

    [Theory]
    [InlineData("391 234 5678", "+393912345678")]
    [InlineData("391 234 56789", "+3939123456789")]
    [InlineData("39 12 34 56 78 90", "+391234567890")]
    public void An_Italian_number_may_begin_like_the_country_itself(string text, string normal) =>
        Assert.Equal(normal, PhoneNumber.Of(text, "39")?.Value);

    [Fact]
    public void A_text_that_no_phone_column_holds_is_no_number() =>
        Assert.Null(PhoneNumber.Of(new string(' ', PhoneReading.MaxLength) + "12345", "49"));

    [Theory]
    [InlineData("+49 30 1234", "49", new[] { "+49301234", "0049301234", "49301234", "0301234" })]
    [InlineData("+49 30 1234", null, new[] { "+49301234", "0049301234", "49301234" })]
    [InlineData("206 555 0100", "1", new[] { "+12065550100", "0012065550100", "12065550100", "2065550100" })]
    [InlineData("06 698 1234", "39", new[] { "+39066981234", "0039066981234", "39066981234", "066981234" })]
    [InlineData("1234567", "49", new[] { "1234567" })]
    public void Rows_are_looked_for_under_the_ways_in_which_a_number_is_written_plainly(
        string text, string? code, string[] forms) =>
        Assert.Equal(forms, PhoneNumber.Of(text, code)!.StoredForms(code));

    [Fact]
    public void A_hash_is_keyed_and_pinned_and_that_of_no_mailbox()
    {
        var key = new byte[32];

        var hash = AddressHash.Of(PhoneNumber.Of("+49 30 1234", null)!, key);

        Assert.Equal("108f46aca466ffea30e61de3193f5027fbf6a1901701661e48ad6bda24b29f77", hash);
        Assert.NotEqual(AddressHash.Of(new EmailAddress("+49301234"), key), hash);
    }
}
