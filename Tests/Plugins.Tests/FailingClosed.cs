using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class FailingClosed : IDisposable
{
    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    [InlineData(SuppressedAddress.Table)]
    [InlineData(SecretKey.Table)]
    public void Marketing_stays_when_anything_that_decides_cannot_be_read(string table)
    {
        var mail = sales.CampaignMail(To(sales.Contact("ana@example.com")));
        Break(table);

        var sentence = sales.Refusal(mail);

        Assert.StartsWith(
            "Nothing was sent: not every recipient could be checked of this marketing e-mail.",
            sentence,
            StringComparison.Ordinal);
        Assert.Contains(
            "1 recipient could not be checked just now: try again in a few minutes.",
            sentence,
            StringComparison.Ordinal);
        if (table != SecretKey.Table)
        {
            var row = Assert.Single(sales.Ledger());
            Assert.Equal("Could not be checked", row.FormattedValues[ConsentAudit.Reason]);
        }
    }

    [Fact]
    public void A_typed_in_address_of_which_nothing_can_be_read_gets_no_marketing()
    {
        sales.AllowTypedInAddresses();
        var mail = sales.CampaignMail(Typed("to", "stranger@example.com"));
        Break("lead");

        Assert.Contains("1 recipient could not be checked", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void Business_goes_out_all_the_same()
    {
        var mail = sales.Mail([To(sales.Contact("ana@example.com"))]);
        Break("lead");

        sales.Send(mail);

        Assert.Equal(6, sales.StatusOf(mail));
    }

    [Fact]
    public void Nothing_goes_out_of_an_e_mail_whose_recipients_cannot_be_read()
    {
        var mail = sales.Mail([To(sales.Contact("ana@example.com"))]);
        Break("activityparty");

        Assert.Contains("this e-mail could not be read", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void Inside_a_transaction_a_failed_read_ends_it_with_a_sentence()
    {
        var mail = sales.CampaignMail(To(sales.Contact("ana@example.com")));
        Break("lead");
        var together = new Microsoft.Xrm.Sdk.Messages.ExecuteTransactionRequest { Requests = [SendRequest(mail)] };

        var fault = Assert.ThrowsAny<Exception>(() => sales.Rep.Execute(together));

        Assert.Contains(
            "OptOutPlugin could not finish, so nothing was changed or sent.",
            fault.Message,
            StringComparison.Ordinal);
        Assert.Equal(1, sales.StatusOf(mail));
    }

    [Fact]
    public void A_step_that_nobody_declared_does_nothing_and_says_so()
    {
        sales.Organization.AddStep(new StepDefinition("Create", "task", 40), new Handlers.RecordPreferenceChange());

        var fault = Assert.ThrowsAny<Exception>(() => sales.Create("task", ("subject", "x")));

        Assert.Contains(
            "RecordPreferenceChange is not declared for Create of task",
            fault.Message,
            StringComparison.Ordinal);
    }

    private void Break(string table) =>
        sales.Organization.AddStep(new StepDefinition("RetrieveMultiple", table, 20), new OutOfOrder());

    private sealed class OutOfOrder : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            throw new TimeoutException("The database does not answer.");
    }
}
