using System.Text.Json;
using OptOutPlugin.Domain.Reports;

namespace OptOutPlugin.Domain.Tests;

public sealed class WritingJson
{
    private static readonly string[] Nothing = ["text", "number", "time"];

    [Theory]
    [InlineData("plain")]
    [InlineData("\"quoted\" \\ and \u0000\u001f\n\t")]
    [InlineData("王 伟 é 😀")]
    [InlineData("")]
    public void A_text_is_read_back_as_it_was(string text)
    {
        var json = Json.Object(Json.Member(text, text), Json.Member("list", Json.List([Json.Of(text)]))).ToString();

        Assert.All(json, one => Assert.InRange(one, '\n', '~'));
        var read = JsonDocument.Parse(json).RootElement;
        Assert.Equal(text, read.GetProperty(text).GetString());
        Assert.Equal(text, read.GetProperty("list")[0].GetString());
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        var read = JsonDocument.Parse(Json.Object(
            Json.Member("text", (string?)null), Json.Member("number", Json.Of((int?)null)),
            Json.Member("time", Json.Of((DateTime?)null)), Json.Member("empty", Json.List([]))).ToString()).RootElement;

        Assert.All(
            Nothing, name => Assert.Equal(JsonValueKind.Null, read.GetProperty(name).ValueKind));
        Assert.Equal(0, read.GetProperty("empty").GetArrayLength());
    }

    [Fact]
    public void Numbers_truths_and_instants_are_written_as_JSON_has_them()
    {
        var read = JsonDocument.Parse(Json.Object(
            Json.Member("number", Json.Of(-12)), Json.Member("yes", Json.Of(true)), Json.Member("no", Json.Of(false)),
            Json.Member("time", Json.Of(new DateTime(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc)))).ToString()).RootElement;

        Assert.Equal(-12, read.GetProperty("number").GetInt32());
        Assert.True(read.GetProperty("yes").GetBoolean());
        Assert.False(read.GetProperty("no").GetBoolean());
        Assert.Equal("2031-02-03T04:05:06Z", read.GetProperty("time").GetString());
    }
}
