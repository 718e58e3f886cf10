using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class ImportingASolution : OrganizationTest
{
    [Fact]
    public void Its_table_can_be_written_and_read()
    {
        var report = Organization.Import(new SmallSolution().Zip());
        var contact = CreateContact();

        var id = Administrator.Create(new Entity("new_visit")
        {
            ["new_name"] = "First",
            ["new_mood"] = new OptionSetValue(100000000),
            ["new_contactid"] = new EntityReference("contact", contact),
        });

        var row = Administrator.Retrieve("new_visit", id, new ColumnSet(true));
        Assert.Equal("First", row["new_name"]);
        Assert.Equal("Fine", row.FormattedValues["new_mood"]);
        Assert.Equal(Organization.AdministratorId, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(("Small", new Version(1, 0, 0, 0), true), (report.UniqueName, report.Version, report.IsManaged));
        Assert.Equal(["new_visit"], report.Tables);
        Assert.Equal(["Visitor"], report.Roles);
    }

    [Fact]
    public void Its_relationship_restricts_the_deletion_of_the_parent()
    {
        Organization.Import(new SmallSolution().Zip());
        var contact = CreateContact();
        Administrator.Create(new Entity("new_visit") { ["new_contactid"] = new EntityReference("contact", contact) });

        Assert.Equal(Code(0x80040227), Fault(() => Administrator.Delete("contact", contact)).Detail.ErrorCode);
    }

    [Fact]
    public void Its_alternate_key_names_rows()
    {
        Organization.Import(new SmallSolution().With("customizations.xml", "<EntitySetName>", """
            <EntityKeys><EntityKey>
              <Name>new_NameKey</Name><LogicalName>new_namekey</LogicalName>
              <EntityKeyAttributes><AttributeName>new_name</AttributeName></EntityKeyAttributes>
            </EntityKey></EntityKeys><EntitySetName>
            """).Zip());
        var id = Administrator.Create(new Entity("new_visit") { ["new_name"] = "First" });

        Administrator.Update(
            new Entity("new_visit", "new_name", "First") { ["new_mood"] = new OptionSetValue(100000000) });

        Assert.Equal("Fine", Administrator.Retrieve("new_visit", id, new ColumnSet(true)).FormattedValues["new_mood"]);
        Assert.Equal(
            Code(0x80060892),
            Fault(() => Administrator.Create(new Entity("new_visit") { ["new_name"] = "First" })).Detail.ErrorCode);
    }

    [Fact]
    public void A_secured_column_is_not_told_by_aggregates_or_by_related_rows()
    {
        Organization.Import(new SmallSolution().Zip());
        var visitor = Organization.As(Organization.AddUser("Vi Sitor", "Visitor", "Basic User", "Salesperson"));
        var related = new QueryExpression("contact");
        var link = new LinkEntity("contact", "new_visit", "contactid", "new_contactid", JoinOperator.Any);
        link.LinkCriteria.AddCondition("new_secret", ConditionOperator.Equal, "x");
        related.Criteria.AddFilter(new FilterExpression { AnyAllFilterLinkEntity = link });

        var group = Fault(() => visitor.RetrieveMultiple(new FetchExpression(
            "<fetch aggregate='true'><entity name='new_visit'>"
            + "<attribute name='new_secret' alias='s' groupby='true'/></entity></fetch>")));
        var any = Fault(() => visitor.RetrieveMultiple(related));

        Assert.Contains("new_visit.new_secret", group.Message, StringComparison.Ordinal);
        Assert.Contains("new_visit.new_secret", any.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_shows_in_the_rows_of_the_organisation()
    {
        Organization.Import(new SmallSolution().Zip());

        var solution = Administrator.RetrieveMultiple(
            new QueryExpression("solution") { ColumnSet = new ColumnSet(true) });
        Assert.Equal("1.0.0.0", solution.Entities.Single()["version"]);
        Assert.Equal(1, Count("webresource"));
    }

    [Fact]
    public void A_secured_column_is_for_those_whom_a_profile_lets()
    {
        Organization.Import(new SmallSolution().Zip());
        var visitor = Organization.AddUser("Vi Sitor", "Visitor");
        var confidant = Organization.AddUser("Con Fidant", "Visitor");
        Organization.AddToProfile("Confidants", confidant);
        var visit = new Entity("new_visit") { ["new_name"] = "x", ["new_secret"] = "y" };

        Assert.Equal(Code(0x8004F502), Fault(() => Organization.As(visitor).Create(visit)).Detail.ErrorCode);
        var id = Organization.As(confidant).Create(visit);
        var change = Row("new_visit", id, ("new_secret", "z"));
        Assert.Equal(Code(0x8004F507), Fault(() => Organization.As(confidant).Update(change)).Detail.ErrorCode);
        Administrator.Update(change);

        Assert.Equal("z", Organization.As(confidant).Retrieve("new_visit", id, new ColumnSet(true))["new_secret"]);
        Assert.False(
            Organization.As(visitor).Retrieve("new_visit", id, new ColumnSet("new_secret")).Contains("new_secret"));
    }

    [Fact]
    public void A_secured_column_cannot_be_guessed_by_a_query()
    {
        Organization.Import(new SmallSolution().Zip());
        var query = new QueryByAttribute("new_visit") { ColumnSet = new ColumnSet("new_name") };
        query.AddAttributeValue("new_secret", "y");
        Administrator.RetrieveMultiple(query);

        Fault(() => Organization.As(Organization.AddUser("Vi Sitor", "Visitor")).RetrieveMultiple(query));
    }

    [Fact]
    public void Reading_by_a_plugin_as_SYSTEM_shows_the_secured_column()
    {
        Organization.Import(new SmallSolution().Zip());
        string? seen = null;
        var id = Administrator.Create(new Entity("new_visit") { ["new_name"] = "x", ["new_secret"] = "y" });
        On("Update", "new_visit", PreOperation, run =>
            seen = (string)run.System.Retrieve("new_visit", id, new ColumnSet("new_secret"))["new_secret"]);

        Organization.As(Organization.AddUser("Vi Sitor", "Visitor")).Update(Row("new_visit", id, ("new_name", "z")));

        Assert.Equal("y", seen);
    }
}
