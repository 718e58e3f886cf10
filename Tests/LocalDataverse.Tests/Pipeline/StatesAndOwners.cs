using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class StatesAndOwners : OrganizationTest
{
    [Fact]
    [Trait("Fact", "84")]
    public void A_state_alone_takes_its_default_status_and_a_status_alone_its_state()
    {
        var id = CreateContact();

        Administrator.Update(Row("contact", id, ("statecode", new OptionSetValue(1))));
        Assert.Equal((1, 2), StateOf(id));

        Administrator.Update(Row("contact", id, ("statuscode", new OptionSetValue(1))));
        Assert.Equal((0, 1), StateOf(id));
    }

    [Fact]
    [Trait("Fact", "84")]
    public void A_row_created_inactive_becomes_active()
    {
        var id = Administrator.Create(new Entity("contact") { ["statecode"] = new OptionSetValue(1) });

        Assert.Equal((0, 1), StateOf(id));
    }

    [Fact]
    [Trait("Fact", "84")]
    public void SetState_is_its_own_message_under_two_names_and_no_update()
    {
        var seen = new List<string>();
        foreach (var message in new[] { "SetState", "SetStateDynamicEntity", "Update" })
        {
            On(message, "contact", PreOperation, run => seen.Add(run.Context.MessageName
                + ((EntityReference)run.Context.InputParameters["EntityMoniker"]).LogicalName
                + ((OptionSetValue)run.Context.InputParameters["State"]).Value
                + ((OptionSetValue)run.Context.InputParameters["Status"]).Value));
        }

        var id = CreateContact();

        Administrator.Execute(new OrganizationRequest("SetState")
        {
            ["EntityMoniker"] = new EntityReference("contact", id),
            ["State"] = new OptionSetValue(1),
            ["Status"] = new OptionSetValue(-1),
        });

        Assert.Equal((1, 2), StateOf(id));
        Assert.Equal(["SetStatecontact1-1", "SetStateDynamicEntitycontact1-1"], seen);
    }

    [Fact]
    public void An_update_of_state_and_other_columns_runs_the_transaction_stages_twice_and_PreValidation_once()
    {
        var seen = new List<string>();
        foreach (var stage in new[] { PreValidation, PreOperation, PostOperation })
        {
            On("Update", "contact", stage, run =>
            {
                var columns = run.Target.Attributes.Keys.Intersect(["jobtitle", "statecode", "statuscode"]);
                seen.Add($"{stage}:{string.Join(',', columns)}");
            });
        }

        var id = CreateContact();

        Administrator.Update(Row(
            "contact",
            id,
            ("statecode", new OptionSetValue(1)),
            ("jobtitle", "Captain"),
            ("statuscode", new OptionSetValue(2))));

        Assert.Equal(
            [
                "10:statecode,jobtitle,statuscode",
                "20:jobtitle",
                "40:jobtitle",
                "20:statecode,statuscode",
                "40:statecode,statuscode",
            ],
            seen);
        Assert.Equal((1, 2), StateOf(id));
        Assert.Equal("Captain", ReadContact(id)["jobtitle"]);
    }

    [Fact]
    [Trait("Fact", "91")]
    public void Assign_moves_the_owner_and_is_no_update()
    {
        var seen = new List<string>();
        On("Update", "contact", PreOperation, _ => seen.Add("update"));
        On("Assign", "contact", PreOperation, _ => seen.Add("assign"));
        var user = Organization.AddUser("Ben Osei", "Salesperson");
        var id = CreateContact();

        Administrator.Execute(new OrganizationRequest("Assign")
        {
            ["Target"] = new EntityReference("contact", id),
            ["Assignee"] = new EntityReference("systemuser", user),
        });

        var row = ReadContact(id);
        Assert.Equal(user, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(user, row.GetAttributeValue<EntityReference>("owninguser").Id);
        Assert.Equal(["assign"], seen);
    }

    [Fact]
    [Trait("Fact", "27")]
    public void Children_follow_a_parent_that_is_assigned()
    {
        var user = Organization.AddUser("Ben Osei", "Salesperson");
        var account = Administrator.Create(new Entity("account") { ["name"] = "x" });
        var contact = Administrator.Create(new Entity("contact")
        {
            ["parentcustomerid"] = new EntityReference("account", account),
        });

        Administrator.Execute(new OrganizationRequest("Assign")
        {
            ["Target"] = new EntityReference("account", account),
            ["Assignee"] = new EntityReference("systemuser", user),
        });

        Assert.Equal(user, ReadContact(contact).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    private (int State, int Status) StateOf(Guid id)
    {
        var row = ReadContact(id);
        return (
            row.GetAttributeValue<OptionSetValue>("statecode").Value,
            row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }
}
