using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class RowsOfSteps(PackedSolution solution) : OrganizationTest, IClassFixture<PackedSolution>
{
    private const string Step = "sdkmessageprocessingstep";

    [Fact]
    public void A_row_says_what_its_step_waits_for()
    {
        Organization.Import(solution.Zip());
        var query = new QueryExpression(Step) { ColumnSet = new ColumnSet(true) };
        var filter = query.AddLink("sdkmessagefilter", "sdkmessagefilterid", "sdkmessagefilterid");
        filter.EntityAlias = "filter";
        filter.Columns = new ColumnSet("primaryobjecttypecode", "sdkmessageid");

        var rows = Administrator.RetrieveMultiple(query).Entities;

        Assert.Equal(Organization.Steps.Count, rows.Count);
        foreach (var step in Organization.Steps)
        {
            var row = rows.Single(one => one.Id == step.Id);
            var message = row.GetAttributeValue<EntityReference>("sdkmessageid");
            Assert.Equal(step.Message, message.Name);
            Assert.Equal(step.Table, row.GetAttributeValue<AliasedValue>("filter.primaryobjecttypecode").Value);
            Assert.Equal(message.Id, ((EntityReference)Aliased(row, "filter.sdkmessageid")).Id);
            Assert.Equal(step.PluginType, row.GetAttributeValue<EntityReference>("plugintypeid").Name);
            Assert.Equal(step.Stage, row.GetAttributeValue<OptionSetValue>("stage").Value);
            Assert.Equal(step.Asynchronous ? 1 : 0, row.GetAttributeValue<OptionSetValue>("mode").Value);
            Assert.Equal(
                string.Join(',', step.FilteringColumns), row.GetAttributeValue<string>("filteringattributes") ?? "");
            Assert.Equal(false, row["canbebypassed"]);
        }
    }

    [Theory]
    [InlineData("Send", "email", true)]
    [InlineData("Send", "contact", false)]
    [InlineData("SendFromTemplate", "email", true)]
    [InlineData("Merge", "lead", true)]
    [InlineData("CreateMultiple", "email", false)]
    [InlineData("Update", "activityparty", false)]
    public void Without_any_step_the_rows_say_what_steps_may_wait_for(string message, string table, bool isThere)
    {
        var query = new QueryExpression("sdkmessagefilter");
        query.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, table);
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid")
            .LinkCriteria.AddCondition("name", ConditionOperator.Equal, message);

        Assert.Equal(isThere ? 1 : 0, Administrator.RetrieveMultiple(query).Entities.Count);
    }

    [Fact]
    public void An_imported_table_brings_messages_of_its_own()
    {
        Organization.Import(new SmallSolution().Zip());
        var query = new QueryByAttribute("sdkmessagefilter") { ColumnSet = new ColumnSet("sdkmessageid") };
        query.AddAttributeValue("primaryobjecttypecode", "new_visit");

        var names = Administrator.RetrieveMultiple(query).Entities
            .Select(row => row.GetAttributeValue<EntityReference>("sdkmessageid").Name);

        Assert.Superset(new HashSet<string> { "Create", "UpdateMultiple", "Assign" }, names.ToHashSet());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_customizable_step_is_switched_off_and_on_by_its_row(bool bySetState)
    {
        var step = ImportUnlocked();

        Switch(step, isOn: false, bySetState);
        Assert.False(IsEnabled(step));

        Switch(step, isOn: true, bySetState);
        Assert.True(IsEnabled(step));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_locked_step_of_a_managed_solution_stays_on(bool bySetState)
    {
        Organization.Import(solution.Zip());
        var step = Organization.Steps[0].Id;

        var fault = Fault(() => Switch(step, isOn: false, bySetState));

        Assert.Contains("managed and not customizable", fault.Message, StringComparison.Ordinal);
        Assert.True(IsEnabled(step));
    }

    [Fact]
    public void It_stays_on_when_the_transaction_is_undone()
    {
        var step = ImportUnlocked();
        var off = new UpdateRequest { Target = Row(Step, step, ("statecode", new OptionSetValue(1))) };
        var failing = new DeleteRequest { Target = new EntityReference("contact", Guid.NewGuid()) };

        Fault(() => Administrator.Execute(new ExecuteTransactionRequest { Requests = [off, failing] }));

        Assert.True(IsEnabled(step));
    }

    [Fact]
    public void It_takes_the_privilege_to_write_steps()
    {
        var step = ImportUnlocked();
        var seller = Organization.As(Organization.AddUser("Ben Osei", "Salesperson"));

        Fault(() => seller.Update(Row(Step, step, ("statecode", new OptionSetValue(1)))));

        Assert.True(IsEnabled(step));
    }

    [Fact]
    public void Nothing_else_of_a_step_is_changed_through_its_row()
    {
        var step = ImportUnlocked();

        var fault = Fault(() => Administrator.Update(Row(Step, step, ("configuration", "other"))));

        Assert.Contains("configuration", fault.Message, StringComparison.Ordinal);
    }

    private Guid ImportUnlocked()
    {
        using var zip = solution.Changed(content => content.Replace(
            "<IsCustomizable>0</IsCustomizable>", "<IsCustomizable>1</IsCustomizable>", StringComparison.Ordinal));
        Organization.Import(zip);
        return Organization.Steps[0].Id;
    }

    private void Switch(Guid step, bool isOn, bool bySetState)
    {
        if (bySetState)
        {
            Administrator.Execute(new OrganizationRequest("SetState")
            {
                ["EntityMoniker"] = new EntityReference(Step, step),
                ["State"] = new OptionSetValue(isOn ? 0 : 1),
                ["Status"] = new OptionSetValue(-1),
            });
        }
        else
        {
            Administrator.Update(Row(Step, step, ("statecode", new OptionSetValue(isOn ? 0 : 1))));
        }
    }

    private bool IsEnabled(Guid step)
    {
        var row = Administrator.Retrieve(Step, step, new ColumnSet("statecode"));
        var isEnabled = Organization.Steps.Single(one => one.Id == step).Enabled;
        Assert.Equal(new OptionSetValue(isEnabled ? 0 : 1), row["statecode"]);
        return isEnabled;
    }

    private static object Aliased(Entity row, string name) => row.GetAttributeValue<AliasedValue>(name).Value;
}
