using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Deliveries;

/// <summary>An e-mail of ours comes back, or its reader complains, and the report comes in as an e-mail.</summary>
public sealed class HearingAReport : IDisposable
{
    private const string Address = "ana@shop.example";

    private static readonly string[] AllEmail = ["Email"];

    private readonly Sales sales = new();
    private readonly EntityReference ana;

    public HearingAReport()
    {
        ana = sales.Contact(Address);
        sales.AllowTypedInAddresses();
    }

    public void Dispose() => sales.Dispose();

    [Trait("Case", "35")]
    [Fact]
    public void An_address_that_does_not_work_gets_no_e_mail_and_it_is_said_why()
    {
        sales.Sent("one@contoso.com", To(ana));

        sales.Bounces("one@contoso.com", Address.ToUpperInvariant());

        Assert.True(sales.IsHeld(Address));
        Assert.True(sales.Refuses(ana, "donotemail"));
        Assert.False(sales.RefusesItself(ana, Channel.Email));
        var row = sales.Suppressed(Channel.Email);
        Assert.Equal((int)LedgerReason.AddressFailed, Reported.Value(row, SuppressedAddress.Reason));
        Assert.Equal(Choices.Of(Weight.System).Value, Reported.Value(row, SuppressedAddress.Weight));
        Assert.Equal(Choices.Of(ConsentSource.DeliveryReport).Value, Reported.Value(row, SuppressedAddress.Source));
        Assert.Equal(1, sales.Facts(LedgerEvent.DeliveryFailed));
        Assert.Equal(0, sales.Facts(LedgerEvent.OptedOut));
        var batch = Assert.Single(sales.Requests(RequestKind.Delivery));
        Assert.Equal((int)RequestStatus.Done, Reported.Value(batch, OptOutRequest.Status));
        Assert.Contains("1 reports, SHA-256 ", (string)batch[OptOutRequest.Evidence], StringComparison.Ordinal);
        Assert.Contains(
            "550 5.1.1 user unknown", (string)Assert.Single(sales.Requests(RequestKind.OptOut))[OptOutRequest.Evidence],
            StringComparison.Ordinal);
        Assert.Null(sales.Verify().Fault);
        Assert.Contains(
            "P ana (contact): has an address from which e-mails came back, so correct it",
            sales.Refusal(sales.Mail([To(ana)])), StringComparison.Ordinal);
        var answer = HandingIn.Check(sales.Rep, Address, null);
        Assert.Equal("AddressFailed", answer["rule"]);
    }

    [Fact]
    public void The_same_message_counts_once_whoever_reports_it_and_how_often()
    {
        sales.Set("optout_BouncesNeeded", "2");
        sales.Sent("one@contoso.com", To(ana));

        sales.Bounces("one@contoso.com", Address);
        sales.Bounces("one@contoso.com", Address, "550 5.1.1 no such user");

        Assert.False(sales.IsHeld(Address));
        Assert.Equal(1, sales.Facts(LedgerEvent.DeliveryReported));
        sales.Sent("two@contoso.com", To(ana));

        sales.Bounces("two@contoso.com", Address);

        Assert.True(sales.IsHeld(Address));
        Assert.Equal(2, sales.Facts(LedgerEvent.DeliveryReported));
    }

    [Trait("Case", "77")]
    [Theory]
    [InlineData("452 4.2.2 mailbox full")]
    [InlineData("552 5.2.2 over quota")]
    [InlineData("550 5.7.1 blocked, poor reputation")]
    [InlineData("421 4.4.1 connection timed out")]
    [InlineData("550 4.1.1 user unknown for now")]
    public void What_may_pass_or_is_about_the_sender_holds_nothing(string said)
    {
        sales.Sent("one@contoso.com", To(ana));

        sales.Bounces("one@contoso.com", Address, said);

        Assert.False(sales.IsHeld(Address));
        Assert.Empty(sales.Requests(RequestKind.Delivery));
        Assert.Equal(0, sales.Facts(LedgerEvent.DeliveryReported));
    }

    [Fact]
    public void What_may_pass_may_become_final_and_never_back()
    {
        sales.Sent("one@contoso.com", To(ana));

        sales.Bounces("one@contoso.com", Address, "452 4.2.2 mailbox full");
        sales.Bounces("one@contoso.com", Address);
        sales.Bounces("one@contoso.com", Address, "452 4.2.2 mailbox full");

        Assert.True(sales.IsHeld(Address));
    }

    [Fact]
    public void Another_address_of_the_same_person_starts_clean()
    {
        sales.Update(ana, ("emailaddress2", "ana@home.example"));
        sales.Organization.RunAsynchronousJobs();
        sales.Sent("one@contoso.com", To(ana));

        sales.Bounces("one@contoso.com", Address);

        Assert.False(sales.IsHeld("ana@home.example"));
        sales.NextSecond();
        sales.Update(ana, ("emailaddress1", "ana@new.example"));
        sales.Organization.RunAsynchronousJobs();
        Assert.False(sales.Refuses(ana, "donotemail"));
        Assert.False(sales.IsHeld("ana@new.example"));
        Assert.True(sales.IsHeld(Address));
    }

    [Trait("Case", "77")]
    [Fact]
    public void A_complaint_refuses_marketing_e_mail_at_that_address_and_nothing_else()
    {
        var twin = sales.Lead(Address, ("emailaddress2", "other@home.example"), ("telephone1", "+49 30 1234567"));
        sales.Sent("one@contoso.com", To(ana));

        sales.Arrives(
            "feedback@provider.example", "FW: Hello", "This is an abuse report.",
            ("message/feedback-report", $"Feedback-Type: abuse\nVersion: 1\nOriginal-Rcpt-To: <{Address}>\n"),
            ("message/rfc822", "Message-ID: <one@contoso.com>\n\nHello"));

        Assert.True(sales.IsRefused(Address));
        Assert.False(sales.IsHeld(Address));
        Assert.True(sales.Refuses(twin));
        Assert.False(sales.RefusesItself(twin));
        Assert.False(sales.Refuses(twin, "donotphone"));
        Assert.False(sales.Refuses(twin, "donotsendmm"));
        Assert.False(sales.IsRefused("other@home.example"));
        var row = sales.Suppressed(Channel.MarketingEmail);
        Assert.Equal((int)LedgerReason.Complained, Reported.Value(row, SuppressedAddress.Reason));
        Assert.Equal(Choices.Of(Weight.Reported).Value, Reported.Value(row, SuppressedAddress.Weight));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_complaint_that_hides_its_address_is_of_whom_the_message_went_to_alone(bool toSeveral)
    {
        sales.Sent("one@contoso.com", toSeveral ? [To(ana), Typed("cc", "ben@shop.example")] : [To(ana)]);

        sales.Arrives(
            "scomp@provider.example", "Feedback report", "A message was called unwanted.",
            ("message/feedback-report", "Feedback-Type: abuse\nRedacted-Address: redacted\n"),
            ("message/rfc822", "Message-ID: <one@contoso.com>\n\nHello"));

        Assert.Equal(!toSeveral, sales.IsRefused(Address));
        Assert.False(sales.IsRefused("ben@shop.example"));
    }

    [Fact]
    public void An_officer_lifts_it_with_evidence_and_then_it_starts_anew()
    {
        sales.Set("optout_BouncesNeeded", "2");
        sales.Sent("one@contoso.com", To(ana));
        sales.Bounces("one@contoso.com", Address);
        sales.Sent("two@contoso.com", To(ana));
        sales.Bounces("two@contoso.com", Address);
        Assert.True(sales.IsHeld(Address));
        sales.NextSecond();

        Asking.Ask(
            sales.Officer(), "OptIn", (RecordConsent.Address, Address), (RecordConsent.Channels, AllEmail),
            (RecordConsent.Evidence, "The mailbox was repaired, a test arrived."));
        sales.Organization.RunAsynchronousJobs();

        Assert.False(sales.IsHeld(Address));
        Assert.False(sales.Refuses(ana, "donotemail"));
        sales.NextSecond();
        sales.Bounces("two@contoso.com", Address);
        sales.Sent("three@contoso.com", To(ana));
        sales.Bounces("three@contoso.com", Address);
        Assert.False(sales.IsHeld(Address));
        sales.Sent("four@contoso.com", To(ana));
        sales.Bounces("four@contoso.com", Address);
        Assert.True(sales.IsHeld(Address));
    }

    [Fact]
    public void What_the_person_said_outweighs_it_and_stays_when_staff_lifts_it()
    {
        sales.Sent("one@contoso.com", To(ana));
        sales.OptOut(Address, (RecordConsent.Channels, AllEmail));
        sales.Organization.RunAsynchronousJobs();

        sales.Bounces("one@contoso.com", Address);

        Assert.Equal(
            Choices.Of(Weight.Reported).Value, Reported.Value(sales.Suppressed(Channel.Email), SuppressedAddress.Weight));
        sales.NextSecond();
        Asking.Ask(
            sales.Officer(), "OptIn", (RecordConsent.Address, Address), (RecordConsent.Channels, AllEmail),
            (RecordConsent.Evidence, "The mailbox was repaired, a test arrived."));
        Assert.True(sales.IsHeld(Address));
    }

    [Fact]
    public void What_waits_for_the_address_is_taken_back()
    {
        sales.Sent("one@contoso.com", To(ana));
        var waiting = sales.Mail([To(ana)]);
        sales.Send(waiting);

        sales.Bounces("one@contoso.com", Address);

        Assert.Equal(Email.CanceledStatus, sales.StatusOf(waiting));
    }

    [Fact]
    public void A_tag_that_fails_says_nothing_of_the_mailbox()
    {
        sales.Sent("one@contoso.com", Typed("to", "ana+news@shop.example"));

        sales.Bounces("one@contoso.com", "ana+news@shop.example");

        Assert.True(sales.IsHeld("ana+news@shop.example"));
        Assert.False(sales.IsHeld(Address));
    }

    [Theory]
    [InlineData("=?utf-8?B?8J+QiA==?=@shop.example")]
    [InlineData("/o=Contoso/cn=Recipients/cn=ana")]
    [InlineData("")]
    [InlineData("ana@shop.example, ben@shop.example")]
    public void What_is_no_one_address_is_nobodys(string address)
    {
        sales.Sent("one@contoso.com", To(ana));

        sales.Bounces("one@contoso.com", address);

        Assert.False(sales.IsHeld(Address));
        Assert.Empty(sales.Requests(RequestKind.Delivery));
    }
}
