using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class KnowingWhoRefused : IDisposable
{
    private const int PendingSend = 6;

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_person_without_a_main_address_is_known_under_the_next_one()
    {
        var ana = sales.Contact(null, ("emailaddress2", "ana@example.com"));
        sales.EditBehindThePlatform(sales.Lead("ana@example.com"), "donotbulkemail", true);

        Assert.Contains("P ana (lead)", sales.Refusal(sales.CampaignMail(To(ana))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppressed_address_covers_its_tags()
    {
        sales.AllowTypedInAddresses();
        sales.Suppress("ana@example.com");

        var sentence = sales.Refusal(sales.CampaignMail(Typed("to", "ana+news@example.com")));

        Assert.Contains("must not get this marketing e-mail", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_suppressed_for_all_email_gets_no_business_either()
    {
        var ana = sales.Contact("ana@example.com");
        sales.EditBehindThePlatform(
            sales.Suppress("ana@example.com"), SuppressedAddress.Channel, Choices.Of(Channel.Email));

        Assert.Contains("1 recipient", sales.Refusal(sales.Mail([To(ana)])), StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_two_hundred_recipients_each_is_still_checked()
    {
        sales.AllowTypedInAddresses();
        var people = Enumerable.Range(0, 201).Select(i => new Entity("contact")
        {
            ["lastname"] = $"N{i}",
            ["emailaddress1"] = $"p{i}@example.com",
            ["donotbulkemail"] = true,
        });
        var targets = new EntityCollection([.. people]) { EntityName = "contact" };
        sales.Admin.Execute(new CreateMultipleRequest { Targets = targets });
        var mail = sales.CampaignMail([.. Enumerable.Range(0, 201).Select(i => Typed("to", $"p{i}@example.com"))]);

        Assert.StartsWith("Nothing was sent: 201 recipients must not", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("queue", "emailaddress")]
    [InlineData("equipment", "emailaddress")]
    public void What_is_ours_is_never_refused_and_is_nobody_outside(string table, string column)
    {
        var ours = sales.Create(table, ("name", "Office"), (column, "office@example.com"));
        sales.Contact("office@example.com", ("donotemail", true));
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.Mail([To(ana), Cc(ours)]);

        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
    }
}
