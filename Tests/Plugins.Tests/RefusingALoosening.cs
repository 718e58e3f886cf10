using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

public sealed class RefusingALoosening : IDisposable
{
    private readonly Sales sales = new();

    public RefusingALoosening() => sales.Configure(SettingName.LooseningMode, "Refuse");

    public void Dispose() => sales.Dispose();

    [Fact]
    [Trait("Case", "91")]
    public void Nothing_is_saved_the_sentence_says_what_to_do_and_the_attempt_is_kept()
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));

        var sentence = Choosing.Fault(
            () => Sales.Update(sales.Rep, ana, ("donotemail", false), ("jobtitle", "Astronomer")));

        Assert.StartsWith(
            "Nothing was saved: this change would let somebody be contacted again", sentence, StringComparison.Ordinal);
        Assert.Contains("Set \"Consent Source\" and \"Consent Evidence\"", sentence, StringComparison.Ordinal);
        Assert.Null(sales.Read(ana, "jobtitle"));
        Assert.Equal(true, sales.Read(ana, "donotemail"));
        Assert.Equal("refused", Assert.Single(sales.Ledger(ana, LedgerEvent.Corrected))[ConsentAudit.OldValue]);
    }

    [Fact]
    public void With_evidence_it_is_saved()
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));

        sales.Loosen(sales.Rep, ana, ConsentSource.Person, ("donotemail", false));

        Assert.Equal(false, sales.Read(ana, "donotemail"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_may_not_read_the_person_learns_nothing_of_the_choice(bool inBranch)
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        var stranger = sales.Somebody(inBranch, "Mail only");

        var sentence = Choosing.Fault(() => Sales.Update(stranger, ana, ("donotemail", false)));

        Assert.DoesNotContain("refused", sentence, StringComparison.Ordinal);
        Assert.Empty(sales.Ledger(ana, LedgerEvent.Corrected));
    }

    [Fact]
    public void Inside_a_transaction_it_is_refused_and_no_row_can_remain()
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        sales.Organization.AddStep(new StepDefinition("Create", "account", 40), new Loosening(ana));

        Assert.Contains(
            "would let somebody be contacted again",
            Choosing.Fault(() => sales.Account("shop@example.com")),
            StringComparison.Ordinal);
        Assert.Empty(sales.Ledger(ana, LedgerEvent.Corrected));
    }

    private sealed class Loosening(EntityReference person) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            Sales.Update(factory.CreateOrganizationService(null), person, ("donotemail", false));
        }
    }
}
