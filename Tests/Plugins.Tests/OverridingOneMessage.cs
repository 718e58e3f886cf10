using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class OverridingOneMessage : IDisposable
{
    private const int PendingSend = 6;
    private const string Reason = "The boiler may burn: recall of the series.";

    private static readonly OptionSetValue Recall = new((int)OverrideGround.RecallOrSafety);

    private static readonly (string, object?)[] Override =
        [(Email.OverrideGround, Recall), (Email.OverrideReason, Reason)];

    private readonly Sales sales = new();
    private readonly EntityReference ana;
    private readonly EntityReference mail;

    public OverridingOneMessage()
    {
        ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        mail = sales.CampaignMail(To(ana));
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    public void An_officer_with_a_ground_lets_one_message_pass_and_all_of_it_is_on_the_ledger()
    {
        Update(sales.Officer(), mail, Override);

        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
        var granted = Assert.Single(sales.Ledger(), Is(LedgerEvent.OverrideGranted));
        Assert.Equal("Recall or safety", granted[ConsentAudit.LegalBasis]);
        Assert.Equal($"e-mail {mail.Id:D}: {Reason}", granted[ConsentAudit.Evidence]);
        var passed = Assert.Single(sales.Ledger(ana), Is(LedgerEvent.LetThroughByOverride));
        Assert.Equal("Do not allow bulk e-mails", passed.FormattedValues[ConsentAudit.Reason]);
    }

    [Fact]
    public void Another_message_stays_where_it_is()
    {
        Update(sales.Officer(), mail, Override);

        Assert.NotEmpty(sales.Refusal(sales.CampaignMail(To(ana))));
    }

    [Fact]
    public void It_never_lifts_no_email_at_all()
    {
        sales.Update(ana, ("donotemail", true));
        Update(sales.Officer(), mail, Override);

        Assert.Contains("does not allow e-mails", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void An_officer_without_a_ground_sets_nothing()
    {
        Update(sales.Officer(), mail, (Email.OverrideReason, Reason));

        Assert.NotEmpty(sales.Refusal(mail));
        Assert.Single(sales.Ledger(), Is(LedgerEvent.OverrideRefused));
    }

    [Fact]
    public void A_sales_person_cannot_set_it()
    {
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Update(sales.Rep, mail, Override));

        Assert.NotEmpty(sales.Refusal(mail));
    }

    [Fact]
    public void Somebody_whom_the_column_lets_write_and_who_is_no_officer_sets_nothing_and_is_on_the_ledger()
    {
        sales.Organization.AddToProfile("OptOut Override Officers", sales.RepId);

        Update(sales.Rep, mail, Override);

        Assert.Null(sales.Admin.Retrieve(
            "email", mail.Id, new(Email.OverrideReason)).GetAttributeValue<string>(Email.OverrideReason));
        Assert.Single(sales.Ledger(), Is(LedgerEvent.OverrideRefused));
        Assert.NotEmpty(sales.Refusal(mail));
    }

    [Fact]
    public void A_new_mail_cannot_bring_it_along()
    {
        sales.Organization.AddToProfile("OptOut Override Officers", sales.RepId);

        var other = sales.Mail([To(ana)], [("regardingobjectid", sales.Campaign()), .. Override]);

        Assert.NotEmpty(sales.Refusal(other));
    }

    [Fact]
    public void What_is_written_round_the_product_counts_for_nothing()
    {
        sales.EditBehindThePlatform(mail, Email.OverrideGround, Recall);
        sales.EditBehindThePlatform(mail, Email.OverrideReason, Reason);

        Assert.NotEmpty(sales.Refusal(mail));
    }

    [Fact]
    public void Recipients_that_come_later_end_it()
    {
        Update(sales.Officer(), mail, Override);
        var bo = sales.Contact("bo@example.com", ("donotbulkemail", true));

        Update(sales.Rep, mail, ("cc", new EntityCollection([To(bo).Party])));

        Assert.NotEmpty(sales.Refusal(mail));
        Assert.Contains(
            "withdrawn",
            Assert.Single(sales.Ledger(), Is(LedgerEvent.OverrideRefused))
                .GetAttributeValue<string>(ConsentAudit.Evidence),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_officer_takes_it_back()
    {
        var officer = sales.Officer();
        Update(officer, mail, Override);

        Update(officer, mail, (Email.OverrideGround, null));

        Assert.NotEmpty(sales.Refusal(mail));
    }

    [Fact]
    public void Marketing_that_is_called_transactional_is_on_the_ledger()
    {
        sales.Update(mail, (Email.Category, new OptionSetValue(727000000)));
        Assert.DoesNotContain(sales.Ledger(), row => Is(LedgerEvent.CategoryChanged)(row));

        Update(sales.Rep, mail, (Email.Category, new OptionSetValue(727000001)));

        var row = Assert.Single(sales.Ledger(), Is(LedgerEvent.CategoryChanged));
        Assert.Equal("Marketing", row[ConsentAudit.OldValue]);
        Assert.Equal("Transactional", row[ConsentAudit.NewValue]);
    }

    private static Predicate<Entity> Is(LedgerEvent what) =>
        row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what;
}
