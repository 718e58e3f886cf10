using System.Text;
using OptOutPlugin.Domain.Deliveries;

namespace OptOutPlugin.Domain.Tests.ReadingDeliveries;

/// <summary>RFC 3464, RFC 5965, and what others attach.</summary>
public class ReadingThePartsOfAReport
{
    private const string Status =
        "Reporting-MTA: dns; relay.example\n\n"
        + "Final-Recipient: rfc822; Ana@Shop.example\nOriginal-Recipient: rfc822; alias@shop.example\n"
        + "Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1\n <ana@shop.example> unknown\n  user\n\n"
        + "Final-Recipient: rfc822;ben@shop.example\nAction: delayed\nStatus: 4.2.2\n\n"
        + "Final-Recipient: rfc822;cleo@shop.example\nAction: delivered\nStatus: 2.0.0\n\n"
        + "Final-Recipient: rfc822;dan@shop.example\nAction: expired\nStatus:\n";

    private const string Returned = "Message-ID:\n <one@contoso.com>\nTo: eve@shop.example\n\nHello";

    [Fact]
    public void Each_recipient_of_a_status_part_stands_for_itself()
    {
        var report = Read(new DeliveryPart("message/delivery-status", Status), new("message/rfc822", Returned))!;

        Assert.Equal(
            "ana@shop.example Hard, ben@shop.example None, cleo@shop.example None, dan@shop.example Soft",
            string.Join(", ", report.Addresses.Select(one => $"{one.Address} {one.Outcome}")));
        Assert.Equal("5.1.1", report.Addresses[0].Status);
        Assert.Equal("550 5.1.1 <ana@shop.example> unknown user", report.Addresses[0].Diagnostic);
        Assert.Equal("one@contoso.com", report.MessageId);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("")]
    [InlineData("message/global-delivery-status")]
    public void A_status_part_is_known_by_what_it_says(string type) =>
        Assert.Equal(4, Read(new DeliveryPart(type, Status.Replace("\n", "\r\n", StringComparison.Ordinal)))!.Addresses.Count);

    [Fact]
    public void One_that_a_mailbox_put_into_the_text_is_read_there()
    {
        var report = DeliveryReader.Read(new DeliveryMail("Undelivered Mail", "postmaster@relay.example", Status, []))!;

        Assert.Equal(DeliveryOutcome.Hard, report.Addresses[0].Outcome);
    }

    [Fact]
    public void Where_the_part_gives_no_reason_the_text_does()
    {
        var part = new DeliveryPart(
            "message/delivery-status", "Final-Recipient: rfc822; ana@shop.example\nAction: failed\nStatus: 5.0.0\n");
        var mail = new DeliveryMail(
            "Delivery failure", "postmaster@relay.example",
            "Your message could not be delivered.\n\n<ana@shop.example>: 550 5.1.1 user unknown", [part]);

        Assert.Equal(DeliveryOutcome.Hard, DeliveryReader.Read(mail)!.Addresses.Single().Outcome);
    }

    [Theory]
    [InlineData("abuse", true)]
    [InlineData("Opt-Out", true)]
    [InlineData("auth-failure", false)]
    [InlineData("not-spam", false)]
    [InlineData("fraud", false)]
    public void A_feedback_report_is_a_complaint_by_its_type(string type, bool counts)
    {
        var report = Read(new DeliveryPart(
            "message/feedback-report",
            $"Feedback-Type: {type}\nVersion: 1\nOriginal-Rcpt-To: <ana@shop.example>\nOriginal-Rcpt-To: ben@shop.example\n"))!;

        Assert.Equal(
            counts ? "ana@shop.example, ben@shop.example" : "",
            string.Join(", ", report.Counting.Select(one => one.Address)));
        Assert.All(report.Counting, one => Assert.Equal(DeliveryOutcome.Complaint, one.Outcome));
    }

    [Fact]
    public void A_complaint_that_hides_who_complained_names_the_message()
    {
        var report = Read(
            new DeliveryPart("message/feedback-report", "Feedback-Type: abuse\nRedacted-Address: redacted\n"),
            new DeliveryPart("message/rfc822", Returned))!;

        Assert.Null(Assert.Single(report.Counting).Address);
        Assert.Equal("one@contoso.com", report.MessageId);
    }

    [Fact]
    public void Hotmails_programme_marks_the_attached_message() => Assert.Equal(
        "ana@shop.example",
        Assert.Single(Read(new DeliveryPart(
            "message/rfc822", "X-HmXmrOriginalRecipient: ana@shop.example\n" + Returned))!.Counting).Address?.Value);

    [Fact]
    public void A_read_receipt_is_a_report_of_nothing() => Assert.Empty(
        Read(new DeliveryPart("message/disposition-notification", "Final-Recipient: rfc822;ana@shop.example\n"))!.Addresses);

    [Theory]
    [InlineData("7bit")]
    [InlineData("base64")]
    [InlineData("quoted-printable")]
    public void One_that_a_person_sends_on_as_an_attachment_is_read_and_known_as_that(string encoding)
    {
        var body = encoding switch
        {
            "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Status), Base64FormattingOptions.InsertLineBreaks),
            "quoted-printable" => Status.Replace("=", "=3D", StringComparison.Ordinal)
                .Replace("Final-", "Fi=\nnal=2D", StringComparison.Ordinal),
            _ => Status,
        };
        var nested = "From: MAILER-DAEMON@relay.example\nSubject: Undelivered Mail\n"
            + "Content-Type: multipart/report; report-type=delivery-status;\n boundary=\"=_x\"\n\nPreamble\n--=_x\n\nIt failed.\n"
            + $"--=_x\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: {encoding}\n\n{body}\n--=_x--\n";
        var outer = "From: ben@shop.example\nContent-Type: multipart/mixed; boundary=yy\n\n--yy\n"
            + $"Content-Type: message/rfc822\n\n{nested}\n--yy--\n";

        foreach (var attached in new[] { nested, outer })
        {
            var report = DeliveryReader.Read(new DeliveryMail(
                "Fwd: Undelivered", "ben@shop.example", "Please see below", [new DeliveryPart("message/rfc822", attached)]))!;
            Assert.True(report.IsForwarded);
            Assert.Equal("ana@shop.example", report.Addresses[0].Address?.Value);
            Assert.Equal(DeliveryOutcome.Hard, report.Addresses[0].Outcome);
        }
    }

    [Fact]
    public void A_message_that_is_attached_and_is_none_says_nothing() =>
        Assert.Null(DeliveryReader.Read(new DeliveryMail(
            "Fwd: Hello", "ben@shop.example", "See below", [new DeliveryPart("message/rfc822", Returned)])));

    [Theory]
    [InlineData("--")]
    [InlineData("<a@b.example> ")]
    [InlineData("<a@b.example>: 550 5.1.1 x\n")]
    [InlineData("Final-Recipient: rfc822; a@b.example\nAction: failed\n\n")]
    [InlineData("Subject: x\n y\n")]
    [InlineData("<<<<<")]
    [InlineData("=")]
    [InlineData("550-5.1.1.")]
    public void Any_text_is_read_in_a_time_that_its_length_bounds(string repeated)
    {
        var text = "could not be delivered\n" + string.Concat(Enumerable.Repeat(repeated, 400_000 / repeated.Length));
        var nested = $"Content-Type: multipart/mixed; boundary=\"-\"\n\n{text}";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        DeliveryReader.Read(new DeliveryMail(
            text, "mailer-daemon@b.example", text,
            [new("message/delivery-status", text), new("message/rfc822", nested), new("text/plain", text)]));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{repeated}: {watch.Elapsed}");
    }

    private static DeliveryReport? Read(params DeliveryPart[] parts) =>
        DeliveryReader.Read(new DeliveryMail("Report", "reports@provider.example", "", parts));
}
