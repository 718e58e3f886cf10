using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Plugins.Tests;

public sealed class ImportingTheSchedule : IDisposable
{
    private const string Schedule = "OptOutPlugin_Schedule";

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void The_flow_is_there_and_off_and_waits_for_a_connection()
    {
        sales.ImportOptional(Schedule);

        var flow = Assert.Single(Rows("workflow"));
        Assert.Equal("Draft", flow.FormattedValues["statecode"]);
        Assert.Contains("optout_RunDue", (string)flow["clientdata"], StringComparison.Ordinal);
        var connection = Assert.Single(Rows("connectionreference"));
        Assert.Equal("optout_dataverse", connection["connectionreferencelogicalname"]);
        Assert.False(connection.Contains("connectionid"));
    }

    [Fact]
    public void Without_the_main_solution_it_is_refused_by_name()
    {
        using var bare = LocalOrganization.WithSolutions();
        var zip = Packer.Pack(Repository.Root).Optional.Single(
            path => path.Contains(Schedule, StringComparison.Ordinal));

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => bare.Import(zip));

        Assert.Contains("OptOutPlugin", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Taken_out_again_it_leaves_nothing_behind()
    {
        sales.ImportOptional(Schedule);
        var solution = Rows("solution").Single(row => (string)row["uniquename"] == Schedule);

        sales.Admin.Delete("solution", solution.Id);

        Assert.Empty(Rows("workflow"));
        Assert.Empty(Rows("connectionreference"));
    }

    private DataCollection<Entity> Rows(string table) => sales.Admin.RetrieveMultiple(
        new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;
}
