using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Tests;

public sealed class FollowingALink
{
    private static readonly DateTime Now = new(2026, 11, 30, 15, 30, 0, DateTimeKind.Utc);
    private static readonly LinkKey Key = KeyOf(1);
    private static readonly LinkKey Other = KeyOf(2);

    private static readonly LinkContent Whole = new(LinkPurpose.Choose, Language.French, Now)
    {
        Address = "ana.müller@example.com",
        Person = new PersonId("lead", new Guid("0f0e0d0c-0b0a-0908-0706-050403020100")),
        TopicId = new Guid("11111111-2222-3333-4444-555555555555"),
        MessageId = new Guid("66666666-7777-8888-9999-aaaaaaaaaaaa"),
    };

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, 16)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void What_was_put_in_comes_out_again_whichever_parts_there_are(int parts)
    {
        var content = Some(parts);

        var read = Link.Read(Link.Make(LinkDoor.OneClick, content, Key), [Other, Key], out var door);

        Assert.Equal(content with { IssuedOn = new DateTime(2026, 11, 30, 15, 0, 0, DateTimeKind.Utc) }, read);
        Assert.Equal(LinkDoor.OneClick, door);
    }

    [Fact]
    public void The_same_link_comes_out_twice_within_the_hour_and_another_for_another_door()
    {
        Assert.Equal(
            Link.Make(LinkDoor.Page, Whole, Key),
            Link.Make(LinkDoor.Page, Whole with { IssuedOn = Now.AddMinutes(20) }, Key));
        Assert.NotEqual(Link.Make(LinkDoor.Page, Whole, Key), Link.Make(LinkDoor.OneClick, Whole, Key));
    }

    [Fact]
    public void Nothing_of_the_person_stands_in_it_in_clear()
    {
        var bytes = Convert.FromBase64String(Padded(Link.Make(LinkDoor.Page, Whole, Key)!));

        Assert.DoesNotContain("ana", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Convert.ToHexString(Whole.Person!.Id.ToByteArray()), Convert.ToHexString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(103, true)]
    [InlineData(104, false)]
    public void An_address_that_is_too_long_has_no_link_and_one_that_just_fits_has(int bytes, bool fits)
    {
        var content = Whole with { Address = new string('a', bytes - 4) + "@b.c" };

        var link = Link.Make(LinkDoor.Page, content, Key);

        Assert.Equal(fits, link is not null);
        Assert.True(link is null || link.Length <= LinkEnvelope.Longest);
        Assert.True(link is null || Link.Read(link, [Key], out _)!.Address == content.Address);
    }

    [Fact]
    public void Ten_thousand_links_with_any_one_bit_changed_are_no_links()
    {
        var random = new Random(20261130);
        for (var i = 0; i < 10_000; i++)
        {
            var content = Some(random.Next(16)) with { IssuedOn = Now.AddHours(-random.Next(100_000)) };
            var link = Link.Make((LinkDoor)random.Next(3), content, Key)!;
            var bytes = Convert.FromBase64String(Padded(link));
            var bit = i % (bytes.Length * 8);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            var changed = Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

            Assert.Null(Link.Read(changed, [Key], out _));
            Assert.False(LinkEnvelope.Of(changed)?.IsMarkedForPage(Key.OfPage) ?? false, changed);
        }
    }

    [Fact]
    public void Every_bit_of_one_link_counts()
    {
        var link = Link.Make(LinkDoor.Page, Whole, Key)!;
        var bytes = Convert.FromBase64String(Padded(link));
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            var changed = Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            Assert.Null(Link.Read(changed, [Key], out _));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Every_changed_character_makes_it_no_link_also_one_that_decodes_alike()
    {
        var link = Link.Make(LinkDoor.Page, Whole, Key)!;
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (var at = 0; at < link.Length; at++)
        {
            foreach (var character in alphabet.Where(one => one != link[at]))
            {
                Assert.Null(Link.Read(link[..at] + character + link[(at + 1)..], [Key], out _));
            }
        }
    }

    public static TheoryData<string?> Foreign =>
    [
        null, string.Empty, " ", "a", "not a link", "AQ", new string('A', 92), new string('A', 300),
        new string('A', 301), new string('A', 1_000_000), "https://example.com/u/abc", "../../etc/passwd", "\0\0",
        "AQAAAA==", "ＡＱＡＡＡＡ",
    ];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void What_is_no_link_is_none_and_breaks_nothing(string? text) =>
        Assert.Null(Link.Read(text, [Key, Other], out _));

    [Fact]
    public void A_link_under_another_key_is_none_and_under_a_retired_one_still_is()
    {
        var link = Link.Make(LinkDoor.Page, Whole, Key);

        Assert.Null(Link.Read(link, [Other], out _));
        Assert.NotNull(Link.Read(link, [Other, Key], out _));
        Assert.Null(Link.Read(link, [], out _));
    }

    [Fact]
    public void Who_holds_the_key_of_the_page_knows_a_link_and_cannot_make_one()
    {
        var genuine = LinkEnvelope.Of(Link.Make(LinkDoor.Page, Whole, Key))!;
        Assert.True(genuine.IsMarkedForPage(Key.OfPage));
        Assert.False(genuine.IsMarkedForPage(Other.OfPage));

        // With the page's key alone, and any guess at the rest, the page's mark can be made and the product's not.
        var guess = new LinkKey(Guid.Empty, Key.OfPage);
        var forged = LinkEnvelope.Close(
            LinkDoor.Page, Key.Id, genuine.Start, genuine.Encrypted, guess.OfProduct, Key.OfPage);
        Assert.True(forged.IsMarkedForPage(Key.OfPage));
        Assert.Null(Link.Read(forged.ToString(), [Key], out _));
    }

    [Theory]
    [InlineData("Stop", false, "Page", "Page", true)]
    [InlineData("Choose", true, "Page", "Page", true)]
    [InlineData("Undo", false, "Page", "Page", true)]
    [InlineData("Stop", false, "Page", "OneClick", false)]
    [InlineData("StopAll", false, "Page", "OneClick", false)]
    [InlineData("Stop", false, "OneClick", "OneClick", true)]
    [InlineData("StopAll", false, "OneClick", "OneClick", true)]
    [InlineData("Pause", false, "OneClick", "OneClick", false)]
    [InlineData("Choose", false, "OneClick", "OneClick", false)]
    [InlineData("Undo", false, "OneClick", "OneClick", false)]
    [InlineData("Stop", false, "OneClick", "Page", true)]
    [InlineData("Choose", false, "OneClick", "Page", true)]
    [InlineData("Choose", true, "OneClick", "Page", false)]
    [InlineData("Stop", false, "Confirmation", "Page", false)]
    [InlineData("Stop", false, "Confirmation", "OneClick", false)]
    [InlineData("Stop", false, "Page", "Confirmation", false)]
    public void A_link_does_at_a_door_only_what_it_is_for(string wish, bool permits, string of, string at, bool allowed) =>
        Assert.Equal(allowed, LinkPolicy.IsAllowed(
            Enum.Parse<LinkWish>(wish), permits, Enum.Parse<LinkDoor>(of), Enum.Parse<LinkDoor>(at)));

    [Theory]
    [InlineData("ana@example.com", "a•••@e•••.com")]
    [InlineData("a@b.c", "a•••@b•••.c")]
    [InlineData("😀x@example.co.uk", "😀•••@e•••.uk")]
    [InlineData("ana@localhost", "a•••@l•••")]
    [InlineData("nobody", "•••")]
    [InlineData("@example.com", "•••")]
    public void An_address_is_shown_so_that_its_owner_knows_it(string address, string shown) =>
        Assert.Equal(shown, MaskedAddress.Of(address));

    private static LinkContent Some(int parts) => new(LinkPurpose.Choose, Language.Chinese, Now)
    {
        Address = (parts & 1) == 0 ? null : Whole.Address,
        Person = (parts & 2) == 0 ? null : Whole.Person,
        TopicId = (parts & 4) == 0 ? null : Whole.TopicId,
        MessageId = (parts & 8) == 0 ? null : Whole.MessageId,
    };

    private static LinkKey KeyOf(byte seed) =>
        new(new Guid(seed, 0, 0, new byte[8]), [.. Enumerable.Range(0, 32).Select(i => (byte)(i * seed))]);

    private static string Padded(string text) =>
        text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4);
}
