using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Tests;

public class HandingOnFields
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("3:abc")]
    [InlineData("a\tb\nc\0d\v")]
    [InlineData("\u4e0d\u8981 \ud83d\ude00")]
    public void A_text_is_read_back_as_it_was_whatever_it_holds(string? text)
    {
        var fields = new FieldWriter();
        fields.Text(text);
        fields.Text("after");
        var reader = new FieldReader(fields.ToString());

        Assert.Equal(text, reader.Text());
        Assert.Equal("after", reader.Text());
    }

    [Fact]
    public void Every_kind_of_value_is_read_back()
    {
        var id = Guid.Parse("6f0f4a52-7a3c-4c31-9a1b-5a9f5d1e0a11");
        var instant = new DateTime(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc);
        var fields = new FieldWriter();
        fields.Truth(true);
        fields.Id(id);
        fields.Id(null);
        fields.Instant(instant);
        fields.Name<Channel>(Channel.Sms);
        fields.Name<Channel>(null);
        fields.All<string>(["one", "two"], (one, text) => one.Text(text));
        var reader = new FieldReader(fields.ToString());

        Assert.True(reader.Truth());
        Assert.Equal(id, reader.Id());
        Assert.Null(reader.Id());
        Assert.Equal(instant, reader.Instant());
        Assert.Equal(Channel.Sms, reader.Name<Channel>());
        Assert.Null(reader.MaybeName<Channel>());
        Assert.Equal(["one", "two"], reader.All(one => one.Text()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("5:abc")]
    [InlineData(":abc")]
    [InlineData("-:a")]
    [InlineData("99999999999:a")]
    public void What_nobody_wrote_so_is_no_field(string text)
    {
        var reader = new FieldReader(text);
        if (text.StartsWith('-'))
        {
            reader.Text();
        }

        Assert.Throws<FormatException>(() => reader.Text());
    }

    [Theory]
    [InlineData("Telepathy")]
    [InlineData("4")]
    [InlineData("sms")]
    public void A_name_that_is_none_is_no_member(string name)
    {
        var fields = new FieldWriter();
        fields.Text(name);

        Assert.Throws<FormatException>(() => new FieldReader(fields.ToString()).Name<Channel>());
    }
}
