using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Solution.Tests;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>A table that was made by one command, in an organisation into which its solution was imported.</summary>
public sealed class UsingAScaffoldedTable : IDisposable
{
    private const string Table = "optout_databreach";

    private readonly LocalOrganization organization = LocalOrganization.WithSolutions();

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("organisation")]
    [InlineData("user")]
    public void An_officer_keeps_rows_of_it_an_auditor_reads_them_and_sales_does_not(string owner)
    {
        Import("--owner", owner);
        var topic = organization.Administrator.Create(
            new Entity("optout_topic") { ["optout_name"] = "News", ["optout_code"] = "news" });
        var officer = As("OptOut Privacy Officer");
        var first = officer.Create(new Entity(Table) { ["optout_name"] = "First" });

        var second = officer.Create(new Entity(Table)
        {
            ["optout_name"] = "Second",
            ["optout_topicid"] = new EntityReference("optout_topic", topic),
            ["optout_replacesid"] = new EntityReference(Table, first),
        });

        var row = As("OptOut Auditor").Retrieve(Table, second, new ColumnSet(true));
        Assert.Equal("Second", row["optout_name"]);
        Assert.Equal("News", ((EntityReference)row["optout_topicid"]).Name);
        Assert.Equal(first, ((EntityReference)row["optout_replacesid"]).Id);
        Assert.Equal(owner == "user", row.Contains("ownerid"));
        Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => As("OptOut Sales User").Retrieve(Table, second, new ColumnSet("optout_name")));
    }

    [Fact]
    public void A_person_whom_a_row_points_at_can_be_deleted()
    {
        Import();
        var admin = organization.Administrator;
        var contact = admin.Create(new Entity("contact") { ["lastname"] = "Miller" });
        var row = admin.Create(new Entity(Table)
        {
            ["optout_name"] = "First",
            ["optout_contactid"] = new EntityReference("contact", contact),
        });

        admin.Delete("contact", contact);

        Assert.False(admin.Retrieve(Table, row, new ColumnSet(true)).Contains("optout_contactid"));
    }

    private void Import(params string[] options)
    {
        using var copy = new SolutionCopy();
        string[] lookups = ["topicid=Topic", "replacesid=DataBreach", "contactid=contact"];
        Commands.Run(
            ["scaffold", "table", "DataBreach", .. options, .. lookups.SelectMany(one => new[] { "--lookup", one })],
            copy.Root,
            TextWriter.Null);
        copy.Translate();
        organization.Import(Packer.Pack(copy.Open()).Managed);
    }

    private IOrganizationService As(string role) => organization.As(organization.AddUser(role, role));
}
