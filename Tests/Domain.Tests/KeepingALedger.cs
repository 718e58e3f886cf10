using System.Reflection;
using System.Security.Cryptography;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Tests;

public class KeepingALedger
{
    internal static readonly byte[] Key =
        Hex.Bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    internal static readonly byte[] Random = [.. Enumerable.Range(0, 192).Select(i => (byte)i)];

    /// <summary>A fact in which every field is filled.</summary>
    internal static readonly LedgerFact Fact = CommittedTexts.Commit(
        new LedgerFact
        {
            Id = Guid.Parse("00000000-0000-0000-0000-000000000001"),
            Version = 2,
            OrganizationId = "0a0b0c0d-0000-0000-0000-00000000000e",
            Name = "Opted in: Marketing e-mail",
            PersonType = "contact",
            PersonId = "00000000-0000-0000-0000-000000000002",
            AddressHash = "abababababababababababababababababababababababababababababababab",
            Channel = 727000001,
            Topic = "newsletter",
            Event = 727000001,
            OldValue = "refused",
            NewValue = "allowed",
            Source = 727000006,
            Reason = 727000009,
            Weight = 727000003,
            LegalBasis = "Consent, Art. 6(1)(a) GDPR",
            Evidence = "She said “yes” 😀\nat the fair",
            WordingHash = "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
            PolicyVersion = "2026-3",
            OccurredOn = new DateTime(2026, 11, 20, 8, 9, 10, DateTimeKind.Utc),
            RecordedOn = new DateTime(2026, 11, 23, 10, 20, 30, DateTimeKind.Utc),
            InitiatingUser = "u1",
            User = "u2",
            ApplicationId = "a1",
            IsApplication = true,
            UserAgent = "Mozilla/5.0 (X11)",
            Message = "optout_RecordConsent",
            CorrelationId = "c1",
            RequestKey = "mail-2026/17",
            KeyId = "k1",
        },
        Random);

    private static readonly PropertyInfo[] Fields = [.. typeof(LedgerFact)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)];

    public static TheoryData<string> EveryField => [.. Fields.Select(one => one.Name)];

    [Fact]
    public void The_pinned_fact_leaves_no_field_empty() =>
        Assert.All(Fields, field => Assert.NotNull(field.GetValue(Fact)));

    // The expected values here were computed by a program of its own, from the description of the form alone.
    [Fact]
    public void The_canonical_form_is_pinned() => Assert.Equal(
        "ec35fc2d4cd9ad71d774dbddfc26d570cec4d07d78bbe0b8b0a91e7f37cf717b",
        Hex.Of(SHA256.HashData(Fact.Canonical())));

    [Fact]
    public void The_commitments_and_what_is_behind_them_are_pinned()
    {
        Assert.Equal(
            "4:Q5KdGElpbmYkpJSQZdiEI25yog9JbDPpUkCLozJvRUc;6:NovGLzZWR9AdMIhYenTvPJAHrY1EWG7_4KzJTVykKtQ;"
            + "16:a1M0HpaXfxTXjUUO4LGz85jUN9VcHuOhxD-rtPO8xOE;17:-CwwAK-nuy_3G_wZg_zeXRxWPZb0MrerpH8MnI0pSKg;"
            + "26:LoHRXQXrblVVxy5Jq21085D9plE2rj-MjN5Ab6UldOY;29:fKWCX3vkS7cNJWzJwqU0WX6lLhXuP-tBT0WWtFey7jo",
            Fact.Commitments);
        Assert.Equal(
            "4:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8;6:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8;"
            + "16:QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8;17:YGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn8;"
            + "26:gIGCg4SFhoeIiYqLjI2Oj5CRkpOUlZaXmJmam5ydnp8;29:oKGio6SlpqeoqaqrrK2ur7CxsrO0tba3uLm6u7y9vr8",
            Fact.Salts);
    }

    [Fact]
    public void The_signature_is_pinned() =>
        Assert.Equal("021341aa55599c8a1746aa5879d77be107020b65f51019c1cdd1c9ff5613afb2", LedgerChain.Sign(Fact, Key));

    [Fact]
    public void The_seal_is_pinned() =>
        Assert.Equal(
            "c08382dd50d45a51179cd6249ff0d83a67e67b11821129cd037435ae06f002f5",
            LedgerChain.Next(LedgerChain.Sign(Fact, Key), 0, LedgerChain.Start).Hash);

    [Theory]
    [Trait("Case", "K1")]
    [MemberData(nameof(EveryField))]
    public void Every_edit_of_one_field_is_found(string name)
    {
        var field = Fields.Single(one => one.Name == name);
        var edited = Fact with { };
        field.SetValue(edited, field.GetValue(edited) switch
        {
            Guid => Guid.Empty,
            int number => number + 1,
            bool truth => !truth,
            DateTime time => time.AddSeconds(1),
            string text => text + "x",
            var value => throw new InvalidOperationException($"{name} is {value}."),
        });

        Assert.IsNotType<LedgerFault.OtherOrganization>(FaultOf(edited));
        Assert.NotNull(FaultOf(edited));
        Assert.Null(FaultOf(Fact));
    }

    [Theory]
    [Trait("Case", "K1")]
    [MemberData(nameof(EveryField))]
    public void Every_field_that_is_emptied_is_found(string name)
    {
        var field = Fields.Single(one => one.Name == name);
        var edited = Fact with { };
        field.SetValue(edited, field.PropertyType == typeof(Guid) ? Guid.Empty : null);

        Assert.NotNull(FaultOf(edited));
    }

    [Fact]
    public void What_reads_back_differently_but_means_the_same_keeps_the_signature()
    {
        var bare = Fact with { Topic = null, IsApplication = false };
        var readBack = bare with
        {
            Topic = string.Empty,
            IsApplication = null,
            OccurredOn = Fact.OccurredOn!.Value.AddTicks(9_999_999),
        };

        Assert.Equal(LedgerChain.Sign(bare, Key), LedgerChain.Sign(readBack, Key));
    }

    [Fact]
    [Trait("Case", "K2")]
    [Trait("Pace", "Slow")]
    public void Two_different_facts_never_have_one_canonical_form()
    {
        string[] pieces = ["", "1", "1:", "0:", ";", "\n", "\ud800", "\ufffd"];
        var texts = Fields.Where(field => field.PropertyType == typeof(string)
            && field.Name is not nameof(LedgerFact.Commitments) and not nameof(LedgerFact.Salts)).ToList();
        var seen = new Dictionary<string, string>();
        foreach (var (first, i) in texts.Select((field, i) => (field, i)))
        {
            foreach (var second in texts.Skip(i + 1))
            {
                foreach (var one in pieces)
                {
                    foreach (var other in pieces)
                    {
                        AddDifferent(seen, first, one, second, other);
                        AddDifferent(seen, first, one + other, second, string.Empty);
                        AddDifferent(seen, first, string.Empty, second, one + other);
                    }
                }
            }
        }

        // Each two of the columns, filled with each two pieces, apart and as one text in either.
        Assert.Equal(20, texts.Count);
        Assert.Equal(190 * 162, seen.Count);
    }

    [Fact]
    [Trait("Case", "K2")]
    public void Numbers_and_times_never_meet_in_one_canonical_form()
    {
        var others = Fields.Where(field => field.PropertyType != typeof(string) && field.PropertyType != typeof(Guid));
        var seen = new Dictionary<string, string>();
        foreach (var field in others)
        {
            foreach (var step in new[] { 1, 10, 11, 100 })
            {
                var fact = Fact with { };
                field.SetValue(fact, field.GetValue(fact) switch
                {
                    int number => number + step,
                    DateTime time => time.AddSeconds(step),
                    _ => false,
                });
                Different(seen, fact, $"{field.Name} {field.GetValue(fact)}");
            }
        }

        Assert.Equal(1 + 4 + 4 + 4 + 4 + 4 + 4 + 4 + 4, seen.Count);
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

    [Fact]
    [Trait("Case", "K2")]
    public void No_half_of_a_pair_has_the_bytes_of_another_text()
    {
        string[] texts = ["\ud800", "\ud801", "\udc00", "\ufffd", "\ud800\udc00"];

        Assert.Equal(texts.Length, texts.Select(text => Hex.Of(LedgerText.Bytes(text))).Distinct().Count());
    }

    [Fact]
    public void Whole_text_has_the_bytes_of_utf_8() =>
        Assert.Equal("61c3a9e282acf09f9880", Hex.Of(LedgerText.Bytes("aé€😀")));

    private static LedgerFault? FaultOf(LedgerFact fact) => LedgerVerification.FaultOf(
        new LedgerRow(fact, LedgerChain.Sign(Fact, Key), null, null, null),
        new LedgerTrust(Fact.OrganizationId!, id => id == Fact.KeyId ? Key : null));

    private static void AddDifferent(
        Dictionary<string, string> seen, PropertyInfo first, string one, PropertyInfo second, string other)
    {
        var fact = Fact with { };
        first.SetValue(fact, one);
        second.SetValue(fact, other);
        Different(
            seen, CommittedTexts.Commit(fact, Random),
            $"{first.Name}={one.Length}{one}, {second.Name}={other.Length}{other}");
    }

    // What was made twice, such as by two empty pieces, is one fact; anything else with a form that was seen is not.
    private static void Different(Dictionary<string, string> seen, LedgerFact fact, string what)
    {
        var form = Hex.Of(fact.Canonical());
        var said = string.Join('|', Fields.Where(field => field.Name != nameof(LedgerFact.Salts)).Select(field =>
            $"{field.GetValue(fact)}".Length + ":"
            + string.Concat($"{field.GetValue(fact)}".Select(c => $"{(int)c:x4}"))));
        Assert.True(seen.TryAdd(form, said) || seen[form] == said, what);
    }
}
