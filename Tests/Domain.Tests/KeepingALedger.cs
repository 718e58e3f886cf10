using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Tests;

public class KeepingALedger
{
    private static readonly byte[] Key = Hex.Bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private static readonly LedgerFact Fact = new()
    {
        Id = Guid.Parse("00000000-0000-0000-0000-000000000001"),
        PersonType = "contact",
        PersonId = "00000000-0000-0000-0000-000000000002",
        AddressHash = "ab",
        Channel = 727000001,
        Event = 727000000,
        OldValue = "allowed",
        NewValue = "refused",
        Source = 727000000,
        Reason = 727000008,
        Evidence = "She said “no”",
        OccurredOn = new DateTime(2026, 11, 23, 10, 20, 30, DateTimeKind.Utc),
        InitiatingUser = "u1",
        User = "u2",
        Message = "Update",
        CorrelationId = "c1",
        KeyId = "k1",
    };

    public static TheoryData<string, object> Edits => new()
    {
        { "row", Fact with { Id = Guid.Empty } },
        { "person", Fact with { PersonId = "other" } },
        { "channel", Fact with { Channel = 727000000 } },
        { "event", Fact with { Event = 727000001 } },
        { "value", Fact with { NewValue = "allowed" } },
        { "evidence", Fact with { Evidence = "She said \"no\"" } },
        { "time", Fact with { OccurredOn = Fact.OccurredOn!.Value.AddSeconds(1) } },
        { "user", Fact with { InitiatingUser = "u2" } },
        { "application", Fact with { IsApplication = true } },
        { "text moved to the field beside it", Fact with { OldValue = null, NewValue = "allowedrefused" } },
        { "fields swapped", Fact with { InitiatingUser = "u2", User = "u1" } },
    };

    [Fact]
    public void The_signature_is_pinned() =>
        Assert.Equal("5d8eeb118960189bf8631c86d2297f38e4978d1e5ce7ac66ff60030e69a40a74", LedgerChain.Sign(Fact, Key));

    [Fact]
    public void The_seal_is_pinned() =>
        Assert.Equal(
            "53d3847ff816f289daf4df5ee47b56cd47a11b03634245b0048551f257cba4c8",
            LedgerChain.Next(LedgerChain.Sign(Fact, Key), 0, LedgerChain.Start).Hash);

    [Theory]
    [MemberData(nameof(Edits))]
    public void Every_edit_changes_the_signature(string what, object edited)
    {
        Assert.NotEqual(LedgerChain.Sign(Fact, Key), LedgerChain.Sign((LedgerFact)edited, Key));
        Assert.NotEmpty(what);
    }

    [Fact]
    public void What_reads_back_differently_but_means_the_same_keeps_the_signature()
    {
        var readBack = Fact with
        {
            Topic = string.Empty,
            IsApplication = false,
            OccurredOn = Fact.OccurredOn!.Value.AddTicks(9_999_999),
        };

        Assert.Equal(LedgerChain.Sign(Fact, Key), LedgerChain.Sign(readBack, Key));
    }

    [Theory]
    [InlineData(null, 10, null)]
    [InlineData(" \t\r\n ", 10, null)]
    [InlineData("a\r\nb\rc\nd", 10, "a\nb\nc\nd")]
    [InlineData("a\0b\u0007c", 10, "abc")]
    [InlineData("a\ud83d\ude00b", 3, "a\ud83d\ude00")]
    [InlineData("a\ud83d\ude00b", 2, "a")]
    [InlineData("abcdef", 3, "abc")]
    [InlineData("a\u202ebc\u2069\u2028", 10, "abc")]
    public void Text_is_stored_as_it_will_be_read_back(string? text, int length, string? stored) =>
        Assert.Equal(stored, LedgerText.Clean(text, length));

    [Fact]
    public void Half_a_surrogate_pair_is_left_out() => Assert.Equal("ab", LedgerText.Clean("a\ud83db", 10));
}
