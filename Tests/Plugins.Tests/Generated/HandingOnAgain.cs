using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Kind I besides rows: what the product itself handed on, with its proof, in one request about one row is worth
/// nothing in another request, nor about another row.
/// </summary>
public sealed class HandingOnAgain : IDisposable
{
    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_fact_that_another_plugin_hands_on_once_more_is_not_on_the_ledger_again(bool ofTheSameRow)
    {
        var ana = sales.Contact("ana@example.com");
        var bo = sales.Contact("bo@example.com");
        var copying = new Copying("optout_flags");
        sales.Organization.AddStep(new StepDefinition("Update", "contact", 20) { Rank = 900 }, copying);

        sales.Update(ana, ("donotphone", true));
        Assert.NotNull(copying.Seen);
        copying.IsSetting = true;
        sales.Update(ofTheSameRow ? ana : bo, ("emailaddress1", "anna@example.com"));

        Assert.True(copying.HasSet);
        Assert.Single(sales.Ledger(), row =>
            row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)LedgerEvent.OptedOut);
        Assert.Empty(sales.Ledger(bo));
    }

    // After every step of ours at that stage: it keeps what we handed on, and hands it on in a later request.
    private sealed class Copying(string variable) : IPlugin
    {
        public object? Seen { get; private set; }

        public bool IsSetting { get; set; }

        public bool HasSet { get; private set; }

        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            if (IsSetting)
            {
                context.SharedVariables[variable] = Seen!;
                HasSet = true;
            }
            else if (context.SharedVariables.TryGetValue(variable, out var said))
            {
                Seen = said;
            }
        }
    }
}
