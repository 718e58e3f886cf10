using System.Text.Json;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Domain.Tests.Telling;

public class TellingChanges
{
    private static readonly PersonId Ana = new("contact", new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"));

    [Fact]
    public void A_change_says_who_what_and_when_in_a_fixed_order()
    {
        Assert.Equal(
            """{"sequence":7,"event":"OptedOut","personTable":"contact","personId":"0f8fad5b-d9cb-469f-a165-70867728950e","""
            + "\"addressHash\":null,\"channel\":\"Phone\",\"topic\":null,\"oldValue\":\"allowed\",\"newValue\":\"refused\","
            + "\"saidOn\":\"2026-01-02T03:04:05Z\",\"recordedOn\":\"2026-01-02T03:04:06Z\",\"source\":\"Person\",\"derived\":false}",
            Change(7).Json);
    }

    [Theory]
    [InlineData("refused", "refused")]
    [InlineData("allowed", "allowed")]
    [InlineData("paused until 2026-03-04T05:06:07Z", "paused until 2026-03-04T05:06:07Z")]
    [InlineData("paused until she calls", null)]
    [InlineData("paused until ", null)]
    [InlineData("Ana said no", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_words_of_the_ledger_leave(string? stored, string? told)
    {
        var change = Change(1) with { OldValue = stored, NewValue = stored };

        using var json = JsonDocument.Parse(change.Json);
        Assert.Equal(told, json.RootElement.GetProperty("oldValue").GetString());
        Assert.Equal(told, json.RootElement.GetProperty("newValue").GetString());
    }

    [Theory]
    [InlineData("新闻 \"quoted\" \\ back\r\n\u2028")]
    [InlineData("\ud800 half")]
    public void Any_text_is_a_json_text_in_ascii(string topic)
    {
        var json = (Change(1) with { Topic = topic }).Json;

        Assert.All(json, letter => Assert.InRange(letter, ' ', '~'));
        using var document = JsonDocument.Parse(json);
        Assert.Equal(JsonValueKind.String, document.RootElement.GetProperty("topic").ValueKind);
    }

    [Fact]
    public void Lists_keep_the_order_lose_nothing_and_stay_small()
    {
        var changes = Enumerable.Range(1, 1234)
            .Select(i => Change(i) with { Topic = i % 3 == 0 ? new string('新', 200) : null }).ToList();

        var lists = ChangeList.Cut(changes, ChangeList.MostOfEvent, ChangeList.LongestOfEvent).ToList();

        Assert.All(lists, list => Assert.InRange(list.Count, 1, 100));
        Assert.All(lists, list => Assert.InRange(list.Json.Length, 2, 60000));
        Assert.Equal(1234, lists.Sum(list => list.Count));
        Assert.Equal(
            changes.Select(change => change.Sequence),
            lists.SelectMany(list => JsonDocument.Parse(list.Json).RootElement.EnumerateArray()
                .Select(one => one.GetProperty("sequence").GetInt32())));
        Assert.All(lists.Zip(lists.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));
        Assert.True(lists.Exists(list => list.Count < 100 && list != lists[^1]));
    }

    [Fact]
    public void One_that_is_too_long_is_alone()
    {
        var lists = ChangeList.Cut([Change(1), Change(2)], 100, 10).ToList();

        Assert.Equal([1, 2], lists.Select(list => list.First));
        Assert.Empty(ChangeList.Cut([], 100, 10));
    }

    [Fact]
    public void The_last_word_of_each_person_channel_and_topic_is_what_is_told()
    {
        var refusals = TellableRefusals.In(
        [
            Change(1), Change(2) with { NewValue = "allowed" },
            Change(3) with { Channel = Channel.Post }, Change(4) with { Channel = Channel.Post },
            Change(5) with { Topic = "news", NewValue = "paused until 2026-03-04T05:06:07Z" },
            Change(6) with { IsDerived = true, Channel = Channel.Fax },
            Change(7) with { Person = null, PersonTable = null, AddressHash = "aa" },
            Change(8) with { Person = null, PersonTable = null, AddressHash = "bb" },
            Change(9) with { Person = null, AddressHash = null },
        ]);

        Assert.Equal([4, 5, 7, 8, 9], refusals.Select(change => change.Sequence));
    }

    [Theory]
    [InlineData("Phone", "Phone")]
    [InlineData(" post ,MARKETINGPOST", "Post MarketingPost")]
    [InlineData("Marketing e-mail; Email\nemail", "Email MarketingEmail")]
    [InlineData("", null)]
    [InlineData(" , ", null)]
    [InlineData("Phone, Pigeon", null)]
    [InlineData("3", null)]
    [InlineData(null, null)]
    public void A_listener_names_its_channels(string? text, string? channels) =>
        Assert.Equal(channels, ListenerTerms.Channels(text) is { } found ? string.Join(' ', found) : null);

    [Theory]
    [InlineData(null, true)]
    [InlineData(1, true)]
    [InlineData(60, true)]
    [InlineData(0, false)]
    [InlineData(61, false)]
    public void A_listener_has_so_many_days(int? days, bool isRight) =>
        Assert.Equal(isRight, ListenerTerms.AreDays(days));

    internal static ConsentChange Change(int sequence) => new(sequence, "OptedOut", Channel.Phone)
    {
        PersonTable = "contact",
        Person = Ana,
        OldValue = "allowed",
        NewValue = "refused",
        SaidOn = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
        RecordedOn = new DateTime(2026, 1, 2, 3, 4, 6, DateTimeKind.Utc),
        Source = "Person",
    };
}
