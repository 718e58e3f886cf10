using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Tests;

/// <summary>
/// What is read out of texts: the numbers with commas between them, and <c>?</c> for something unreadable.
/// </summary>
public class ReadingPhoneNumbers
{
    [Theory]
    [InlineData("+49123456789")]
    [InlineData("+49 123 456789")]
    [InlineData("+49-123-456789")]
    [InlineData("+49.123.456789")]
    [InlineData("+49/123/456789")]
    [InlineData("+49 (123) 456789")]
    [InlineData("+49 (0)123 456789")]
    [InlineData("+49(0)123/456789")]
    [InlineData("+49 ( 0 ) 123 456789")]
    [InlineData("+49 0123 456789")]
    [InlineData("(+49) 123 456789")]
    [InlineData("+ 49 123 456789")]
    [InlineData("0049 123 456789")]
    [InlineData("0049 (0)123 456789")]
    [InlineData("+0049 123 456789")]
    [InlineData("49 123 456789")]
    [InlineData("0123 456789")]
    [InlineData("(0123) 456789")]
    [InlineData("(0)123 456789")]
    [InlineData("0123/456789")]
    [InlineData("0123 / 456 789")]
    [InlineData("0123\u2013456789")]
    [InlineData("0123\u2212456789")]
    [InlineData("0123\u30fc456789")]
    [InlineData("\uff10\uff11\uff12\uff13\uff0f\uff14\uff15\uff16\uff17\uff18\uff19")]
    [InlineData("\uff0b\uff14\uff19 123 456789")]
    [InlineData("\u202d0123 456789\u202c")]
    [InlineData("tel:+49-123-456789")]
    [InlineData("tel:%2B49%20123%20456789")]
    [InlineData("tel:+49-123-456789;ext=5")]
    [InlineData("0123 456789 ext. 5")]
    [InlineData("0123 456789 x5")]
    [InlineData("0123 456789 Durchwahl 5")]
    [InlineData("0123 456789 poste 5")]
    [InlineData("0123 456789 #5")]
    [InlineData("0123 456789\u8f6c5")]
    [InlineData("Tel. 0123 456789")]
    [InlineData("Tel0123 456789")]
    [InlineData("\u7535\u8bdd\uff1a0123 456789")]
    [InlineData("\u7535\u8bdd0123 456789")]
    [InlineData("0123 456789 (office)")]
    [InlineData("'0123 456789'")]
    [InlineData("\"0123 456789\"")]
    [InlineData("<0123 456789>")]
    [InlineData("0123 456789;")]
    [InlineData("0123 456789 / +49 123 456789")]
    public void One_number_has_many_spellings(string text) => Reads(text, "49", "+49123456789");

    [Theory]
    [InlineData("030 1234 or 0171 5678", "+49301234, +491715678")]
    [InlineData("030 1234567; 0171 2345678", "+49301234567, +491712345678")]
    [InlineData("030 1234567, 0171 2345678", "+49301234567, +491712345678")]
    [InlineData("030 1234567 | 0171 2345678", "+49301234567, +491712345678")]
    [InlineData("030 1234567\r\n0171 2345678", "+49301234567, +491712345678")]
    [InlineData("030 1234567 0171 2345678", "+49301234567, +491712345678")]
    [InlineData("030 1234567 - 0171 2345678", "+49301234567, +491712345678")]
    [InlineData("030 1234567/0171 2345678", "+49301234567, +491712345678")]
    [InlineData("030/1234567 / 0171/2345678", "+49301234567, +491712345678")]
    [InlineData("+49 30 1234567 +49 171 2345678", "+49301234567, +491712345678")]
    [InlineData("+49301234567/+491712345678", "+49301234567, +491712345678")]
    [InlineData("Tel. 030 1234567, Fax 030 7654321", "+49301234567, +49307654321")]
    [InlineData("030 12345/67", "+493012345, +493012367, +49301234567")]
    public void Where_digits_may_be_several_numbers_all_are_read(string text, string read) =>
        Reads(text, "49", read);

    [Theory]
    [InlineData("01 23 45 67 89 06 12 34 56 78", "33", "+33123456789, +33612345678")]
    [InlineData("06 12 34 05 06", "33", "+33612340506")]
    [InlineData("612 345 678", "34", "+34612345678")]
    [InlineData("34 612 345 678", "34", "+34612345678")]
    [InlineData("333 123 4567", "39", "+393331234567")]
    [InlineData("392 123 4567", "39", "+393921234567")]
    [InlineData("+39 06 698 1234", "49", "+39066981234")]
    [InlineData("39 333 123 4567", "39", "+393331234567")]
    [InlineData("8 (912) 345-67-89", "7", "+79123456789")]
    [InlineData("912 345 67 89", "7", "+79123456789")]
    [InlineData("06 1 234 5678", "36", "+3612345678")]
    [InlineData("011 49 123 456789", "1", "+49123456789")]
    [InlineData("+1 (206) 555-0100", "49", "+12065550100")]
    [InlineData("+44 (0)20 7946 0958", "49", "+442079460958")]
    [InlineData("+225 01 23 45 67 89", "33", "+2250123456789")]
    [InlineData("+353 01 234 5678", "49", "+35312345678")]
    [InlineData("\u0660\u0661\u0662\u0663 \u0664\u0665\u0666\u0667\u0668\u0669", "49", "+49123456789")]
    public void Each_country_dials_in_its_own_way(string text, string code, string read) => Reads(text, code, read);

    [Theory]
    [InlineData("no number", "?")]
    [InlineData("-", "?")]
    [InlineData("+", "?")]
    [InlineData("12", "?")]
    [InlineData("0800 FLOWERS", "?")]
    [InlineData("0123 456789h", "+49123456789 ?")]
    [InlineData("0123 456789, 12", "+49123456789 ?")]
    [InlineData("12345678901234567890", "?")]
    [InlineData("ana12345@example.com", "?")]
    [InlineData("12345@example.com", "?")]
    [InlineData("B12345", "?")]
    [InlineData("ana@example.com 0123 456789", "+49123456789 ?")]
    public void What_cannot_be_read_is_said_to_be_there(string text, string read) => Reads(text, "49", read);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\u200b")]
    public void Where_nothing_can_be_seen_nothing_is_read(string? text) =>
        Assert.Equal(PhoneReading.None, PhoneReading.Of(text, "49"));

    [Fact]
    public void What_stands_behind_the_bound_is_not_read_and_counts()
    {
        var blank = new string(' ', PhoneReading.MaxLength);

        Reads("0123 456789 " + blank + "0171 2345678", "49", "+49123456789 ?");
        Reads("0123 456789" + blank, "49", "+49123456789");
    }

    [Fact]
    public void Readings_are_equal_when_they_hold_the_same()
    {
        Assert.Equal(PhoneReading.Of("0123/456789", "49"), PhoneReading.Of("+49123456789", null));
        Assert.Equal(
            PhoneReading.Of("0123/456789", "49").GetHashCode(), PhoneReading.Of("+49123456789", null).GetHashCode());
        Assert.NotEqual(PhoneReading.Of("0123 456789", "49"), PhoneReading.Of("0123 456789 12x", "49"));
    }

    private static void Reads(string text, string code, string read) =>
        Assert.Equal(read, PhoneReading.Of(text, code).ToString());
}
