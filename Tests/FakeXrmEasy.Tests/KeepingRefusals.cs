using Microsoft.Xrm.Sdk;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.FakeXrmEasy.Tests;

public sealed class KeepingRefusals
{
    private readonly Faked faked = new();

    [Fact]
    public void A_ledger_row_is_never_edited()
    {
        var row = new Entity("optout_consentaudit", Guid.NewGuid());
        faked.Has(row).Begin();

        Assert.Throws<InvalidPluginExecutionException>(() => faked.Run<ProtectLedger>(
            "Update",
            row.LogicalName,
            stage: 10,
            row.Id,
            new ParameterCollection
            {
                ["Target"] = new Entity(row.LogicalName, row.Id) { ["optout_newvalue"] = "Allowed" },
            }));
    }

    [Fact]
    public void A_ledger_row_is_never_deleted()
    {
        var row = new Entity("optout_consentaudit", Guid.NewGuid());
        faked.Has(row).Begin();

        Assert.Throws<InvalidPluginExecutionException>(() => faked.Run<ProtectLedger>(
            "Delete", row.LogicalName, stage: 10, row.Id, new ParameterCollection
            {
                ["Target"] = row.ToEntityReference(),
            }));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("campaignactivity")]
    public void The_exclusion_of_members_who_opt_out_stays_on(string table)
    {
        var row = new Entity(table, Guid.NewGuid()) { ["donotsendonoptout"] = false };
        faked.Begin();

        faked.Run<KeepOptOutExclusion>(
            "Create", table, stage: 20, row.Id, new ParameterCollection { ["Target"] = row });

        Assert.Equal(true, row["donotsendonoptout"]);
    }

    [Fact]
    public void An_address_that_is_suppressed_is_never_made_active_by_hand()
    {
        var row = new Entity("optout_suppression", Guid.NewGuid());
        faked.Has(row).Begin();

        Assert.Throws<InvalidPluginExecutionException>(() => faked.Run<ProtectSuppression>(
            "Delete", row.LogicalName, stage: 10, row.Id, new ParameterCollection
            {
                ["Target"] = row.ToEntityReference(),
            }));
    }
}
