using OptOutPlugin.Domain.Baseline;

namespace OptOutPlugin.Domain.Tests;

public sealed class KeepingThePlaceOfABaseline
{
    private static readonly string[] Tables = ["contact", "lead", "account"];
    private static readonly Guid Row = new("00000000-0000-0000-0000-0000000000a1");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("queue|")]
    [InlineData("nonsense")]
    public void What_is_no_place_is_the_beginning(string? text) =>
        Assert.Equal(new BaselineCursor("contact", null), BaselineCursor.Read(text, Tables));

    [Theory]
    [InlineData("lead")]
    [InlineData("lead|")]
    [InlineData("lead|no id")]
    public void A_place_without_a_row_is_the_beginning_of_its_table(string text) =>
        Assert.Equal(new BaselineCursor("lead", null), BaselineCursor.Read(text, Tables));

    [Fact]
    public void A_place_is_read_as_it_was_written()
    {
        var place = new BaselineCursor("lead", Row);

        Assert.Equal(place, BaselineCursor.Read(place.ToString(), Tables));
    }

    [Fact]
    public void It_goes_on_in_its_table_until_that_ends()
    {
        var place = new BaselineCursor("contact", null);

        Assert.Equal(new BaselineCursor("contact", Row), place.Next(Row, isEnd: false, Tables));
        Assert.Equal(new BaselineCursor("lead", null), place.Next(Row, isEnd: true, Tables));
    }

    [Fact]
    public void After_the_last_table_there_is_nothing() =>
        Assert.Null(new BaselineCursor("account", Row).Next(null, isEnd: true, Tables));

    [Theory]
    [InlineData("lead|", true)]
    [InlineData("lead|00000000-0000-0000-0000-0000000000a1", true)]
    [InlineData("lead", false)]
    [InlineData("lead|a1", false)]
    [InlineData("lead|{00000000-0000-0000-0000-0000000000a1}", false)]
    [InlineData("lead||", false)]
    [InlineData("queue|", false)]
    [InlineData("", false)]
    public void Whether_a_call_can_have_answered_a_place_is_told(string text, bool isPlace) =>
        Assert.Equal(isPlace, BaselineCursor.Is(text, Tables));
}
