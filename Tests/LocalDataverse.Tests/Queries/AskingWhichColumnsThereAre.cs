using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class AskingWhichColumnsThereAre : SolutionTest
{
    private const string RecipientList = "msdyn_recipientlist";

    [Fact]
    public void A_column_that_there_is_has_a_row_and_another_none()
    {
        Assert.Equal("msdyn_RecipientList", Assert.Single(Find(Administrator, RecipientList))["name"]);
        Assert.Empty(Find(Administrator, "no_such_column"));
    }

    [Fact]
    public void Without_the_extension_of_email_its_column_is_missing()
    {
        using var plain = LocalOrganization.WithSolutions(hasEmailExtension: false);

        Assert.Empty(Find(plain.Administrator, RecipientList));
        var mail = plain.Administrator.Create(new Entity("email") { ["subject"] = "x" });
        Assert.Equal(
            Code(0x80041103),
            Fault(() => plain.Administrator.Retrieve("email", mail, new ColumnSet(RecipientList))).Detail.ErrorCode);
        Assert.Equal(
            Code(0x80041103),
            Fault(() => plain.Administrator.Update(Row("email", mail, (RecipientList, "x")))).Detail.ErrorCode);
    }

    [Fact]
    public void A_plugin_asks_without_dooming_its_transaction()
    {
        var found = new List<int>();
        On("Create", "contact", PreOperation, run => found.AddRange(
            [Find(run.System, RecipientList).Count, Find(run.System, "no_such_column").Count]));

        CreateContact();

        Assert.Equal([1, 0], found);
    }

    [Fact]
    public void What_a_solution_brings_and_takes_is_seen_at_once()
    {
        Assert.Empty(Find(Administrator, "new_mood"));
        Send("ImportSolution", new SmallSolution());
        Assert.Single(Find(Administrator, "new_mood"));
        Assert.Single(Administrator.RetrieveMultiple(Query("entity", "new_visit")).Entities);

        Uninstall("Small");

        Assert.Empty(Find(Administrator, "new_mood"));
    }

    [Fact]
    public void They_are_queried_and_neither_retrieved_nor_written()
    {
        var id = Find(Administrator, RecipientList)[0].Id;

        Assert.Equal(
            Code(0x80040800),
            Fault(() => Administrator.Retrieve("attribute", id, new ColumnSet("name"))).Detail.ErrorCode);
        Assert.StartsWith(
            Faults.UnsupportedPrefix,
            Fault(() => Administrator.Delete("attribute", id)).Message,
            StringComparison.Ordinal);
    }

    private static DataCollection<Entity> Find(IOrganizationService service, string column) =>
        service.RetrieveMultiple(Query("attribute", column)).Entities;

    private static QueryExpression Query(string table, string name)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("logicalname", ConditionOperator.Equal, name);
        return query;
    }
}
