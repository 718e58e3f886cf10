using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Kind I besides rows: what one step of the product hands on to the next becomes a signed row of the ledger, and every
/// plugin can set the variable in which it is handed on.
/// </summary>
public sealed class HandingOnToOurselves : IDisposable
{
    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_send_that_another_plugin_claims_for_let_through_is_not_on_the_ledger()
    {
        var ana = sales.Contact("ana@example.com");
        Forge("Send", "email", 20, "optout_letthrough", string.Join(
            '\t',
            nameof(LedgerEvent.LetThroughAsTransactional),
            nameof(Channel.MarketingEmail),
            nameof(LedgerReason.ChannelRefused),
            "contact",
            ana.Id.ToString("D"),
            string.Empty,
            string.Empty,
            "Transactional new e-mail",
            string.Empty,
            string.Empty,
            string.Empty));

        sales.Send(sales.Mail([To(ana)]));

        Assert.Empty(sales.Ledger());
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    public void A_permission_that_another_plugin_claims_is_not_on_the_ledger(string message)
    {
        var ana = message == "Update" ? sales.Contact("ana@example.com") : null;
        var write = new FlagWrite { Evidence = "Called and asked to be written to." };
        write.Facts.Add(new FlagWrite.Fact(
            LedgerEvent.OptedIn,
            Channel.MarketingEmail,
            LedgerReason.FlagChanged,
            "refused",
            "allowed",
            ConsentSource.Person,
            Weight.Person,
            sales.Now.Date,
            BringsEvidence: true));
        Forge(message, "contact", 20, "optout_flags", write.Packed());

        if (ana is null)
        {
            sales.Contact("ana@example.com");
        }
        else
        {
            sales.Update(ana, ("emailaddress1", "anna@example.com"));
        }

        Assert.Empty(sales.Ledger());
    }

    [Fact]
    public void An_override_that_another_plugin_claims_to_be_granted_lets_nothing_pass()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana));
        Forge("Update", "email", 20, "optout_overridejudged", "Grant\t727000001\tRecall, agreed with the officer.");
        sales.EditBehindThePlatform(
            mail, Email.OverrideGround, new OptionSetValue((int)OverrideGround.RecallOrSafety));

        sales.Update(mail, (Email.Category, new OptionSetValue(727000000)), ("cc", new EntityCollection()));

        Assert.Contains("P ana (contact)", sales.Refusal(mail), StringComparison.Ordinal);
        Assert.DoesNotContain(sales.Ledger(), row =>
            row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)LedgerEvent.OverrideGranted);
    }

    [Fact]
    public void An_exclusion_that_another_plugin_claims_was_kept_is_not_on_the_ledger()
    {
        Forge("Create", "list", 20, "optout_exclusionkept", true);

        sales.Create("list", ("listname", "Spring"), ("createdfromcode", new OptionSetValue(2)));

        Assert.Empty(sales.Ledger());
    }

    // After every step of ours at that stage, so that what it sets is what the next stage finds.
    private void Forge(string message, string table, int stage, string variable, object value) =>
        sales.Organization.AddStep(
            new StepDefinition(message, table, stage) { Rank = 900 }, new Forging(variable, value));

    private sealed class Forging(string variable, object value) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            context.SharedVariables[variable] = value;
        }
    }
}
