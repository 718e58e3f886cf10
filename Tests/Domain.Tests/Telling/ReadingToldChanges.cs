using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Domain.Tests.Telling;

/// <summary>What other systems kept of the changes is read again, as it was told and as anybody may have changed it.</summary>
public class ReadingToldChanges
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Theory]
    [InlineData("[]", 0)]
    [InlineData(" [ { } , {\"a\" : null, \"b\":1.5e3 ,\"c\":true} ]\r\n", 2)]
    [InlineData("[{\"a\":\"\\u0041\\n\\\\\\\"\"}]", 1)]
    public void A_list_of_flat_objects_is_read(string json, int count) =>
        Assert.Equal(count, ChangeReader.Read(json)?.Count);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("[{}")]
    [InlineData("[{},]")]
    [InlineData("[{\"a\"}]")]
    [InlineData("[{\"a\":}]")]
    [InlineData("[{\"a\":\"}]")]
    [InlineData("[{\"a\":\"\\")]
    [InlineData("[{\"a\":\"\\u00\"}]")]
    [InlineData("[{\"a\":\"\\uzzzz\"}]")]
    [InlineData("[{\"a\":\"\\x\"}]")]
    [InlineData("[{\"a\":[1]}]")]
    [InlineData("[{\"a\":{}}]")]
    [InlineData("[] []")]
    public void Anything_else_is_none(string json) => Assert.Null(ChangeReader.Read(json));

    [Fact]
    public void Very_much_of_nothing_is_read_in_its_length() =>
        Assert.Null(ChangeReader.Read(new string('[', 1_000_000)));

    [Fact]
    public void What_still_refuses_at_the_end_is_left_in_the_order_of_the_chain()
    {
        var read = ReplayedRefusal.Of(
            [
                Change(3, "refused", "MarketingEmail"),
                Change(1, "refused", "Phone"),
                Change(2, "allowed", "Phone"),
                Change(4, "paused until 2027-01-01T00:00:00Z", "MarketingEmail", topic: "news"),
                Change(5, "refused", "Fax", derived: true),
            ],
            out var unread);

        Assert.Equal([3, 4], read.Select(one => one.Sequence));
        Assert.Equal(new Matter(Channel.MarketingEmail, "news"), read[1].Matter);
        Assert.Equal(new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc), read[1].PausedUntil);
        Assert.Equal(ConsentSource.Link, read[0].Source);
        Assert.Equal(0, unread);
    }

    [Theory]
    [InlineData("channel", "Pigeon")]
    [InlineData("saidOn", "yesterday")]
    [InlineData("addressHash", "9f86")]
    [InlineData("addressHash", "zz86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    public void What_cannot_be_understood_is_counted(string name, string value)
    {
        var change = Change(1, "refused", "Phone");
        change[name] = value;

        Assert.Empty(ReplayedRefusal.Of([change], out var unread));
        Assert.Equal(1, unread);
    }

    [Theory]
    [InlineData("Nobody")]
    [InlineData("99")]
    [InlineData(null)]
    public void A_source_that_is_not_known_weighs_as_what_somebody_reported(string? source)
    {
        var change = Change(1, "refused", "Phone");
        change["source"] = source;

        Assert.Equal(ConsentSource.Integration, Assert.Single(ReplayedRefusal.Of([change], out _)).Source);
    }

    private static Dictionary<string, string?> Change(
        int sequence, string newValue, string channel, string? topic = null, bool derived = false) => new()
        {
            ["sequence"] = $"{sequence}",
            ["channel"] = channel,
            ["addressHash"] = Hash,
            ["topic"] = topic,
            ["newValue"] = newValue,
            ["saidOn"] = "2026-01-02T03:04:05Z",
            ["source"] = "Link",
            ["derived"] = derived ? "true" : "false",
        };
}
