using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class CopyingAnOrganization : OrganizationTest
{
    [Fact]
    public void It_has_the_rows_users_steps_and_tables_of_the_other_under_an_id_of_its_own()
    {
        Organization.AddRole("Writes", "prvReadContact", "prvWriteContact");
        var user = Organization.AddUser("Robin", "Writes");
        var ana = Administrator.Create(new Entity("contact") { ["lastname"] = "Ana" });
        var runs = 0;
        On("Update", "contact", PostOperation, _ => runs++);

        using var copy = Organization.Copy();

        Assert.NotEqual(Organization.OrganizationId, copy.OrganizationId);
        Assert.Equal("Ana", copy.As(user).Retrieve("contact", ana, new ColumnSet("lastname"))["lastname"]);
        copy.As(user).Update(new Entity("contact", ana) { ["lastname"] = "Bo" });
        Assert.Equal(1, runs);
        Assert.Equal("Ana", Administrator.Retrieve("contact", ana, new ColumnSet("lastname"))["lastname"]);
        var organizations = new QueryExpression("organization") { ColumnSet = new ColumnSet("name") };
        Assert.Equal(
            copy.OrganizationId, Assert.Single(copy.Administrator.RetrieveMultiple(organizations).Entities).Id);
        var who = copy.As(user).Execute(new OrganizationRequest("WhoAmI")).Results;
        Assert.Equal(copy.OrganizationId, who["OrganizationId"]);
        Assert.Equal(copy.RootBusinessUnitId, who["BusinessUnitId"]);
    }

    [Fact]
    public void What_is_made_in_one_is_not_in_the_other()
    {
        using var copy = Organization.Copy();
        var user = copy.AddUser("Robin");
        copy.AddBusinessUnit("Branch");
        copy.AddStep(
            new StepDefinition("Create", "contact", PreOperation),
            new TestPlugin(_ => throw new InvalidOperationException()));

        Administrator.Create(new Entity("contact") { ["lastname"] = "Ana" });

        Assert.Empty(copy.Administrator.RetrieveMultiple(new QueryExpression("contact")).Entities);
        Fault(() => Organization.As(user));
        Assert.Single(Administrator.RetrieveMultiple(new QueryExpression("businessunit")).Entities);
    }
}
