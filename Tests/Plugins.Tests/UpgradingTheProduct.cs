using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>From the solution that ships to the next version, with an organisation's data in it.</summary>
public sealed class UpgradingTheProduct : IDisposable
{
    private const string Name = "OptOutPlugin";

    private static readonly byte[] Shipped = File.ReadAllBytes(Sales.Zips.Managed);

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    public static TheoryData<string> Ways => ["StageAndUpgrade", "StageAndUpgradeAsync", "Holding"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_people_said_and_the_proof_of_it_survive(string way)
    {
        var person = sales.Contact("ana@example.com", ("donotemail", true));
        sales.Set(SettingName.SendMode, "Block");
        var topic = sales.Create("optout_topic", ("optout_name", "Letters"));
        sales.Organization.RunAsynchronousJobs();
        var before = (Ledger(), Keys(), Values(), Suppressed());
        Assert.NotEmpty(before.Item1);
        Assert.NotEmpty(before.Item2);

        Upgrade(way, "1.1.0.0");

        Assert.Equal(before.Item1, Ledger());
        Assert.Equal(before.Item2, Keys());
        Assert.Equal(before.Item3, Values());
        Assert.Equal(before.Item4, Suppressed());
        Assert.Null(sales.Verify().Fault);
        sales.Update(topic, (NextVersion.Column, "readers"));
        Assert.NotEmpty(sales.Refusal(sales.Mail([Sales.To(person)])));

        // The chain goes on from where it was.
        sales.Update(person, ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();
        Assert.Null(sales.Verify().Fault);
        Assert.True(Ledger().Count > before.Item1.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Steps_keep_their_ids_but_for_one_that_is_new_and_one_that_is_gone(string way)
    {
        var gone = NextVersion.GoneStepOf(Shipped);
        var before = Steps();
        Assert.Contains(gone, before);

        Upgrade(way, "1.1.0.0");

        Assert.Equal(before.Where(id => id != gone).Append(NextVersion.NewStep).Order(), Steps());
        sales.Create("optout_topic", ("optout_name", "Letters"));
        sales.Organization.RunAsynchronousJobs();
        Assert.Contains(sales.Organization.Jobs, job => job.Name == "Create of a topic");
    }

    [Fact]
    public void An_older_version_does_not_come_back()
    {
        Upgrade("StageAndUpgrade", "1.1.0.0");

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => sales.Admin.Execute(Request("ImportSolution", Shipped)));

        Assert.Equal(unchecked((int)0x80048541), fault.Detail.ErrorCode);
        Assert.Contains(NextVersion.NewStep, Steps());
    }

    [Fact]
    public void An_upgrade_that_fails_leaves_product_and_data_as_they_were()
    {
        sales.Contact("ana@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        var before = (Steps(), Ledger(), Inventory.Of(sales.Organization));

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => sales.Admin.Execute(
            Request("StageAndUpgrade", NextVersion.Broken(Shipped, "1.1.0.0"))));

        Assert.Equal(before.Item1, Steps());
        Assert.Equal(before.Item2, Ledger());
        Assert.Equal(before.Item3, Inventory.Of(sales.Organization));
        Assert.Null(sales.Verify().Fault);
    }

    private void Upgrade(string way, string version) =>
        Upgrading.Run(sales.Organization, way, NextVersion.Of(Shipped, version), Name);

    private static OrganizationRequest Request(string message, byte[] zip) => Upgrading.Request(message, zip);

    private List<Guid> Steps() => [.. sales.Organization.Steps.Select(step => step.Id).Order()];

    private List<string> Ledger() => [.. sales.Ledger()
        .Select(row => $"{row.Id} {row.GetAttributeValue<int?>(ConsentAudit.Sequence)} {row[ConsentAudit.Signature]}")
        .Order(StringComparer.Ordinal)];

    private List<string> Keys() => Rows(SecretKey.Table);

    private List<string> Values() => Rows("environmentvariablevalue");

    private List<string> Suppressed() => Rows("optout_suppression");

    private List<string> Rows(string table) => [.. sales.Admin
        .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities
        .Select(row => $"{row.Id} " + string.Join(' ', row.Attributes
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={(pair.Value as EntityReference)?.Id ?? pair.Value}")))
        .Order(StringComparer.Ordinal)];
}
