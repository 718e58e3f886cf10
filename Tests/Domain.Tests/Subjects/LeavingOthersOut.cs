using OptOutPlugin.Domain.Subjects;

namespace OptOutPlugin.Domain.Tests.Subjects;

public sealed class LeavingOthersOut
{
    private const string Own = "11111111-2222-3333-4444-555555555555";
    private const string Other = "99999999-2222-3333-4444-555555555555";

    private static readonly Redaction Ana = new(
        address => address.Value == "ana@example.com", [Own], ["49301234567"], ["Bo Berger", "Bo"]);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("She said no at the fair.", "She said no at the fair.")]
    [InlineData("Ana <ana@example.com> and bo@example.com", "Ana <ana@example.com> and […]")]
    [InlineData("bo@example.com,ana@example.com;cy@example.com.", "[…],ana@example.com;[…]")]
    [InlineData("Bo Berger and BO, from Bonn and Gobo", "[…] and […], from Bonn and Gobo")]
    [InlineData("Transactional e-mail " + Other + " to contact " + Own, "Transactional e-mail " + Other + " to contact " + Own)]
    [InlineData("e-mail to contact " + Other + ".", "e-mail to contact […].")]
    [InlineData("contact " + Other + " was merged into contact " + Own, "contact […] was merged into contact " + Own)]
    [InlineData("Call +49 30 1234567 or +49 40 9988776", "Call +49 30 1234567 or […]")]
    [InlineData("030 1234567 is hers, 0409988776 is not", "030 1234567 is hers, […] is not")]
    [InlineData("on 2026-01-02T03:04:05Z, 12 of 500, case 4711-22", "on 2026-01-02T03:04:05Z, 12 of 500, case 4711-22")]
    [InlineData("SHA-256 0012345678abcdef0012345678abcdef", "SHA-256 0012345678abcdef0012345678abcdef")]
    [InlineData("line one\nbo@example.com\nline three", "line one\n[…]\nline three")]
    public void What_is_anothers_is_replaced_and_all_else_stays(string? text, string? shown) =>
        Assert.Equal(shown, Ana.Of(text));

    [Fact]
    public void A_long_text_takes_no_longer_than_its_length()
    {
        var text = string.Concat(Enumerable.Repeat("+49 ((( 0@ contact ", 50_000));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Ana.Of(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }
}
