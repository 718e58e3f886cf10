using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Tests;

public class ReadingAnAddress
{
    private static readonly byte[] Key = Hex.Bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    [Theory]
    [InlineData("Ana <ANA@Example.com>", "ana@example.com")]
    [InlineData("ana@example.com; bo@example.com", null)]
    [InlineData("ana@example.com or bo@", null)]
    [InlineData("nobody", null)]
    [InlineData(null, null)]
    public void One_address_is_read_where_a_text_holds_one_and_nothing_unreadable(string? text, string? normal) =>
        Assert.Equal(normal, EmailAddress.Of(text)?.Value);

    [Theory]
    [InlineData("ana+news@example.com", "ana@example.com")]
    [InlineData("ana+a+b@example.com", "ana@example.com")]
    [InlineData("ana@example.com", "ana@example.com")]
    [InlineData("+ana@example.com", "+ana@example.com")]
    public void A_tag_is_what_follows_the_first_plus(string text, string untagged) =>
        Assert.Equal(untagged, EmailAddress.Of(text)!.WithoutTag.Value);

    [Theory]
    [InlineData("f.o.o@example.com", "f.o.o@example.com")]
    [InlineData("foo@gmail.com", "foo@gmail.com")]
    [InlineData("F.o.o@GoogleMail.com", "foo@gmail.com")]
    [InlineData("f.oo+a.b@gmail.com", "foo+ab@gmail.com")]
    [InlineData("f.oo@gmail.com.example", "f.oo@gmail.com.example")]
    [InlineData("f.oo@mail.gmail.com", "f.oo@mail.gmail.com")]
    public void At_Gmail_one_mailbox_has_many_spellings_and_elsewhere_one(string text, string mailbox) =>
        Assert.Equal(mailbox, EmailAddress.Of(text)!.Mailbox.Value);

    [Fact]
    public void A_Gmail_mailbox_of_dots_alone_stays_as_it_is() =>
        Assert.Equal("..@gmail.com", new EmailAddress("..@gmail.com").Mailbox.Value);

    [Theory]
    [InlineData("ana@example.com", new[] { "ana@example.com" })]
    [InlineData("ana+x@example.com", new[] { "ana+x@example.com", "ana@example.com" })]
    [InlineData("f.oo@googlemail.com", new[] { "foo@gmail.com" })]
    [InlineData("f.oo+x@googlemail.com", new[] { "foo+x@gmail.com", "foo@gmail.com" })]
    public void A_refusal_of_the_mailbox_covers_its_tags_and_that_of_a_tag_itself(string text, string[] candidates) =>
        Assert.Equal(candidates, EmailAddress.Of(text)!.Candidates.Select(one => one.Value));

    [Fact]
    public void Rows_are_looked_for_under_the_tagged_and_untagged_and_the_readable_domain() =>
        Assert.Equal(
            [
                "ana+x@xn--bcher-kva.example", "ana+x@bücher.example",
                "ana@xn--bcher-kva.example", "ana@bücher.example",
            ],
            EmailAddress.Of("Ana+x@Bücher.example")!.StoredForms);

    [Fact]
    public void Rows_at_Gmail_are_looked_for_as_written_and_without_dots_at_both_domains() =>
        Assert.Equal(
            [
                "f.oo+x@googlemail.com", "f.oo+x@gmail.com", "foo+x@gmail.com", "foo+x@googlemail.com",
                "f.oo@googlemail.com", "f.oo@gmail.com", "foo@gmail.com", "foo@googlemail.com",
            ],
            EmailAddress.Of("f.oo+x@googlemail.com")!.StoredForms);

    [Fact]
    public void A_hash_is_keyed_and_pinned()
    {
        var address = EmailAddress.Of("Ana <ANA@example.com>")!;

        Assert.Equal("991ba5397fc8c8c849dcff73cce37809b170b9bb0254500b521e022c9316f4ba", AddressHash.Of(address, Key));
        Assert.NotEqual(AddressHash.Of(address, new byte[32]), AddressHash.Of(address, Key));
    }

    [Fact]
    public void A_hash_is_that_of_the_mailbox_and_those_looked_up_begin_with_it()
    {
        var tagged = EmailAddress.Of("f.oo+x@googlemail.com")!;

        Assert.Equal(
            [
                AddressHash.Of(EmailAddress.Of("foo+x@gmail.com")!, Key),
                AddressHash.Of(EmailAddress.Of("fo.o@gmail.com")!, Key),
            ],
            AddressHash.CandidatesOf(tagged, Key));
        Assert.Equal(AddressHash.Of(tagged, Key), AddressHash.CandidatesOf(tagged, Key)[0]);
    }
}
