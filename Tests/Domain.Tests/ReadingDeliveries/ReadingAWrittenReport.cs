using OptOutPlugin.Domain.Deliveries;

namespace OptOutPlugin.Domain.Tests.ReadingDeliveries;

/// <summary>Of many reports a mailbox keeps only the text.</summary>
public class ReadingAWrittenReport
{
    [Theory]
    [MemberData(nameof(WrittenCases.All), MemberType = typeof(WrittenCases))]
    public void Each_style_names_the_addresses_that_failed_and_how(
        string style, string from, string subject, string text, string expected)
    {
        var report = DeliveryReader.Read(new DeliveryMail(subject, from, text, []));

        Assert.True(report is not null, style);
        Assert.Equal(expected, Told(report));
    }

    [Theory]
    [MemberData(nameof(WrittenCases.All), MemberType = typeof(WrittenCases))]
    public void Line_ends_and_a_dress_of_html_change_nothing(
        string style, string from, string subject, string text, string expected)
    {
        var html = text.Contains("<html>", StringComparison.Ordinal) ? text
            : $"<html><body><div>{Html.Of(text).Replace("\n", "<br>\n", StringComparison.Ordinal)}</div></body></html>";
        foreach (var dressed in new[] { text.Replace("\n", "\r\n", StringComparison.Ordinal), html })
        {
            Assert.Equal((style, expected), (style, Told(DeliveryReader.Read(new DeliveryMail(subject, from, dressed, [])))));
        }
    }

    [Theory]
    [InlineData("qmail", "one@contoso.com")]
    [InlineData("Exchange", "two@contoso.com")]
    public void The_message_that_failed_is_named_by_what_is_returned(string style, string id)
    {
        var one = WrittenCases.All.Single(row => (string)row[0] == style);

        Assert.Equal(id, DeliveryReader.Read(
            new DeliveryMail((string)one[2], (string)one[1], (string)one[3], []))?.MessageId);
    }

    [Theory]
    [InlineData("ana@shop.example", "Re: Spring", "My message could not be delivered, please stop.\nben@shop.example")]
    [InlineData("ana@shop.example", "Automatic reply: Spring", "I am away. Write to\nben@shop.example")]
    [InlineData("noreply@shop.example", "Away", "This inbox ana@shop.example is no longer in use.")]
    [InlineData("ana@shop.example", "Undeliverable: Spring", "What does this mean? Did it go to ben@shop.example?")]
    [InlineData("", "", "")]
    public void What_people_and_their_programs_write_is_no_report(string from, string subject, string text) =>
        Assert.Null(DeliveryReader.Read(new DeliveryMail(subject, from, text, [])));

    [Theory]
    [InlineData("mailer-daemon@relay.example", false)]
    [InlineData("ben@shop.example", true)]
    public void Who_sends_the_text_of_one_on_may_say_something_too(string from, bool isForwarded)
    {
        var report = DeliveryReader.Read(new DeliveryMail(
            "Fwd: Undelivered Mail Returned to Sender", from,
            "Please stop.\n\nIt could not be delivered:\n<ana@shop.example>: 550 5.1.1 user unknown", []))!;

        Assert.Equal(isForwarded, report.IsForwarded);
        Assert.Equal("ana@shop.example Hard", Told(report));
    }

    [Fact]
    public void What_a_mail_system_writes_is_nobodys_answer_even_where_it_says_nothing()
    {
        var report = DeliveryReader.Read(new DeliveryMail("Hello", "MAILER-DAEMON@relay.example", "Please stop.", []));

        Assert.NotNull(report);
        Assert.Empty(report.Addresses);
    }

    private static string Told(DeliveryReport? report) =>
        string.Join(", ", report?.Counting.Select(one => $"{one.Address} {one.Outcome}") ?? []);
}
