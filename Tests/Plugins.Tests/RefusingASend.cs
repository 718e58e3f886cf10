using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class RefusingASend : IDisposable
{
    private const int Draft = 1;
    private const int PendingSend = 6;
    private const int Sent = 3;

    private readonly Sales sales = new();

    public static TheoryData<string, string, string> Boxes
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            foreach (var table in new[] { "contact", "lead", "account" })
            {
                foreach (var box in new[] { "to", "cc", "bcc" })
                {
                    foreach (var flag in new[] { "donotemail", "donotbulkemail", "donotsendmm" })
                    {
                        all.Add(table, box, flag);
                    }
                }
            }

            return all;
        }
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_campaign_mail_to_a_willing_person_goes_out()
    {
        var mail = sales.CampaignMail(To(sales.Contact("ana@example.com")));

        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
        Assert.Empty(sales.Ledger());
    }

    [Theory]
    [Trait("Case", "15")]
    [Trait("Case", "89")]
    [MemberData(nameof(Boxes))]
    public void A_campaign_mail_to_a_refused_person_stays_wherever_the_person_stands(
        string table, string box, string flag)
    {
        var refused = sales.Person(table, "ana@example.com", (flag, true));
        var willing = sales.Contact("bo@example.com");
        var party = box switch { "to" => To(refused), "cc" => Cc(refused), _ => Bcc(refused) };
        var mail = sales.CampaignMail(To(willing), party);

        var sentence = sales.Refusal(mail);

        Assert.Contains($"P ana ({table})", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("P bo", sentence, StringComparison.Ordinal);
        Assert.Equal(Draft, sales.StatusOf(mail));
    }

    [Theory]
    [Trait("Case", "89")]
    [InlineData("to")]
    [InlineData("cc")]
    [InlineData("bcc")]
    public void A_typed_in_address_of_a_refused_person_is_found(string box)
    {
        sales.AllowTypedInAddresses();
        sales.Lead("Ana@Example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(sales.Contact("bo@example.com")), Typed(box, "ANA <ana@EXAMPLE.com>"));

        Assert.Contains("P Ana (lead)", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead", "emailaddress1")]
    [InlineData("lead", "emailaddress2")]
    [InlineData("account", "emailaddress2")]
    [InlineData("account", "emailaddress3")]
    [InlineData("contact", "emailaddress1")]
    [InlineData("contact", "emailaddress3")]
    public void A_twin_with_the_same_address_refuses_for_both(string twin, string column)
    {
        var willing = sales.Contact("ana@example.com");
        sales.Person(twin, "other@example.com", (column, "ANA@example.com"), ("donotbulkemail", true));

        Assert.NotEmpty(sales.Refusal(sales.CampaignMail(To(willing))));
    }

    [Fact]
    public void An_inactive_twin_still_refuses()
    {
        var willing = sales.Contact("ana@example.com");
        var twin = sales.Contact("ana@example.com", ("donotbulkemail", true));
        sales.Update(twin, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));

        Assert.NotEmpty(sales.Refusal(sales.CampaignMail(To(willing))));
    }

    [Fact]
    [Trait("Case", "17")]
    [Trait("Case", "55")]
    [Trait("Case", "57")]
    public void The_reasons_differ_and_each_stands_in_the_ledger()
    {
        var bulk = sales.Contact("bulk@example.com", ("donotbulkemail", true));
        var never = sales.Contact("never@example.com", ("donotemail", true));
        var listed = sales.Contact("listed@example.com");
        sales.Suppress("listed@example.com");
        var mail = sales.CampaignMail(
            To(sales.Contact("a@example.com")), To(sales.Contact("b@example.com")), To(bulk), Cc(never), Bcc(listed));

        var sentence = sales.Refusal(mail);

        Assert.StartsWith(
            "Nothing was sent: 3 recipients must not get this marketing e-mail.",
            sentence,
            StringComparison.Ordinal);
        Assert.Contains("P bulk (contact): does not allow bulk e-mails.", sentence, StringComparison.Ordinal);
        Assert.Contains("P never (contact): does not allow e-mails.", sentence, StringComparison.Ordinal);
        Assert.Contains(
            "P listed (contact): must not be written to at this address.", sentence, StringComparison.Ordinal);
        Assert.Equal(LedgerReason.DoNotBulkEmail, Blocked(bulk));
        Assert.Equal(LedgerReason.DoNotEmail, Blocked(never));
        Assert.Equal(LedgerReason.Suppressed, Blocked(listed));
        Assert.Equal(3, sales.Ledger().Count(IsBlock));
    }

    [Fact]
    public void A_suppression_of_a_single_topic_refuses_nothing_else()
    {
        sales.Suppress("bo@example.com", topic: "newsletter");
        var mail = sales.CampaignMail(To(sales.Contact("ana@example.com")), To(sales.Contact("bo@example.com")));

        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
    }

    [Theory]
    [InlineData("statecode", 1, "must not be written to at this address")]
    [InlineData(SuppressedAddress.Since, null, "what is stored of the choice was not written by this product")]
    public void A_suppression_that_somebody_changed_behind_the_product_refuses(string column, int? value, string says)
    {
        var row = sales.Suppress("ana@example.com");
        sales.EditBehindThePlatform(row, column, value is { } option ? new OptionSetValue(option) : null);

        Assert.Contains(
            says, sales.Refusal(sales.CampaignMail(To(sales.Contact("ana@example.com")))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_evidence_of_a_refusal_survives_it()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana));

        sales.Refusal(mail);

        var row = Assert.Single(sales.Ledger(ana), IsBlock);
        Assert.Contains(
            mail.Id.ToString("D"),
            row.GetAttributeValue<string>(ConsentAudit.Evidence),
            StringComparison.Ordinal);
        Assert.Equal("Send", row[ConsentAudit.Message]);
        Assert.Equal(sales.RepId.ToString("D"), row[ConsentAudit.InitiatingUser]);
        Assert.Equal("Send check", row.FormattedValues[ConsentAudit.Source]);
    }

    [Fact]
    public void A_refusal_inside_a_transaction_still_refuses_and_the_trace_says_that_no_row_remains()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana));
        var together = new Microsoft.Xrm.Sdk.Messages.ExecuteTransactionRequest
        {
            Requests = [SendRequest(mail)],
        };

        Assert.ThrowsAny<Exception>(() => sales.Rep.Execute(together));

        Assert.Equal(Draft, sales.StatusOf(mail));
        Assert.DoesNotContain(sales.Ledger(ana), IsBlock);
        Assert.Contains(
            sales.Organization.Traces,
            trace => trace.Text.Contains("no ledger row can remain", StringComparison.Ordinal));
    }

    [Fact]
    public void Recording_a_mail_as_sent_elsewhere_is_no_send()
    {
        var mail = sales.CampaignMail(To(sales.Contact("ana@example.com", ("donotbulkemail", true))));

        sales.Send(mail, issueSend: false);

        Assert.Equal(Sent, sales.StatusOf(mail));
    }

    [Fact]
    [Trait("Case", "59")]
    public void Several_names_for_one_address_are_one_refusal()
    {
        sales.AllowTypedInAddresses();
        sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(
            Typed("to", "Ana <ana@example.com>"),
            Typed("cc", "\"A. N.\" <ANA@example.com>"),
            Typed("bcc", "ana@example.com"));

        Assert.StartsWith("Nothing was sent: 1 recipient must not", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sender_who_may_not_read_the_person_learns_of_the_address_on_the_mail_and_no_more(bool inBranch)
    {
        sales.Contact("ana@example.com", ("donotbulkemail", true));
        var blind = sales.Somebody(inBranch, "Mail only");
        sales.AllowTypedInAddresses();
        var mail = sales.CampaignMail(Typed("to", "ana@example.com"));

        var sentence = sales.Refusal(mail, blind);

        Assert.Contains(
            "- ana@example.com: must not be written to at this address.", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("P ana", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sender_who_may_not_read_the_recipients_record_learns_only_that_there_is_one(bool inBranch)
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var blind = sales.Somebody(inBranch, "Mail only");

        var sentence = sales.Refusal(sales.CampaignMail(To(ana)), blind);

        Assert.Contains("1 recipient said no where you may not read it", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_trace_that_the_platform_shows_to_the_sender_says_no_more_than_the_sentence(bool inBranch)
    {
        sales.AllowTypedInAddresses();
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var blind = sales.Somebody(inBranch, "Mail only");
        var mail = sales.CampaignMail(Typed("to", "ana@example.com"));

        sales.Refusal(mail, blind);

        var trace = sales.Organization.Traces.Last(
            run => run.TypeName.EndsWith("RefuseUnwantedSend", StringComparison.Ordinal));
        Assert.DoesNotContain("P ana", trace.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ana.Id.ToString("D"), trace.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("BulkEmail", trace.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sender_who_may_not_read_the_mail_learns_nothing_about_its_recipients(bool inBranch)
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var outsider = sales.Somebody(inBranch);
        var before = sales.Ledger().Count;

        var sentence = sales.Refusal(sales.CampaignMail(To(ana)), outsider);

        Assert.DoesNotContain("Nothing was sent", sentence, StringComparison.Ordinal);
        Assert.Equal(before, sales.Ledger().Count);
    }

    [Fact]
    public void A_person_who_stands_behind_several_recipients_is_named_once()
    {
        sales.AllowTypedInAddresses();
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var twin = sales.Lead("ANA@example.com");
        sales.EditBehindThePlatform(twin, "donotbulkemail", false);
        var mail = sales.CampaignMail(To(ana), Cc(twin), Typed("bcc", "ana+news@example.com"));

        var sentence = sales.Refusal(mail);

        Assert.StartsWith("Nothing was sent: 3 recipients must not", sentence, StringComparison.Ordinal);
        Assert.Contains(
            "- P ana (contact), under 3 of the recipients: does not allow",
            sentence,
            StringComparison.Ordinal);
        Assert.Equal(3, sales.Ledger(ana).Where(IsBlock).Select(row => row[ConsentAudit.Evidence]).Distinct().Count());
    }

    [Fact]
    public void A_name_made_of_markup_is_shown_as_it_is()
    {
        var ana = sales.Contact("ana@example.com", ("lastname", "<script>alert(1)</script>"), ("donotbulkemail", true));

        Assert.Contains(
            "<script>alert(1)</script> (contact)",
            sales.Refusal(sales.CampaignMail(To(ana))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_email_at_all_means_business_too()
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        var mail = sales.Mail([To(ana)], (Email.Category, new OptionSetValue(727000001)));

        Assert.StartsWith(
            "Nothing was sent: 1 recipient must not get this e-mail.",
            sales.Refusal(mail),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_colleague_with_a_customers_address_beside_the_name_is_the_customer()
    {
        sales.Contact("ana@example.com", ("donotbulkemail", true));
        var me = new Entity("activityparty")
        {
            ["partyid"] = new EntityReference("systemuser", sales.RepId),
            ["addressused"] = "ana@example.com",
        };

        Assert.Contains(
            "P ana (contact)",
            sales.Refusal(sales.CampaignMail(new Recipient("to", me))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_address_on_the_record_counts_beside_the_one_on_the_draft()
    {
        var ana = sales.Contact("old@example.com");
        var mail = sales.CampaignMail(To(ana));
        sales.Update(ana, ("emailaddress1", "new@example.com"));
        sales.EditBehindThePlatform(sales.Lead("new@example.com"), "donotbulkemail", true);

        Assert.Contains("P new (lead)", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppression_without_a_channel_suppresses_everything()
    {
        var mail = sales.Mail([To(sales.Contact("ana@example.com"))]);
        sales.EditBehindThePlatform(sales.Suppress("ana@example.com"), SuppressedAddress.Channel, null);

        Assert.Contains(
            "P ana (contact): must not be written to at this address.",
            sales.Refusal(mail),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_that_is_out_already_leaves_no_evidence_of_a_refusal()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = sales.CampaignMail(To(ana));
        sales.Send(mail);
        sales.Update(ana, ("donotbulkemail", true));

        sales.Refusal(mail);

        Assert.DoesNotContain(sales.Ledger(ana), IsBlock);
    }

    [Fact]
    public void A_colleague_is_never_refused()
    {
        var mail = sales.CampaignMail(To(new EntityReference("systemuser", sales.RepId)));

        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
    }

    [Fact]
    public void The_DLL_that_refuses_is_the_one_in_the_zip()
    {
        sales.Refusal(sales.CampaignMail(To(sales.Contact("ana@example.com", ("donotbulkemail", true)))));

        var assembly = Assert.Single(sales.Organization.Assemblies);
        Assert.StartsWith(
            "OptOutPlugin, Version=1.0.0.0, Culture=neutral, PublicKeyToken=",
            assembly.FullName,
            StringComparison.Ordinal);
        Assert.Contains("_managed.zip!", assembly.Location, StringComparison.Ordinal);
        Assert.Contains(
            sales.Organization.Traces,
            trace => trace.TypeName.EndsWith("RefuseUnwantedSend", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_of_many_recipients_is_found_like_the_first()
    {
        sales.AllowTypedInAddresses();
        sales.Lead("p249@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(
            [.. Enumerable.Range(0, 250).Select(i => Typed("bcc", $"p{i}+news@example.com"))]);

        Assert.Contains("P p249 (lead)", sales.Refusal(mail), StringComparison.Ordinal);
    }

    private static bool IsBlock(Entity row) =>
        row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)LedgerEvent.SendBlocked;

    private LedgerReason Blocked(EntityReference person) =>
        (LedgerReason)Assert.Single(sales.Ledger(person), IsBlock)
            .GetAttributeValue<OptionSetValue>(ConsentAudit.Reason).Value;
}
