using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Deliveries;

/// <summary>Anybody can send an e-mail that looks like a report: what it can do has bounds.</summary>
public sealed class ForgingAReport : IDisposable
{
    private const string Address = "ana@shop.example";
    private const string Written = "Your message could not be delivered.\n\n<ana@shop.example>: 550 5.1.1 user unknown";

    private readonly Sales sales = new();
    private readonly EntityReference ana;

    public ForgingAReport()
    {
        ana = sales.Contact(Address);
        sales.AllowTypedInAddresses();
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    public void An_address_that_nobody_wrote_to_is_not_held()
    {
        sales.Bounces("one@contoso.com", Address);
        sales.Bounces("one@contoso.com", "stranger@shop.example");
        sales.Arrives("postmaster@relay.example", "Undeliverable: Hello", Written);

        NothingHappened();
    }

    [Fact]
    public void A_draft_was_not_sent_and_what_came_in_was_not_ours()
    {
        sales.Mail([To(ana)]);
        sales.Arrives(Address, "Hello", "I am here.");

        sales.Arrives("postmaster@relay.example", "Undeliverable: Hello", Written);

        NothingHappened();
    }

    [Fact]
    public void A_report_about_a_message_to_others_says_nothing_of_an_address()
    {
        sales.Sent("one@contoso.com", To(ana));
        sales.Sent("two@contoso.com", Typed("to", "ben@shop.example"));

        sales.Bounces("two@contoso.com", Address);

        NothingHappened();
    }

    [Fact]
    public void What_was_sent_long_ago_is_not_reported_now()
    {
        sales.Sent("one@contoso.com", To(ana));
        sales.Clock.Advance(TimeSpan.FromDays(31));

        sales.Bounces("one@contoso.com", Address);
        sales.Arrives("postmaster@relay.example", "Undeliverable: Hello", Written);

        NothingHappened();
    }

    [Fact]
    public void A_report_that_names_no_message_counts_for_the_last_one_to_the_address_and_once()
    {
        sales.Set("optout_BouncesNeeded", "2");
        sales.Sent("one@contoso.com", To(ana));

        sales.Arrives("postmaster@relay.example", "Undeliverable: Hello", Written);
        sales.Arrives("postmaster@other.example", "Undeliverable: Hello again", Written);
        sales.Bounces("one@contoso.com", Address);

        Assert.False(sales.IsHeld(Address));
        Assert.Equal(1, sales.Facts(LedgerEvent.DeliveryReported));
        Assert.Contains(
            "the report names no e-mail of ours",
            (string)Assert.Single(
                sales.Ledger(),
                row => Reported.Value(row, ConsentAudit.Event) == (int)LedgerEvent.DeliveryReported)[ConsentAudit.Evidence],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_typed_in_address_is_known_by_the_message()
    {
        sales.Sent("one@contoso.com", Typed("to", "ben@shop.example"));

        sales.Bounces("one@contoso.com", "ben@shop.example");

        Assert.True(sales.IsHeld("ben@shop.example"));
        Assert.False(sales.IsHeld(Address));
    }

    [Fact]
    public void An_address_of_ours_is_no_recipient()
    {
        sales.Sent("one@contoso.com", To(ana), Cc(new EntityReference("systemuser", sales.RepId)));

        sales.Bounces("one@contoso.com", "robin@example.com");

        NothingHappened();
    }

    [Fact]
    public void A_report_is_nobodys_answer()
    {
        sales.Sent("one@contoso.com", To(ana));

        sales.Arrives("mailer-daemon@relay.example", "Re: Our offers", "Please take me off your mailing list.");
        sales.Arrives(
            "reports@relay.example", "Delayed Mail", "Please take me off your mailing list.",
            ("message/delivery-status", Reported.StatusOf(Address, "4.4.1 timed out")
                .Replace("failed", "delayed", StringComparison.Ordinal)));

        NothingHappened();
    }

    [Fact]
    public void Who_sends_a_report_on_and_asks_to_stop_is_heard_as_well()
    {
        sales.Sent("one@contoso.com", To(ana), Typed("cc", "ben@shop.example"));

        sales.Arrives(
            Address, "Fwd: Undelivered", "Please take me off your mailing list.",
            ("message/rfc822",
                "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\n"
                + Reported.StatusOf("ben@shop.example", "550 5.1.1 user unknown")
                + "\n--x\nContent-Type: message/rfc822\n\nMessage-ID: <one@contoso.com>\n\nHello\n--x--\n"));

        Assert.True(sales.IsRefused(Address));
        Assert.False(sales.IsHeld(Address));
        Assert.True(sales.IsHeld("ben@shop.example"));
    }

    private void NothingHappened()
    {
        Assert.Empty(sales.Requests(RequestKind.Delivery));
        Assert.Empty(sales.Requests(RequestKind.OptOut));
        Assert.Equal(0, sales.Facts(LedgerEvent.DeliveryReported));
        Assert.False(sales.IsHeld(Address));
        Assert.False(sales.IsRefused(ana));
    }
}
