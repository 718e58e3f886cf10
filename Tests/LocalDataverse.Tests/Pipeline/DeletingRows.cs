using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class DeletingRows : OrganizationTest
{
    [Fact]
    [Trait("Fact", "26")]
    public void Parental_children_go_with_their_parent_and_their_steps_run()
    {
        var deleted = 0;
        var account = Administrator.Create(new Entity("account") { ["name"] = "x" });
        Administrator.Create(new Entity("contact") { ["parentcustomerid"] = new EntityReference("account", account) });
        On("Delete", "contact", PostOperation, _ => deleted++);

        Administrator.Delete("account", account);

        Assert.Equal(0, Count("contact"));
        Assert.Equal(1, deleted);
    }

    [Fact]
    [Trait("Fact", "26")]
    public void Other_lookups_are_cleared_and_the_steps_of_their_rows_run()
    {
        var seen = new List<object?>();
        var contact = CreateContact();
        var account = Administrator.Create(new Entity("account")
        {
            ["name"] = "x",
            ["primarycontactid"] = new EntityReference("contact", contact),
        });
        On("Update", "account", PreOperation, run => seen.Add(run.Target["primarycontactid"]));

        Administrator.Delete("contact", contact);

        Assert.False(Administrator.Retrieve("account", account, new ColumnSet(true)).Contains("primarycontactid"));
        Assert.Equal([null], seen);
    }

    [Fact]
    public void A_plugin_that_refuses_to_lose_the_link_keeps_the_parent()
    {
        var contact = CreateContact();
        Administrator.Create(new Entity("account")
        {
            ["name"] = "x",
            ["primarycontactid"] = new EntityReference("contact", contact),
        });
        On("Update", "account", PreOperation, _ => throw new InvalidPluginExecutionException("no"));

        Fault(() => Administrator.Delete("contact", contact));

        Assert.Equal(1, Count("contact"));
    }

    [Fact]
    public void The_party_of_an_activity_outlives_its_row()
    {
        var contact = Administrator.Create(new Entity("contact") { ["emailaddress1"] = "ada@example.org" });
        Administrator.Create(new Entity("email")
        {
            ["to"] = new EntityCollection(
                [new Entity("activityparty") { ["partyid"] = new EntityReference("contact", contact) }]),
        });

        Administrator.Delete("contact", contact);

        var query = new QueryExpression("activityparty") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("addressused", ConditionOperator.Equal, "ada@example.org");
        var party = Administrator.RetrieveMultiple(query).Entities.Single();
        Assert.False(party.Contains("partyid"));
        Assert.Equal(true, party["ispartydeleted"]);
    }

    [Fact]
    public void An_activity_takes_its_parties_and_its_pointer_along()
    {
        var email = Administrator.Create(new Entity("email")
        {
            ["to"] = new EntityCollection([new Entity("activityparty") { ["addressused"] = "ada@example.org" }]),
        });

        Administrator.Delete("email", email);

        Assert.Equal(0, Count("activityparty"));
        Assert.Equal(0, Count("activitypointer"));
    }

    [Fact]
    [Trait("Fact", "67")]
    public void Deleting_the_row_after_its_update_does_not_fail_the_update()
    {
        On("Update", "contact", PostOperation, run => run.Service.Delete("contact", run.Target.Id));

        Administrator.Update(Row("contact", CreateContact(), ("jobtitle", "x")));

        Assert.Equal(0, Count("contact"));
    }
}
