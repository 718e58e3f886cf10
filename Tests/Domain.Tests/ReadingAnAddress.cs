using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Tests;

public class ReadingAnAddress
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData("nobody", null)]
    [InlineData("@example.com", null)]
    [InlineData("ana@", null)]
    [InlineData("ana@.", null)]
    [InlineData("Ana <>", null)]
    [InlineData("ana@example.com", "ana@example.com")]
    [InlineData("  ANA@Example.COM ", "ana@example.com")]
    [InlineData("Ana Núñez <Ana@Example.com>", "ana@example.com")]
    [InlineData("\"a < b\" <ana@example.com>", "ana@example.com")]
    [InlineData("<ana@example.com>", "ana@example.com")]
    [InlineData("ana @ example.com", "ana@example.com")]
    [InlineData("ana\u200b@example.com", "ana@example.com")]
    [InlineData("ana\u00a0@example.com\r\n", "ana@example.com")]
    [InlineData("ana@example.com.", "ana@example.com")]
    [InlineData("a@b@example.com", null)]
    [InlineData("Keller, Maria <maria@example.com>", "maria@example.com")]
    [InlineData("\"maria@elsewhere.example\" <maria@example.com>", "maria@example.com")]
    [InlineData("mailto:ana@example.com", "ana@example.com")]
    [InlineData("\"ana\"@example.com", "ana@example.com")]
    [InlineData("\"a b\"@example.com", "ab@example.com")]
    [InlineData("ana@example.com; bo@example.com", null)]
    [InlineData("ana@example.com, bo@example.com", null)]
    [InlineData("ana@example.com, Bo <bo@example.com>", null)]
    [InlineData("Bo <bo@example.com>, ana@example.com", null)]
    [InlineData("<ana@example.com> <bo@example.com>", null)]
    [InlineData("ana@example.com>", null)]
    [InlineData("ana@[10.0.0.1]", null)]
    [InlineData("ana+news@example.com", "ana+news@example.com")]
    [InlineData("ana@bücher.example", "ana@xn--bcher-kva.example")]
    [InlineData("ana@BÜCHER.example", "ana@xn--bcher-kva.example")]
    [InlineData("ana@xn--bcher-kva.example", "ana@xn--bcher-kva.example")]
    [InlineData("ana@例え.example", "ana@xn--r8jz45g.example")]
    [InlineData("ana@почта.example", "ana@xn--80a1acny.example")]
    [InlineData("jose\u0301@example.com", "jos\u00e9@example.com")]
    [InlineData("ana@exa..mple.com", "ana@exa..mple.com")]
    public void A_text_has_one_normal_form_or_none(string? text, string? normal) =>
        Assert.Equal(normal, EmailAddress.Of(text)?.Value);

    [Fact]
    public void A_text_that_no_mailbox_can_have_is_no_address() =>
        Assert.Null(EmailAddress.Of(new string('a', EmailAddress.MaxLength) + "@example.com"));

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Assert.NotNull(EmailAddress.Of("a\ud800b@example.com"));

    [Theory]
    [InlineData("ana+news@example.com", "ana@example.com")]
    [InlineData("ana+a+b@example.com", "ana@example.com")]
    [InlineData("ana@example.com", "ana@example.com")]
    [InlineData("+ana@example.com", "+ana@example.com")]
    public void A_tag_is_what_follows_the_first_plus(string text, string untagged) =>
        Assert.Equal(untagged, EmailAddress.Of(text)!.WithoutTag.Value);

    [Fact]
    public void Rows_are_looked_for_under_the_tagged_and_untagged_and_the_readable_domain() =>
        Assert.Equal(
            [
                "ana+x@xn--bcher-kva.example", "ana+x@bücher.example",
                "ana@xn--bcher-kva.example", "ana@bücher.example",
            ],
            EmailAddress.Of("Ana+x@Bücher.example")!.StoredForms);

    [Fact]
    public void A_hash_is_keyed_and_pinned()
    {
        var address = EmailAddress.Of("Ana <ANA@example.com>")!;
        var key = Hex.Bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

        Assert.Equal("991ba5397fc8c8c849dcff73cce37809b170b9bb0254500b521e022c9316f4ba", AddressHash.Of(address, key));
        Assert.NotEqual(AddressHash.Of(address, new byte[32]), AddressHash.Of(address, key));
    }
}
